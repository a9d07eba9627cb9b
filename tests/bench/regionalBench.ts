import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { applyRule, PASSES } from "#tests/oracles/applyRule.ts";
import { type EstablishmentSpread, establishmentSpread } from "#clusters/strength/establishmentSpread.ts";
import { quotientBase } from "#clusters/strength/quotientBase.ts";
import { type QuotientIntervals, quotientIntervals } from "#clusters/strength/quotientIntervals.ts";
import { STRONG_RULES } from "#clusters/strength/strongRules.ts";
import type { CountTable } from "#regions/counts/countTable.ts";
import { clusterCounts } from "#regions/counts/grouped/clusterCounts.ts";
import { groupShares } from "#regions/counts/grouped/groupShares.ts";
import { clusterIndustryGroups } from "#regions/counts/grouped/industryGroups.ts";
import { realAtlas, realLeafCells } from "#tests/unit/regions/realAtlas.ts";
import type { Figure } from "./engineBench.ts";
import { median, times } from "./timing.ts";

/** Measures regional figures on the counties of the atlas beside scipy; `absent` names it where it is not installed. */
export async function regionalBench(runs: number): Promise<{ figures: Figure[]; absent: string[] }> {
  const atlas = await realAtlas(2021);
  const { tree, regions, source, clusterFile } = atlas;
  const counts = source.years.get(2021)!;
  const leaves = await realLeafCells(atlas);
  const cells = counts.region.length;
  const figures: Figure[] = [];
  const add = (name: string, value: number, unit: Figure["unit"], rest: Partial<Figure> = {}) =>
    figures.push({ rows: cells, name, value, unit, ...rest });

  const all = () => everyQuotient(counts, regions.length);
  const ours = median(await times(Math.max(5, runs), all, "once"));
  const found = all();
  add("county x NAICS-4: quotients, intervals, US rule", ours, "ms", {
    note: `${cells.toLocaleString("en")} cells, ${found.strong.toLocaleString("en")} strong`,
  });
  const shares = () => groupShares(tree, source, counts, leaves, clusterIndustryGroups(clusterFile));
  add("industries divided between clusters, once", median(await times(runs, shares)), "ms");
  const made = shares();
  add("a year by cluster", median(await times(runs, () => clusterCounts(counts, made))), "ms");

  const theirs = await scipy(counts, found.spread);
  if (theirs === undefined) return { figures, absent: ["scipy"] };
  const { lower, upper, quotient } = found.quotients;
  let differs = 0;
  for (let cell = 0; cell < cells; cell++) {
    if (!(quotient[cell] > 0)) continue;
    const [low, high] = [theirs.limits[cell], theirs.limits[cells + cell]];
    const off = [(lower[cell] - low) / (quotient[cell] - low), (upper[cell] - high) / (high - quotient[cell])];
    differs = Math.max(differs, ...off.map((part) => Math.abs(part) || 0));
  }
  add("scipy: the same", theirs.ms, "ms", {
    note: `${theirs.version}; ${theirs.strong.toLocaleString("en")} strong, limits differ by at most ${(100 * differs).toFixed(1)}%`,
  });
  add("quotients, scipy / ours", theirs.ms / ours, "x");
  return { figures, absent: [] };
}

interface EveryQuotient {
  spread: EstablishmentSpread;
  quotients: QuotientIntervals;
  strong: number;
}

/** From counts to verdicts: what a change of year or rule costs. */
function everyQuotient(counts: CountTable, regionCount: number): EveryQuotient {
  const spread = establishmentSpread(counts);
  const base = quotientBase(counts, regionCount, { figure: "employment", name: "all" });
  const quotients = quotientIntervals(counts, () => base, { figure: "employment", spread });
  let strong = 0;
  for (let slot = 0; slot + 1 < counts.offsets.length; slot++) {
    const own = (column: Float64Array) => column.subarray(counts.offsets[slot], counts.offsets[slot + 1]);
    const { verdict } = applyRule(STRONG_RULES[0], {
      employment: own(counts.employment),
      establishments: own(counts.establishments),
      quotient: own(quotients.quotient),
      regionShare: own(quotients.regionShare),
      nationShare: own(quotients.regionShare),
      payrollPerJob: own(counts.payroll),
    });
    for (const code of verdict) strong += Number(code === PASSES);
  }
  return { spread, quotients, strong };
}

const SCIPY = `
import json, sys, time
import numpy as np, scipy
from scipy.stats import beta
slot, region, jobs, n, unequal, worth = np.fromfile(sys.argv[1]).reshape(6, -1)
slot, region = slot.astype(int), region.astype(int)
before = time.perf_counter()
total = np.bincount(region, jobs)[region]
everywhere = np.bincount(slot, jobs)[slot] / jobs.sum()
share, k, some = jobs / total, n / unequal, jobs > 0
a = np.where(some, k, 0) + 0.5
b = np.where(some, k * (total - jobs) / np.where(some, jobs, 1), total / worth) + 0.5
lower = np.where(some, beta.ppf(0.05, a, b), 0) / everywhere
upper = np.where(jobs >= total, 1, beta.ppf(0.95, a, b)) / everywhere
lq = share / everywhere
strong = 0
for s in range(slot[-1] + 1):
    at = slice(*np.searchsorted(slot, [s, s + 1]))
    has = jobs[at] > 0
    q, e, f = np.quantile(lq[at][has], 0.75), np.quantile(jobs[at][has], 0.25), np.quantile(n[at][has], 0.25)
    strong += int(((lq[at] >= q) & (lq[at] >= 1) & (jobs[at] > e) & (n[at] > f)).sum())
ms = 1000 * (time.perf_counter() - before)
np.concatenate([lower, upper]).tofile(sys.argv[2])
print(json.dumps(dict(ms=ms, strong=strong, version="scipy " + scipy.__version__ + ", numpy " + np.__version__)))
`;

interface ScipyRun {
  ms: number;
  strong: number;
  version: string;
  /** Lower limits of all cells, then upper ones. */
  limits: Float64Array;
}

/** The same with numpy and the beta quantiles of scipy, in the `python3` of the path; undefined where they are not installed. */
async function scipy(counts: CountTable, spread: EstablishmentSpread): Promise<ScipyRun | undefined> {
  try {
    execFileSync("python3", ["-c", "import scipy.stats"], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  const cells = counts.region.length;
  const slot = new Float64Array(cells);
  for (let s = 0; s + 1 < counts.offsets.length; s++) slot.fill(s, counts.offsets[s], counts.offsets[s + 1]);
  const unequal = slot.map((s) => 1 + spread.cvSquared[s]);
  const worth = slot.map((s, cell) => spread.mean[s] * unequal[cell]);
  const columns = [slot, Float64Array.from(counts.region), counts.employment, counts.establishments, unequal, worth];
  const folder = mkdtempSync(join(tmpdir(), "regional-bench-"));
  try {
    const [given, answer] = [join(folder, "given"), join(folder, "answer")];
    writeFileSync(given, Buffer.concat(columns.map((column) => new Uint8Array(column.buffer))));
    const { stdout } = await promisify(execFile)("python3", ["-c", SCIPY, given, answer]);
    const bytes = readFileSync(answer);
    const limits = new Float64Array(new Uint8Array(bytes).buffer);
    return { ...(JSON.parse(stdout) as Omit<ScipyRun, "limits">), limits };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
