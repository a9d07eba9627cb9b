import type { Basis } from "#economies/economy.ts";
import type { EconomyId, LevelId } from "#economies/economies.ts";
import type { CountedTurnover } from "#regions/counts/countSources.ts";
import { type TurnoverCounts, turnover } from "#clusters/change/turnover.ts";
import { clusterStrength } from "#clusters/strength/clusterStrength.ts";
import { knownFor } from "#clusters/strength/knownFor.ts";
import { classOfChance, type StrengthClass } from "#clusters/strength/strongChance.ts";
import { variety } from "#clusters/concentration/entropy.ts";
import { effectiveNumber, herfindahl } from "#clusters/concentration/herfindahl.ts";
import { hachman, krugmanSpecialisation } from "#clusters/concentration/specialisation.ts";
import type { ShiftShare } from "#clusters/change/shiftShare.ts";
import type { Scope } from "#clusters/tables/regionalAtlas.ts";
import { type RegionalFigure, type RegionalFigures, regionName } from "#clusters/tables/regionalFigures.ts";
import { type ChangeRemarks, startOf } from "#clusters/tables/changeWindow.ts";
import type { RelatedClusters } from "./clusterRelatedness.ts";
import { complexityOf, type MarketComplexity, type RegionComplexity } from "./marketComplexity.ts";
import { type RelatedFigure, relatedFigures } from "./relatedFigures.ts";
import { type RegionPeer, type PeerColumns, regionPeers } from "./regionPeers.ts";

/** Jobs (establishments) at the start and what changed them; `national + mix + regional = after - before`. */
export interface ShiftParts {
  before: number;
  after: number;
  national: number;
  mix: number;
  regional: number;
  /** Esteban-Marquillas: `competitive + allocation = regional`. */
  competitive: number;
  allocation: number;
}

export interface RegionPortfolio {
  region: string;
  regionName: string;
  economy: EconomyId;
  level: LevelId;
  /** Of the window: those of `figures[].series`. */
  years: number[];
  basis: Basis;
  /** Traded clusters, then local ones; industries where the source cannot tell clusters. */
  figures: RegionalFigure[];
  /** Number of strong ones and of those that only probably are; what those counted as strong have of all traded employment. */
  strength: { strong: number; probably: number; share: number };
  shift: ShiftParts;
  /** What is to be said of that change. */
  remarks: ChangeRemarks;
  /** The same by subject, in the order of `figures` that have one. */
  shiftBySubject: { subject: string; parts: ShiftParts }[];
  structure: {
    herfindahl: number;
    effectiveNumber: number;
    krugman: number;
    hachman: number;
    entropy: number;
    unrelatedVariety: number;
    relatedVariety: number;
  };
  /** Of labour markets that take part. */
  complexity?: RegionComplexity;
  /** Related clusters of the region's strongest cluster, for the first look; others through `meeting`. */
  related?: { subject: string; figures: RelatedFigure[] };
  peers: RegionPeer[];
  /** Openings and closures between the first year and the last, where the source counts them, with the rest that does not add up. */
  turnover?: { openings: number; closures: number; residual: number };
}

/** What a region and the nation have of each of the source's own industries, and the sector of each. */
export interface RegionIndustries {
  own: Float64Array;
  nation: Float64Array;
  sectorOf: Int32Array;
}

export interface PortfolioInputs {
  scope: Scope;
  figures: RegionalFigures;
  structure: RegionPortfolio["structure"];
  /** Undefined where the source tells no benchmark clusters. */
  relatedness?: RelatedClusters;
  complexity?: MarketComplexity;
  peers: PeerColumns;
  turnover?: CountedTurnover;
}

