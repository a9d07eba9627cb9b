import type { Random } from "#spatial/random.ts";
import { binomial } from "./binomial.ts";

/** Cases a site up to which drawing them one by one is quicker than drawing a number for each site. */
const FEW = 8;

/**
 * Spreads `total` cases over sites in proportion to `weight` (multinomial): each call overwrites `out` with counts by site. Few cases
 * are drawn one by one (alias method, Walker 1977), many by splitting off a binomial number for each site.
 */
export function createCaseDraws(weight: ArrayLike<number>, total: number, random: Random): (out: Int32Array) => void {
  return total <= FEW * weight.length ? oneByOne(weight, total, random) : siteBySite(weight, total, random);
}

function siteBySite(weight: ArrayLike<number>, total: number, random: Random): (out: Int32Array) => void {
  /** Share of a site among itself and those after it. */
  const share = new Float64Array(weight.length);
  for (let i = weight.length - 1, after = 0; i >= 0; i--) {
    after += weight[i];
    share[i] = after > 0 ? weight[i] / after : 0;
  }
  return (out) => {
    let left = total;
    for (let i = 0; i < share.length; i++) {
      out[i] = binomial(left, share[i], random);
      left -= out[i];
    }
  };
}

function oneByOne(weight: ArrayLike<number>, total: number, random: Random): (out: Int32Array) => void {
  const { length } = weight;
  const { keep, alias } = aliasTable(weight);
  return (out) => {
    out.fill(0);
    for (let k = 0; k < total; k++) {
      const i = Math.floor(random() * length);
      out[random() < keep[i] ? i : alias[i]]++;
    }
  };
}

/** Each site's box of size 1 / n holds itself up to `keep`, and of the rest `alias`, which has more than its box. */
function aliasTable(weight: ArrayLike<number>): { keep: Float64Array; alias: Uint32Array } {
  const { length } = weight;
  let sum = 0;
  for (let i = 0; i < length; i++) sum += weight[i];
  const keep = Float64Array.from(weight, (value) => (value / sum) * length);
  const alias = Uint32Array.from(keep.keys());
  const small: number[] = [];
  const large: number[] = [];
  keep.forEach((value, i) => (value < 1 ? small : large).push(i));
  while (small.length > 0 && large.length > 0) {
    const i = small.pop() ?? 0;
    const other = large[large.length - 1];
    alias[i] = other;
    keep[other] -= 1 - keep[i];
    if (keep[other] < 1) small.push(large.pop() ?? 0);
  }
  for (const i of [...small, ...large]) if (weight[i] > 0) keep[i] = 1;
  return { keep, alias };
}
