/** Jobs (or establishments) by industry in two years: of a region and of the nation it is in. NaN = unknown. */
export interface ShiftColumns {
  before: ArrayLike<number>;
  after: ArrayLike<number>;
  nationBefore: ArrayLike<number>;
  nationAfter: ArrayLike<number>;
}

/** Effects in the unit of the columns. `national + mix + regional = change`, `competitive + allocation = regional`. */
export const SHIFT_EFFECTS = ["change", "national", "mix", "regional", "competitive", "allocation"] as const;
export type ShiftEffect = (typeof SHIFT_EFFECTS)[number];

export interface ShiftShare {
  /** One element an industry; NaN where one of its four figures is unknown. */
  byIndustry: Record<ShiftEffect, Float64Array>;
  /** Sums over the industries compared; NaN where none is. */
  total: Record<ShiftEffect | "before" | "after", number>;
  /** Industries left out because a figure is unknown. */
  left: number;
  /** Rows the region had nothing of before: their change is regional (and competitive), as no growth rate exists. */
  arrived: number[];
  /** Rows the region had but the nation had not (a nation without the region): beyond the national effect all is regional. */
  unmatched: number[];
}

/**
 * Shift-share of a region's change (Dunn 1960, Papers of the Regional Science Association 6). National: at the growth of all the
 * nation; mix: more or less because its industries grow otherwise in the nation; regional: the rest, by which its industries grew
 * otherwise than they did in the nation.
 *
 * The regional effect is parted as by Esteban-Marquillas (1972, Regional and Urban Economics 2): competitive, what it would be if the
 * region had the compared industries in the nation's proportions (homothetic jobs), and allocation, what comes of being specialised
 * in what does better here.
 *
 * An industry with an unknown figure is left out; where only the region's is unknown it still counts in the nation's growth.
 * Effects are NaN where only the region had something before. Describes a change, gives no cause of it.
 */
export function shiftShare({ before, after, nationBefore, nationAfter }: ShiftColumns): ShiftShare {
  for (const column of [after, nationBefore, nationAfter]) {
    if (column.length !== before.length) throw new Error(`expected ${before.length} industries, got ${column.length}`);
  }
  const result = noShift(before.length);
  const { total, byIndustry } = result;
  const nation = { before: 0, after: 0 };
  for (let i = 0; i < before.length; i++) {
    if (Number.isNaN(nationBefore[i] + nationAfter[i])) continue;
    nation.before += nationBefore[i];
    nation.after += nationAfter[i];
  }
  const compared = Array.from(before, (_, i) => i).filter(
    (i) => !Number.isNaN(before[i] + after[i] + nationBefore[i] + nationAfter[i]),
  );
  result.left = before.length - compared.length;
  if (compared.length === 0) return result;
  let nationCompared = 0;
  for (const name of Object.keys(total) as (keyof typeof total)[]) total[name] = 0;
  for (const i of compared) {
    total.before += before[i];
    total.after += after[i];
    nationCompared += nationBefore[i];
  }
  const national = nation.before > 0 ? nation.after / nation.before - 1 : Number.NaN;
  for (const i of compared) {
    const effects = industryEffects(
      { before: before[i], after: after[i] },
      { national, own: nationBefore[i] > 0 ? nationAfter[i] / nationBefore[i] - 1 : national },
      nationBefore[i] === 0 ? 0 : total.before * (nationBefore[i] / nationCompared),
    );
    for (const effect of SHIFT_EFFECTS) {
      byIndustry[effect][i] = effects[effect];
      total[effect] += effects[effect];
    }
    if (before[i] === 0 && after[i] > 0) result.arrived.push(i);
    if (before[i] > 0 && nationBefore[i] === 0) result.unmatched.push(i);
  }
  return result;
}

/** A shift-share of `length` industries of which none is compared yet. */
export function noShift(length: number): ShiftShare {
  const unknown = () => new Float64Array(length).fill(Number.NaN);
  return {
    byIndustry: {
      change: unknown(),
      national: unknown(),
      mix: unknown(),
      regional: unknown(),
      competitive: unknown(),
      allocation: unknown(),
    },
    total: {
      before: Number.NaN,
      after: Number.NaN,
      change: Number.NaN,
      national: Number.NaN,
      mix: Number.NaN,
      regional: Number.NaN,
      competitive: Number.NaN,
      allocation: Number.NaN,
    },
    left: 0,
    arrived: [],
    unmatched: [],
  };
}

function industryEffects(
  { before, after }: { before: number; after: number },
  growth: { national: number; own: number },
  homothetic: number,
): Record<ShiftEffect, number> {
  const change = after - before;
  if (before === 0) return { change, national: 0, mix: 0, regional: change, competitive: change, allocation: 0 };
  const regional = change - before * growth.own;
  const competitive = homothetic * (after / before - 1 - growth.own);
  return {
    change,
    national: before * growth.national,
    mix: before * (growth.own - growth.national),
    regional,
    competitive,
    allocation: regional - competitive,
  };
}

/**
 * Shift-share year by year, effects summed over the steps (Barff and Knight 1988, Growth and Change 19): each step has its own base
 * and the nation's mix of its own year, so the result depends less on the first year. A step leaves out what is unknown in either of
 * its years. NaN where nothing can be compared in some step, and without a step.
 */
export function dynamicShiftShare(steps: readonly ShiftColumns[]): Record<ShiftEffect, number> {
  const totals = steps.map((step) => shiftShare(step).total);
  const sum = (effect: ShiftEffect) =>
    totals.length === 0 ? Number.NaN : totals.reduce((all, total) => all + total[effect], 0);
  return Object.fromEntries(SHIFT_EFFECTS.map((effect) => [effect, sum(effect)])) as Record<ShiftEffect, number>;
}