/** Everything a region's clusters add up to. */
export function regionPortfolio(inputs: PortfolioInputs, region: number): RegionPortfolio {
  const { scope, figures, relatedness } = inputs;
  const { table, regions } = figures;
  const slots = [...table.subjects.keys()];
  const size = (slot: number) => amount(figures, slot, region) || 0;
  const known = (slot: number) => {
    const cell = table.cellOf(slot, region);
    return cell < 0 ? 0 : knownFor(size(slot), table.quotients.lower[cell]);
  };
  const isTraded = (slot: number) => table.traded?.[slot] ?? 1;
  slots.sort((a, b) => isTraded(b) - isTraded(a) || size(b) - size(a) || a - b);
  const { strong, share } = clusterStrength(figures, region);
  const classed = (wanted: StrengthClass) =>
    slots.filter((slot) => isTraded(slot) === 1 && classOfChance(figures.outcome(slot).chance[region]) === wanted)
      .length;
  const strongest = strong.toSorted((a, b) => known(b) - known(a) || size(b) - size(a))[0];
  const shift = figures.shift(region);
  const related =
    relatedness && strongest !== undefined ? relatedFigures(figures, relatedness, strongest, region) : undefined;
  return {
    region: regions.id[region],
    regionName: regionName(regions, region),
    economy: scope.economy,
    level: scope.level,
    years: [...figures.window.years],
    basis: table.basis,
    figures: slots.map((slot) => figures.figure(slot, region)),
    strength: { strong: classed("strong"), probably: classed("probably"), share },
    shift: shiftParts(shift),
    remarks: remarksOf(figures, region, shift.total.after),
    shiftBySubject: slots.flatMap((slot) => {
      const parts = shiftParts(shift, slot, figures, region);
      return parts ? [{ subject: table.subjects[slot], parts }] : [];
    }),
    structure: inputs.structure,
    complexity: inputs.complexity && complexityOf(inputs.complexity, region),
    related: related && { subject: table.subjects[strongest], figures: related.related },
    peers: regionPeers(figures, inputs.peers, region).map(({ peer }) => peer),
    turnover: turnoverOf(inputs, region),
  };
}

/** Of all subjects together: what their cells hold, and where they break. */
function remarksOf(figures: RegionalFigures, region: number, after: number): ChangeRemarks {
  const slots = [...figures.table.subjects.keys()];
  const { held: _held, pandemic: _pandemic, ...remarks } = figures.remarks(0, region);
  const total = slots.reduce((sum, slot) => sum + (lastOf(figures, slot, region) || 0), 0);
  return { ...remarks, held: after / total };
}

function lastOf(figures: RegionalFigures, slot: number, region: number): number {
  return figures.published ? startOf(figures.published, slot, region) : amount(figures, slot, region);
}

/** The known figure of a slot in a region. */
function amount({ table }: RegionalFigures, slot: number, region: number): number {
  const cell = table.cellOf(slot, region);
  return cell < 0 ? Number.NaN : table.table[table.basis][cell];
}

function shiftParts(shift: ShiftShare): ShiftParts;
function shiftParts(shift: ShiftShare, slot: number, figures: RegionalFigures, region: number): ShiftParts | undefined;
function shiftParts(
  { total, byIndustry }: ShiftShare,
  slot?: number,
  figures?: RegionalFigures,
  region?: number,
): ShiftParts | undefined {
  if (slot === undefined || !figures || region === undefined) {
    const { before, after, national, mix, regional, competitive, allocation } = total;
    return { before, after, national, mix, regional, competitive, allocation };
  }
  if (Number.isNaN(byIndustry.change[slot])) return undefined;
  const start = startOf(figures.window, slot, region);
  return {
    before: start,
    after: start + byIndustry.change[slot],
    national: byIndustry.national[slot],
    mix: byIndustry.mix[slot],
    regional: byIndustry.regional[slot],
    competitive: byIndustry.competitive[slot],
    allocation: byIndustry.allocation[slot],
  };
}

/** How many industries a region lives from, how they differ from the nation's, and their variety between and within sectors. */
export function regionStructure({ own: here, nation, sectorOf }: RegionIndustries): RegionPortfolio["structure"] {
  const concentration = herfindahl(here);
  const diversity = variety(here, sectorOf);
  return {
    herfindahl: concentration,
    effectiveNumber: effectiveNumber(concentration),
    krugman: krugmanSpecialisation(here, nation),
    hachman: hachman(here, nation),
    entropy: diversity.total,
    unrelatedVariety: diversity.unrelated,
    relatedVariety: diversity.related,
  };
}

function turnoverOf({ turnover: flows, figures }: PortfolioInputs, region: number): RegionPortfolio["turnover"] {
  if (!flows || Number.isNaN(flows.openings[region])) return undefined;
  const { before, after } = figures.shift(region).total;
  const counts: TurnoverCounts = { before, after, openings: flows.openings[region], closures: flows.closures[region] };
  const { openings, closures } = counts;
  return { openings, closures, residual: turnover(counts).residual };
}
