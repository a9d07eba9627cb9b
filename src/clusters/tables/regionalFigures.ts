import type { RegionTable } from "#regions/regionTable.ts";
import { isRangeOnly } from "#regions/counts/coverage.ts";
import { industryStatus, type RegionStatus } from "#regions/counts/regionStatus.ts";
import { clusterStage, type ClusterStageFinding } from "#clusters/change/clusterStage.ts";
import { fallingRun } from "#clusters/change/growth.ts";
import { type ShiftShare, shiftShare } from "#clusters/change/shiftShare.ts";
import type { StrongRule } from "#clusters/strength/strongRules.ts";
import {
  changeRemarks,
  type ChangeRemarks,
  type ChangeWindow,
  courseOf,
  growthOf,
  shiftColumns,
  spanOf,
  startOf,
} from "./changeWindow.ts";
import { type RegionalSettings, type RuleFinding, ruleFinding, type RuleOutcome, ruleOutcome } from "./regionalRule.ts";
import { bySlot, type RegionalTable } from "./regionalTable.ts";
import { payrollPerJob } from "./slotDraws.ts";
import { type SubjectColumns, subjectColumns } from "./subjectColumns.ts";
import { type Claim, claimOf } from "#clusters/strength/quotientClaim.ts";

/** A figure between its least and its most: equal where nothing is withheld or divided. */
export interface Banded {
  value: number;
  low: number;
  high: number;
}

/** An estimate with its 90% interval. */
export interface Estimate {
  value: number;
  lower: number;
  upper: number;
}

/** A region and a subject where they meet, as every list, map, profile and export has it. */
export interface RegionalFigure {
  region: string;
  regionName: string;
  subject: string;
  status: RegionStatus;
  employment: Banded;
  establishments: number;
  /** Share of the figure that is estimated: of cells that are not published, or by dividing an industry between clusters. */
  estimated: number;
  /** By employment; by establishments where employment is not counted. Its value is NaN where less than half is published: a range. */
  quotient: Estimate;
  /** The quotient drawn towards 1 as far as it is uncertain. */
  shrunk: number;
  quotientEstablishments: Estimate;
  claim: Claim;
  /** Share here minus share in the nation (Metroverse's absolute presence), in shares. */
  presence: number;
  /** Of the region's total (the denominator), and of the nation's figure of the subject. */
  share: number;
  nationShare: number;
  verdict: RuleFinding;
  /** Position by employment (establishments) and by quotient among the regions compared that have one; 1 is the most. */
  rank: { size: number; quotient: number; of: number };
  payrollPerJob: number;
  /** From the first year of the window to its last, as a share; the nation's over the same cells; its place among regions, 0 to 100. */
  growth: { value: number; annual: number; national: number; percentile: number; remarks: ChangeRemarks };
  /** Share of the nation's figure of the subject that is in no region of the level: it makes their quotients too low. */
  placeless: number;
  /** Shift-share of that change, in jobs (establishments). */
  shift: { national: number; mix: number; regional: number };
  stage: ClusterStageFinding;
  /** Employment (establishments) in each year of the window, over the cells known in all of them; NaN where there is none. */
  series: number[];
}

/** A table under the rule in force: all that one year of counts can say. */
export interface RuledTable {
  regions: RegionTable;
  table: RegionalTable;
  rule: StrongRule;
  certainty: RegionalSettings["certainty"];
  outcome: (slot: number) => RuleOutcome;
}

/** Applies the rule to a slot when it is first asked for. */
export function ruledTable(inputs: Omit<RuledTable, "outcome">): RuledTable {
  const { table, rule, certainty } = inputs;
  return { ...inputs, outcome: bySlot((slot) => ruleOutcome(table, slot, rule, certainty)) };
}

export interface FigureInputs extends RuledTable {
  window: ChangeWindow;
  /** All that is known of the window's last year, where the table is of another. */
  published?: ChangeWindow;
}

/** Figures of every region and subject of one table, made when asked for; what they are held against is kept. */
export interface RegionalFigures extends FigureInputs {
  columns: (slot: number) => SubjectColumns;
  /** Shift-share of all subjects of a region: one element a slot. */
  shift: (region: number) => ShiftShare;
  /** Employment (establishments) in each year of the window; NaN where unknown. */
  course: (slot: number, region: number) => number[];
  stage: (slot: number, region: number) => ClusterStageFinding;
  /** What is to be said of a change. */
  remarks: (slot: number, region: number | "nation") => ChangeRemarks;
  figure: (slot: number, region: number) => RegionalFigure;
}

/** What rules do not change: made once for a table and a window. */
const held = new WeakMap<RegionalTable, WeakMap<ChangeWindow, Pick<RegionalFigures, "columns" | "shift">>>();

