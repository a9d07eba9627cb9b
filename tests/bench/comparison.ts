import type { BaseTree } from "./baseTree.ts";
import { median } from "./timing.ts";

/** What a comparison is given: the seed of what it generates, and the project as it was, or why that is absent. */
export interface BenchContext {
  seed: number;
  base: BaseTree | string;
}

/** A measurement of the two sides, each of which is asked for a figure (milliseconds, bytes) again and again, in turn. */
export interface Sides {
  ours: () => Promise<number> | number;
  peer: () => Promise<number> | number;
  note?: string;
}

/**
 * Something measured beside a peer in the same run. To hold, ours has to be `atLeast` times as fast (or as small) as the peer, by the
 * medians of the rounds. Only such ratios can fail a bench: absolute figures are those of a machine and its mood.
 */
export interface Comparison {
  name: string;
  peer: string;
  unit: "ms" | "bytes";
  atLeast: number;
  rounds: number;
  /** Makes what both sides work on, and throws if they disagree on the answer; a sentence says why the peer is absent. */
  sides: (context: BenchContext) => Promise<Sides | string>;
}

export interface Compared {
  name: string;
  peer: string;
  unit: "ms" | "bytes";
  atLeast: number;
  /** Why the peer is absent, and nothing was measured. */
  absent?: string;
  ours?: number;
  theirs?: number;
  /** Peer / ours. */
  ratio?: number;
  note?: string;
}

/** Measures both sides in turn, so that what else the machine does meets both alike. */
export async function compare(comparison: Comparison, context: BenchContext): Promise<Compared> {
  const { name, peer, unit, atLeast, rounds } = comparison;
  const sides = await comparison.sides(context);
  if (typeof sides === "string") return { name, peer, unit, atLeast, absent: sides };
  await sides.ours();
  await sides.peer();
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    ours.push(await sides.ours());
    theirs.push(await sides.peer());
  }
  const medians = { ours: median(ours), theirs: median(theirs) };
  return { name, peer, unit, atLeast, ...medians, ratio: medians.theirs / medians.ours, note: sides.note };
}

/** True unless the ratio was measured and is too small. */
export function isMet({ ratio, atLeast }: Compared): boolean {
  return ratio === undefined || ratio >= atLeast;
}

/** Milliseconds that a call takes. */
export function timed(call: () => unknown): () => number {
  return () => {
    const before = performance.now();
    call();
    return performance.now() - before;
  };
}
