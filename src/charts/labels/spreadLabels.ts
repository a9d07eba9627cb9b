/**
 * Centres of labels on one axis, as near as possible to where they are wanted without touching: least squares under the order
 * of the wishes, by pooling neighbours (isotonic regression on the wishes less the room taken before them).
 *
 * @param wanted a centre for each label, in any order
 * @param sizes their extents along the axis
 * @param ends of the room; where it is too short for all, they overlap by the same amount
 * @returns a centre for each, in the order given
 */
export function spreadLabels(
  wanted: readonly number[],
  sizes: readonly number[],
  [from, to]: readonly [number, number],
): number[] {
  if (wanted.length === 0) return [];
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b] || a - b);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const squeeze = Math.min(1, (to - from) / total);
  const offsets: number[] = [];
  let before = 0;
  for (const i of order) {
    offsets.push(before + (sizes[i] * squeeze) / 2);
    before += sizes[i] * squeeze;
  }
  const pools: { mean: number; count: number }[] = [];
  for (const [rank, i] of order.entries()) {
    let pool = { mean: wanted[i] - offsets[rank], count: 1 };
    let last = pools.at(-1);
    while (last && last.mean >= pool.mean) {
      pools.pop();
      const count = last.count + pool.count;
      pool = { mean: (last.mean * last.count + pool.mean * pool.count) / count, count };
      last = pools.at(-1);
    }
    pools.push(pool);
  }
  const centres = Array.from<number>({ length: wanted.length });
  let rank = 0;
  for (const { mean, count } of pools)
    for (let n = 0; n < count; n++, rank++)
      centres[order[rank]] = offsets[rank] + Math.max(from, Math.min(to - before, mean));
  return centres;
}
