import type { Tradability } from "./tradability.ts";

/**
 * What is tradable in counts of Mexican establishments: industries most of whose establishments sell beyond their region. Judged by
 * number, since that is what is counted: food has large exporters, but most of its establishments are tortilla mills and bakeries. SCIAN
 * 2018 in the detail of the source: sectors, and subsectors of manufacturing. Judged by hand from what the classes hold; the benchmark
 * definitions of the United States agree but for food, beverages, printing and metal products, which they divide by finer classes.
 */
export const SCIAN_TRADABILITY: readonly Tradability[] = [
  { code: "11", isTradable: true, reason: "Fishing, fish farms and services to farms; the catch is sold elsewhere" },
  { code: "21", isTradable: true, reason: "Mines and quarries; where the deposit lies, for whoever buys" },
  { code: "22", isTradable: false, reason: "Waterworks and power distribution for their own town" },
  { code: "23", isTradable: false, reason: "Builders who work where they live" },
  { code: "42/43", isTradable: true, reason: "Wholesalers, who supply shops and makers of a wider area" },
  { code: "44-45/46", isTradable: false, reason: "Shops for those who live nearby" },
  { code: "48-49", isTradable: true, reason: "Carriers, terminals and warehouses between regions" },
  { code: "51", isTradable: true, reason: "Publishers, film, broadcasting and networks, made once for all regions" },
  { code: "52", isTradable: false, reason: "Branches of banks, pawnshops and agencies" },
  { code: "53", isTradable: false, reason: "Estate agents and hire of party goods and cars" },
  { code: "54", isTradable: false, reason: "Lawyers, accountants and vets of the town" },
  { code: "55", isTradable: true, reason: "Head offices, which run establishments elsewhere" },
  { code: "56", isTradable: false, reason: "Copy shops, internet cafés, cleaners and guards" },
  { code: "61", isTradable: false, reason: "Schools for those who live nearby" },
  { code: "62", isTradable: false, reason: "Doctors, dentists and day nurseries" },
  { code: "71", isTradable: false, reason: "Gyms, halls and pools" },
  { code: "72", isTradable: false, reason: "Places to eat; hotels are few among them" },
  { code: "81", isTradable: false, reason: "Repair shops, hairdressers and associations" },
  { code: "92/93", isTradable: false, reason: "Offices of government" },
  { code: "311", isTradable: false, reason: "Mostly tortilla mills and bakeries" },
  { code: "312", isTradable: false, reason: "Water and ice plants that fill for their neighbourhood" },
  { code: "313", isTradable: true, reason: "Yarn, cloth and fibres, for those who make something of them" },
  { code: "314", isTradable: true, reason: "Carpets, linen, rope and embroidery" },
  { code: "315", isTradable: true, reason: "Clothing; seamstresses who sew to order are among them" },
  { code: "316", isTradable: true, reason: "Leather and shoes" },
  { code: "321", isTradable: true, reason: "Sawmills, crates and wooden goods" },
  { code: "322", isTradable: true, reason: "Paper, board and what is made of them" },
  { code: "323", isTradable: false, reason: "Printers of cards and notices for local customers" },
  { code: "324", isTradable: true, reason: "Refineries, asphalt and lubricants" },
  { code: "325", isTradable: true, reason: "Chemicals, soap and medicines" },
  { code: "326", isTradable: true, reason: "Plastics and rubber" },
  { code: "327", isTradable: true, reason: "Pottery, bricks, glass and stone" },
  { code: "331", isTradable: true, reason: "Steel, other metals and foundries" },
  { code: "332", isTradable: false, reason: "Mostly smiths who make doors and window bars for houses nearby" },
  { code: "333", isTradable: true, reason: "Machines" },
  { code: "334", isTradable: true, reason: "Electronics" },
  { code: "335", isTradable: true, reason: "Electrical equipment" },
  { code: "336", isTradable: true, reason: "Vehicles and their parts" },
  { code: "337", isTradable: true, reason: "Furniture; carpenters who work to order are among them" },
  { code: "339", isTradable: true, reason: "Jewellery, toys and instruments; dental laboratories are among them" },
];
