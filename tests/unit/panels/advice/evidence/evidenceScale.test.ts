import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ComparedFigure } from "#guidelines/evaluation/comparedFigure.ts";
import { evaluate } from "#guidelines/evaluation/evaluate.ts";
import { evidenceScale } from "#panels/advice/evidence/evidenceScale.ts";
import { model } from "#tests/unit/guidelines/clusterCases.ts";
import { anyCase } from "#tests/unit/guidelines/randomCases.ts";

const evidence = (rest: Partial<ComparedFigure>): ComparedFigure => ({
  indicator: "EXPSH",
  measure: "value",
  value: 12,
  figure: 12,
  test: "below",
  threshold: 20,
  role: "shortfall",
  met: true,
  isStandIn: false,
  ...rest,
});

describe("evidenceScale", () => {
  it("draws a percent over all it can be, the stretch below its threshold as the one that counts", () => {
    expect(evidenceScale(evidence({}), model.indicators.get("EXPSH"))).toEqual({
      value: 0.12,
      threshold: 0.2,
      counts: [0, 0.2],
      interval: undefined,
      zero: undefined,
    });
  });

  it("draws a rank among peers from 0 to 100", () => {
    const scale = evidenceScale(
      evidence({ measure: "percentile", value: 96, threshold: 75, test: "at least" }),
      undefined,
    );
    expect(scale).toMatchObject({ value: 0.96, threshold: 0.75, counts: [0.75, 1] });
  });

  it("has nothing to draw for what is not known or has no threshold", () => {
    expect(evidenceScale(evidence({ value: Number.NaN }), undefined)).toBeUndefined();
    expect(evidenceScale(evidence({ threshold: undefined }), undefined)).toBeUndefined();
  });

  it("keeps every figure of any case on its axis, in the stretch that counts exactly if it counts", () => {
    fc.assert(
      fc.property(anyCase, (subject) => {
        for (const { evidence: rows } of evaluate(model, subject).results)
          for (const row of rows) {
            const scale = evidenceScale(row, model.indicators.get(row.indicator));
            if (!scale) continue;
            for (const at of [scale.value, scale.threshold, ...scale.counts, ...(scale.interval ?? [])]) {
              expect(at).toBeGreaterThanOrEqual(0);
              expect(at).toBeLessThanOrEqual(1);
            }
            // At the threshold itself, or pressed to an end, the picture cannot tell.
            if (scale.value === scale.threshold || scale.value === 0 || scale.value === 1) continue;
            const [from, to] = scale.counts;
            expect(from <= scale.value && scale.value <= to).toBe(row.met);
          }
      }),
      { numRuns: 50 },
    );
  });
});
