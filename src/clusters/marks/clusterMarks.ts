import { knownFor } from "#clusters/strength/knownFor.ts";
import { claimOf } from "#clusters/strength/quotientClaim.ts";
import { classOfChance } from "#clusters/strength/strongChance.ts";
import { isRangeOnly } from "#regions/counts/coverage.ts";
import type { RuledTable } from "#clusters/tables/regionalFigures.ts";

/**
 * A region where a subject is strong or probably strong and its quotient is surely above 1: what a map of clusters has a mark
 * for. A region is known for nothing it may have only its share of.
 */
export interface RankedMark {
  slot: number;
  region: number;
  isStrong: boolean;
  /** Jobs, or establishments where those are what is counted. */
  size: number;
  /** Not a number where less than half of the figure is published: its range is told alone. */
  quotient: number;
  lower: number;
  upper: number;
  /** As `knownFor` has it: marks are ranked and sized by it. */
  weight: number;
}

/** All of them in one economy, what its regions are known for most first. Jobs and establishments are never ranked together. */
export function clusterMarks({ table, outcome }: RuledTable): RankedMark[] {
  const { offsets, region: regions } = table.table;
  const marks = table.subjects.flatMap((_, slot) => {
    const { chance, isTradable } = outcome(slot);
    if (!isTradable) return [];
    const found: RankedMark[] = [];
    for (let cell = offsets[slot]; cell < offsets[slot + 1]; cell++) {
      const region = regions[cell];
      const strength = table.pool[region] === 1 ? classOfChance(chance[region]) : "no";
      if (strength !== "strong" && strength !== "probably") continue;
      const size = table.table[table.basis][cell];
      const { quotient, lower, upper } = table.quotients;
      if (claimOf(lower[cell], upper[cell]) !== "above") continue;
      found.push({
        slot,
        region,
        isStrong: strength === "strong",
        size,
        quotient: isRangeOnly(table.table.bounds?.estimated[cell] ?? 0) ? Number.NaN : quotient[cell],
        lower: lower[cell],
        upper: upper[cell],
        weight: knownFor(size, lower[cell]),
      });
    }
    return found;
  });
  return marks.sort((a, b) => b.weight - a.weight || b.size - a.size || a.slot - b.slot || a.region - b.region);
}

/** The first mark of each region: what it is known for. @param marks of one economy, the first ranked first */
export function leadingMarks(marks: readonly RankedMark[]): Map<number, RankedMark> {
  const leading = new Map<number, RankedMark>();
  for (const mark of marks) if (!leading.has(mark.region)) leading.set(mark.region, mark);
  return leading;
}

/**
 * [mark] The mark that stands for it: its own place in the list, or that of a region it touches which is known more for the same.
 * Each in its turn takes the regions that touch it and are not taken: one that touches only those stands by itself, or half a
 * continent would be one cluster.
 *
 * @param marks of one economy, the first ranked first
 * @param touching the regions that touch one
 */
export function mergedMarks(
  marks: readonly Pick<RankedMark, "slot" | "region">[],
  touching: (region: number) => readonly number[],
): Int32Array {
  const key = (slot: number, region: number) => `${slot} ${region}`;
  const placeOf = new Map(marks.map(({ slot, region }, place) => [key(slot, region), place]));
  const leader = new Int32Array(marks.length).fill(-1);
  marks.forEach(({ slot, region }, place) => {
    if (leader[place] >= 0) return;
    leader[place] = place;
    for (const other of touching(region)) {
      const there = placeOf.get(key(slot, other));
      if (there !== undefined && leader[there] < 0) leader[there] = place;
    }
  });
  return leader;
}

/** Zoom by zoom so many more: of a region, of a subject, and of all of an economy. The last step shows the rest. */
const STEPS = 5;
const ROOM = { region: 2, subject: 4 };
const MORE = 3;

/**
 * [mark] From which step on it is shown, 0 at first. At step 0 the first `atFirst` with at most two of a region and four of a subject;
 * at each further step three times as many, of a subject too, and two more of a region; at the fifth all.
 *
 * @param marks of one economy, the first ranked first
 */
export function markSteps(marks: readonly Pick<RankedMark, "slot" | "region">[], atFirst: number): Uint8Array {
  const steps = new Uint8Array(marks.length).fill(STEPS);
  const ofRegion = new Map<number, number>();
  const ofSubject = new Map<number, number>();
  let shown = 0;
  for (let step = 0; step < STEPS; step++) {
    const room = {
      region: ROOM.region * (step + 1),
      subject: ROOM.subject * MORE ** step,
      all: atFirst * MORE ** step,
    };
    marks.forEach(({ slot, region }, place) => {
      const [here, alike] = [ofRegion.get(region) ?? 0, ofSubject.get(slot) ?? 0];
      if (steps[place] < STEPS || shown >= room.all || here >= room.region || alike >= room.subject) return;
      steps[place] = step;
      shown++;
      ofRegion.set(region, here + 1);
      ofSubject.set(slot, alike + 1);
    });
  }
  return steps;
}
