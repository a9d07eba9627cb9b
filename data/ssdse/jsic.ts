/** Divisions of JSIC (13th revision) that establishments are counted by, with the names of the file. */
export const JSIC_DIVISIONS: readonly (readonly [code: string, title: string])[] = [
  ["A", "Agriculture and forestry"],
  ["B", "Fisheries"],
  ["C", "Mining and quarrying"],
  ["D", "Construction"],
  ["E", "Manufacturing"],
  ["F", "Electricity, gas, heat supply and water"],
  ["G", "Information and communications"],
  ["H", "Transport and postal activities"],
  ["I", "Wholesale and retail trade"],
  ["J", "Finance and insurance"],
  ["K", "Real estate and goods rental and leasing"],
  ["L", "Scientific research, professional and technical services"],
  ["M", "Accommodations, eating and drinking services"],
  ["N", "Living-related and personal services and amusement services"],
  ["O", "Education, learning support"],
  ["P", "Medical, health care and welfare"],
  ["Q", "Compound services"],
  ["R", "Services, n.e.c."],
];

/**
 * Divisions in which hardly any establishment is public, judged by hand: their counts of 2014, which hold public ones, and of 2021, which
 * do not, can be compared. Not waterworks, buses, research institutes, school kitchens, baths, schools, hospitals or waste.
 */
export const COMPARABLE: readonly string[] = ["D", "E", "G", "I", "J"];

/** The number a division is written as in files of counts (`codeOfNumber` is the inverse). */
export function jsicNumber(division: string): number {
  return division.charCodeAt(0) - 64;
}
