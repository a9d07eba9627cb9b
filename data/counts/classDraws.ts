import { createRandom } from "#spatial/random.ts";
import { type HiddenCells, NO_COUNTY } from "./hiddenCells.ts";
import type { KeptDraws } from "./completed.ts";
import { COMPLETED, type Published } from "./published.ts";

/** Six-digit figures that are published, for the industries that are divided. */
export interface PublishedClasses {
  /** [industry] its classes of six digits, ascending. */
  classes: number[][];
  /** [industry][county * classes + class] 2021; 0 establishments: at most two, or none. Empty where the industry is not divided. */
  jobs: Float64Array[];
  establishments: Float64Array[];
  /** [industry][class] of the nation, exact. */
  nation: { jobs: Float64Array[]; establishments: Float64Array[] };
  /** [industry][area * classes + class] establishments of 2019; 0: at most two. */
  area: Float64Array[];
}

/** What is given of one draw: jobs and establishments of a class of a place (`placeOf`). */
export type TakeClass = (
  draw: number,
  place: number,
  industry: number,
  classAt: number,
  jobs: number,
  establishments: number,
) => void;

/** Where a hidden cell is: its county, or behind all counties its state's row of what is in none. */
export function placeOf({ counties }: Published, hidden: HiddenCells, j: number): number {
  return hidden.county[j] === NO_COUNTY ? counties.length + hidden.state[j] : hidden.county[j];
}

interface Row {
  place: number;
  /** Index of the hidden cell, -1: what published classes leave of a published cell. */
  cell: number;
  jobs: number;
  establishments: number;
  open: number[];
  weight: number[];
}

/** Sizes of establishments of a class, in logarithms. */
const SPREAD = 1.1;
const ROUNDS = 25;

/**
 * Divides every draw of the divided industries between their classes: establishments by lot, where the nation and the area's own table have
 * some that no county's published class holds; jobs by sizes drawn about the class' mean, then raked so that counties keep their sums and the
 * nation its classes. Calls `take` with each part that is not published; the last raking is by the counties.
 */
