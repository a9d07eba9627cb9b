import { describe, expect, it } from "vitest";
import type { ClusterCase } from "#guidelines/evaluation/clusterCase.ts";
import { evaluate } from "#guidelines/evaluation/evaluate.ts";
import type { ComparedFigure } from "#guidelines/evaluation/comparedFigure.ts";
import { clusterCase, model } from "#tests/unit/guidelines/clusterCases.ts";

const peers = (percentile: number, n = 120) => ({ category: "same cluster", n, percentile });

/** Many small workshops of one craft, well known, with an organisation; little sold abroad. */
const craft = clusterCase(
  {
    LQ: { value: 3.4, peers: peers(93) },
    LQLO: 2.6,
    LQN: 3.1,
    STRONG: 1,
    EST: 140,
    EMP: 760,
    SIZE: 5.4,
    MICRO: 88,
    IMPUTED: 5,
    AGE: 2,
    GR5: 0.4,
    RS5: 1,
    WREL: { value: 0.82, peers: peers(18) },
    RES50: 0,
    MREL: 1,
    MISS: 1,
    DENS: { value: 0.3, peers: peers(40) },
    SPLIT: 1,
    M10: 6,
    PORT: { value: 210, peers: peers(61) },
    ORG: 1,
    COV: 18,
    MEMB: 25,
    FTE: 1,
    TYPES: 1,
    ORGAGE: 6,
    LABEL: 0,
    STRAT: 1,
    TARG: 0,
    EXPF: { value: 6, origin: "entered" as const },
    EXPSH: { value: 9, origin: "entered" as const },
  },
  { stage: "mature", region: { id: "C1", name: "Craft valley" } },
);

/** One large plant and its suppliers in a small town. */
const plantTown = clusterCase(
  {
    LQ: { value: 9.8, peers: peers(97) },
    LQLO: 2.1,
    LQN: 1.4,
    STRONG: 1,
    EST: 14,
    EMP: 4100,
    SIZE: 293,
    MICRO: 35,
    IMPUTED: 38,
    AGE: 4,
    GR5: 1.2,
    RS5: 6,
    WREL: { value: 1.2, peers: peers(84) },
    TOP1: 81,
    NEFF: 1.5,
    RES50: 1,
    MREL: 0,
    MISS: 3,
    DENS: { value: 0.12, peers: peers(9) },
    SPLIT: 1,
    PORT: { value: 40, peers: peers(12) },
    HAZ: 45,
  },
  { stage: "mature", region: { id: "P1", name: "Plant town" } },
);

/** Textiles that lose employment faster than elsewhere, over three counties. */
const decline = clusterCase(
  {
    LQ: { value: 2.2, peers: peers(80) },
    LQLO: 1.7,
    LQN: 1.9,
    STRONG: 1,
    EST: 64,
    EMP: 2900,
    SIZE: 45,
    MICRO: 41,
    IMPUTED: 12,
    AGE: 2,
    GR5: -4.1,
    RS5: -11,
    WREL: { value: 0.9, peers: peers(35) },
    RES50: 2,
    MREL: 2,
    MISS: 2,
    DENS: { value: 0.45, peers: peers(78) },
    SPLIT: 3,
    PORT: { value: 120, peers: peers(45) },
    VAC: 2,
    AGE55: 34,
    TOP1: 12,
    NEFF: 17,
  },
  { stage: "declining", region: { id: "D1", name: "Mill counties" } },
);

const plain = ({ indicator, measure, value, test, threshold, met }: ComparedFigure) =>
  `${indicator}${measure === "percentile" ? " rank" : ""} ${Number.isNaN(value) ? "-" : value} ${test}${threshold === undefined ? "" : ` ${threshold}`}${met ? "" : " (not)"}`;

function told(subject: ClusterCase) {
  const { cards, results } = evaluate(model, subject);
  const ids = (fired: { rule: string; confidence: { level: string } }[]) =>
    fired.map(({ rule, confidence }) => `${rule} ${confidence.level}`);
  return {
    business: ids(cards.business.shown),
    government: ids(cards.government.shown),
    organisation: ids(cards.organisation.shown),
    more: [...ids(cards.government.more), ...ids(cards.business.more), ...ids(cards.organisation.more)],
    lacking: [
      ...new Set(
        results.flatMap((result) =>
          result.status === "notEvaluated" ? result.missing.map(({ indicator }) => indicator) : [],
        ),
      ),
    ].sort(),
  };
}