function heldOf(table: RegionalTable, window: ChangeWindow): Pick<RegionalFigures, "columns" | "shift"> {
  const byWindow = held.get(table) ?? new WeakMap();
  held.set(table, byWindow);
  const made = byWindow.get(window) ?? {
    columns: bySlot((slot) => subjectColumns(table, window, slot)),
    shift: bySlot((region) => shiftShare(shiftColumns(window, region))),
  };
  byWindow.set(window, made);
  return made;
}

export function regionalFigures(inputs: FigureInputs): RegionalFigures {
  const { regions, table, window, published, outcome } = inputs;
  const { basis } = table;
  const { columns, shift } = heldOf(table, window);

  const course = (slot: number, region: number) => courseOf(window, slot, region);

  function remarks(slot: number, region: number | "nation"): ChangeRemarks {
    if (published) {
      const total = region === "nation" ? published.nation[0][slot] : startOf(published, slot, region);
      return changeRemarks(window, slot, region, { total, of: "published" });
    }
    const cell = region === "nation" ? -1 : table.cellOf(slot, region);
    const total = region === "nation" ? table.nation[basis][slot] : cell < 0 ? Number.NaN : table.table[basis][cell];
    return changeRemarks(window, slot, region, { total, of: "all" });
  }

  function stage(slot: number, region: number): ClusterStageFinding {
    const { chance, isStrong } = outcome(slot);
    const cell = table.cellOf(slot, region);
    return clusterStage({
      isStrong: Number.isNaN(chance[region]) ? undefined : isStrong[region] === 1,
      quotient: cell < 0 ? Number.NaN : table.quotients.quotient[cell],
      growthPercentile: columns(slot).growthPercentile(region),
      regionalShift: shift(region).byIndustry.regional[slot] / startOf(window, slot, region),
      years: spanOf(window),
      trend: fallingRun(course(slot, region)),
    });
  }

  function figure(slot: number, region: number): RegionalFigure {
    const { table: counts, quotients, byEstablishments, cellOf, nation } = table;
    const cell = cellOf(slot, region);
    const has = cell >= 0;
    const of = (column: Float64Array | undefined) => (has && column ? column[cell] : Number.NaN);
    const { bounds } = counts;
    const employment = of(counts.employment);
    const establishments = of(counts.establishments);
    const held = columns(slot);
    const finding = ruleFinding(outcome(slot), region);
    const moved = shift(region).byIndustry;
    const estimated = bounds ? of(bounds.estimated) : has ? 0 : Number.NaN;
    return {
      region: regions.id[region],
      regionName: regionName(regions, region),
      subject: table.subjects[slot],
      status: statusOf(table, cell, region),
      employment: {
        value: employment,
        low: bounds ? of(bounds.employmentLow) : employment,
        high: bounds ? of(bounds.employmentHigh) : employment,
      },
      establishments,
      estimated,
      quotient: {
        value: isRangeOnly(estimated) ? Number.NaN : of(quotients.quotient),
        lower: of(quotients.lower),
        upper: of(quotients.upper),
      },
      shrunk: of(table.shrunk),
      quotientEstablishments: {
        value: of(byEstablishments.quotient),
        lower: of(byEstablishments.lower),
        upper: of(byEstablishments.upper),
      },
      claim: claimOf(of(quotients.lower), of(quotients.upper)),
      presence: of(quotients.presence),
      share: of(quotients.regionShare),
      nationShare: of(counts[basis]) / nation[basis][slot],
      verdict: finding,
      rank: { ...held.rank(region), of: held.ranked },
      payrollPerJob: has ? payrollPerJob(counts, cell) : Number.NaN,
      growth: {
        value: held.growth(region),
        annual: growthOf(window, slot, region).annual,
        national: held.nationGrowth,
        percentile: held.growthPercentile(region),
        remarks: remarks(slot, region),
      },
      placeless: held.placeless,
      shift: { national: moved.national[slot], mix: moved.mix[slot], regional: moved.regional[slot] },
      stage: stage(slot, region),
      series: course(slot, region),
    };
  }
  return { ...inputs, columns, shift, course, stage, remarks, figure };
}

/** "Wayne County, Michigan"; a state by its own name. */
export function regionName({ name, parent }: RegionTable, region: number): string {
  return parent[region] < 0 ? name[region] : `${name[region]}, ${name[parent[region]]}`;
}

function statusOf({ table, pool, basis }: RegionalTable, cell: number, region: number): RegionalFigure["status"] {
  if (cell < 0) return pool[region] === 1 ? "not published" : "no data";
  if (table.bounds) return industryStatus(table.bounds.cells[cell], table.bounds.withheld[cell]);
  return industryStatus(1, Number(Number.isNaN(table[basis][cell])));
}
