import type { ClusterRelatedness } from "#clusters/answers/clusterRelatedness.ts";
import { growthOf, startOf } from "#clusters/tables/changeWindow.ts";
import type { RegionalFigures } from "#clusters/tables/regionalFigures.ts";
import type { RegionalTable } from "#clusters/tables/regionalTable.ts";
import { paidJobs, payrollPerJob } from "#clusters/tables/slotDraws.ts";
import { type CaseColumns, type IndicatorColumns, LEAST, MOST } from "#guidelines/evaluation/columns/caseColumns.ts";
import { peerPercentiles } from "#guidelines/evaluation/columns/peerPercentiles.ts";
import { STAGES } from "#guidelines/model/guidelineModel.ts";
import { type IndustryCounts, leastMicro, mostEffectivePlants } from "./countBounds.ts";
import type { RegisterColumns } from "./registerColumns.ts";
import type { RegionReach } from "./regionReach.ts";
import { MICRO_BELOW, shareBelow, type SizeCounts } from "#regions/counts/sizeBands.ts";
import { type RelatedColumns, relatedColumns } from "./relatedColumns.ts";
import { trendPerYear } from "#guidelines/evaluation/trendPerYear.ts";

/** How large the businesses are in which a case is. */
export interface CaseSizes {
  counts: (slot: number, region: number) => SizeCounts;
  /** Least employees of each band, and the limit of a small or medium business. */
  from: readonly number[];
  smeBelow: number;
  /** Name of the industry whose businesses these are. */
  industry: (slot: number) => string;
}

export interface CaseInputs {
  figures: RegionalFigures;
  /** Undefined where the source tells no benchmark clusters. */
  relatedness?: ClusterRelatedness;
  /** Undefined where the atlas has no such places. */
  reach?: (region: number) => RegionReach;
  /** Regions that touch each other, by region; undefined where no outlines are known. */
  touching?: (region: number) => readonly number[];
  /** Counts of the finest regions by the source's own industries; undefined where nobody counts employment there. */
  industries?: IndustryCounts;
  /** Openings and closures a year, percent of the establishments there were; undefined where nobody counts them. */
  churn?: { entry: (slot: number, region: number) => number; exit: (slot: number, region: number) => number };
  /** Sizes of businesses by subject, those of a broader industry where the source tells no finer; undefined where it tells none. */
  sizes?: CaseSizes;
  /** Undefined where there is no register. Made from the slots of the rows. */
  register?: (slot: Int32Array) => RegisterColumns;
  /** [slot] 1 where its cases are wanted; of all if left out. */
  wanted?: Uint8Array;
  /** The year it is now: figures age. */
  now: number;
  /** Called from inside its loops. */
  onBeat?: () => void;
}

/**
 * Every region and subject with a figure, as cases in columns: what one card and the whole map are made from. Where the best estimate is
 * that there is no establishment or no job, there is no case.
 */
export interface CaseTable extends CaseColumns {
  inputs: CaseInputs;
  /** [row] */
  region: Int32Array;
  slot: Int32Array;
  /** Row of a slot and region, -1 where there is no case. */
  rowOf: (slot: number, region: number) => number;
  stage: Uint8Array;
  /** Undefined where nothing tells what is related. */
  related?: RelatedColumns;
}

/** Whether a cell of a table is a case: of a region compared, and not estimated to be nothing. */
export function isCaseCell({ table, pool, basis }: RegionalTable, cell: number): boolean {
  return pool[table.region[cell]] === 1 && !(table[basis][cell] < 0.5) && !(table.establishments[cell] < 0.5);
}

/** Indicators that are compared with the same cluster elsewhere. */
const RANKED = ["LQ", "LQE", "LQN", "WREL", "DENS", "GR5", "RS5", "PORT", "AIR", "RES50"] as const;

