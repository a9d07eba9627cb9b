import { describe, expect, it } from "vitest";
import regionalProfileEn from "#i18n/en/regionalProfile.ts";
import { gammaGrade } from "#panels/acrossRegions/AcrossConcentration.tsx";
import { closeness } from "#panels/clusterInRegion/overview/ConditionRow.tsx";
import { relatedNetwork } from "#panels/clusterInRegion/RelatedHere.tsx";
import { barState } from "#panels/clusterInRegion/parts/barState.ts";
import { largestFirst } from "#panels/clusterInRegion/parts/largestFirst.ts";
import { quotientSentences } from "#panels/clusterInRegion/overview/QuotientStatement.tsx";
import { WRITER, figure, meeting } from "#tests/unit/evidence/regionalFixture.ts";

const nothing = Number.NaN;

describe("quotientSentences", () => {
  const say = (value: number, lower: number, upper: number, claim: "above" | "below" | "open" | "unknown") =>
    quotientSentences({ value, lower, upper }, claim, regionalProfileEn.quotient, WRITER.ratio).join(" ");
  it("says how many times, and between what", () => {
    expect(say(3.1, 2.4, 3.9, "above")).toBe("3.10 times the national share; between 2.40 and 3.90.");
  });
  it("says when the interval holds 1", () => {
    expect(say(1.2, 0.8, 1.7, "open")).toMatch(/Not distinguishable from the national share\.$/);
  });
  it("gives the band where jobs are withheld, and says nothing where nothing is known", () => {
    expect(say(nothing, 0.2, 8, "open")).toMatch(/Between 0\.20 and 8\.00.*Less than half.*Not distinguishable/);
    expect(say(nothing, nothing, nothing, "unknown")).toMatch(/not known/);
  });
});

describe("closeness", () => {
  it("is a share of what is asked, or a multiple far above it", () => {
    expect(closeness(9.3, 7.5)).toEqual({ kind: "above", share: expect.closeTo(0.24, 10) });
    expect(closeness(6, 8)).toEqual({ kind: "below", share: 0.25 });
    expect(closeness(400, 100)).toEqual({ kind: "times", ratio: 4 });
    expect(closeness(2, 2)).toEqual({ kind: "equal" });
  });
  it("is not known where value or threshold is not, or nothing is asked", () => {
    expect([closeness(nothing, 2), closeness(2, nothing), closeness(2, 0)]).toEqual([undefined, undefined, undefined]);
  });
});

describe("relatedNetwork", () => {
  const network = relatedNetwork(meeting(), { title: WRITER.title, facts: ({ presence }) => presence });
  it("draws what is known to be strong, present or missing, linked to the centre by how related it is", () => {
    expect(network.around.map(({ mark, state }) => [mark, state])).toEqual([
      ["cluster/metalworking-technology", "strong"],
      ["cluster/plastics", "present"],
      ["cluster/production-technology", "missing"],
    ]);
    expect(network.links[1]).toEqual({ from: "cluster/automotive", to: "cluster/plastics", strength: 92 });
    expect(network.centre).toMatchObject({ state: "strong", label: "automotive", size: 31_000 });
  });
});

describe("states", () => {
  const verdict = figure().verdict;
  it("draw a bar as uncertain where its claim is open", () => {
    expect(barState({ verdict, claim: "above" })).toBe("strong");
    expect(barState({ verdict: { ...verdict, class: "probably" }, claim: "above" })).toBe("uncertain");
    expect(barState({ verdict: { ...verdict, strong: "no" }, claim: "open" })).toBe("uncertain");
    expect(barState({ verdict: { ...verdict, strong: "no" }, claim: "below" })).toBe("other");
  });
  it("read a gamma only where its bounds agree", () => {
    expect(gammaGrade({ low: 0.001, high: 0.013 })).toBe("low");
    expect(gammaGrade({ low: 0.02, high: 0.05 })).toBe("intermediate");
    expect(gammaGrade({ low: 0.051, high: 0.4 })).toBe("high");
    expect(gammaGrade({ low: 0.01, high: 0.03 })).toBe("between");
    expect(gammaGrade({ low: nothing, high: nothing })).toBe("unknown");
  });
});

describe("largestFirst", () => {
  it("puts what is not known last", () => {
    const sized = [nothing, 3, 9].map((value) => figure({ employment: { value, low: value, high: value } }));
    expect(largestFirst(sized, "employment").map(({ employment }) => employment.value)).toEqual([9, 3, nothing]);
  });
});
