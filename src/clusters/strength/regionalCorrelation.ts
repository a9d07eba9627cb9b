import type { CountTable } from "#regions/counts/countTable.ts";
import type { Basis } from "#economies/economy.ts";
import { cutMean, median } from "./cutMean.ts";
import type { QuotientBase } from "./quotientBase.ts";

/** Squared residuals beyond nine of ten count as the last of these: places that live from an industry are no scatter. */
const KEPT = 0.9;
/** Mean of the squares of a standard normal deviate that is cut so. */
const CUT_MEAN = 0.8313;
/** Regions where fewer than one establishment is expected say little. */
const LEAST_EXPECTED = 1;
/** An industry's own estimate weighs as its regions, the median of all industries as so many. */
const PRIOR_REGIONS = 20;
const HALVINGS = 24;

/**
 * How much the establishments of an industry gather in some regions beyond chance, one element a slot: rho, the correlation of two
 * establishments of one region as to whether they belong to the industry, 0 or more. With N establishments in a region and a share p of
 * them in the nation, a count varies by N p (1 - p) (1 + rho (N - 1)), as a beta-binomial one does (Williams 1982, Applied Statistics
 * 31; the factor is the dispersion of a quasi-binomial model, and at least 1). Over Mexican municipalities it grows with N as this says:
 * for metal products from 1.1 where 1 to 5 establishments are expected to 2 (5 to 50) and 10 (more).
 *
 * rho is where Pearson's squared residuals, divided by that factor, have the mean of a normal deviate's, both cut at nine of ten: a few
 * places that live from an industry would else make all others uncertain. Regions without a cell have none of it. Industries with few
 * regions are drawn to the median of rho / p, their own or that of a wider table: then it does not depend on which of them are looked at.
 * @param table counts of one level whose cells are the regions that have any
 * @param figure what is counted: jobs where nothing tells in how many establishments they are, taken one by one like these
 * @param typical what industries with few regions are drawn to; the median of the table if left out
 */
export function regionalCorrelation(
  table: CountTable,
  baseOf: (slot: number) => QuotientBase,
  figure: Basis = "establishments",
  typical?: number,
): Float64Array {
  const { share, own, informative } = ownCorrelations(table, baseOf, figure);
  const middle = typical ?? typicalOf({ own, informative });
  return own.map((estimate, slot) => {
    const weight = Number.isNaN(estimate) ? 0 : informative[slot];
    const drawn = ((weight > 0 ? weight * estimate : 0) + PRIOR_REGIONS * middle) / (weight + PRIOR_REGIONS);
    return Math.min(1, drawn * share[slot]);
  });
}

/** The median of rho / p over the industries of a table, to which those with few regions are drawn (`regionalCorrelation`). */
export function typicalCorrelation(
  table: CountTable,
  baseOf: (slot: number) => QuotientBase,
  figure: Basis = "establishments",
): number {
  return typicalOf(ownCorrelations(table, baseOf, figure));
}

interface OwnCorrelations {
  /** [slot] of the nation. */
  share: Float64Array;
  /** [slot] rho / p; NaN where too few regions tell. */
  own: Float64Array;
  /** [slot] regions that tell. */
  informative: Uint32Array;
}

function typicalOf({ own, informative }: Pick<OwnCorrelations, "own" | "informative">): number {
  return median([...own].filter((_, slot) => informative[slot] >= PRIOR_REGIONS)) ?? median([...own]) ?? 0;
}

function ownCorrelations(table: CountTable, baseOf: (slot: number) => QuotientBase, figure: Basis): OwnCorrelations {
  const slots = table.offsets.length - 1;
  const share = new Float64Array(slots);
  const own = new Float64Array(slots).fill(Number.NaN);
  const informative = new Uint32Array(slots);
  for (let slot = 0; slot < slots; slot++) {
    const residuals = squaredResiduals(table, slot, baseOf(slot), figure);
    share[slot] = residuals.share;
    informative[slot] = residuals.squared.length;
    if (residuals.squared.length > 1) own[slot] = correlationOf(residuals) / residuals.share;
  }
  return { share, own, informative };
}

interface Residuals {
  /** Of the industry in the nation. */
  share: number;
  /** [i] Pearson's, squared, of regions where at least one is expected, and the establishments of each. */
  squared: Float64Array;
  totals: Float64Array;
}

function squaredResiduals(
  table: CountTable,
  slot: number,
  { region: totals, nation }: QuotientBase,
  figure: Basis,
): Residuals {
  const counts = new Map<number, number>();
  let sum = 0;
  for (let cell = table.offsets[slot]; cell < table.offsets[slot + 1]; cell++) {
    counts.set(table.region[cell], table[figure][cell]);
    sum += table[figure][cell] || 0;
  }
  const share = sum / nation;
  const squared: number[] = [];
  const of: number[] = [];
  totals.forEach((total, region) => {
    const expected = total * share;
    const deviation = (counts.get(region) ?? 0) - expected;
    if (!(expected >= LEAST_EXPECTED && share < 1) || Number.isNaN(deviation)) return;
    squared.push((deviation * deviation) / (expected * (1 - share)));
    of.push(total);
  });
  return { share, squared: Float64Array.from(squared), totals: Float64Array.from(of) };
}

/** By halving: the cut mean falls as rho grows. */
function correlationOf({ squared, totals }: Residuals): number {
  const room = new Float64Array(squared.length);
  const excess = (rho: number) => {
    for (let i = 0; i < room.length; i++) room[i] = squared[i] / (1 + rho * (totals[i] - 1));
    return cutMean(room, KEPT) - CUT_MEAN;
  };
  if (excess(0) <= 0) return 0;
  let [low, high] = [-20, 0]; // of ln rho
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (excess(Math.exp(middle)) > 0) low = middle;
    else high = middle;
  }
  return Math.exp(high);
}