/** Computes what the atlas can tell. Shares are in percent, as the indicators are. */
export function caseTable(inputs: CaseInputs): CaseTable {
  const { figures, relatedness, reach, touching, industries, churn, wanted, now, onBeat } = inputs;
  const { table, window } = figures;
  const { table: counts, quotients, byEstablishments, basis } = table;
  const slots = table.subjects.length;
  const cells = counts.offsets[slots];
  const slot = new Int32Array(cells);
  for (let s = 0; s < slots; s++) slot.fill(s, counts.offsets[s], counts.offsets[s + 1]);
  const isCase = Uint8Array.from(slot, (of, cell) => Number((wanted?.[of] ?? 1) === 1 && isCaseCell(table, cell)));
  const region = Int32Array.from(counts.region);
  const related = relatedness && relatedColumns(figures, relatedness);
  const column = (of: (row: number) => number) => {
    const values = new Float64Array(cells);
    for (let row = 0; row < cells; row++) {
      if ((row & 255) === 0) onBeat?.();
      values[row] = isCase[row] === 1 ? of(row) : Number.NaN;
    }
    return values;
  };
  const size = counts[basis];
  // Over the jobs whose pay is published: an estimated cell has none.
  const nationalPay = Float64Array.from({ length: slots }, (_, s) => {
    let [payroll, jobs] = [0, 0];
    for (let row = counts.offsets[s]; row < counts.offsets[s + 1]; row++) {
      const paid = paidJobs(counts, row);
      if (!(paid > 0) || Number.isNaN(counts.payroll[row])) continue;
      payroll += 1000 * counts.payroll[row];
      jobs += paid;
    }
    return payroll / jobs;
  });
  const annual = (row: number) => 100 * growthOf(window, slot[row], region[row]).annual;
  const shift = (row: number) => {
    const start = startOf(window, slot[row], region[row]);
    return start > 0 ? (100 * figures.shift(region[row]).byIndustry.regional[slot[row]]) / start : Number.NaN;
  };
  const split = (row: number) => {
    const { isStrong } = figures.outcome(slot[row]);
    return isStrong[region[row]] === 0 ? 1 : 1 + touching!(region[row]).filter((other) => isStrong[other] === 1).length;
  };
  const isTraded = (of: number) => table.traded?.[of] !== 0;
  const strongHere = new Uint16Array(table.pool.length);
  for (let s = 0; s < slots; s++) {
    if (!isTraded(s)) continue;
    const { isStrong } = figures.outcome(s);
    for (let at = 0; at < strongHere.length; at++) strongHere[at] += isStrong[at];
  }
  const values: Record<string, Float64Array | undefined> = {
    LQ: column((row) => quotients.quotient[row]),
    LQLO: column((row) => quotients.lower[row]),
    LQHI: column((row) => quotients.upper[row]),
    LQE: basis === "employment" ? column((row) => quotients.quotient[row]) : undefined,
    LQN: column((row) => byEstablishments.quotient[row]),
    STRONG: column((row) => strongOf(figures, slot[row], region[row])),
    EST: column((row) => Math.round(counts.establishments[row])),
    EMP: basis === "employment" ? column((row) => counts.employment[row]) : undefined,
    SIZE: basis === "employment" ? column((row) => counts.employment[row] / counts.establishments[row]) : undefined,
    GR5: column(annual),
    RS5: column(shift),
    WREL: basis === "employment" ? column((row) => payrollPerJob(counts, row) / nationalPay[slot[row]]) : undefined,
    ALSO: column(
      (row) =>
        strongHere[region[row]] - Number(isTraded(slot[row]) && figures.outcome(slot[row]).isStrong[region[row]]),
    ),
    MREL: related && column((row) => related.strong(slot[row], region[row])),
    MISS: related && column((row) => related.missing(slot[row], region[row])),
    DENS: related && column((row) => related.density(slot[row], region[row])),
    SPLIT: touching && column(split),
    ENTRY: churn && column((row) => churn.entry(slot[row], region[row])),
    EXIT: churn && column((row) => churn.exit(slot[row], region[row])),
    PORT: reach && column((row) => reach(region[row]).port),
    AIR: reach && column((row) => reach(region[row]).airport),
    RES50: reach && column((row) => reach(region[row]).institutes),
    IMPUTED: column((row) => imputed(row)),
    AGE: column(() => now - table.year),
  };
  const indicators = new Map<string, IndicatorColumns>();
  for (const [id, value] of Object.entries(values)) if (value) indicators.set(id, { value });
  const isCounted = basis === "employment";
  if (isCounted)
    bounded(
      "MICRO",
      column((row) => leastMicro(table, row)),
      LEAST,
    );
  if (isCounted && industries) bounded("NEFF", mostEffectivePlants(table, industries), MOST);
  const { sizes } = inputs;
  if (sizes) {
    const least = (limit: number) =>
      column((row) => 100 * shareBelow(sizes.counts(slot[row], region[row]), sizes.from, limit).least);
    bounded("MICRO", least(MICRO_BELOW), LEAST);
    indicators.set("SME", { value: least(sizes.smeBelow) });
  }
  const register = inputs.register?.(slot);
  if (register) {
    const { SPLIT, ...rest } = register;
    for (const [id, columns] of Object.entries(rest)) if (columns) indicators.set(id, columns);
    indicators.set("SPLIT", widest(SPLIT, indicators.get("SPLIT")));
  }
  const ranked = new Map<Float64Array, ReturnType<typeof peerPercentiles>>();
  for (const id of RANKED) {
    const known = indicators.get(id);
    if (!known) continue;
    const ranks = ranked.get(known.value) ?? peerPercentiles(known.value, slot);
    ranked.set(known.value, ranks);
    Object.assign(known, ranks);
  }
  const bySeries = window.figures.map((year) =>
    column((row) => {
      const cell = window.cellOf(slot[row], region[row]);
      return cell < 0 ? Number.NaN : year[cell];
    }),
  );
  const trended = indicators.get("EMP");
  if (trended) Object.assign(trended, trendColumns(window.years, bySeries));

  const stage = new Uint8Array(cells);
  for (let row = 0; row < cells; row++) {
    if ((row & 255) === 0) onBeat?.();
    if (isCase[row] === 0) continue;
    const found = figures.stage(slot[row], region[row]).stage;
    stage[row] = found ? 1 + STAGES.indexOf(found) : 0;
  }
  const row = new Int32Array(cells).fill(-1);
  let length = 0;
  for (let cell = 0; cell < cells; cell++) if (isCase[cell] === 1) row[cell] = length++;
  const kept = <T extends Float64Array | Int32Array | Uint8Array | Uint16Array | Uint32Array>(values: T): T =>
    values.filter((_, cell) => isCase[cell] === 1) as T;
  for (const columns of indicators.values())
    for (const [name, values] of Object.entries(columns)) Object.assign(columns, { [name]: kept(values) });
  return {
    inputs,
    related,
    length,
    indicators,
    stage: kept(stage),
    region: kept(region),
    slot: kept(slot),
    rowOf: (of, at) => {
      const cell = table.cellOf(of, at);
      return cell < 0 ? -1 : row[cell];
    },
  };

  function bounded(id: string, value: Float64Array, bound: typeof LEAST | typeof MOST): void {
    indicators.set(id, { value, bound: Uint8Array.from(value, (figure) => (Number.isNaN(figure) ? 0 : bound)) });
  }

  function imputed(row: number): number {
    if (Number.isNaN(size[row])) return 100;
    return 100 * (counts.bounds?.estimated[row] ?? 0);
  }
}

