import fc from "fast-check";
import type { ClusterCase, Reading } from "#guidelines/evaluation/clusterCase.ts";
import { conditionLeaves } from "#guidelines/model/conditionLeaves.ts";
import { type Indicator, STAGES } from "#guidelines/model/guidelineModel.ts";
import { clusterCase, model, thresholds } from "./clusterCases.ts";

/** [indicator] the values at which some rule or gate changes its mind. */
const turningPoints = new Map<string, number[]>();
for (const { when } of [...model.rules.values(), ...model.gates.values()])
  for (const { leaf } of conditionLeaves(when))
    if ("threshold" in leaf && (leaf.measure ?? "value") === "value")
      turningPoints.set(leaf.indicator, [
        ...(turningPoints.get(leaf.indicator) ?? []),
        thresholds.get(leaf.threshold)!,
      ]);

function valueOf({ id, unit, minimum = -50, maximum = 500 }: Indicator): fc.Arbitrary<number> {
  if (unit === "yesNo") return fc.constantFrom(0, 1);
  const near = (turningPoints.get(id) ?? [1]).flatMap((point) => [
    point - 0.01,
    point,
    point + 0.01,
    point * 1.5,
    point / 2,
  ]);
  return fc.oneof(
    fc.constantFrom(...near.map((value) => Math.min(maximum, Math.max(minimum, value)))),
    fc.double({ min: minimum, max: maximum, noNaN: true }),
    fc.constant(Number.NaN),
  );
}

const figures = fc.array(fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constant(Number.NaN)), { maxLength: 40 });

function readingOf(indicator: Indicator): fc.Arbitrary<Reading> {
  return fc.record(
    {
      value: valueOf(indicator),
      origin: fc.constantFrom("computed" as const, "entered" as const),
      peers: fc.oneof(
        fc.record({ category: fc.constant("c"), values: figures }),
        fc.record({
          category: fc.constant("c"),
          n: fc.constantFrom(0, 19, 20, 21, 300),
          percentile: fc.oneof(
            fc.constantFrom(0, 24.9, 25, 50, 75, 90, 100),
            fc.double({ min: 0, max: 100, noNaN: true }),
          ),
        }),
      ),
      bound: fc.constantFrom("least" as const, "most" as const, ...Array.from({ length: 6 }, () => undefined)),
      register: fc.constantFrom(9, 10, ...Array.from({ length: 4 }, () => 80)),
      series: fc
        .array(fc.integer({ min: 1, max: 9 }), { maxLength: 6 })
        .map((values) => values.map((value, k) => ({ year: 2015 + k, value }))),
    },
    { requiredKeys: ["value", "origin"] },
  );
}

/** Any case: each indicator there or not, near thresholds or anywhere, with or without peers and years. */
export const anyCase: fc.Arbitrary<ClusterCase> = fc
  .tuple(
    fc.record(Object.fromEntries([...model.indicators.values()].map((one) => [one.id, readingOf(one)])), {
      requiredKeys: [],
    }),
    fc.option(fc.constantFrom(...STAGES), { nil: undefined }),
    fc.constantFrom("employment" as const, "establishments" as const),
    fc.boolean(),
  )
  .map(([readings, stage, quotientBasis, passesGates]) => {
    // Half of the cases pass the gates, or the rules behind them would hardly ever be looked at.
    const sound = { EST: 60, IMPUTED: 10, AGE: 2, LQ: 2.5, STRONG: 1 };
    return clusterCase({ ...readings, ...(passesGates ? sound : {}) }, { stage, quotientBasis });
  });
