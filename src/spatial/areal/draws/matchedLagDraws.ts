import { spatialLag } from "#spatial/areal/centred.ts";
import type { LagDraws, LagDrawsOptions } from "./lagDraws.ts";
import type { Weights } from "#spatial/areal/weights/weights.ts";

/** Permutations between two looks at who may stop. */
const BATCH = 256;
/** As large and as small sums after which a region takes no further part: its p-value is then known to about a twentieth. */
const ENOUGH = 400;

/**
 * `createLagDraws` for any weights, each neighbour's value drawn from its class. A permutation begins an order of each class, and
 * the first neighbour of a class takes its first value, the next the second, passing over the region itself. Regions whose p-value is
 * clearly not small stop early (Besag and Clifford 1991), nearly all of them after some hundreds of permutations.
 */
export function createMatchedLagDraws(
  w: Weights,
  z: Float64Array,
  { own, classes, permutations, rounding, random }: LagDrawsOptions & { classes: ArrayLike<number> },
): LagDraws {
  const { length: n, offsets, neighbours, values } = w;
  if (classes.length !== n) throw new Error(`classes: expected ${n} regions, got ${classes.length}`);
  const isHeld = own === "held";
  const lag = spatialLag(w, z);
  const atLeast = new Int32Array(n);
  const atMost = new Int32Array(n);
  const trials = new Uint32Array(n);
  const decks = decksOf(classes);
  const rank = ranksInClass(w, classes);
  let active = Uint32Array.from({ length: n }, (_, i) => i).filter((i) => offsets[i] < offsets[i + 1]);
  /** [class] values drawn from it: fewer as regions stop. */
  let depths = depthsOf(active, w, classes, rank, isHeld, decks.length);
  /** [class] where its values begin in `drawn`. */
  const begin = new Uint32Array(decks.length);
  for (let c = 1; c < decks.length; c++) begin[c] = begin[c - 1] + depths[c - 1];
  const drawn = new Float64Array(depths.reduce((sum, depth) => sum + depth, 0));
  /** [entry] its place in `drawn`. */
  const place = rank.map((k, e) => begin[classes[neighbours[e]]] + k);
  /** [region] its own place in the order of its class, `n` where that was not begun so far. */
  const ownRank = new Uint32Array(n).fill(n);
  const slack = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let e = offsets[i]; e < offsets[i + 1]; e++) slack[i] += values[e] * rounding;
  const low = lag.map((sum, i) => sum - slack[i]);
  const high = lag.map((sum, i) => sum + slack[i]);
  let done = 0;

  const draw = () => {
    for (let c = 0; c < decks.length; c++) {
      const deck = decks[c];
      const { length } = deck;
      for (let t = 0; t < depths[c]; t++) {
        const j = t + Math.floor(random() * (length - t));
        const row = deck[j];
        deck[j] = deck[t];
        deck[t] = row;
        drawn[begin[c] + t] = z[row];
        if (isHeld) ownRank[row] = t;
      }
    }
  };

  const forget = () => {
    for (let c = 0; c < decks.length; c++) for (let t = 0; t < depths[c]; t++) ownRank[decks[c][t]] = n;
  };

  const count = () => {
    for (let k = 0; k < active.length; k++) {
      const i = active[k];
      let sum = 0;
      if (ownRank[i] === n) for (let e = offsets[i]; e < offsets[i + 1]; e++) sum += values[e] * drawn[place[e]];
      else sum = sumWithoutOwn(i);
      if (sum >= low[i]) atLeast[i]++;
      if (sum <= high[i]) atMost[i]++;
    }
  };

  const sumWithoutOwn = (i: number) => {
    let sum = 0;
    for (let e = offsets[i]; e < offsets[i + 1]; e++) {
      const isPast = classes[neighbours[e]] === classes[i] && rank[e] >= ownRank[i];
      sum += values[e] * drawn[place[e] + Number(isPast)];
    }
    return sum;
  };

  return {
    step: (most = 2 * BATCH) => {
      const until = Math.min(permutations, done + most);
      while (done < until) {
        const batch = Math.min(BATCH - (done % BATCH), until - done);
        for (let r = 0; r < batch; r++) {
          draw();
          count();
          if (isHeld) forget();
        }
        done += batch;
        for (const i of active) trials[i] = done;
        if (done % BATCH > 0) continue;
        active = active.filter((i) => Math.min(atLeast[i], atMost[i]) < ENOUGH);
        depths = depthsOf(active, w, classes, rank, isHeld, decks.length);
      }
      return done >= permutations;
    },
    done: () => done,
    trials: (region) => trials[region],
    atLeast,
    atMost,
  };
}

/** [class] its regions. */
function decksOf(classes: ArrayLike<number>): Uint32Array[] {
  const rows: number[][] = [];
  for (let i = 0; i < classes.length; i++) {
    const c = classes[i];
    if (!Number.isInteger(c) || c < 0 || c >= classes.length)
      throw new Error(`classes, region ${i}: expected a whole number from 0, got ${c}`);
    while (rows.length <= c) rows.push([]);
    rows[c].push(i);
  }
  return rows.map((deck) => Uint32Array.from(deck));
}

/** [entry] how many neighbours of the same class stand before it in its row. */
function ranksInClass({ length, offsets, neighbours }: Weights, classes: ArrayLike<number>): Uint32Array {
  const rank = new Uint32Array(neighbours.length);
  const before = new Map<number, number>();
  for (let i = 0; i < length; i++) {
    before.clear();
    for (let e = offsets[i]; e < offsets[i + 1]; e++) {
      const c = classes[neighbours[e]];
      rank[e] = before.get(c) ?? 0;
      before.set(c, rank[e] + 1);
    }
  }
  return rank;
}

/** [class] values to draw from it: as many as some of `rows` has neighbours there, and one for the region itself. */
function depthsOf(
  rows: Uint32Array,
  { offsets, neighbours }: Weights,
  classes: ArrayLike<number>,
  rank: Uint32Array,
  isHeld: boolean,
  count: number,
): Uint32Array {
  const depths = new Uint32Array(count);
  for (const i of rows)
    for (let e = offsets[i]; e < offsets[i + 1]; e++) {
      const c = classes[neighbours[e]];
      depths[c] = Math.max(depths[c], rank[e] + 1 + Number(isHeld && c === classes[i]));
    }
  return depths;
}
