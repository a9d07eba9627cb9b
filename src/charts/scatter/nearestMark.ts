/**
 * The mark that is meant by a place: the smallest of those it is within, or the nearest by its rim. A small mark in or beside a
 * large one can be picked so.
 *
 * @param slack how far beyond a rim still counts, in pixels
 */
export function nearestMark<T extends { x: number; y: number; radius: number }>(
  marks: readonly T[],
  x: number,
  y: number,
  slack: number,
): T | undefined {
  let best: T | undefined;
  let least = Infinity;
  for (const mark of marks) {
    const rim = Math.hypot(mark.x - x, mark.y - y) - mark.radius;
    const score = rim <= 0 ? mark.radius - 1e6 : rim;
    if (rim <= slack && score < least) [best, least] = [mark, score];
  }
  return best;
}