const evidenceOf = (subject: ClusterCase, rule: string) =>
  evaluate(model, subject)
    .results.find((result) => result.rule === rule)!
    .evidence.filter(({ gate }) => gate === undefined)
    .map(plain);

describe("a craft cluster of micro-firms", () => {
  it("is told to act together, to count, and to sell abroad", () => {
    expect(told(craft)).toEqual({
      business: ["HRD-B2 high", "LOC-B1 high", "GOV-B1 high", "INF-B1 high", "MKT-B1 medium"],
      government: ["GOV-G2 high", "INN-G1 medium", "INN-G2 high", "MKT-G2 high", "MKT-G1 medium"],
      organisation: ["NET-O2 high", "HRD-O1 high", "NET-O1 high", "MKT-O1 medium", "GOV-O1 high"],
      more: ["NET-B2 high", "INN-B1 medium", "LOC-O1 medium", "NET-O3 high"],
      lacking: "AGE55 BB DESTH FIN1 GRAD GUAR HAZ NEFF OCC PARK TOP1 VAC".split(" "),
    });
  });

  it("is told why", () => {
    expect(evidenceOf(craft, "INN-B1")).toEqual([
      "EST 140 at least 20",
      "MICRO 88 at least 60",
      "WREL rank 18 below 25",
    ]);
    expect(evidenceOf(craft, "MKT-B1")).toEqual(["EST 140 at least 20", "EXPF 6 below 15"]);
    expect(evidenceOf(craft, "NET-O3")).toEqual(["ORG 1 present", "ORGAGE 6 at least 3", "FTE 1 at most 1"]);
    expect(evidenceOf(craft, "HRD-O1")).toEqual(["EST 140 at least 30", "VAC - not recorded"]);
    expect(evidenceOf(craft, "INN-O1")).toEqual(["MREL 1 at least 2 (not)"]);
  });

  it("says that pay stood in for patents", () => {
    const fired = evaluate(model, craft).cards.business.more.find(({ rule }) => rule === "INN-B1")!;
    expect(fired.evidence.filter(({ isStandIn }) => isStandIn).map(({ indicator }) => indicator)).toEqual(["WREL"]);
    expect(fired.confidence).toEqual({ level: "medium", factor: 0.7, reasons: [{ id: "standIn" }] });
  });
});

describe("a town with one large plant", () => {
  it("is told of the dependence and the hazard, all with little confidence", () => {
    expect(told(plantTown)).toEqual({
      business: ["LOC-B2 low", "MKT-B3 low"],
      government: ["INF-G3 low", "MKT-G2 low", "LOC-G1 low"],
      organisation: [],
      more: [],
      lacking: "AGE55 BB COV DESTH EXPF EXPSH FIN1 FTE GRAD GUAR LABEL MEMB ORG ORGAGE PARK STRAT TARG TYPES VAC".split(
        " ",
      ),
    });
    expect(evidenceOf(plantTown, "LOC-B2")).toEqual(["TOP1 81 at least 50", "NEFF 1.5 below 5"]);
  });

  it("knows why confidence is low", () => {
    const [fired] = evaluate(model, plantTown).cards.business.shown;
    expect(fired.confidence.reasons).toEqual([
      { id: "imputed", value: 38 },
      { id: "old", value: 4 },
      { id: "fewEstablishments", value: 14 },
    ]);
    expect(fired.confidence.factor).toBeCloseTo(0.7 * 0.8 * 0.7, 12);
  });
});

describe("a textile region in decline", () => {
  it("is told to prepare the way into related trades first, and to plan across its borders", () => {
    expect(told(decline)).toEqual({
      business: ["HRD-B1 high", "INN-B2 medium", "MKT-B3 high", "NET-B2 high"],
      government: ["GOV-G3 high", "LOC-G2 high", "INN-G3 high", "INN-G1 medium", "LOC-G1 high"],
      organisation: ["INN-O1 high"],
      more: [],
      lacking: "BB COV DESTH EXPF EXPSH FIN1 FTE GRAD GUAR HAZ LABEL MEMB ORG ORGAGE STRAT TARG TYPES".split(" "),
    });
    expect(evidenceOf(decline, "GOV-G3")).toEqual(["stage declining is"]);
    expect(evidenceOf(decline, "HRD-B1")).toEqual(["VAC 2 at least 5 (not)", "AGE55 34 at least 30"]);
    expect(evidenceOf(decline, "LOC-G2")).toEqual(["SPLIT 3 at least 2"]);
  });
});
