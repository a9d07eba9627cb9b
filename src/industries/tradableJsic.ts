import type { Tradability } from "./tradability.ts";

/**
 * What is tradable in counts of employees in Japan: divisions of JSIC most of whose jobs serve other regions. Judged by hand from what they
 * hold; as coarse as the source is, each holds some of the other kind.
 */
export const JSIC_TRADABILITY: readonly Tradability[] = [
  { code: "A", isTradable: true, reason: "Farms and forestry firms, whose produce is sold far away" },
  { code: "B", isTradable: true, reason: "The catch is sold elsewhere" },
  { code: "C", isTradable: true, reason: "Mines and quarries; where the deposit lies, for whoever buys" },
  { code: "D", isTradable: false, reason: "Builders who work where they live" },
  { code: "E", isTradable: true, reason: "Factories; what they make is sold elsewhere" },
  { code: "F", isTradable: false, reason: "Supply of their own region" },
  { code: "G", isTradable: true, reason: "Software, publishing, broadcasting and networks, made once for all regions" },
  { code: "H", isTradable: true, reason: "Carriers, ports and warehouses between regions" },
  { code: "I", isTradable: false, reason: "Mostly shops; wholesalers are fewer jobs" },
  { code: "J", isTradable: false, reason: "Mostly branches of banks and insurers" },
  { code: "K", isTradable: false, reason: "Estate agents of the town" },
  { code: "L", isTradable: true, reason: "Research, engineering, advertising and law; those of a town are among them" },
  { code: "M", isTradable: false, reason: "Mostly places to eat; hotels are fewer jobs" },
  { code: "N", isTradable: false, reason: "Hairdressers, baths and amusements" },
  { code: "O", isTradable: false, reason: "Mostly schools and lessons; private universities are fewer jobs" },
  { code: "P", isTradable: false, reason: "Hospitals, doctors and care" },
  { code: "Q", isTradable: false, reason: "Post offices and cooperatives of the town" },
  { code: "R", isTradable: false, reason: "Agencies, repair, cleaning and associations" },
];
