import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterStage, type StageEvidence, STAGE_THRESHOLDS } from "#clusters/change/clusterStage.ts";

const UNKNOWN = Number.NaN;

/** Strong, twice the national share, four years of which two fell, 2% gained on the nation. */
const CLUSTER: StageEvidence = {
  isStrong: true,
  quotient: 2,
  growthPercentile: 50,
  regionalShift: 0.02,
  years: 4,
  trend: { falling: 0, compared: 4 },
};
const stage = (evidence: Partial<StageEvidence>) => clusterStage({ ...CLUSTER, ...evidence });
const FELL = { falling: 3, compared: 4 };

describe("clusterStage", () => {
  it("by the clauses of the model", () => {
    expect(stage({ regionalShift: 0.1 })).toEqual({ stage: "growing", reason: "strongGainingShare", missing: [] });
    expect(stage({})).toMatchObject({ stage: "mature", reason: "strongHoldingShare" });
    expect(stage({ regionalShift: -0.02 })).toMatchObject({ stage: "mature", reason: "strongHoldingShare" });
    expect(stage({ regionalShift: -0.02, trend: FELL })).toMatchObject({
      stage: "declining",
      reason: "losingShareAndJobs",
    });
    expect(stage({ isStrong: false, growthPercentile: 80 })).toMatchObject({
      stage: "emerging",
      reason: "notStrongGrowingFast",
    });
    expect(stage({ quotient: 0.8, growthPercentile: 80 })).toMatchObject({ stage: "emerging" });
  });

  it("is none of them, with the reason", () => {
    expect(stage({ regionalShift: -0.1 })).toMatchObject({ stage: undefined, reason: "strongLosingShareNotJobs" });
    expect(stage({ isStrong: false })).toMatchObject({ stage: undefined, reason: "notStrongNotGrowingFast" });
    expect(stage({ quotient: 0.8, regionalShift: -0.1, trend: FELL })).toMatchObject({
      reason: "notStrongNotGrowingFast",
    });
  });

  it("stands exactly at its thresholds", () => {
    const small = STAGE_THRESHOLDS.smallShiftPerYear * 4;
    expect(stage({ regionalShift: small }).stage).toBe("mature");
    expect(stage({ regionalShift: small + 1e-9 }).stage).toBe("growing");
    expect(stage({ regionalShift: -small }).stage).toBe("mature");
    expect(stage({ regionalShift: -small - 1e-9 }).stage).toBeUndefined();
    expect(stage({ isStrong: false, growthPercentile: 75 }).stage).toBe("emerging");
    expect(stage({ isStrong: false, growthPercentile: 74.9 }).stage).toBeUndefined();
    expect(stage({ isStrong: false, quotient: 1, regionalShift: -0.01, trend: FELL }).stage).toBe("declining");
    expect(stage({ isStrong: false, quotient: 0.99, regionalShift: -0.01, trend: FELL }).stage).toBeUndefined();
    expect(stage({ regionalShift: 0, trend: FELL }).stage).toBe("mature");
    expect(stage({ regionalShift: -0.1, trend: { falling: 2, compared: 3 } }).stage).toBeUndefined();
    expect(stage({ regionalShift: 0.02, years: 1 }).stage).toBe("growing");
  });

  it("follows thresholds that are given", () => {
    const thresholds = { growthPercentile: 40, smallShiftPerYear: 0.001, quotient: 3, fallingYears: 1 };
    const evidence = { ...CLUSTER, isStrong: false };
    expect(clusterStage(evidence, thresholds).stage).toBe("emerging");
    expect(clusterStage({ ...CLUSTER, quotient: 3 }, thresholds).stage).toBe("growing");
    const fell = { ...CLUSTER, quotient: 3, regionalShift: -0.01, trend: { falling: 1, compared: 4 } };
    expect(clusterStage(fell, thresholds).stage).toBe("declining");
  });

  it("leaves open what unknown evidence could decide, and says what is missing", () => {
    expect(stage({ isStrong: undefined })).toEqual({ stage: undefined, reason: "unknown", missing: ["isStrong"] });
    expect(stage({ regionalShift: UNKNOWN }).missing).toEqual(["regionalShift"]);
    expect(stage({ quotient: UNKNOWN, growthPercentile: 10 }).missing).toEqual(["quotient"]);
    expect(stage({ regionalShift: -0.1, trend: { falling: 2, compared: 2 } })).toMatchObject({
      reason: "unknown",
      missing: ["trend"],
    });
    expect(stage({ isStrong: false, growthPercentile: UNKNOWN })).toMatchObject({ missing: ["growthPercentile"] });
  });

  it("needs nothing it does not ask", () => {
    const trend = { falling: 0, compared: 0 };
    expect(stage({ growthPercentile: UNKNOWN, trend }).stage).toBe("mature");
    expect(stage({ isStrong: false, growthPercentile: 90, trend }).stage).toBe("emerging");
    expect(stage({ isStrong: undefined, growthPercentile: UNKNOWN, regionalShift: -0.1, trend: FELL }).stage).toBe(
      "declining",
    );
    expect(stage({ isStrong: undefined, quotient: 0.5, growthPercentile: 90, regionalShift: UNKNOWN }).stage).toBe(
      "emerging",
    );
    expect(stage({ isStrong: undefined, quotient: 0.5, growthPercentile: 9 }).reason).toBe("notStrongNotGrowingFast");
    expect(() => stage({ years: 0 })).toThrow("years: expected a number above 0, got 0");
  });

  it("with more evidence never contradicts what it said with less", () => {
    const evidence = fc.record({
      isStrong: fc.boolean(),
      quotient: fc.constantFrom(0.5, 1, 2),
      growthPercentile: fc.constantFrom(10, 75, 90),
      regionalShift: fc.constantFrom(-0.1, -0.01, 0, 0.01, 0.1),
      years: fc.constantFrom(1, 4),
      trend: fc.constantFrom({ falling: 0, compared: 4 }, { falling: 2, compared: 4 }, { falling: 3, compared: 4 }),
    });
    const hidden = fc.subarray(["isStrong", "quotient", "growthPercentile", "regionalShift", "trend"] as const);
    const NOTHING = {
      isStrong: undefined,
      quotient: UNKNOWN,
      growthPercentile: UNKNOWN,
      regionalShift: UNKNOWN,
      trend: { falling: 0, compared: 0 },
    };
    fc.assert(
      fc.property(evidence, hidden, (full, keys) => {
        const less = clusterStage({ ...full, ...Object.fromEntries(keys.map((key) => [key, NOTHING[key]])) });
        const more = clusterStage(full);
        expect(more.reason).not.toBe("unknown");
        if (less.reason === "unknown") expect(less.missing.toSorted()).toEqual(keys.toSorted());
        else expect(less).toEqual(more);
      }),
      { numRuns: 500 },
    );
  });
});
