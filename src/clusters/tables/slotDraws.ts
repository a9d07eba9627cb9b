import type { QuotientBase } from "#clusters/strength/quotientBase.ts";
import { DRAWS, quantilesOfBand, retold } from "#clusters/strength/strengthDraws.ts";
import { emptyDraws, type FigureDraws, setDraws, setEnds, type SlotDraws } from "#clusters/strength/strongChance.ts";
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
  const own: number[] = [];
  for (let cell = counts.offsets[slot]; cell < counts.offsets[slot + 1]; cell++)
    if (pool[counts.region[cell]] === 1 && !Number.isNaN(counts[basis][cell])) own.push(cell);
  const cells = Int32Array.from(own);
  const region = cells.map((cell) => counts.region[cell]);
  const { bounds } = counts;
  const everywhere = nation[basis][slot] / base.nation;
  const establishments = drawsOf(cells, slot, region, (cell) =>
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
  const size =
    basis === "employment" ? drawsOf(cells, slot, region, jobs, bounds?.employmentQuantiles) : establishments;
  const quotient =
    basis === "employment"
      ? quotientDraws(size, cells, region, { totals: totalDraws(base, region), jobs: counts.employment, everywhere })
      : drawsOf(cells, slot, region, (cell) => [
          quotients.lower[cell],
          quotients.quotient[cell],
          quotients.upper[cell],
        ]);
  const unknown = () => drawsOf(cells, slot, region, () => Number.NaN);
  let pay: FigureDraws | undefined;
  return {
    region,
    size,
    cuts: new Map(),
    figures: {
      employment: basis === "employment" ? size : unknown(),
      establishments,
      quotient,
      regionShare: { ...quotient, factor: everywhere },
      nationShare: { ...size, factor: 1 / nation[basis][slot] },
      get payrollPerJob() {
        return (pay ??= drawsOf(cells, slot, region, (cell) => payrollPerJob(counts, cell)));
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

/** Draws of a figure: one number where it is known, else from its quantiles or its band. */
function drawsOf(
  cells: Int32Array,
  slot: number,
  region: Int32Array,
  bandOf: (cell: number) => Band | number,
  quantiles?: Float32Array,
): FigureDraws {
  const draws = emptyDraws(cells.length);
  const own = { region: -1, slot };
  const room = new Float32Array(QUANTILES.length);
  for (let row = 0; row < cells.length; row++) {
    const band = bandOf(cells[row]);
    if (typeof band === "number" || band[0] === band[2]) {
      setDraws(draws, row, typeof band === "number" ? band : band[1]);
      continue;
    }
    own.region = region[row];
    if (quantiles) retold(quantiles, cells[row] * QUANTILES.length, own, draws.values, row * DRAWS);
    else retold(quantilesOfBand(band[0], band[1], band[2], room), 0, own, draws.values, row * DRAWS);
    setEnds(draws, row);
  }
  return draws;
}

/** Quotients of drawn jobs, the region's other jobs drawn too. */
function quotientDraws(
  size: FigureDraws,
  cells: Int32Array,
  region: Int32Array,
  { totals, jobs, everywhere }: { totals: Float32Array; jobs: Float64Array; everywhere: number },
): FigureDraws {
  const draws = emptyDraws(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const known = jobs[cells[row]];
    for (let d = 0, at = row * DRAWS, total = region[row] * DRAWS; d < DRAWS; d++, at++, total++) {
      const here = size.values[at];
      draws.values[at] = here > 0 ? here / (Math.max(0, totals[total] - known) + here) / everywhere : 0;
    }
    setEnds(draws, row);
  }
  return draws;
}

/** Draws of the totals of the regions asked for, those of others as they were. */
function totalDraws(base: QuotientBase, asked: Int32Array): Float32Array {
  let totals = totalsOf.get(base);
  if (!totals) totalsOf.set(base, (totals = new Float32Array(base.region.length * DRAWS).fill(Number.NaN)));
  const band = new Float32Array(QUANTILES.length);
  for (const region of asked) {
    const at = region * DRAWS;
    if (!Number.isNaN(totals[at])) continue;
    const [total, half] = [base.region[region], base.halfBand[region]];
    if (half === 0) totals.fill(total, at, at + DRAWS);
    else
      retold(
        quantilesOfBand(Math.max(0, total - half), total, total + half, band),
        0,
        { region, slot: TOTALS },
        totals,
        at,
      );
  }
  return totals;
}
