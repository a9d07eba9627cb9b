import { exactRest, type ExactRest } from "./exactMargins.ts";
import { type HiddenCells, NO_COUNTY } from "./hiddenCells.ts";
import { AREA_YEAR, COMPLETED, DISTRICT, type Published } from "./published.ts";

/** Sums that hidden cells have to meet, one element a sum. */
export interface Margins {
  length: number;
  target: Float64Array;
  /** How far off it may be: standard deviation. */
  spread: Float64Array;
  /** From how many spreads on the error counts in proportion instead of squared; Infinity for a normal one. */
  robust: Float64Array;
  /** Least the sum can be, -Infinity. */
  floor: Float64Array;
  kind: MarginKind[];
  /** [cell] first of its sums in `of`; a cell is in each once. */
  offsets: Uint32Array;
  of: Int32Array;
}

/** What a sum runs over. The first two are exact. */
export type MarginKind = "nation" | "state-sector" | "area" | "county" | "county-sector" | "state-industry" | "in-none";

interface MarginList {
  target: number[];
  spread: number[];
  robust: number[];
  floor: number[];
  kind: MarginKind[];
  cells: number[][];
}

function add(
  list: MarginList,
  kind: MarginKind,
  target: number,
  spread: number,
  robust = Infinity,
  floor = -Infinity,
): number {
  list.target.push(target);
  list.spread.push(spread);
  list.robust.push(robust);
  list.floor.push(floor);
  return list.kind.push(kind) - 1;
}

/** From how many spreads on an inexact sum may be wrong altogether. */
const ROBUST = 2;

/** Sums of jobs and of establishments, published less what published cells hold. */
export function marginsOf(published: Published, hidden: HiddenCells): { jobs: Margins; establishments: Margins } {
  const S = published.sectors.length;
  const lists = { jobs: emptyList(hidden.length), establishments: emptyList(hidden.length) };
  const rest = { jobs: exactRest(published, "jobs"), establishments: exactRest(published, "establishments") };
  for (const figure of ["establishments", "jobs"] as const) {
    const list = lists[figure];
    // Draws come near, raked to the unit later. Narrower, and a large plant could not be moved; wider for establishments, and thousands of
    // cells would drift off together.
    const near = (jobs: number, establishments: number) =>
      figure === "establishments" ? 1.5 : Math.max(0.015 * jobs, 3 + (2 * jobs) / Math.max(1, establishments));
    const nation = Array.from(rest[figure].nation, (target, i) =>
      add(list, "nation", target, near(target, rest.establishments.nation[i])),
    );
    const state = Array.from(rest[figure].stateSector, (target, k) =>
      add(list, "state-sector", target, near(target, rest.establishments.stateSector[k])),
    );
    for (let j = 0; j < hidden.length; j++) {
      list.cells[j].push(nation[hidden.industry[j]]);
      list.cells[j].push(state[hidden.state[j] * S + hidden.sector[j]]);
    }
  }

  addAreas(published, hidden, lists);
  addStateIndustries(published, hidden, lists, rest);
  addCounties(published, hidden, lists.jobs);
  return { jobs: packed(lists.jobs), establishments: packed(lists.establishments) };
}

/** What an area's table of 2019 leaves for the counties that were hidden then and still are. */
function addAreas(
  { counties, industries, areaOf, years, area, growth }: Published,
  hidden: HiddenCells,
  lists: { jobs: MarginList; establishments: MarginList },
): void {
  const I = industries.length;
  const [then, now] = [years.get(AREA_YEAR)!, years.get(COMPLETED)!];
  const members = new Map<number, number[]>();
  for (let j = 0; j < hidden.length; j++) {
    const c = hidden.county[j];
    if (c === NO_COUNTY || areaOf[c] < 0 || then.establishments[c * I + hidden.industry[j]] > 0) continue;
    const key = areaOf[c] * I + hidden.industry[j];
    const list = members.get(key);
    if (list) list.push(j);
    else members.set(key, [j]);
  }
  const rest = {
    jobs: area.jobs.slice(),
    establishments: area.establishments.slice(),
    from: new Float64Array(area.jobs.length),
    moved: new Float64Array(area.jobs.length),
  };
  for (let c = 0; c < counties.length; c++) {
    if (areaOf[c] < 0) continue;
    for (let i = 0; i < I; i++) {
      const [cell, key] = [c * I + i, areaOf[c] * I + i];
      if (then.establishments[cell] > 0) {
        rest.jobs[key] -= then.jobs[cell];
        rest.establishments[key] -= then.establishments[cell];
      } else if (now.establishments[cell] > 0) {
        const few = now.establishments[cell] < 5;
        rest.jobs[key] -= (now.jobs[cell] / growth[i]) * (few ? 0.8 : 1);
        rest.establishments[key] -= few ? 2 : now.establishments[cell];
        rest.from[key] += now.jobs[cell];
        rest.moved[key]++;
      }
    }
  }
  for (const [key, cells] of members) {
    const all = area.establishments[key];
    if (Number.isNaN(all)) continue;
    const i = key % I;
    if (all === 0) {
      // Not published: at most two in the whole area.
      if (cells.length === 1) continue;
      const m = add(lists.establishments, "area", 1, 0.9, ROBUST);
      for (const j of cells) lists.establishments.cells[j].push(m);
      continue;
    }
    const count = Math.max(0, rest.establishments[key]);
    let room = 0;
    for (const j of cells) room += hidden.most[j];
    // More than its hidden counties can have: the area had other counties then.
    if (count > room + 3) continue;
    const wide = Math.sqrt(0.1 + 0.15 * count + 0.4 * rest.moved[key] + (0.01 * all) ** 2 + (0.06 * count) ** 2);
    const m = add(lists.establishments, "area", count, wide, ROBUST);
    for (const j of cells) lists.establishments.cells[j].push(m);
    const jobs = Math.max(0, rest.jobs[key]) * growth[i];
    const spread = Math.hypot(0.2 * jobs, 0.4 * rest.from[key], 0.003 * area.jobs[key], 2);
    const n = add(lists.jobs, "area", jobs, spread, ROBUST);
    for (const j of cells) lists.jobs.cells[j].push(n);
  }
}

