import { COMPLETED, DISTRICT, MANY, type Published } from "./published.ts";

/** Sizes of establishments, one element an industry; logarithms of jobs. */
export interface EstablishmentSizes {
  /** Mean of a hidden establishment in a county, and of one in none. */
  county: Float64Array;
  state: Float64Array;
  /** Of published cells, whatever their number, and how their establishments grew since 2012 to 2016. */
  many: Float64Array;
  grown: Float64Array;
  /** Variance of sizes in the industry over the pooled one. */
  own: Float64Array;
}

/**
 * Mean jobs of a hidden establishment by industry, as logarithms: of those in counties and of those in none, so that both together make up
 * what the nation leaves; they lie near the mean of published cells of three and four unless that cannot be.
 */
export function establishmentSizes(published: Published): EstablishmentSizes {
  const { counties, industries, years, nation, earlier } = published;
  const I = industries.length;
  const now = years.get(COMPLETED)!;
  const few = { jobs: new Float64Array(I), establishments: new Float64Array(I) };
  const all = { jobs: new Float64Array(I), establishments: new Float64Array(I) };
  const grown = { before: new Float64Array(I), after: new Float64Array(I) };
  const seeds = new Float64Array(I);
  const [squares, deviations, cells] = [new Float64Array(I), new Float64Array(I), new Float64Array(I)];
  for (let c = 0; c < counties.length; c++)
    for (let i = 0; i < I; i++) {
      const [jobs, establishments] = [now.jobs[c * I + i], now.establishments[c * I + i]];
      if (establishments === 0) {
        if (!Number.isNaN(earlier[c * I + i]))
          seeds[i] += counties[c] === DISTRICT ? earlier[c * I + i] : Math.min(1.7, 0.8 * earlier[c * I + i]);
        continue;
      }
      if (earlier[c * I + i] > MANY) {
        grown.before[i] += earlier[c * I + i];
        grown.after[i] += establishments;
      }
      all.jobs[i] += jobs;
      all.establishments[i] += establishments;
      if (establishments > 6 || jobs === 0) continue;
      const log = Math.log(jobs / establishments);
      cells[i]++;
      deviations[i] += log;
      squares[i] += log * log;
      if (establishments > 4) continue;
      few.jobs[i] += jobs;
      few.establishments[i] += establishments;
    }
  const size: EstablishmentSizes = {
    county: new Float64Array(I),
    state: new Float64Array(I),
    many: new Float64Array(I),
    grown: new Float64Array(I),
    own: new Float64Array(I),
  };
  for (let i = 0; i < I; i++) {
    const jobs = Math.max(1, nation.jobs[i] - all.jobs[i]);
    const establishments = Math.max(0.5, nation.establishments[i] - all.establishments[i]);
    // The pooled variance of cells of three to six establishments is 0.73; 20 cells of it are added to the industry's own.
    const own = cells[i] > 1 ? Math.max(0, squares[i] - (deviations[i] * deviations[i]) / cells[i]) : 0;
    size.own[i] = (own + 20 * 0.73) / (Math.max(0, cells[i] - 1) + 20) / 0.73;
    const usual =
      few.establishments[i] > 9
        ? few.jobs[i] / few.establishments[i]
        : all.establishments[i] > 0
          ? all.jobs[i] / all.establishments[i]
          : jobs / establishments;
    let inNone = 0;
    for (let s = 0; s < published.states.length; s++) inNone += published.inNone[s * I + i];
    inNone = Math.min(0.9 * establishments, Math.max(inNone, establishments - 1.6 * seeds[i] - 0.1 * establishments));
    const inCounties = establishments - inNone;
    const [county, none] = splitMean(jobs, inCounties, inNone, Math.max(0.5, usual));
    size.many[i] = Math.log(all.establishments[i] > 0 ? Math.max(0.5, all.jobs[i] / all.establishments[i]) : county);
    size.grown[i] = grown.before[i] > 0 ? grown.after[i] / grown.before[i] : 1;
    size.county[i] = Math.log(county);
    size.state[i] = Math.log(none);
  }
  return size;
}

/** Two means near `usual` (the second usually twice that, and less sure) whose establishments together have `jobs`. */
function splitMean(jobs: number, first: number, second: number, usual: number): [number, number] {
  let best: [number, number] = [usual, usual];
  let least = Infinity;
  for (let u = -2.5; u <= 3.5; u += 0.02) {
    const a = usual * Math.exp(u);
    const b = (jobs - first * a) / second;
    if (!(b > 0)) break;
    const v = Math.log(b / (2 * usual));
    const cost = (u * u) / 0.35 ** 2 + (v * v) / 1.2 ** 2;
    if (cost < least) [least, best] = [cost, [a, b]];
  }
  return least === Infinity ? [jobs / (first + second), jobs / (first + second)] : best;
}
