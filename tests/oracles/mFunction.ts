import type { MOptions } from "#spatial/pattern/distance/mFunction.ts";
import type { SitePositions } from "#spatial/sitePositions.ts";

/** M of Marcon and Puech (2010) as it is defined, from all pairs, also of one kind around another. */
export function mFunction(
  { length, x, y, z, straight }: SitePositions,
  reference: readonly number[],
  neighbour: readonly number[],
  { distances, weight }: MOptions,
): number[] {
  const all = Array.from({ length }, (_, j) => j);
  const add = (rows: readonly number[]) => rows.reduce((sum, j) => sum + (weight ? weight[j] : 1), 0);
  return Array.from(distances, (distance) => {
    const reach = straight(distance) * (1 + 1e-12);
    let local = 0;
    let global = 0;
    for (const i of reference) {
      const others = (rows: readonly number[]) => rows.filter((j) => j !== i);
      const within = (rows: readonly number[]) =>
        add(others(rows).filter((j) => Math.hypot(x[i] - x[j], y[i] - y[j], z[i] - z[j]) <= reach));
      if (within(all) === 0) continue;
      local += within(neighbour) / within(all);
      global += add(others(neighbour)) / add(others(all));
    }
    return local / global;
  });
}
