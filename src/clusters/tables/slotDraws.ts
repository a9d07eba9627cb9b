import type { QuotientBase } from "#clusters/strength/quotientBase.ts";
import { DRAWS, quantilesOfBand, retold } from "#clusters/strength/strengthDraws.ts";
import { type FigureDraws, figureDraws, type SlotDraws } from "#clusters/strength/strongChance.ts";
import { QUANTILES } from "#regions/counts/countTable.ts";
import type { RegionalTable } from "./regionalTable.ts";

/** An order that no industry's cells have, for the totals of regions. */
const TOTALS = 7_919;

/** Draws of the totals that shares are of, [region * DRAWS + draw]; made once for each base. */
const totalsOf = new WeakMap<QuotientBase, Float32Array>();

/**
 * Draws of a subject in the regions compared. Where jobs are counted, a draw is one way to complete the counts: its jobs and
 * establishments from their quantiles, its region's other jobs from their band. Where establishments are, nothing is completed: they
 * are what they are, and a draw is one quotient their number leaves open, from its interval.
 */
export function slotDraws(table: Omit<RegionalTable, "draws">, slot: number): SlotDraws {
  const { table: counts, quotients, basis, pool, nation } = table;
  const base = table.baseOf(slot);
  const rows: number[] = [];
  for (let cell = counts.offsets[slot]; cell < counts.offsets[slot + 1]; cell++)
    if (pool[counts.region[cell]] === 1 && !Number.isNaN(counts[basis][cell])) rows.push(cell);
  const region = Int32Array.from(rows, (cell) => counts.region[cell]);
  const column = () => new Float32Array(rows.length * DRAWS);
  const [size, establishments, quotient] = [column(), column(), column()];
  const { bounds } = counts;
  const everywhere = nation[basis][slot] / base.nation;
  const totals = basis === "employment" ? totalDraws(base, region) : undefined;
  rows.forEach((cell, row) => {
    const at = row * DRAWS;
    const own = { region: region[row], slot };
    const places = counts.establishments[cell];
    if (!totals) {
      size.fill(places, at, at + DRAWS);
      establishments.fill(places, at, at + DRAWS);
      ofBand([quotients.lower[cell], quotients.quotient[cell], quotients.upper[cell]], own, quotient, at);
      return;
    }
    const jobs = counts.employment[cell];
    if (bounds?.employmentQuantiles) retold(bounds.employmentQuantiles, cell * QUANTILES.length, own, size, at);
    else if (bounds) ofBand([bounds.employmentLow[cell], jobs, bounds.employmentHigh[cell]], own, size, at);
    else size.fill(jobs, at, at + DRAWS);
    if (bounds)
      ofBand([bounds.establishmentsLow[cell], places, bounds.establishmentsHigh[cell]], own, establishments, at);
    else establishments.fill(places, at, at + DRAWS);
    for (let d = 0, total = region[row] * DRAWS; d < DRAWS; d++, total++) {
      const here = size[at + d];
      quotient[at + d] = here > 0 ? here / (Math.max(0, totals[total] - jobs) + here) / everywhere : 0;
    }
  });
  const [ofSize, ofEstablishments, ofQuotient] = [size, establishments, quotient].map((values) => figureDraws(values));
  const known = (values: Float32Array): FigureDraws => {
    const each = new Float32Array(values.length * DRAWS);
    values.forEach((value, row) => each.fill(value, row * DRAWS, (row + 1) * DRAWS));
    return { values: each, factor: 1, least: values, most: values };
  };
  let pay: FigureDraws | undefined;
  return {
    region,
    size: ofSize,
    cuts: new Map(),
    figures: {
      employment: basis === "employment" ? ofSize : known(new Float32Array(rows.length).fill(Number.NaN)),
      establishments: ofEstablishments,
      quotient: ofQuotient,
      regionShare: { ...ofQuotient, factor: everywhere },
      nationShare: { ...ofSize, factor: 1 / nation[basis][slot] },
      get payrollPerJob() {
        return (pay ??= known(Float32Array.from(rows, (cell) => payrollPerJob(counts, cell))));
      },
    },
  };
}

/** USD a job, of those whose payroll is known. */
export function payrollPerJob({ payroll, employment, bounds }: RegionalTable["table"], cell: number): number {
  const paid = bounds ? bounds.paid[cell] : employment[cell];
  return paid > 0 ? (1000 * payroll[cell]) / paid : Number.NaN;
}

type Band = readonly [low: number, figure: number, high: number];

function ofBand([low, figure, high]: Band, own: { region: number; slot: number }, into: Float32Array, at: number) {
  if (low === high) into.fill(figure, at, at + DRAWS);
  else retold(quantilesOfBand(low, figure, high, new Float32Array(QUANTILES.length)), 0, own, into, at);
}

/** Draws of the totals of the regions asked for, those of others as they were. */
function totalDraws(base: QuotientBase, asked: Int32Array): Float32Array {
  let totals = totalsOf.get(base);
  if (!totals) totalsOf.set(base, (totals = new Float32Array(base.region.length * DRAWS).fill(Number.NaN)));
  for (const region of asked) {
    const at = region * DRAWS;
    if (!Number.isNaN(totals[at])) continue;
    const [total, half] = [base.region[region], base.halfBand[region]];
    ofBand([Math.max(0, total - half), total, total + half], { region, slot: TOTALS }, totals, at);
  }
  return totals;
}
