import type { Completion } from "./complete.ts";
import type { MarginKind } from "./margins.ts";

const NAMES: Partial<Record<MarginKind, string>> = {
  area: "metropolitan and micropolitan areas by industry, 2019 brought to 2021",
  county: "estimated totals of counties, 2021",
  "county-sector": "counties by sector, another survey of 2017 brought to 2021",
  "state-industry": "states by industry, estimated",
  "in-none": "jobs in no county",
};

/** A sentence a soft margin: what it asked for, what the estimates give, and how far off they are. */
export function misfits({ hidden, margins, cells }: Completion): string[] {
  const { jobs } = margins;
  const sum = new Float64Array(jobs.length);
  for (let j = 0; j < hidden.length; j++)
    for (let k = jobs.offsets[j]; k < jobs.offsets[j + 1]; k++) sum[jobs.of[k]] += cells.jobs[j];
  return Object.entries(NAMES).flatMap(([kind, name]) => {
    const off: number[] = [];
    let [target, got, within] = [0, 0, 0];
    for (let m = 0; m < jobs.length; m++) {
      if (jobs.kind[m] !== kind) continue;
      target += jobs.target[m];
      got += sum[m];
      off.push(Math.abs(sum[m] - jobs.target[m]));
      within += Number(Math.abs(sum[m] - jobs.target[m]) <= 2 * jobs.spread[m]);
    }
    if (off.length === 0) return [];
    off.sort((a, b) => a - b);
    const number = (value: number) => Math.round(value).toLocaleString("en");
    return [
      `Soft: ${name}: ${number(off.length)} sums leave ${number(target)} jobs to hidden cells, the estimates give them ${number(got)}; half are off by at most ${number(off[off.length >> 1])} jobs, ${Math.round((100 * within) / off.length)}% lie within twice their spread.`,
    ];
  });
}
