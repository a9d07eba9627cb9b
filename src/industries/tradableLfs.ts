import type { Tradability } from "./tradability.ts";

/**
 * What is tradable of the industries of the Labour Force Survey of Canada: those most of whose persons serve other regions. Judged by hand
 * from what they hold; as coarse as the survey is, each holds some of the other kind.
 */
export const LFS_TRADABILITY: readonly Tradability[] = [
  { code: "111", isTradable: true, reason: "Farms, whose produce is sold far away" },
  { code: "21", isTradable: true, reason: "Mines, wells, forests and the catch; where they lie, for whoever buys" },
  { code: "22", isTradable: false, reason: "Supply of their own region, beside power stations" },
  { code: "23", isTradable: false, reason: "Builders who work where they live" },
  { code: "31-33", isTradable: true, reason: "Factories; what they make is sold elsewhere" },
  { code: "41-45", isTradable: false, reason: "Mostly shops; wholesalers are fewer persons" },
  {
    code: "48-49",
    isTradable: true,
    reason: "Carriers, ports and warehouses; buses and post of a town are among them",
  },
  {
    code: "52-53",
    isTradable: true,
    reason: "Head offices of banks and insurers in few cities; branches are among them",
  },
  { code: "54", isTradable: true, reason: "Engineers, programmers and consultants; lawyers of a town are among them" },
  { code: "55-56", isTradable: false, reason: "Cleaners, guards and agencies" },
  { code: "61", isTradable: false, reason: "Mostly schools for those who live nearby" },
  { code: "62", isTradable: false, reason: "Hospitals, doctors and care" },
  {
    code: "51",
    isTradable: true,
    reason: "Film, publishing, broadcasting and telecommunications; gyms are among them",
  },
  { code: "72", isTradable: false, reason: "Mostly places to eat; hotels are fewer persons" },
  { code: "81", isTradable: false, reason: "Repair shops, hairdressers and associations" },
  { code: "99", isTradable: false, reason: "A remainder: industries that are suppressed in an area" },
  { code: "91", isTradable: false, reason: "Government; that of a capital serves the nation and is no industry" },
];
