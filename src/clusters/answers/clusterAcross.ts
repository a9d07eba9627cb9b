import type { EconomyId, MappedLevelId } from "#economies/economies.ts";
import type { Basis } from "#economies/economy.ts";
import {
  ellisonGlaeserBounds,
  type IndexBounds,
  maurelSedillotBounds,
} from "#clusters/concentration/ellisonGlaeser.ts";
import { coagglomeration } from "#clusters/concentration/coagglomeration.ts";
import { effectiveNumber, herfindahl, type HerfindahlBounds } from "#clusters/concentration/herfindahl.ts";
import { herfindahlFromCells } from "#clusters/concentration/herfindahlFromCells.ts";
import { hooverGini } from "#clusters/concentration/locationalGini.ts";
import { hooverIndex } from "#clusters/concentration/specialisation.ts";
import type { ChangeRemarks } from "#clusters/tables/changeWindow.ts";
import type { Banded, RegionalFigure, RegionalFigures } from "#clusters/tables/regionalFigures.ts";
import type { RegionalTable } from "#clusters/tables/regionalTable.ts";
import type { RelatedClusters } from "./clusterRelatedness.ts";
import { type RelatedSubject, relatedSubjects } from "./relatedFigures.ts";

export interface ClusterAcross {
  subject: string;
  economy: EconomyId;
  level: MappedLevelId;
  basis: Basis;
  /** Of the window: those of every series. */
  years: number[];
  denominator: "all" | "traded";
  /** All regions with a figure, largest quotient among the strong first, then by size. */
  figures: RegionalFigure[];
  counts: { regions: number; strong: number; above: number; open: number };
  nation: { employment: number; establishments: number; series: number[]; growth: number; remarks: ChangeRemarks };
  concentration: {
    hoover: number;
    gini: number;
    /** Herfindahl of the regions' shares, and how many equal regions that is worth. */
    herfindahl: number;
    effectiveRegions: number;
    plantHerfindahl: Banded;
    ellisonGlaeser: Banded;
    maurelSedillot: Banded;
  };
  subclusters: { subject: string; employment: number; establishments: number; share: number }[];
  related: RelatedSubject[];
}

export interface AcrossInputs {
  economy: EconomyId;
  level: ClusterAcross["level"];
  figures: RegionalFigures;
  /** Of the finest regions: what bounds the sizes of plants. */
  finest: RegionalTable;
  relatedness?: RelatedClusters;
  /** Subclusters with their table, or the industries below. */
  parts?: { table: RegionalTable; slots: readonly number[] };
}

/** One subject over all regions that have a figure of it. */
export function clusterAcross(inputs: AcrossInputs, slot: number): ClusterAcross {
  const { figures, economy, level, finest, relatedness, parts } = inputs;
  const { table, window } = figures;
  const { basis, pool } = table;
  const here: number[] = [];
  for (let region = 0; region < pool.length; region++) {
    if (pool[region] === 1 && table.cellOf(slot, region) >= 0) here.push(region);
  }
  const rows = here.map((region) => figures.figure(slot, region));
  const isStrong = figures.outcome(slot).isStrong;
  const strong = new Set(here.filter((region) => isStrong[region] === 1).map((region) => figures.regions.id[region]));
  const size = (row: (typeof rows)[number]) =>
    (basis === "employment" ? row.employment.value : row.establishments) || 0;
  rows.sort(
    (a, b) =>
      Number(strong.has(b.region)) - Number(strong.has(a.region)) ||
      size(b) - size(a) ||
      (a.region < b.region ? -1 : 1),
  );
  const national = table.nation[basis][slot];
  return {
    subject: table.subjects[slot],
    economy,
    level,
    basis,
    years: [...window.years],
    denominator: table.baseOf(slot).name,
    figures: rows,
    counts: {
      regions: table.compared,
      strong: strong.size,
      above: rows.filter(({ claim }) => claim === "above").length,
      open: rows.filter(({ claim }) => claim === "open").length,
    },
    nation: {
      employment: basis === "employment" ? national : Number.NaN,
      establishments: table.nation.establishments[slot],
      series: window.nation.map((year) => (window.offsets[slot] < window.offsets[slot + 1] ? year[slot] : Number.NaN)),
      growth: figures.columns(slot).nationGrowth,
      remarks: figures.remarks(slot, "nation"),
    },
    concentration: concentration(table, finest, slot),
    subclusters: (parts?.slots ?? []).map((part) => ({
      subject: parts!.table.subjects[part],
      employment: basis === "employment" ? parts!.table.nation.employment[part] : Number.NaN,
      establishments: parts!.table.nation.establishments[part],
      share: parts!.table.nation[basis][part] / national,
    })),
    related: relatedness
      ? relatedSubjects(table.subjects, relatedness, slot, (other) => together(table, slot, other))
      : [],
  };
}

function concentration(table: RegionalTable, finest: RegionalTable, slot: number): ClusterAcross["concentration"] {
  const { basis } = table;
  const industryByRegion = byRegion(table, slot);
  const activityByRegion = activityOf(table);
  const shares = { industryByRegion, activityByRegion };
  const index = herfindahl(industryByRegion);
  // Without jobs every establishment counts the same: the plants' index is known.
  const plants = basis === "employment" ? plantBounds(finest, slot) : equalPlants(table.nation.establishments[slot]);
  return {
    hoover: hooverIndex(industryByRegion, activityByRegion),
    gini: hooverGini(industryByRegion, activityByRegion),
    herfindahl: index,
    effectiveRegions: effectiveNumber(index),
    plantHerfindahl: banded(plants),
    ellisonGlaeser: banded(ellisonGlaeserBounds(shares, plants)),
    maurelSedillot: banded(maurelSedillotBounds(shares, plants)),
  };
}

/** The figure of a slot in each region compared, 0 where it has none. */
export function byRegion({ basis, pool, table, cellOf }: RegionalTable, slot: number): Float64Array {
  return Float64Array.from(compared(pool), (region) => {
    const cell = cellOf(slot, region);
    return cell < 0 ? 0 : table[basis][cell] || 0;
  });
}

/** All activity of the regions compared, in the order of `byRegion`. */
export function activityOf({ pool, activity }: RegionalTable): Float64Array {
  return Float64Array.from(compared(pool), (region) => activity[region]);
}

/** The regions compared, in ascending order. */
export function compared(pool: Uint8Array): number[] {
  return [...pool.keys()].filter((region) => pool[region] === 1);
}

function together(table: RegionalTable, slot: number, other: number): number {
  return coagglomeration(byRegion(table, slot), byRegion(table, other), activityOf(table));
}

function plantBounds({ table }: RegionalTable, slot: number): HerfindahlBounds {
  const employment: number[] = [];
  const establishments: number[] = [];
  for (let cell = table.offsets[slot]; cell < table.offsets[slot + 1]; cell++) {
    if (!(table.employment[cell] > 0)) continue;
    employment.push(table.employment[cell]);
    // A divided cell may be given less than one establishment; jobs need at least one.
    establishments.push(Math.max(1, Math.round(table.establishments[cell])));
  }
  return herfindahlFromCells(employment, establishments);
}

function equalPlants(count: number): HerfindahlBounds {
  return { lower: 1 / count, estimate: 1 / count, upper: 1 / count };
}

function banded({ lower, estimate, upper }: IndexBounds): Banded {
  return { value: estimate, low: lower, high: upper };
}