/** States by industry: the bureau's own figures where they were fetched, else jobs as estimated. */
function addStateIndustries(
  published: Published,
  hidden: HiddenCells,
  lists: { jobs: MarginList; establishments: MarginList },
  rest: { jobs: ExactRest; establishments: ExactRest },
): void {
  const { industries, stateIndustry } = published;
  const I = industries.length;
  const known = rest.jobs.stateIndustry;
  const left = stateIndustry.slice();
  const now = published.years.get(COMPLETED)!;
  for (let cell = 0; cell < now.jobs.length; cell++)
    left[published.stateOf[Math.floor(cell / I)] * I + (cell % I)] -= now.jobs[cell];
  const spreadOf = (key: number, target: number) => Math.hypot(0.12 * stateIndustry[key], 0.35 * target, 10);
  const index = Array.from(left, (estimate, key) => {
    if (known && !Number.isNaN(known[key]))
      return add(lists.jobs, "state-industry", known[key], Math.max(5, 0.015 * known[key]));
    if (Number.isNaN(estimate)) return -1;
    const target = Math.max(0, estimate);
    return add(lists.jobs, "state-industry", target, spreadOf(key, target), ROBUST);
  });
  const counts = Array.from(rest.establishments.stateIndustry ?? [], (target) =>
    Number.isNaN(target) ? -1 : add(lists.establishments, "state-industry", target, 1.5),
  );
  for (let j = 0; j < hidden.length; j++) {
    const key = hidden.state[j] * I + hidden.industry[j];
    if (index[key] >= 0) lists.jobs.cells[j].push(index[key]);
    if ((counts[key] ?? -1) >= 0) lists.establishments.cells[j].push(counts[key]);
  }
}

/** Sectors whose other survey counts jobs at other places: headquarters, and leased staff. */
const ELSEWHERE = new Set(["55", "56"]);

function addCounties(published: Published, hidden: HiddenCells, list: MarginList): void {
  const {
    counties,
    industries,
    sectors,
    stateOf,
    sectorOf,
    years,
    countyTotal,
    countySector,
    stateSector,
    states,
    nation,
    countySpread,
  } = published;
  const [I, S] = [industries.length, sectors.length];
  const now = years.get(COMPLETED)!;
  const then = new Float64Array(states.length * S);
  for (let c = 0; c < counties.length; c++)
    for (let k = 0; k < S; k++) then[stateOf[c] * S + k] += countySector[c * S + k] || 0;
  const county = new Int32Array(counties.length).fill(-1);
  const sector = new Int32Array(counties.length * S).fill(-1);
  for (let c = 0; c < counties.length; c++) {
    if (counties[c] === DISTRICT) continue;
    const shown = new Float64Array(S);
    let all = 0;
    for (let i = 0; i < I; i++) {
      shown[sectorOf[i]] += now.jobs[c * I + i];
      all += now.jobs[c * I + i];
    }
    const total = countyTotal.jobs[c];
    if (total > 0)
      county[c] = add(
        list,
        "county",
        Math.max(0, total - all),
        Math.hypot(countySpread.total * total, 0.2 * Math.max(0, total - all), 5),
        ROBUST,
        countyTotal.floor[c] - all,
      );
    for (let k = 0; k < S; k++) {
      const before = countySector[c * S + k];
      if (Number.isNaN(before) || ELSEWHERE.has(sectors[k])) continue;
      const grown =
        before * Math.min(1.3, Math.max(0.7, stateSector.jobs[stateOf[c] * S + k] / then[stateOf[c] * S + k]));
      const rest = Math.max(0, grown - shown[k]);
      sector[c * S + k] = add(
        list,
        "county-sector",
        rest,
        Math.hypot(countySpread.sector * grown, 0.25 * rest, 5),
        ROBUST,
      );
    }
  }
  const counted = countyTotal.jobs.reduce((sum, jobs) => sum + (jobs || 0), 0);
  const all = nation.jobs.reduce((sum, jobs) => sum + jobs, 0);
  const none = add(list, "in-none", Math.max(0, all - counted), Math.hypot(0.1 * (all - counted), 0.002 * all), ROBUST);
  for (let j = 0; j < hidden.length; j++) {
    const c = hidden.county[j];
    if (c === NO_COUNTY) {
      list.cells[j].push(none);
      continue;
    }
    if (county[c] >= 0) list.cells[j].push(county[c]);
    const k = sector[c * S + hidden.sector[j]];
    if (k >= 0) list.cells[j].push(k);
  }
}

function emptyList(cells: number): MarginList {
  return { target: [], spread: [], robust: [], floor: [], kind: [], cells: Array.from({ length: cells }, () => []) };
}

function packed(list: MarginList): Margins {
  const offsets = new Uint32Array(list.cells.length + 1);
  list.cells.forEach((of, j) => (offsets[j + 1] = offsets[j] + of.length));
  return {
    length: list.target.length,
    target: Float64Array.from(list.target),
    spread: Float64Array.from(list.spread),
    robust: Float64Array.from(list.robust),
    floor: Float64Array.from(list.floor),
    kind: list.kind,
    offsets,
    of: Int32Array.from(list.cells.flat()),
  };
}
