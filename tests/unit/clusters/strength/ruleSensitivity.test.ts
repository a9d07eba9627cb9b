import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ruleSensitivity } from "#clusters/strength/ruleSensitivity.ts";
import { DRAWS } from "#clusters/strength/strengthDraws.ts";
import type { SlotDraws } from "#clusters/strength/strongChance.ts";
import { RULE_FIGURES, STRONG_RULES } from "#clusters/strength/strongRules.ts";
import { figureDraws } from "./figureDraws.ts";

const US = STRONG_RULES.find(({ id }) => id === "us-75")!;
type Row = { employment: number; establishments: number; quotient: number };
const REGIONS: Row[] = Array.from({ length: 12 }, (_, i) => ({
  employment: 100 + 10 * i,
  establishments: 5 + i,
  quotient: 0.5 + 0.25 * ((7 * i) % 12),
}));

/** Draws that do not vary: what is known. */
function certain(rows: readonly Row[]): SlotDraws {
  const column = (of: (row: Row) => number) =>
    figureDraws(Float32Array.from(rows.flatMap((row) => Array.from({ length: DRAWS }, () => of(row)))));
  const none = column(() => Number.NaN);
  return {
    region: Int32Array.from(rows.keys()),
    size: column(({ employment }) => employment),
    cuts: new Map(),
    pools: {},
    figures: {
      ...(Object.fromEntries(RULE_FIGURES.map((figure) => [figure, none])) as SlotDraws["figures"]),
      employment: column(({ employment }) => employment),
      establishments: column(({ establishments }) => establishments),
      quotient: column(({ quotient }) => quotient),
    },
  };
}

const all = (rows: readonly Row[]) => ({ compared: new Uint8Array(rows.length).fill(1), least: 0.5 });

describe("ruleSensitivity", () => {
  it("names the regions that come and go as a quantile moves", () => {
    const thresholds = [0.5, 0.75, 0.9].map((quantile) => ({ quantile }));
    const steps = ruleSensitivity(US, "specialisation", thresholds, certain(REGIONS), all(REGIONS));
    expect(steps.map(({ passing }) => passing)).toEqual([5, 3, 2]);
    expect(steps.map(({ gained, lost }) => [[...gained], [...lost]])).toEqual([
      [[6, 8], []],
      [[], []],
      [[], [3]],
    ]);
  });

  it("passes fewer or as many regions the higher the threshold, and never both gains and loses", () => {
    const regions = fc.array(fc.record({ employment: fc.nat(20), establishments: fc.nat(20), quotient: fc.nat(6) }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(regions, (rows) => {
        const thresholds = [0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 0.95].map((quantile) => ({ quantile }));
        const steps = ruleSensitivity(US, "specialisation", thresholds, certain(rows), all(rows));
        steps.forEach(({ passing, gained, lost, threshold }, i) => {
          if (i > 0) expect(passing).toBeLessThanOrEqual(steps[i - 1].passing);
          expect(Math.min(gained.length, lost.length)).toBe(0);
          if (JSON.stringify(threshold) === JSON.stringify(US.conditions[0].threshold))
            expect(gained.length + lost.length).toBe(0);
        });
      }),
    );
  });

  it("moves a fixed threshold likewise, and refuses a condition the rule has not", () => {
    const [step] = ruleSensitivity(US, "floor", [{ value: 3.2 }], certain(REGIONS), all(REGIONS));
    expect([step.resolved, step.passing, step.lost.length]).toEqual([3.2, 1, 2]);
    expect(() => ruleSensitivity(US, "pay", [], certain(REGIONS), all(REGIONS))).toThrow(
      "expected a condition of specialisation, size, establishments, floor, got pay",
    );
  });
});
