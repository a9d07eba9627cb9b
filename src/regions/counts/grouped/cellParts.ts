import type { CountTable } from "#regions/counts/countTable.ts";

const FIGURES = [
  "employment",
  "employmentLow",
  "employmentHigh",
  "establishments",
  "establishmentsLow",
  "establishmentsHigh",
  "payroll",
  "estimated",
  "estimatedEstablishments",
  "paid",
  "cells",
  "withheld",
] as const;

/**
 * Parts of cells on their way into sums, one element a part. `estimated` is how much of the known figure is divided by estimate.
 * Figures as in a `CountTable` and its bounds, NaN where not known; `cells` and `withheld` are never.
 */
export interface CellParts extends Record<(typeof FIGURES)[number], Float64Array> {
  length: number;
  group: Int32Array;
  region: Int32Array;
}

/** No parts, with room for `capacity`. */
export function emptyParts(capacity: number): CellParts {
  const columns = Object.fromEntries(FIGURES.map((figure) => [figure, new Float64Array(capacity)]));
  return {
    ...(columns as Record<(typeof FIGURES)[number], Float64Array>),
    length: 0,
    group: new Int32Array(capacity),
    region: new Int32Array(capacity),
  };
}

/** Adds a whole cell of a table to a group. */
export function addCell(parts: CellParts, group: number, region: number, table: CountTable, cell: number): void {
  const i = parts.length++;
  const { bounds } = table;
  const employment = table.employment[cell];
  const establishments = table.establishments[cell];
  parts.group[i] = group;
  parts.region[i] = region;
  parts.employment[i] = employment;
  parts.employmentLow[i] = bounds ? bounds.employmentLow[cell] : employment;
  parts.employmentHigh[i] = bounds ? bounds.employmentHigh[cell] : employment;
  parts.establishments[i] = establishments;
  parts.establishmentsLow[i] = bounds ? bounds.establishmentsLow[cell] : establishments;
  parts.establishmentsHigh[i] = bounds ? bounds.establishmentsHigh[cell] : establishments;
  parts.payroll[i] = table.payroll[cell];
  parts.estimated[i] = bounds ? bounds.estimated[cell] * employment : 0;
  parts.estimatedEstablishments[i] = bounds ? bounds.estimated[cell] * establishments : 0;
  parts.paid[i] = bounds ? bounds.paid[cell] : Number.isNaN(table.payroll[cell]) ? 0 : employment;
  parts.cells[i] = bounds ? bounds.cells[cell] : 1;
  parts.withheld[i] = bounds ? bounds.withheld[cell] : Number(Number.isNaN(employment));
}

/**
 * Sums parts by group and region into a table with `groups` slots, regions ascending in each. A sum is of what is known, NaN where
 * nothing is. Parts err independently: the band of a sum reaches as far as the root of the sum of the squares of what theirs do. The
 * upper bound of a sum with an unknown part that has no band is not known.
 */
export function sumParts(parts: CellParts, year: number, groups: number): CountTable {
  const order = byGroupAndRegion(parts, groups);
  const starts: number[] = [];
  for (let i = 0; i < order.length; i++) {
    const [a, b] = [order[i], order[i - 1]];
    if (i === 0 || parts.group[a] !== parts.group[b] || parts.region[a] !== parts.region[b]) starts.push(i);
  }
  const length = starts.length;
  const bounds = {
    employmentLow: new Float64Array(length),
    employmentHigh: new Float64Array(length),
    establishmentsLow: new Float64Array(length),
    establishmentsHigh: new Float64Array(length),
    estimated: new Float64Array(length),
    paid: new Float64Array(length),
    cells: new Uint16Array(length),
    withheld: new Uint16Array(length),
  };
  const table = {
    year,
    offsets: new Uint32Array(groups + 1),
    region: new Int32Array(length),
    employment: new Float64Array(length),
    establishments: new Float64Array(length),
    payroll: new Float64Array(length),
    bounds,
  };
  starts.forEach((from, cell) => {
    const to = cell + 1 < length ? starts[cell + 1] : order.length;
    table.region[cell] = parts.region[order[from]];
    table.offsets[parts.group[order[from]] + 1]++;
    table.employment[cell] = knownSum(parts.employment, order, from, to);
    table.establishments[cell] = knownSum(parts.establishments, order, from, to);
    table.payroll[cell] = knownSum(parts.payroll, order, from, to);
    const jobs = bandOfSum(parts.employment, parts.employmentLow, parts.employmentHigh, order, from, to);
    const places = bandOfSum(parts.establishments, parts.establishmentsLow, parts.establishmentsHigh, order, from, to);
    [bounds.employmentLow[cell], bounds.employmentHigh[cell]] = jobs;
    [bounds.establishmentsLow[cell], bounds.establishmentsHigh[cell]] = places;
    for (let i = from; i < to; i++) {
      bounds.cells[cell] += parts.cells[order[i]];
      bounds.withheld[cell] += parts.withheld[order[i]];
      bounds.paid[cell] += parts.paid[order[i]];
    }
    bounds.estimated[cell] =
      table.employment[cell] > 0
        ? knownSum(parts.estimated, order, from, to) / table.employment[cell]
        : share(knownSum(parts.estimatedEstablishments, order, from, to), table.establishments[cell]);
  });
  for (let group = 0; group < groups; group++) table.offsets[group + 1] += table.offsets[group];
  return table;
}

function bandOfSum(
  figures: Float64Array,
  lows: Float64Array,
  highs: Float64Array,
  order: Uint32Array,
  from: number,
  to: number,
): [low: number, high: number] {
  if (to - from === 1) return [lows[order[from]], highs[order[from]]];
  let [sum, below, above] = [0, 0, 0];
  let isKnown = false;
  for (let i = from; i < to; i++) {
    const at = order[i];
    const [figure, low, high] = [figures[at], lows[at], highs[at]];
    // A part without a figure may have a band: it counts from its lower end.
    const known = Number.isNaN(figure) ? low : figure;
    if (!Number.isNaN(known)) {
      sum += known;
      below += (known - low) ** 2;
      isKnown = true;
    }
    above += Number.isNaN(known) ? Number.NaN : (high - known) ** 2;
  }
  return isKnown ? [sum - Math.sqrt(below), sum + Math.sqrt(above)] : [Number.NaN, Number.NaN];
}

function share(part: number, whole: number): number {
  return whole > 0 && part > 0 ? part / whole : 0;
}

function knownSum(column: Float64Array, order: Uint32Array, from: number, to: number): number {
  let sum = Number.NaN;
  for (let i = from; i < to; i++) {
    const value = column[order[i]];
    if (!Number.isNaN(value)) sum = Number.isNaN(sum) ? value : sum + value;
  }
  return sum;
}

/** Two counting sorts: by region, then by group, which keeps the order within. */
function byGroupAndRegion(parts: CellParts, groups: number): Uint32Array {
  let regions = 0;
  for (let i = 0; i < parts.length; i++) regions = Math.max(regions, parts.region[i] + 1);
  const rows = Uint32Array.from({ length: parts.length }, (_, i) => i);
  return countingSort(countingSort(rows, parts.region, regions), parts.group, groups);
}

function countingSort(rows: Uint32Array, key: Int32Array, keys: number): Uint32Array {
  const next = new Uint32Array(keys + 1);
  for (const row of rows) next[key[row] + 1]++;
  for (let k = 0; k < keys; k++) next[k + 1] += next[k];
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) sorted[next[key[row]]++] = row;
  return sorted;
}
