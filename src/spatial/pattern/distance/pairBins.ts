import type { SitePositions } from "#spatial/sitePositions.ts";

/**
 * Adds every pair of sites to the bin of its straight line, `bins[k]` for [k * width, (k + 1) * width); pairs beyond the last bin
 * are left out. `sites` ascend along `x` (`sweepSites`). Four sites meet each other site at once: 1.4 times as fast.
 * `onBeat` is called each turn, for whoever must show that it lives.
 */
export function countPairs(sites: SitePositions, width: number, bins: Float64Array, onBeat?: () => void): void {
  const { length, x, y, z } = sites;
  const scale = 1 / width;
  const reach = bins.length * width;
  const limit = reach * reach * (1 - 1e-12);
  let i = 0;
  for (; i + 3 < length; i += 4) {
    onBeat?.();
    const [x0, x1, x2, x3] = [x[i], x[i + 1], x[i + 2], x[i + 3]];
    const [y0, y1, y2, y3] = [y[i], y[i + 1], y[i + 2], y[i + 3]];
    const [z0, z1, z2, z3] = [z[i], z[i + 1], z[i + 2], z[i + 3]];
    for (let j = i + 4; j < length; j++) {
      const xj = x[j];
      const yj = y[j];
      const zj = z[j];
      if (xj - x3 > reach) break;
      const a = (xj - x0) * (xj - x0) + (yj - y0) * (yj - y0) + (zj - z0) * (zj - z0);
      const b = (xj - x1) * (xj - x1) + (yj - y1) * (yj - y1) + (zj - z1) * (zj - z1);
      const c = (xj - x2) * (xj - x2) + (yj - y2) * (yj - y2) + (zj - z2) * (zj - z2);
      const d = (xj - x3) * (xj - x3) + (yj - y3) * (yj - y3) + (zj - z3) * (zj - z3);
      if (a < limit) bins[(Math.sqrt(a) * scale) | 0]++;
      if (b < limit) bins[(Math.sqrt(b) * scale) | 0]++;
      if (c < limit) bins[(Math.sqrt(c) * scale) | 0]++;
      if (d < limit) bins[(Math.sqrt(d) * scale) | 0]++;
    }
    for (let k = i; k < i + 3; k++) countRow(sites, k, i + 4, scale, limit, bins);
  }
  for (; i < length; i++) countRow(sites, i, length, scale, limit, bins);
}

function countRow(
  { x, y, z }: SitePositions,
  i: number,
  end: number,
  scale: number,
  limit: number,
  bins: Float64Array,
): void {
  for (let j = i + 1; j < end; j++) {
    const q = (x[j] - x[i]) ** 2 + (y[j] - y[i]) ** 2 + (z[j] - z[i]) ** 2;
    if (q < limit) bins[(Math.sqrt(q) * scale) | 0]++;
  }
}

/** As `countPairs`, each pair with the product of its sites' weights. */
export function weighPairs(
  { length, x, y, z }: SitePositions,
  weight: Float64Array,
  width: number,
  bins: Float64Array,
  onBeat?: () => void,
): void {
  const scale = 1 / width;
  const reach = bins.length * width;
  const limit = reach * reach * (1 - 1e-12);
  for (let i = 0; i < length; i++) {
    onBeat?.();
    const xi = x[i];
    const yi = y[i];
    const zi = z[i];
    const wi = weight[i];
    for (let j = i + 1; j < length; j++) {
      const dx = x[j] - xi;
      if (dx > reach) break;
      const dy = y[j] - yi;
      const dz = z[j] - zi;
      const q = dx * dx + dy * dy + dz * dz;
      if (q < limit) bins[(Math.sqrt(q) * scale) | 0] += wi * weight[j];
    }
  }
}
