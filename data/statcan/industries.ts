/**
 * Industries the Labour Force Survey tells of metropolitan areas: the first code each holds of NAICS Canada (with "-" to the last of a run
 * of sectors), and its name in the file. "21" is also forestry, fishing and hunting, "51" also culture and
 * recreation. The last is not the survey's: what is left of an area's total where some of its industries are suppressed.
 */
export const LFS_INDUSTRIES: readonly (readonly [code: string, title: string])[] = [
  ["111", "Agriculture"],
  ["21", "Forestry, fishing, mining, quarrying, oil and gas"],
  ["22", "Utilities"],
  ["23", "Construction"],
  ["31-33", "Manufacturing"],
  ["41-45", "Wholesale and retail trade"],
  ["48-49", "Transportation and warehousing"],
  ["52-53", "Finance, insurance, real estate, rental and leasing"],
  ["54", "Professional, scientific and technical services"],
  ["55-56", "Business, building and other support services"],
  ["61", "Educational services"],
  ["62", "Health care and social assistance"],
  ["51", "Information, culture and recreation"],
  ["72", "Accommodation and food services"],
  ["81", "Other services (except public administration)"],
  ["91", "Public administration"],
  ["99", "Not told by industry"],
];

/** What an area has in industries that are suppressed there, all of them together. */
export const NOT_TOLD = "99";

/** Sums that the file has beside them. */
export const LFS_TOTALS = [
  "Total employed, all industries",
  "Goods-producing sector",
  "Services-producing sector",
] as const;

/** The number an industry is written as in files of counts: its first code. */
export function lfsNumber(code: string): number {
  return Number(code.split("-")[0]);
}

const CODE_OF_TITLE = new Map(LFS_INDUSTRIES.map(([code, title]) => [title, code]));

/** The code of an industry as the file writes it ("Utilities [22]"); undefined for a sum. Throws for anything else. */
export function lfsCode(written: string): string | undefined {
  if ((LFS_TOTALS as readonly string[]).includes(written)) return undefined;
  const code = CODE_OF_TITLE.get(written.replace(/ \[[^\]]*\]$/, ""));
  if (code === undefined) throw new Error(`Canada: the survey has an industry ${written}, which is none of its 16`);
  return code;
}
