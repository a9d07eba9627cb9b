import type { BuildContext } from "#data/context.ts";
import type { Published } from "./published.ts";

/** Four-digit industries of NAICS 2012 that bear another code in 2017. */
const RENAMED = new Map([
  [4521, 4522],
  [4529, 4523],
  [5171, 5173],
  [5172, 5173],
]);

/** The average of 2012 to 2016 names every cell; Texas and the District are missing. */
export function readEarlier(
  context: BuildContext,
  countyOf: ReadonlyMap<string, number>,
  stateAt: ReadonlyMap<string, number>,
  stateOf: Int32Array,
  industryOf: ReadonlyMap<number, number>,
): Float64Array {
  const I = industryOf.size;
  const into = new Float64Array(stateOf.length * I).fill(Number.NaN);
  const seen = new Uint8Array(stateAt.size);
  const rows = context.readCsvColumns("us-cbp-county-naics4-2012-2016-average.csv.gz", {
    fips: "text",
    naics2012: "number",
    establishments_avg: "number",
  });
  const add = (c: number | undefined, naics: number, establishments: number) => {
    const i = industryOf.get(RENAMED.get(naics) ?? naics);
    if (c === undefined || i === undefined) return;
    seen[stateOf[c]] = 1;
    into[c * I + i] = (Number.isNaN(into[c * I + i]) ? 0 : into[c * I + i]) + establishments;
  };
  for (let row = 0; row < rows.rows; row++)
    add(countyOf.get(rows.fips[row]), rows.naics2012[row], rows.establishments_avg[row]);
  for (let c = 0; c < stateOf.length; c++)
    if (seen[stateOf[c]]) for (let i = 0; i < I; i++) if (Number.isNaN(into[c * I + i])) into[c * I + i] = 0;
  return into;
}

/** Establishments of 2012 to 2016 that a state has and its counties do not; few are lost where a county had some in one year only. */
export function readInNone(
  context: BuildContext,
  stateAt: ReadonlyMap<string, number>,
  industryOf: ReadonlyMap<number, number>,
): Float64Array {
  const I = industryOf.size;
  const into = new Float64Array(stateAt.size * I);
  const [all, none] = [new Float64Array(I), new Float64Array(I)];
  const rows = context.readCsvColumns("us-cbp-state-naics-2012-2016-average.csv.gz", {
    state_fips: "text",
    naics2012: "text",
    establishments_avg: "number",
    establishments_county_sum_avg: "number",
  });
  const cells = new Float64Array(stateAt.size * I);
  for (let row = 0; row < rows.rows; row++) {
    if (rows.naics2012[row].length !== 4) continue;
    const naics = Number(rows.naics2012[row]);
    const [s, i] = [stateAt.get(rows.state_fips[row]), industryOf.get(RENAMED.get(naics) ?? naics)];
    if (s === undefined || i === undefined) continue;
    const left = rows.establishments_avg[row] - rows.establishments_county_sum_avg[row];
    cells[s * I + i] += rows.establishments_avg[row];
    if (!Number.isNaN(left)) into[s * I + i] += left;
    if (rows.establishments_avg[row] < 100 || Number.isNaN(left)) continue;
    all[i] += rows.establishments_avg[row];
    none[i] += left;
  }
  for (let cell = 0; cell < into.length; cell++) {
    const i = cell % I;
    const usual = all[i] > 0 ? Math.max(0.0004, none[i] / all[i]) : 0.0004;
    into[cell] = Math.max(into[cell], 0.5 * usual * cells[cell]);
  }
  return into;
}

/** Fills the District's cells: establishments of another register, brought to those of its sectors. */
export function districtCells(
  earlier: Float64Array,
  from: number,
  state: number,
  register: Float64Array,
  { establishments }: Published["stateSector"],
  sectorOf: Int32Array,
  sectors: number,
): void {
  const I = sectorOf.length;
  const sum = new Float64Array(sectors);
  for (let i = 0; i < I; i++) sum[sectorOf[i]] += register[state * I + i] || 0;
  for (let i = 0; i < I; i++) {
    const k = sectorOf[i];
    earlier[from + i] =
      sum[k] > 0 ? ((register[state * I + i] || 0) * establishments[state * sectors + k]) / sum[k] : 0.1;
  }
}
