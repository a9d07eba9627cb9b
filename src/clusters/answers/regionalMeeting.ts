import type { Basis } from "#economies/economy.ts";
import type { RegionalFigure, RegionalFigures } from "#clusters/tables/regionalFigures.ts";
import { logLQ, standardisedLQ, symmetricLQ } from "#clusters/concentration/quotientVariants.ts";
import type { RegionalTable } from "#clusters/tables/regionalTable.ts";
import { quotientCells } from "./acrossStatistics.ts";
import type { RelatedClusters } from "./clusterRelatedness.ts";
import { type RelatedFigure, relatedFigures } from "./relatedFigures.ts";
import { type RegionPeer, type PeerColumns, regionPeers } from "./regionPeers.ts";

/** What the quotient of a figure was made from: the inputs of its formula. */
export interface QuotientInputs {
  basis: Basis;
  local: number;
  localTotal: number;
  national: number;
  nationalTotal: number;
  /** Traded clusters are compared with traded totals, everything else with all. */
  denominator: "all" | "traded";
  /** Establishments the interval rests on, and how many of equal size they are worth. */
  establishments: number;
  effective: number;
  /** The quotient on other scales: of `symmetricLQ`, its logarithm, and that in standard deviations above the mean of the regions. */
  variants: { symmetric: number; log: number; standardised: number };
}

/** Where a region and a subject meet, in full. */
export interface RegionalMeeting {
  figure: RegionalFigure;
  /** Of the window: those of every series. */
  years: number[];
  inputs: QuotientInputs;
  subclusters: RegionalFigure[];
  related: RelatedFigure[];
  /** Relatedness density 0..1 and its place among the region's clusters. */
  density: { value: number; rank: number; of: number };
  /** The same subject in the regions most like this one. */
  peers: { peer: RegionPeer; figure: RegionalFigure | undefined }[];
  /** How many regions were compared, and how many of them are strong. */
  compared: { regions: number; strong: number };
}

export interface MeetingInputs {
  figures: RegionalFigures;
  relatedness?: RelatedClusters;
  /** Subclusters with their figures, or the industries below. */
  parts?: { figures: RegionalFigures; slots: readonly number[] };
  /** Peers are found by clusters also where the subject is an industry. */
  peers: { figures: RegionalFigures; columns: PeerColumns };
}

const NO_DENSITY = { value: Number.NaN, rank: Number.NaN, of: 0 };

/** A region and a subject in full. */
export function regionalMeeting(inputs: MeetingInputs, slot: number, region: number): RegionalMeeting {
  const { figures, parts, relatedness, peers } = inputs;
  const { table } = figures;
  const found = relatedness && relatedFigures(figures, relatedness, slot, region);
  const { isStrong } = figures.outcome(slot);
  return {
    figure: figures.figure(slot, region),
    years: [...figures.window.years],
    inputs: quotientInputs(table, slot, region),
    subclusters: (parts?.slots ?? []).map((part) => parts!.figures.figure(part, region)),
    related: found?.related ?? [],
    density: found?.density ?? NO_DENSITY,
    peers: regionPeers(peers.figures, peers.columns, region).map(({ row, peer }) => ({
      peer,
      figure: figures.figure(slot, row),
    })),
    compared: { regions: table.compared, strong: isStrong.reduce((sum, bit) => sum + bit, 0) },
  };
}

function quotientInputs(table: RegionalTable, slot: number, region: number): QuotientInputs {
  const { basis, table: counts } = table;
  const base = table.baseOf(slot);
  const cell = table.cellOf(slot, region);
  const establishments = cell < 0 ? Number.NaN : counts.establishments[cell];
  return {
    basis,
    local: cell < 0 ? Number.NaN : counts[basis][cell],
    localTotal: base.region[region],
    national: table.nation[basis][slot],
    nationalTotal: base.nation,
    denominator: base.name,
    establishments,
    effective: basis === "establishments" || cell < 0 ? establishments : table.quotients.effective[cell],
    variants: variantsOf(table, slot, cell),
  };
}

function variantsOf(table: RegionalTable, slot: number, cell: number): QuotientInputs["variants"] {
  const quotient = cell < 0 ? Number.NaN : table.quotients.quotient[cell];
  const cells = quotientCells(table, slot);
  const z = standardisedLQ(
    cells.map((other) => table.quotients.quotient[other]),
    "log",
  );
  return { symmetric: symmetricLQ(quotient), log: logLQ(quotient), standardised: z[cells.indexOf(cell)] ?? Number.NaN };
}
