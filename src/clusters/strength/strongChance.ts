import { quantile } from "#spatial/quantile.ts";
import { DRAWS } from "./strengthDraws.ts";
import type { RuleCondition, RuleFigure, StrongRule } from "./strongRules.ts";

/** Draws of one figure of an industry in the regions that may have it. */
export interface FigureDraws {
  /** [cell * DRAWS + draw], times `factor`. */
  values: Float32Array;
  factor: number;
  /** [cell] none of its draws is less, or more; not a number where one of them is not. */
  least: Float32Array;
  most: Float32Array;
  /** Makes the draws of a cell where they are not: most cells are decided by their least and their most. */
  make: (cell: number) => void;
}

/** Draws of so many cells, all still 0. */
export function emptyDraws(cells: number): FigureDraws {
  return {
    values: new Float32Array(cells * DRAWS),
    factor: 1,
    least: new Float32Array(cells),
    most: new Float32Array(cells),
    make: () => {},
  };
}

/** Draws of so many cells that `retell` tells when they are asked for. */
export function draftedDraws(
  cells: number,
  retell: (cell: number, into: Float32Array, at: number) => void,
): FigureDraws {
  const draws = emptyDraws(cells);
  const isMade = new Uint8Array(cells);
  return {
    ...draws,
    make: (cell) => {
      if (isMade[cell] === 1) return;
      isMade[cell] = 1;
      retell(cell, draws.values, cell * DRAWS);
    },
  };
}

/** Takes the least and the most of a cell from its draws; not a number where one of them is not. */
export function setEnds({ values, least, most }: FigureDraws, cell: number): void {
  let low = values[cell * DRAWS];
  let high = low;
  for (let d = 1, at = cell * DRAWS + 1; d < DRAWS; d++, at++) {
    const value = values[at];
    if (value < low) low = value;
    else if (value > high) high = value;
    else if (Number.isNaN(value)) low = high = Number.NaN;
  }
  least[cell] = low;
  most[cell] = high;
}

/** Draws of one industry in the regions that may have it. */
export interface SlotDraws {
  /** [cell] */
  region: Int32Array;
  figures: Readonly<Record<RuleFigure, FigureDraws>>;
  /** What its regions are told by: employment, or establishments where that is the basis. */
  size: FigureDraws;
  /** [draw] Cuts that are known, by `cutKey`. */
  cuts: Map<string, Float64Array>;
  /** What cuts were made of. */
  pools: Partial<Record<RuleFigure, FigurePool>>;
}

/** How sure it is that a region is strong. "unknown": nothing is counted there. */
export type StrengthClass = "no" | "open" | "probably" | "strong" | "unknown";

/** Least chances of the classes. */
export const LEAST_CHANCE = { strong: 0.9, probably: 0.5, open: 0.1 } as const;

/** The class of a chance; NaN is unknown. */
export function classOfChance(chance: number): StrengthClass {
  if (Number.isNaN(chance)) return "unknown";
  if (chance >= LEAST_CHANCE.strong) return "strong";
  if (chance >= LEAST_CHANCE.probably) return "probably";
  return chance >= LEAST_CHANCE.open ? "open" : "no";
}

export interface StrongChances {
  /** [region] share of the draws in which the rule passes; NaN for regions that are not compared. */
  chance: Float32Array;
  /** [condition] the median over draws of the number compared with; NaN where no region has the industry. */
  thresholds: number[];
}

/** Jobs (establishments) from which a region has the industry in a draw. */
const HAS = 0.5;
/** All draws of a cell. */
const EVERY = -1;

/**
 * Applies a rule to every draw, its quantiles taken over the regions that have the industry in the same draw: where a cut is itself
 * uncertain, so is what passes it. A cell's draws are bits of one number; most cells are decided by their least and their most.
 * @param compared [region] 1 for each region compared; every cell's is
 */
export function strongChances(rule: StrongRule, draws: SlotDraws, compared: Uint8Array): StrongChances {
  const { region } = draws;
  const { conditions } = rule;
  const cuts = conditions.map((condition) => cutsOf(condition, draws));
  const tests = conditions.map((condition, c) => conditionTest(condition, draws, cuts[c]));
  const passes = verdictOf(rule, tests);
  const chance = noChance(compared).slice();
  for (let cell = 0; cell < region.length; cell++) chance[region[cell]] = bitsOf(passes(cell)) / DRAWS;
  return {
    chance,
    thresholds: conditions.map(({ threshold }, c) =>
      "value" in threshold
        ? threshold.value
        : quantile(
            cuts[c].filter((cut) => !Number.isNaN(cut)),
            0.5,
          ),
    ),
  };
}

const none = new WeakMap<Uint8Array, Float32Array>();