export function drawClasses(
  published: Published,
  classes: PublishedClasses,
  hidden: HiddenCells,
  kept: KeptDraws,
  seed: number,
  take: TakeClass,
): void {
  const random = createRandom(seed);
  const { counties, industries, areaOf } = published;
  const [I, C] = [industries.length, counties.length];
  const now = published.years.get(COMPLETED)!;
  const cellsOf: number[][] = industries.map(() => []);
  for (let j = 0; j < hidden.length; j++) cellsOf[hidden.industry[j]].push(j);
  for (let i = 0; i < I; i++) {
    const K = classes.classes[i].length;
    if (classes.jobs[i].length === 0) continue;
    const [jobs, establishments] = [classes.jobs[i], classes.establishments[i]];
    const left = { jobs: classes.nation.jobs[i].slice(), establishments: classes.nation.establishments[i].slice() };
    const inArea = classes.area[i].slice();
    for (let c = 0; c < C; c++)
      for (let k = 0; k < K; k++) {
        left.jobs[k] -= jobs[c * K + k];
        left.establishments[k] -= establishments[c * K + k];
        if (areaOf[c] >= 0 && inArea[areaOf[c] * K + k] > 0) inArea[areaOf[c] * K + k] -= establishments[c * K + k];
      }
    const all = left.establishments.reduce((a, b) => a + Math.max(0, b), 0);
    const size = left.jobs.map((value, k) => Math.max(0.1, value) / Math.max(0.5, left.establishments[k]));
    const every = Array.from({ length: K }, (_, k) => k);
    const weightOf = (c: number, open: number[]) => {
      const a = c === NO_COUNTY ? -1 : areaOf[c];
      const known = a >= 0 && !Number.isNaN(inArea[a * K]);
      return open.map((k) => {
        const share = (Math.max(0, left.establishments[k]) + 0.01) / (all + 0.01 * K);
        return known ? Math.max(0, inArea[a * K + k]) + 0.2 * share : share;
      });
    };
    const rows: Row[] = [];
    for (let c = 0; c < C; c++) {
      if (now.establishments[c * I + i] === 0) continue;
      let [restJobs, rest] = [now.jobs[c * I + i], now.establishments[c * I + i]];
      const open: number[] = [];
      for (let k = 0; k < K; k++) {
        restJobs -= jobs[c * K + k];
        rest -= establishments[c * K + k];
        if (establishments[c * K + k] === 0) open.push(k);
      }
      if ((rest <= 0 && restJobs <= 0) || open.length === 0) continue;
      rows.push({ place: c, cell: -1, jobs: restJobs, establishments: rest, open, weight: weightOf(c, open) });
    }
    const fixed = rows.length;
    for (const j of cellsOf[i]) {
      const c = hidden.county[j];
      rows.push({
        place: placeOf(published, hidden, j),
        cell: j,
        jobs: 0,
        establishments: 0,
        open: every,
        weight: weightOf(c, every),
      });
    }
    const part = new Float64Array(rows.length * K);
    const count = new Float64Array(rows.length * K);
    const column = new Float64Array(K);
    for (let d = 0; d < kept.count; d++) {
      part.fill(0);
      count.fill(0);
      for (let r = 0; r < rows.length; r++) {
        const row = rows[r];
        if (r >= fixed) {
          row.jobs = kept.jobs[d * hidden.length + row.cell];
          row.establishments = kept.establishments[d * hidden.length + row.cell];
        }
        if (row.establishments > 0 || row.jobs > 0) lot(row, r * K, row.place >= C);
      }
      for (let round = 0; round < ROUNDS; round++) {
        column.fill(0);
        for (let at = 0; at < part.length; at++) column[at % K] += part[at];
        for (let k = 0; k < K; k++) column[k] = column[k] > 0 ? Math.max(0, left.jobs[k]) / column[k] : 1;
        for (let r = 0; r < rows.length; r++) {
          let sum = 0;
          for (let k = 0; k < K; k++) sum += part[r * K + k] *= column[k];
          if (!(sum > 0)) continue;
          const factor = rows[r].jobs / sum;
          for (let k = 0; k < K; k++) part[r * K + k] *= factor;
        }
      }
      for (let r = 0; r < rows.length; r++)
        for (let k = 0; k < K; k++)
          if (part[r * K + k] > 0 || count[r * K + k] > 0)
            take(d, rows[r].place, i, k, part[r * K + k], count[r * K + k]);
    }

    /** Establishments of a row to classes; those whose usual size is nearer to the row's own are likelier. */
    function lot({ jobs: rowJobs, establishments: n, open, weight }: Row, at: number, isUnbounded: boolean): void {
      const mean = Math.log(Math.max(0.5, rowJobs) / Math.max(1, n));
      const fit = weight.map((value, o) => {
        const off = (mean - Math.log(size[open[o]]) + (SPREAD * SPREAD) / 2) / SPREAD;
        return value * Math.max(1e-6, Math.exp((-off * off) / 2));
      });
      const sum = fit.reduce((a, b) => a + b, 0);
      if (n > 12) {
        const plain = weight.reduce((a, b) => a + b, 0);
        open.forEach((k, o) => {
          count[at + k] = (n * weight[o]) / plain;
          part[at + k] = count[at + k] * size[k];
        });
        return;
      }
      for (let e = 0; e < Math.max(1, Math.round(n)); e++) {
        let u = random() * sum;
        let o = 0;
        while (o < open.length - 1 && (u -= fit[o]) > 0) o++;
        // At most two of an unpublished class.
        if (!isUnbounded && count[at + open[o]] >= 2) {
          const free = open.findIndex((k) => count[at + k] < 2);
          if (free >= 0) o = free;
        }
        if (n > 0) count[at + open[o]]++;
        // Three uniform numbers come near a normal one.
        part[at + open[o]] += size[open[o]] * Math.exp(2 * SPREAD * (random() + random() + random() - 1.5));
      }
    }
  }
}