/** The larger of what a register's groups extend over, which is the least it can be, and the figure there is without. */
function widest(found: IndicatorColumns, known: IndicatorColumns | undefined): IndicatorColumns {
  if (!known) return found;
  const isWider = found.value.map((value, row) => Number(value > known.value[row] || Number.isNaN(known.value[row])));
  return {
    value: found.value.map((value, row) => (isWider[row] === 1 ? value : known.value[row])),
    bound: found.bound!.map((bound, row) => bound * isWider[row]),
    register: found.register!.map((count, row) => count * isWider[row]),
  };
}

function strongOf(figures: RegionalFigures, slot: number, region: number): number {
  const { isStrong, chance } = figures.outcome(slot);
  // Unknown by the rule is not known, not "not strong".
  return Number.isNaN(chance[region]) ? Number.NaN : isStrong[region];
}

/** `trendPerYear` of each row, from one column a year. */
export function trendColumns(
  years: readonly number[],
  columns: readonly ArrayLike<number>[],
): { trend: Float64Array; trendYears: Uint16Array } {
  const length = columns[0]?.length ?? 0;
  const trend = new Float64Array(length);
  const trendYears = new Uint16Array(length);
  const series = new Float64Array(years.length);
  for (let row = 0; row < length; row++) {
    for (let k = 0; k < years.length; k++) series[k] = columns[k][row];
    const { perYear, years: known } = trendPerYear(years, series);
    trend[row] = perYear;
    trendYears[row] = known;
  }
  return { trend, trendYears };
}
