import type { HiddenCells } from "./hiddenCells.ts";
import { COMPLETED, type Published } from "./published.ts";
import { rake, type RakedTable } from "./rake.ts";
import { roundTable } from "./roundTable.ts";

/** What the exact margins leave for hidden cells, by sector a table of states and industries. */
export interface ExactRest {
  /** [industry] */
  nation: Float64Array;
  /** [state * sectors + sector] */
  stateSector: Float64Array;
  /** [state * industries + industry] where the bureau's table of states was fetched, NaN where it leaves them out. */
  stateIndustry?: Float64Array;
}

/** The exact margins less what published cells hold. */
export function exactRest(published: Published, figure: "jobs" | "establishments"): ExactRest {
  const { counties, industries, sectors, stateOf, sectorOf } = published;
  const now = published.years.get(COMPLETED)![figure];
  const nation = published.nation[figure].slice();
  const stateSector = published.stateSector[figure].slice();
  const stateIndustry = published.statesTable?.[figure].slice();
  for (let c = 0; c < counties.length; c++)
    for (let i = 0; i < industries.length; i++) {
      const value = now[c * industries.length + i];
      nation[i] -= value;
      stateSector[stateOf[c] * sectors.length + sectorOf[i]] -= value;
      if (stateIndustry) stateIndustry[stateOf[c] * industries.length + i] -= value;
    }
  return stateIndustry ? { nation, stateSector, stateIndustry } : { nation, stateSector };
}

/** Sums of cells by state and industry. */
function byStateAndIndustry(
  hidden: HiddenCells,
  industries: number,
  states: number,
  value: Float64Array,
): Float64Array {
  const sums = new Float64Array(states * industries);
  for (let j = 0; j < hidden.length; j++) sums[hidden.state[j] * industries + hidden.industry[j]] += value[j];
  return sums;
}

/** One sector's table of states and industries beside its sums, without the places that are known exactly. */
interface SectorTable extends RakedTable {
  industries: number[];
  rowTarget: number[];
  columnTarget: number[];
  /** [place] what is known, NaN. */
  known: Float64Array;
}

/** Tables of all sectors from `sums` [state * industries + industry]. */
function sectorTables(published: Published, rest: ExactRest, sums: Float64Array): SectorTable[] {
  const { states, industries, sectors, sectorOf } = published;
  const I = industries.length;
  return sectors.map((_, k) => {
    const members = industries.flatMap((__, i) => (sectorOf[i] === k ? [i] : []));
    const table: SectorTable = {
      rows: states.length,
      columns: members.length,
      industries: members,
      value: new Float64Array(states.length * members.length),
      known: new Float64Array(states.length * members.length).fill(Number.NaN),
      rowTarget: states.map((__, s) => rest.stateSector[s * sectors.length + k]),
      columnTarget: members.map((i) => rest.nation[i]),
    };
    for (let s = 0; s < states.length; s++)
      members.forEach((i, at) => {
        const place = s * members.length + at;
        const known = rest.stateIndustry?.[s * I + i] ?? Number.NaN;
        table.known[place] = known;
        if (Number.isNaN(known)) table.value[place] = sums[s * I + i];
        else {
          table.rowTarget[s] -= known;
          table.columnTarget[at] -= known;
        }
      });
    return table;
  });
}

/**
 * Scales hidden cells so that they meet the nation by industry and the states by sector exactly, keeping their proportions within a state's
 * industry.
 */
export function meetExactly(
  published: Published,
  hidden: HiddenCells,
  rest: ExactRest,
  value: Float64Array,
  rounds = 500,
): void {
  const I = published.industries.length;
  const sums = byStateAndIndustry(hidden, I, published.states.length, value);
  const factor = new Float64Array(sums.length);
  for (const table of sectorTables(published, rest, sums)) {
    rake(table, table.rowTarget, table.columnTarget, { rounds, tolerance: 1e-4 });
    for (let place = 0; place < table.value.length; place++) {
      const cell = Math.floor(place / table.columns) * I + table.industries[place % table.columns];
      const wanted = Number.isNaN(table.known[place]) ? table.value[place] : table.known[place];
      factor[cell] = sums[cell] > 0 ? wanted / sums[cell] : 0;
    }
  }
  for (let j = 0; j < hidden.length; j++) value[j] *= factor[hidden.state[j] * I + hidden.industry[j]];
}

/**
 * Rounds hidden cells to whole numbers that meet the exact margins to the unit: first the states' industries, then within each by the
 * largest remainders, none above `most`. Throws where no cell can take what a state's industry has left.
 */
export function wholeNumbers(
  published: Published,
  hidden: HiddenCells,
  rest: ExactRest,
  value: Float64Array,
  most?: Float64Array,
): Int32Array {
  const { states, industries } = published;
  const I = industries.length;
  const sums = byStateAndIndustry(hidden, I, states.length, value);
  const whole = new Int32Array(sums.length);
  for (const table of sectorTables(published, rest, sums)) {
    const rounded = roundTable(table, table.rowTarget, table.columnTarget);
    for (let place = 0; place < rounded.length; place++)
      whole[Math.floor(place / table.columns) * I + table.industries[place % table.columns]] = Number.isNaN(
        table.known[place],
      )
        ? rounded[place]
        : table.known[place];
  }
  const cells: number[][] = Array.from({ length: sums.length }, () => []);
  for (let j = 0; j < hidden.length; j++) cells[hidden.state[j] * I + hidden.industry[j]].push(j);
  const into = new Int32Array(hidden.length);
  cells.forEach((members, key) => {
    if (!fill(members, whole[key], value, into, most))
      throw new Error(`${states[Math.floor(key / I)]} ${industries[key % I]}: no hidden cell for ${whole[key]} left`);
  });
  return into;
}

/** Whole numbers of `members` that sum to `total`; false where they cannot hold it. */
function fill(members: number[], total: number, value: Float64Array, into: Int32Array, most?: Float64Array): boolean {
  const room = (j: number) => (most ? most[j] : Infinity) - into[j];
  let left = total;
  for (const j of members) left -= into[j] = Math.floor(Math.min(value[j], most?.[j] ?? Infinity) + 1e-9);
  members.sort((a, b) => value[b] - into[b] - (value[a] - into[a]));
  while (left !== 0) {
    const before = left;
    if (left > 0) {
      for (const j of members)
        if (left > 0 && room(j) > 0) {
          into[j]++;
          left--;
        }
    } else
      for (let at = members.length - 1; at >= 0 && left < 0; at--)
        if (into[members[at]] > 0) {
          into[members[at]]--;
          left++;
        }
    if (left === before) return false;
  }
  return true;
}
