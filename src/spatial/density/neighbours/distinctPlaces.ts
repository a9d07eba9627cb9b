/** Points with equal coordinates taken together: many establishments stand on one coordinate, and pairs of them tell nothing. */
export interface DistinctPlaces {
  /** [point] its place. Places are numbered as they first come. */
  place: Uint32Array;
  /** [place] the coordinates as given. */
  lon: Float64Array;
  lat: Float64Array;
}

/** Gathers points by equal `lon` and `lat` (0 and -0 are one), in time and memory that grow with the points. */
export function distinctPlaces(lon: Float64Array, lat: Float64Array): DistinctPlaces {
  const { length } = lon;
  const place = new Uint32Array(length);
  const first = new Uint32Array(length);
  let slots = 16;
  while (slots < 2 * length) slots *= 2;
  const table = new Int32Array(slots).fill(EMPTY);
  const bits = new Uint32Array(4);
  const pair = new Float64Array(bits.buffer);
  let count = 0;
  for (let i = 0; i < length; i++) {
    pair[0] = lon[i] + 0;
    pair[1] = lat[i] + 0;
    let slot = mixed(bits) & (slots - 1);
    while (table[slot] !== EMPTY && (lon[first[table[slot]]] !== lon[i] || lat[first[table[slot]]] !== lat[i]))
      slot = (slot + 1) & (slots - 1);
    if (table[slot] === EMPTY) {
      first[count] = i;
      table[slot] = count++;
    }
    place[i] = table[slot];
  }
  const pick = (column: Float64Array) => Float64Array.from({ length: count }, (_, p) => column[first[p]]);
  return { place, lon: pick(lon), lat: pick(lat) };
}

const EMPTY = -1;

/** Murmur3's finish over the four words of two doubles. */
function mixed(words: Uint32Array): number {
  let hash = 0;
  for (let w = 0; w < 4; w++) {
    hash = Math.imul(hash ^ words[w], 0x85ebca6b);
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash;
}
