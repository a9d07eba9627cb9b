import { NO, UNKNOWN } from "#guidelines/evaluation/truthValue.ts";

/** How something that is judged came out over many cases. The four counts add up to the cases. */
export interface Outcomes {
  fired: number;
  notFired: number;
  notEvaluated: number;
  gated: number;
  /** Bit `row % 32` of word `row >> 5`: it fired for that row. See `isFired`. */
  firedRows: Uint32Array;
}

/** Whether it fired for a row. */
export function isFired({ firedRows }: Outcomes, row: number): boolean {
  return ((firedRows[row >> 5] >>> (row & 31)) & 1) === 1;
}

export function emptyTally(length: number): Outcomes {
  return { fired: 0, notFired: 0, notEvaluated: 0, gated: 0, firedRows: new Uint32Array((length + 31) >> 5) };
}

/** The lesser of two verdicts, of `count` rows, into the first. */
export function least(into: Uint8Array, other: Uint8Array, count: number): void {
  for (let i = 0; i < count; i++) if (other[i] < into[i]) into[i] = other[i];
}

/** Counts the verdicts of `count` rows from row `from`, behind those of a gate. */
export function tally(
  into: Outcomes,
  gate: Uint8Array | undefined,
  when: Uint8Array,
  from: number,
  count: number,
): void {
  let fired = 0;
  let notFired = 0;
  let notEvaluated = 0;
  const { firedRows } = into;
  for (let i = 0; i < count; i++) {
    if (gate && gate[i] === NO) continue;
    if (when[i] === NO) notFired++;
    else if (when[i] === UNKNOWN || (gate && gate[i] === UNKNOWN)) notEvaluated++;
    else {
      fired++;
      firedRows[(from + i) >> 5] |= 1 << ((from + i) & 31);
    }
  }
  into.fired += fired;
  into.notFired += notFired;
  into.notEvaluated += notEvaluated;
  into.gated += count - fired - notFired - notEvaluated;
}
