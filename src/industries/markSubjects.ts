import { FAMILIES, type Family } from "./families.ts";

/** A subject as marks have it: a name that stands on a map, and its family. */
export interface MarkSubject {
  id: string;
  name: string;
  family: Family;
}

const of = (family: Family, kind: "cluster" | "industry", names: Record<string, string>): MarkSubject[] =>
  Object.entries(names).map(([id, name]) => ({ id: `${kind}/${id}`, name, family }));

/** Traded benchmark clusters, and the tradable industries of the stated lists (`tradability.ts`). Placed by hand, by what most of each makes. */
export const MARK_SUBJECTS: readonly MarkSubject[] = [
  ...of("technology", "cluster", {
    "aerospace-vehicles-and-defense": "Aerospace",
    biopharmaceuticals: "Biopharmaceuticals",
    "communications-equipment-and-services": "Communications",
    "education-and-knowledge-creation": "Education",
    "information-technology-and-analytical-instruments": "Information technology",
    "medical-devices": "Medical devices",
  }),
  ...of("technology", "industry", { 334: "Electronics" }),
  ...of("trade", "cluster", {
    "construction-products-and-services": "Construction",
    "distribution-and-electronic-commerce": "Distribution",
    "environmental-services": "Environmental services",
    "transportation-and-logistics": "Logistics",
    "water-transportation": "Ships and shipping",
  }),
  ...of("trade", "industry", { "42": "Wholesale", "48-49": "Transport" }),
  ...of("fibres", "cluster", {
    "agricultural-inputs-and-services": "Farm services",
    apparel: "Clothing",
    "fishing-and-fishing-products": "Fishing",
    "food-processing-and-manufacturing": "Food",
    footwear: "Shoes",
    forestry: "Forestry",
    furniture: "Furniture",
    "leather-and-related-products": "Leather",
    "livestock-processing": "Meat",
    "paper-and-packaging": "Paper",
    "textile-manufacturing": "Textiles",
    tobacco: "Tobacco",
    "wood-products": "Wood",
  }),
  ...of("fibres", "industry", {
    "11": "Fishing and farm services",
    313: "Fibres and cloth",
    314: "Textile goods",
    315: "Clothing",
    316: "Leather and shoes",
    321: "Wood",
    322: "Paper",
    337: "Furniture",
  }),
  ...of("machines", "cluster", {
    automotive: "Automotive",
    "downstream-metal-products": "Metal products",
    "lighting-and-electrical-equipment": "Electrical equipment",
    "metalworking-technology": "Metalworking",
    "production-technology-and-heavy-machinery": "Machinery",
    "recreational-and-small-electric-goods": "Leisure goods",
    "trailers-motor-homes-and-appliances": "Motor homes and appliances",
    "upstream-metal-manufacturing": "Steel and metals",
  }),
  ...of("machines", "industry", {
    331: "Steel and metals",
    333: "Machinery",
    335: "Electrical equipment",
    336: "Vehicles",
  }),
  ...of("visitors", "cluster", {
    "hospitality-and-tourism": "Hospitality",
    "jewelry-and-precious-metals": "Jewelry",
    "music-and-sound-recording": "Music",
    "performing-arts": "Performing arts",
    "video-production-and-distribution": "Film and video",
  }),
  ...of("visitors", "industry", { 339: "Jewelry, toys and crafts", "51": "Media" }),
  ...of("business", "cluster", {
    "business-services": "Business services",
    "financial-services": "Finance",
    "insurance-services": "Insurance",
    "marketing-design-and-publishing": "Design and publishing",
    "printing-services": "Printing",
  }),
  ...of("business", "industry", { "55": "Head offices" }),
  ...of("energy", "cluster", {
    "coal-mining": "Coal mining",
    "downstream-chemical-products": "Chemical products",
    "electric-power-generation-and-transmission": "Electric power",
    "metal-mining": "Metal mining",
    "nonmetal-mining": "Quarrying",
    "oil-and-gas-production-and-transportation": "Oil and gas",
    plastics: "Plastics",
    "upstream-chemical-products": "Chemicals",
    "vulcanized-and-fired-materials": "Rubber, glass and ceramics",
  }),
  ...of("energy", "industry", {
    "21": "Mining",
    324: "Refining and asphalt",
    325: "Chemicals",
    326: "Plastics and rubber",
    327: "Pottery, brick and glass",
  }),
  ...of("fibres", "industry", { "au:A": "Farms, forests and fishing" }),
  ...of("energy", "industry", { "au:B": "Mining" }),
  ...of("machines", "industry", { "au:C": "Manufacturing" }),
  ...of("trade", "industry", { "au:F": "Wholesale", "au:I": "Transport and post" }),
  ...of("technology", "industry", { "au:J": "Media and telecoms" }),
  ...of("business", "industry", { "au:M": "Professional services" }),
  ...of("technology", "industry", {
    "au:57": "Internet publishing",
    "au:58": "Telecommunications",
    "au:59": "Data and internet services",
    "au:70": "Computer services",
    "au:81": "Education",
  }),
  ...of("trade", "industry", {
    "au:33": "Materials wholesale",
    "au:34": "Machinery wholesale",
    "au:35": "Car wholesale",
    "au:36": "Food wholesale",
    "au:37": "Wholesale",
    "au:38": "Trade agents",
    "au:46": "Road freight",
    "au:47": "Railways",
    "au:48": "Shipping",
    "au:49": "Airlines",
    "au:52": "Ports and airports",
    "au:53": "Warehouses",
  }),
  ...of("fibres", "industry", {
    "au:01": "Farming",
    "au:02": "Fish farming",
    "au:03": "Forestry",
    "au:04": "Fishing",
    "au:05": "Farm services",
    "au:11": "Food",
    "au:12": "Wine and beverages",
    "au:13": "Textiles and clothing",
    "au:14": "Wood",
    "au:15": "Paper",
    "au:25": "Furniture",
  }),
  ...of("machines", "industry", {
    "au:21": "Steel and metals",
    "au:22": "Metal products",
    "au:23": "Vehicles and ships",
    "au:24": "Machinery",
  }),
  ...of("visitors", "industry", {
    "au:44": "Hotels",
    "au:50": "Pipelines, scenic trips",
    "au:55": "Film and sound",
    "au:56": "Broadcasting",
    "au:90": "Performing arts",
    "au:92": "Gambling",
  }),
  ...of("business", "industry", {
    "au:16": "Printing",
    "au:54": "Publishing",
    "au:62": "Banking",
    "au:63": "Insurance",
    "au:64": "Financial services",
    "au:69": "Professional services",
  }),
  ...of("energy", "industry", {
    "au:06": "Coal mining",
    "au:07": "Oil and gas",
    "au:08": "Metal mining",
    "au:09": "Quarrying",
    "au:10": "Mining services",
    "au:17": "Refining",
    "au:18": "Chemicals",
    "au:19": "Plastics and rubber",
  }),
  ...of("technology", "industry", { "jp:G": "Information", "jp:L": "Research and professions" }),
  ...of("trade", "industry", { "jp:H": "Transport" }),
  ...of("fibres", "industry", { "jp:A": "Farming", "jp:B": "Fishing" }),
  ...of("machines", "industry", { "jp:E": "Manufacturing" }),
  ...of("energy", "industry", { "jp:C": "Mining" }),
  ...of("technology", "industry", { "ca:54": "Research and professions", "ca:51": "Information and culture" }),
  ...of("trade", "industry", { "ca:48-49": "Transport" }),
  ...of("fibres", "industry", { "ca:111": "Farming" }),
  ...of("machines", "industry", { "ca:31-33": "Manufacturing" }),
  ...of("business", "industry", { "ca:52-53": "Finance and property" }),
  ...of("energy", "industry", { "ca:21": "Mining, oil and forestry" }),
];

const FAMILY_OF = new Map(MARK_SUBJECTS.map(({ id, family }) => [id, FAMILIES.indexOf(family)]));

/** The place of a subject's family in `FAMILIES`. Throws for one that has none. */
export function familyOf(subject: string): number {
  const family = FAMILY_OF.get(subject);
  if (family === undefined)
    throw new Error(`families: ${subject} is not in the list of src/industries/markSubjects.ts`);
  return family;
}