/** [region] 0 for those compared, NaN for others; the same for the same. */
export function noChance(compared: Uint8Array): Float32Array {
  const known = none.get(compared) ?? Float32Array.from(compared, (isCompared) => (isCompared === 0 ? Number.NaN : 0));
  none.set(compared, known);
  return known;
}

/** Names the cuts of a figure at a quantile. */
export function cutKey(figure: RuleFigure, quantile: number): string {
  return `${figure} ${quantile}`;
}

/** [draw] the number a condition compares with; kept for quantiles, which have to look at every region. */
function cutsOf({ figure, threshold }: RuleCondition, { figures, size, cuts, pools }: SlotDraws): Float64Array {
  if ("value" in threshold) return new Float64Array(DRAWS).fill(threshold.value);
  const key = cutKey(figure, threshold.quantile);
  const known = cuts.get(key);
  if (known) return known;
  const { values, counts } = (pools[figure] ??= poolOf(figures[figure], size));
  const cells = size.least.length;
  const made = Float64Array.from(counts, (having, d) => {
    const from = d * cells;
    return figures[figure].factor * quantile(values.subarray(from, from + having), threshold.quantile);
  });
  cuts.set(key, made);
  return made;
}

/** Figures of the regions that have an industry, [draw * cells + ...] so many of them known. */
export interface FigurePool {
  values: Float32Array;
  /** [draw] */
  counts: Uint32Array;
}

/** Gathers a figure by draw: what quantiles are taken of, whichever is asked for. */
function poolOf({ values, make }: FigureDraws, size: FigureDraws): FigurePool {
  const cells = size.least.length;
  const pool = { values: new Float32Array(values.length), counts: new Uint32Array(DRAWS) };
  for (let cell = 0, at = 0; cell < cells; cell++) {
    size.make(cell);
    make(cell);
    for (let d = 0; d < DRAWS; d++, at++)
      if (size.values[at] * size.factor >= HAS && !Number.isNaN(values[at]))
        pool.values[d * cells + pool.counts[d]++] = values[at];
  }
  return pool;
}

/** [cell] the draws in which it meets a condition, as bits. */
type CellTest = (cell: number) => number;

function conditionTest({ figure, comparison }: RuleCondition, { figures }: SlotDraws, cuts: Float64Array): CellTest {
  const { values, factor, least, most, make } = figures[figure];
  const scaled = new Float32Array(cuts.length);
  for (let d = 0; d < cuts.length; d++) scaled[d] = cuts[d] / factor;
  // In a draw that no region has it there is no cut, and nothing passes.
  const known = scaled.filter((cut) => !Number.isNaN(cut));
  const [low, high] = [Math.min(...known), known.length < DRAWS ? Infinity : Math.max(...known)];
  if (comparison === ">=")
    return (cell) => {
      if (least[cell] >= high) return EVERY;
      if (!(most[cell] >= low)) return 0;
      make(cell);
      let bits = 0;
      for (let d = 0, at = cell * DRAWS; d < DRAWS; d++, at++) if (values[at] >= scaled[d]) bits |= 1 << d;
      return bits;
    };
  return (cell) => {
    if (least[cell] > high) return EVERY;
    if (!(most[cell] > low)) return 0;
    make(cell);
    let bits = 0;
    for (let d = 0, at = cell * DRAWS; d < DRAWS; d++, at++) if (values[at] > scaled[d]) bits |= 1 << d;
    return bits;
  };
}

/** [cell] the draws in which it passes a rule of these conditions, as bits. */
function verdictOf({ needs, conditions }: StrongRule, tests: readonly CellTest[]): CellTest {
  const all =
    (these: readonly CellTest[]): CellTest =>
    (cell) => {
      let bits = EVERY;
      for (let k = 0; k < these.length && bits !== 0; k++) bits &= these[k](cell);
      return bits;
    };
  if (needs === "all") return all(tests);
  if ("stars" in needs)
    return (cell) => {
      // [n] draws with n stars or more
      const stars = new Int32Array(needs.stars + 1);
      stars[0] = EVERY;
      for (const test of tests) {
        const bits = test(cell);
        for (let n = needs.stars; n > 0; n--) stars[n] |= stars[n - 1] & bits;
      }
      return stars[needs.stars];
    };
  const testOf = (id: string) => tests[conditions.findIndex((condition) => condition.id === id)];
  const always = all(tests.filter((_, c) => !needs.ways.some((way) => way.includes(conditions[c].id))));
  const ways = needs.ways.map((way) => all(way.map(testOf)));
  return (cell) => {
    const bits = always(cell);
    if (bits === 0) return 0;
    let either = 0;
    for (let k = 0; k < ways.length; k++) either |= ways[k](cell);
    return bits & either;
  };
}

/** Bits set in a 32-bit number (Hacker's Delight, figure 5-2). */
function bitsOf(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
