import type { BuildContext } from "#data/context.ts";
import type { PublishedClasses } from "./classDraws.ts";
import type { Published } from "./published.ts";

/**
 * Reads six-digit tables for the industries that `isDivided` by their classes.
 * @param isDivided whether the classes of an industry belong to several groups
 */
export function readClasses(
  context: BuildContext,
  published: Published,
  isDivided: (classes: readonly number[]) => boolean,
): PublishedClasses {
  const { counties, industries, areas, area } = published;
  const industryOf = new Map(industries.map((naics, i) => [naics, i]));
  const countyOf = new Map(counties.map((fips, c) => [fips, c]));
  const areaAt = new Map(areas.map((code, a) => [code, a]));
  const national = context.readCsv("us-census-cbp-national-naics6-2021.csv.gz");
  const classes: number[][] = industries.map(() => []);
  for (const { naics } of national) classes[industryOf.get(Math.floor(Number(naics) / 100))!].push(Number(naics));
  for (const list of classes) list.sort((a, b) => a - b);
  const divided = classes.map((list) => list.length > 1 && isDivided(list));
  const room = (rows: number) => classes.map((list, i) => new Float64Array(divided[i] ? rows * list.length : 0));
  const into: PublishedClasses = {
    classes,
    jobs: room(counties.length),
    establishments: room(counties.length),
    nation: { jobs: room(1), establishments: room(1) },
    area: room(areas.length),
  };
  const place = (naics: number): [number, number] | undefined => {
    const i = industryOf.get(Math.floor(naics / 100));
    if (i === undefined || !divided[i]) return undefined;
    const k = classes[i].indexOf(naics);
    return k < 0 ? undefined : [i, k];
  };
  for (const row of national) {
    const at = place(Number(row.naics));
    if (!at) continue;
    into.nation.jobs[at[0]][at[1]] = Number(row.employment);
    into.nation.establishments[at[0]][at[1]] = Number(row.establishments);
  }
  const cells = context.readCsvColumns("us-census-cbp-naics6-2021.csv.gz", {
    fips: "text",
    naics: "number",
    employment: "number",
    establishments: "number",
  });
  for (let row = 0; row < cells.rows; row++) {
    const [at, c] = [place(cells.naics[row]), countyOf.get(cells.fips[row])];
    if (!at || c === undefined) continue;
    const cell = c * classes[at[0]].length + at[1];
    into.jobs[at[0]][cell] = cells.employment[row];
    into.establishments[at[0]][cell] = cells.establishments[row];
  }
  // An area whose counties are not the listed ones has no table by industry either.
  for (let a = 0; a < areas.length; a++)
    if (Number.isNaN(area.establishments[a * industries.length]))
      classes.forEach((list, i) => {
        if (divided[i]) into.area[i].fill(Number.NaN, a * list.length, (a + 1) * list.length);
      });
  const rows = context.readCsvColumns("us-census-cbp-cbsa-naics-2019.csv.gz", {
    cbsa: "text",
    naics: "text",
    establishments: "number",
  });
  for (let row = 0; row < rows.rows; row++) {
    if (rows.naics[row].length !== 6) continue;
    const [at, a] = [place(Number(rows.naics[row])), areaAt.get(rows.cbsa[row])];
    if (!at || a === undefined) continue;
    const cell = a * classes[at[0]].length + at[1];
    if (!Number.isNaN(into.area[at[0]][cell])) into.area[at[0]][cell] = rows.establishments[row];
  }
  return into;
}
