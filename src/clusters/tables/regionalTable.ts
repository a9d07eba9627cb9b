import type { Basis } from "#economies/economy.ts";
import type { CountTable } from "#regions/counts/countTable.ts";
import type { LevelId } from "#economies/economies.ts";
import type { RegionTable } from "#regions/regionTable.ts";
import type { EstablishmentSpread } from "#clusters/strength/establishmentSpread.ts";
import { type QuotientBase, quotientBase } from "#clusters/strength/quotientBase.ts";
import { type QuotientIntervals, quotientIntervals } from "#clusters/strength/quotientIntervals.ts";
import { regionalCorrelation } from "#clusters/strength/regionalCorrelation.ts";
import { shrunkQuotients } from "#clusters/strength/shrunkQuotients.ts";
import type { SlotDraws } from "#clusters/strength/strongChance.ts";
import { slotDraws } from "./slotDraws.ts";
import { cellIndex, type CellIndex } from "./cellIndex.ts";

/** Figures of all subjects of one kind in all regions of one level and year, with their quotients: what every answer reads. */
export interface RegionalTable {
  year: number;
  basis: Basis;
  /** [slot] id of the subject. */
  subjects: string[];
  /** [slot] what its quotient is taken against. */
  baseOf: (slot: number) => QuotientBase;
  table: CountTable;
  cellOf: CellIndex;
  /** By the basis, and by establishments (the same where that is the basis). */
  quotients: QuotientIntervals;
  byEstablishments: QuotientIntervals;
  /** [slot] sums over all regions of the level. */
  nation: { employment: Float64Array; establishments: Float64Array };
  /** [region] 1 for those compared: of the level, with any figure at all. */
  pool: Uint8Array;
  /** How many. */
  compared: number;
  /** Sizes of establishments, where jobs and establishments are counted. */
  spread?: EstablishmentSpread;
  /** [slot] 1 for a traded cluster or tradable industry: nothing else can be strong. Undefined where nothing tells. */
  traded?: Uint8Array;
  /** [cell] quotients drawn towards 1 as far as they are uncertain. */
  shrunk: Float64Array;
  /** Draws of a slot, made when they are first asked for and kept. */
  draws: (slot: number) => SlotDraws;
  /** [region] the number its draws stand under: that of its feature, which further economies do not move. */
  feature: Int32Array;
  /** [region] Known figures of all activity. */
  activity: Float64Array;
  /** The figure counted of every region, where `table` is of one alone. */
  all: ComparedCells;
}

/** Figures by slot and region. */
export interface ComparedCells extends Pick<CountTable, "offsets" | "region"> {
  figure: Float64Array;
}

/** What is known of a level without looking at all its cells; one element a slot. */
export interface KnownLevel {
  nation: Record<Basis, Float64Array>;
  /** As `quotientPriors` has them. */
  priors: Float64Array;
  /** Cuts of a slot by `cutKey`. */
  cuts: (slot: number) => ReadonlyMap<string, Float64Array>;
}

export interface RegionalTableInput {
  regions: RegionTable;
  /** Counts by subject at the level wanted. */
  table: CountTable;
  subjects: string[];
  /** The level whose regions are compared: cells of other regions count in the nation alone. */
  level: LevelId;
  /** [slot] 1 for a traded cluster or tradable industry; left out where nothing tells. */
  traded?: Uint8Array;
  /** What shares of its traded slots are of; of all if left out. */
  tradedBase?: QuotientBase["name"];
  basis: Basis;
  /** Sizes of establishments, from the finest regions there are; without it how jobs gather is taken from how regions differ. */
  spread?: EstablishmentSpread;
  /** How establishments, or jobs, of the source's industries usually gather (`typicalCorrelation`), where that is taken from how regions differ. */
  typical?: number;
  /** All activity of the level. */
  totals: Record<Basis, QuotientBase>;
  /** What the build computed, with the figures of all regions where `table` is of one alone. Of shares of all activity. */
  known?: KnownLevel;
  all?: ComparedCells;
  /** Called from inside its loops. */
  onBeat?: () => void;
}

/** Counts with quotients and intervals. Traded clusters are compared with traded totals, everything else with all. */
export function regionalTable(input: RegionalTableInput): RegionalTable {
  const { regions, table, subjects, level, traded, tradedBase, basis, spread, typical, onBeat } = input;
  const known = tradedBase === "traded" ? undefined : input.known;
  if (input.all && !known) throw new Error("regional table: cells of one region need what is known of all");
  const bases = (figure: Basis) => {
    const whole = input.totals[figure];
    const ofTraded =
      tradedBase === "traded" && quotientBase(table, regions.length, { figure, name: "traded", counted: traded });
    return (slot: number) => (ofTraded && traded?.[slot] === 1 ? ofTraded : whole);
  };
  const baseOf = bases(basis);
  const establishmentBase = bases("establishments");
  const nationOf = (figure: Basis) => known && { slot: known.nation[figure], total: input.totals[figure].nation };
  const correlation =
    basis === "establishments" ? regionalCorrelation(table, establishmentBase, basis, typical) : undefined;
  const byEstablishments = quotientIntervals(table, establishmentBase, {
    figure: "establishments",
    correlation,
    nation: nationOf("establishments"),
    onBeat,
  });
  const pool = new Uint8Array(regions.length);
  const totals = input.totals[basis];
  const whole = regions.partOf(level);
  totals.region.forEach((total, region) => (pool[region] = Number(total > 0 && whole[region] === region)));
  const quotients =
    basis === "employment"
      ? quotientIntervals(table, baseOf, {
          figure: "employment",
          ...(spread ? { spread } : { correlation: regionalCorrelation(table, baseOf, basis, typical) }),
          nation: nationOf("employment"),
          onBeat,
        })
      : byEstablishments;
  const made: Omit<RegionalTable, "draws"> = {
    year: table.year,
    basis,
    subjects,
    baseOf,
    table,
    cellOf: cellIndex(table, regions.length),
    quotients,
    shrunk: shrunkQuotients(quotients, table.offsets, known?.priors),
    byEstablishments,
    nation: known?.nation ?? {
      employment: slotTotals(table, "employment"),
      establishments: slotTotals(table, "establishments"),
    },
    pool,
    compared: pool.reduce((sum, bit) => sum + bit, 0),
    spread,
    traded,
    feature: regions.feature,
    activity: totals.region,
    all: input.all ?? { offsets: table.offsets, region: table.region, figure: table[basis] },
  };
  return { ...made, draws: bySlot((slot) => slotDraws(made, slot, known?.cuts(slot))) };
}

/** Makes what a slot needs when it is first asked for, and keeps it. */
export function bySlot<T>(make: (slot: number) => T): (slot: number) => T {
  const made = new Map<number, T>();
  return (slot) => {
    let value = made.get(slot);
    if (value === undefined) made.set(slot, (value = make(slot)));
    return value;
  };
}

/** [slot] Sum of the known figures. */
export function slotTotals(table: CountTable, figure: Basis): Float64Array {
  const sums = new Float64Array(table.offsets.length - 1);
  for (let slot = 0; slot < sums.length; slot++) {
    for (let cell = table.offsets[slot]; cell < table.offsets[slot + 1]; cell++) {
      if (!Number.isNaN(table[figure][cell])) sums[slot] += table[figure][cell];
    }
  }
  return sums;
}
