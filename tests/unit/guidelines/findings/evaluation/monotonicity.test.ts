import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ClusterCase, Reading } from "#guidelines/evaluation/clusterCase.ts";
import { judgedFindings } from "#guidelines/findings/evaluation/findingsOf.ts";
import type { Finding } from "#guidelines/findings/model/findingModel.ts";
import { conditionLeaves } from "#guidelines/model/conditionLeaves.ts";
import { findingCase, model, thresholds } from "#tests/unit/guidelines/findings/findingCases.ts";
import { beyond, leafCases } from "#tests/unit/guidelines/firingCases.ts";

const resultOf = (finding: Finding, subject: ClusterCase) => {
  const one = { ...model, findings: new Map([[finding.id, finding]]) };
  return judgedFindings(findingCase(subject, { kind: finding.kinds?.[0] }), one, thresholds)[0];
};
const statusOf = (finding: Finding, subject: ClusterCase) => resultOf(finding, subject).status;

/** The indicators that call for a finding, and the direction in which they do so more. */
function calls(finding: Finding): [string, 1 | -1][] {
  const found = new Map<string, 1 | -1>();
  for (const { leaf } of conditionLeaves(finding.when)) {
    if (!("indicator" in leaf) || leaf.as === "setting") continue;
    const { worse } = model.indicators.get(leaf.indicator)!;
    found.set(leaf.indicator, (leaf.as === "shortfall") === (worse === "higher") ? 1 : -1);
  }
  return [...found];
}

/** The case with one indicator further along, its rank and its years with it; within what it can be. */
function further(subject: ClusterCase, id: string, sign: 1 | -1, by: number): ClusterCase {
  const reading = subject.indicators[id];
  if (!reading) return subject;
  const { minimum = -Infinity, maximum = Infinity, spread } = model.indicators.get(id)!;
  const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  const { peers, series } = reading;
  const moved: Reading = {
    ...reading,
    value: clamp(reading.value + sign * by * spread, minimum, maximum),
    peers:
      peers && "percentile" in peers
        ? { ...peers, percentile: clamp(peers.percentile + sign * by * 10, 0, 100) }
        : peers,
    series: series?.map((point, k) => ({ ...point, value: point.value + sign * by * k })),
  };
  return { ...subject, indicators: { ...subject.indicators, [id]: moved } };
}

describe("a figure that calls for it more", () => {
  for (const finding of model.findings.values())
    it(`never takes ${finding.id} away`, () => {
      const directions = calls(finding);
      const fired = leafCases(finding, model, thresholds).map(({ leaf, at }) => at(beyond(leaf)));
      for (const subject of fired) expect(statusOf(finding, subject)).toBe("fired");
      fc.assert(
        fc.property(
          fc.constantFrom(...fired),
          fc.array(fc.tuple(fc.nat(), fc.double({ min: 0, max: 5, noNaN: true })), { minLength: 1, maxLength: 4 }),
          (subject, moves) => {
            const now = moves.reduce((before, [which, by]) => {
              if (directions.length === 0) return before;
              const [id, sign] = directions[which % directions.length];
              return further(before, id, sign, by);
            }, subject);
            expect(statusOf(finding, now)).toBe("fired");
          },
        ),
        { numRuns: 40 },
      );
    });
});

describe("what is not known", () => {
  for (const finding of model.findings.values())
    it(`neither lets ${finding.id} hold nor pass as not holding`, () => {
      for (const { leaf, at } of leafCases(finding, model, thresholds)) {
        if (!("indicator" in leaf)) continue;
        const subject = at(beyond(leaf));
        const { [leaf.indicator]: _, ...rest } = subject.indicators;
        const { status, evidence } = resultOf(finding, { ...subject, indicators: rest });
        // Unless another figure stands in for it, and says so.
        if (!evidence.some(({ isStandIn }) => isStandIn)) expect(status).toBe("notEvaluated");
      }
      const [{ at }] = leafCases(finding, model, thresholds);
      expect(statusOf(finding, { ...at(0), indicators: {}, stage: undefined })).toBe("notEvaluated");
    });
});
