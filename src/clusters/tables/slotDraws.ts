import type { QuotientBase } from "#clusters/strength/quotientBase.ts";
import { DRAWS, quantilesOfBand, retold } from "#clusters/strength/strengthDraws.ts";
import { draftedDraws, type FigureDraws, type SlotDraws } from "#clusters/strength/strongChance.ts";
import { QUANTILES } from "#regions/counts/countTable.ts";
import type { RegionalTable } from "./regionalTable.ts";

/** An order that no industry's cells have, for the totals of regions. */
const TOTALS = 7_919;

/** Draws of the totals that shares are of, [region * DRAWS + draw]; made once for each base. */
const totalsOf = new WeakMap<QuotientBase, Float32Array>();

/**
 * Draws of a subject in the regions compared. Where jobs are counted, a draw is one way to complete the counts: its jobs and
 * establishments from their quantiles, its region's other jobs from their band. Where establishments alone are, or jobs alone, nothing is
 * completed: they are what they are, and a draw is one quotient their number leaves open, from its interval.
 * @param cuts those known of the slot
 */
export function slotDraws(
  table: Omit<RegionalTable, "draws">,
  slot: number,
  cuts: ReadonlyMap<string, Float64Array> = new Map(),
): SlotDraws {
  const { table: counts, quotients, basis, pool, nation } = table;
  const base = table.baseOf(slot);
  const own: number[] = [];
  for (let cell = counts.offsets[slot]; cell < counts.offsets[slot + 1]; cell++)
    if (pool[counts.region[cell]] === 1 && !Number.isNaN(counts[basis][cell])) own.push(cell);
  const cells = Int32Array.from(own);
  const region = cells.map((cell) => counts.region[cell]);
  const under = region.map((at) => table.feature[at]);
  const { bounds } = counts;
  const everywhere = nation[basis][slot] / base.nation;
  const establishments = drawsOf(cells, slot, under, (cell) =>
    bounds
      ? [
          bounds.establishmentsLow[cell],
          (bounds.establishmentsMedian ?? counts.establishments)[cell],
          bounds.establishmentsHigh[cell],
        ]
      : counts.establishments[cell],
  );
  const jobs = (cell: number) =>
    bounds
      ? ([bounds.employmentLow[cell], counts.employment[cell], bounds.employmentHigh[cell]] as const)
      : counts.employment[cell];
  const size = basis === "employment" ? drawsOf(cells, slot, under, jobs, bounds?.employmentQuantiles) : establishments;
  const quotient =
    basis === "employment" && table.spread
      ? quotientDraws(size, cells, region, { base, jobs: counts.employment, everywhere, feature: table.feature })
      : drawsOf(cells, slot, under, (cell) => [quotients.lower[cell], quotients.quotient[cell], quotients.upper[cell]]);
  const unknown = () => drawsOf(cells, slot, under, () => Number.NaN);
  let pay: FigureDraws | undefined;
  return {
    region,
    size,
    cuts: new Map(cuts),
    pools: {},
    figures: {
      employment: basis === "employment" ? size : unknown(),
      establishments,
      quotient,
      regionShare: { ...quotient, factor: everywhere },
      nationShare: { ...size, factor: 1 / nation[basis][slot] },
      get payrollPerJob() {
        return (pay ??= drawsOf(cells, slot, under, (cell) => payrollPerJob(counts, cell)));
      },
    },
  };
}

/** USD a job, of those whose payroll is known. */
export function payrollPerJob(counts: RegionalTable["table"], cell: number): number {
  const paid = paidJobs(counts, cell);
  return paid > 0 ? (1000 * counts.payroll[cell]) / paid : Number.NaN;
}

/** The jobs of a cell that its payroll is of: estimates have none. */
export function paidJobs({ employment, bounds }: RegionalTable["table"], cell: number): number {
  return bounds ? bounds.paid[cell] : employment[cell];
}

type Band = readonly [low: number, figure: number, high: number];

/** Draws of a figure: one number where it is known, else from its quantiles or its band. `under`: [row] the number its draws stand under. */
function drawsOf(
  cells: Int32Array,
  slot: number,
  under: Int32Array,
  bandOf: (cell: number) => Band | number,
  quantiles?: Float32Array,
): FigureDraws {
  const room = new Float32Array(QUANTILES.length);
  const draws = draftedDraws(cells.length, (row, into, at) => {
    const band = bandOf(cells[row]);
    if (typeof band === "number" || band[0] === band[2])
      into.fill(typeof band === "number" ? band : band[1], at, at + DRAWS);
    else {
      const own = { region: under[row], slot };
      if (quantiles) retold(quantiles, cells[row] * QUANTILES.length, own, into, at);
      else retold(quantilesOfBand(band[0], band[1], band[2], room), 0, own, into, at);
    }
  });
  const { least, most } = draws;
  for (let row = 0; row < cells.length; row++) {
    const band = bandOf(cells[row]);
    if (typeof band === "number") least[row] = most[row] = band;
    else if (band[0] === band[2]) least[row] = most[row] = band[1];
    else [least[row], most[row]] = Number.isNaN(band[1]) ? [Number.NaN, Number.NaN] : [band[0], band[2]];
  }
  return draws;
}

/** Quotients of drawn jobs, the region's other jobs drawn too. */
function quotientDraws(
  size: FigureDraws,
  cells: Int32Array,
  region: Int32Array,
  {
    base,
    jobs,
    everywhere,
    feature,
  }: { base: QuotientBase; jobs: Float64Array; everywhere: number; feature: Int32Array },
): FigureDraws {
  const quotientOf = (here: number, total: number, known: number) =>
    here > 0 ? here / (Math.max(0, total - known) + here) / everywhere : 0;
  const draws = draftedDraws(cells.length, (row, into, at) => {
    size.make(row);
    const totals = totalDraws(base, region[row], feature);
    const known = jobs[cells[row]];
    for (let d = 0, from = row * DRAWS, total = region[row] * DRAWS; d < DRAWS; d++, from++, total++)
      into[at + d] = quotientOf(size.values[from], totals[total], known);
  });
  const { least, most } = draws;
  for (let row = 0; row < cells.length; row++) {
    const known = jobs[cells[row]];
    const [total, half] = [base.region[region[row]], base.halfBand[region[row]]];
    // As the draws are rounded, so are what they are made of.
    least[row] = quotientOf(size.least[row], Math.fround(total + half), known);
    most[row] = quotientOf(size.most[row], Math.fround(Math.max(0, total - half)), known);
  }
  return draws;
}

/** Draws of the total of a region, those of regions not asked for as they were. */
function totalDraws(base: QuotientBase, region: number, feature: Int32Array): Float32Array {
  let totals = totalsOf.get(base);
  if (!totals) totalsOf.set(base, (totals = new Float32Array(base.region.length * DRAWS).fill(Number.NaN)));
  const at = region * DRAWS;
  if (!Number.isNaN(totals[at])) return totals;
  const [total, half] = [base.region[region], base.halfBand[region]];
  if (half === 0) totals.fill(total, at, at + DRAWS);
  else
    retold(
      quantilesOfBand(Math.max(0, total - half), total, total + half, new Float32Array(QUANTILES.length)),
      0,
      { region: feature[region], slot: TOTALS },
      totals,
      at,
    );
  return totals;
}
