import type { RegionPortfolio } from "#clusters/answers/regionPortfolio.ts";

export type SubjectShift = RegionPortfolio["shiftBySubject"][number];

/** The subjects that gained most on the nation, most first, and those that lost most, most first; at most `most` of each. */
export function shiftExtremes(
  shifts: readonly SubjectShift[],
  most: number,
): { winners: SubjectShift[]; losers: SubjectShift[] } {
  const of = (isWanted: (regional: number) => boolean) =>
    shifts.filter(({ parts }) => isWanted(Math.round(parts.regional)));
  const by = (a: SubjectShift, b: SubjectShift) => b.parts.regional - a.parts.regional;
  return {
    winners: of((regional) => regional > 0)
      .sort(by)
      .slice(0, most),
    losers: of((regional) => regional < 0)
      .sort((a, b) => by(b, a))
      .slice(0, most),
  };
}
