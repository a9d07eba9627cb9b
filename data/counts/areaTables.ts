import type { BuildContext } from "#data/context.ts";
import type { Published, YearCells } from "./published.ts";

/** Areas whose total differs from their counties' published cells by so much have other counties than the list says. */
const MISFIT = 0.15;
/** Of the establishments in a cell of one or two that stood there in 2012 to 2016, how many do so later. */
const STILL_THERE = 0.8;

/** Tables of areas, without the ones whose counties are not the listed ones. */
export function readAreas(
  context: BuildContext,
  areaAt: ReadonlyMap<string, number>,
  industryOf: ReadonlyMap<number, number>,
  areaOf: Int32Array,
  cells: YearCells,
  earlier: Float64Array,
): Published["area"] {
  const I = industryOf.size;
  const into = {
    jobs: new Float64Array(areaAt.size * I).fill(Number.NaN),
    establishments: new Float64Array(areaAt.size * I).fill(Number.NaN),
  };
  const rows = context.readCsvColumns("us-census-cbp-cbsa-naics-2019.csv.gz", {
    cbsa: "text",
    naics: "text",
    employment: "number",
    establishments: "number",
  });
  const total = new Float64Array(areaAt.size);
  for (let row = 0; row < rows.rows; row++) {
    const a = areaAt.get(rows.cbsa[row]);
    if (a === undefined) continue;
    if (rows.naics[row] === "00") total[a] = rows.establishments[row];
  }
  const listed = new Float64Array(areaAt.size);
  for (let c = 0; c < areaOf.length; c++)
    if (areaOf[c] >= 0)
      for (let i = 0; i < I; i++)
        listed[areaOf[c]] += cells.establishments[c * I + i] || STILL_THERE * (earlier[c * I + i] || 0);
  const fits = total.map((all, a) => Number(all > 0 && Math.abs(listed[a] / all - 1) < MISFIT));
  for (let a = 0; a < fits.length; a++)
    if (fits[a]) {
      into.jobs.fill(0, a * I, a * I + I);
      into.establishments.fill(0, a * I, a * I + I);
    }
  for (let row = 0; row < rows.rows; row++) {
    const [a, i] = [areaAt.get(rows.cbsa[row]), industryOf.get(Number(rows.naics[row]))];
    if (a === undefined || i === undefined || !fits[a]) continue;
    into.jobs[a * I + i] = rows.employment[row];
    into.establishments[a * I + i] = rows.establishments[row];
  }
  return into;
}
