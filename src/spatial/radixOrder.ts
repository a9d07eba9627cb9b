const BITS = 11;
const BUCKETS = 1 << BITS;

/**
 * Sorts `order`, a permutation of the indices of `keys`, by `keys[order[k]]`, keeping the order of equal keys (least significant digit
 * first, linear). Returns `order`.
 */
export function radixOrder(order: Uint32Array, keys: Uint32Array): Uint32Array {
  const length = order.length;
  let key: Uint32Array = new Uint32Array(length);
  let most = 0;
  for (let i = 0; i < length; i++) {
    key[i] = keys[order[i]];
    if (key[i] > most) most = key[i];
  }
  let from = order;
  let to: Uint32Array = new Uint32Array(length);
  let toKey: Uint32Array = new Uint32Array(length);
  const next = new Uint32Array(BUCKETS);
  for (let shift = 0; shift < 32 && most >>> shift > 0; shift += BITS) {
    next.fill(0);
    for (let i = 0; i < length; i++) next[(key[i] >>> shift) & (BUCKETS - 1)]++;
    for (let bucket = 0, sum = 0; bucket < BUCKETS; bucket++) {
      const count = next[bucket];
      next[bucket] = sum;
      sum += count;
    }
    for (let i = 0; i < length; i++) {
      const place = next[(key[i] >>> shift) & (BUCKETS - 1)]++;
      to[place] = from[i];
      toKey[place] = key[i];
    }
    [from, to] = [to, from];
    [key, toKey] = [toKey, key];
  }
  if (from !== order) order.set(from);
  return order;
}
