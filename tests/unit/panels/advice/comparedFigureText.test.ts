import { describe, expect, it } from "vitest";
import type { ComparedFigure } from "#guidelines/evaluation/comparedFigure.ts";
import { evaluate } from "#guidelines/evaluation/evaluate.ts";
import recommendationsEn from "#i18n/en/recommendations.ts";
import { callingRows } from "#panels/advice/evidence/callingEvidence.ts";
import { evidenceLine, comparedFigureText } from "#panels/advice/evidence/comparedFigureText.ts";
import { clusterCase, GATES_PASSED, model } from "#tests/unit/guidelines/clusterCases.ts";

const terms = { model, words: recommendationsEn.evidence, language: "en", level: "county" } as const;
const density: ComparedFigure = {
  indicator: "DENS",
  measure: "percentile",
  value: 95.72,
  figure: 0.507,
  test: "at least",
  threshold: 75,
  peers: { category: "Automotive", n: 573, percentile: 95.72 },
  role: "opportunity",
  met: true,
  isStandIn: false,
};

describe("evidenceText", () => {
  it("says a figure, what is asked of its rank, and where it stands", () => {
    expect(evidenceLine(density, terms)).toBe(
      "Relatedness density: 0.51 (counts among the highest 25%; higher than in 96% of 573 counties with this cluster)",
    );
  });

  it("says that a figure is a bound, and how many establishments of a register it is from", () => {
    const largest: ComparedFigure = {
      indicator: "TOP1",
      measure: "value",
      value: 63.3,
      figure: 63.3,
      test: "at least",
      threshold: 50,
      bound: "least",
      register: 1,
      role: "shortfall",
      met: true,
      isStandIn: false,
    };
    expect(evidenceLine(largest, terms)).toBe(
      "Share of the largest plant: at least 63.3% (counts from 50% on; from 1 establishment of a register, which need not be all)",
    );
    expect(comparedFigureText({ ...largest, bound: "most", register: undefined }, terms)).toMatchObject({
      value: "at most 63.3%",
      notes: [],
    });
  });

  it("turns a low rank round, and never rounds to all peers", () => {
    const at = (percentile: number) =>
      comparedFigureText({ ...density, peers: { category: "Automotive", n: 573, percentile } }, terms).peers;
    expect(at(4)).toBe("lower than in 96% of 573 counties with this cluster");
    expect(at(0.05)).toBe("lower than in 99.9% of 573 counties with this cluster");
    expect(at(99.98)).toBe("higher than in 99.9% of 573 counties with this cluster");
  });

  it("marks what somebody entered, with year and source, and a stand-in", () => {
    const { notes, asks, value } = comparedFigureText(
      {
        ...density,
        indicator: "EXPSH",
        measure: "value",
        value: 12.5,
        figure: 12.5,
        test: "below",
        threshold: 20,
        peers: undefined,
        origin: "entered",
        year: 2025,
        source: "Chamber survey",
        isStandIn: true,
      },
      terms,
    );
    expect({ value, asks, notes }).toEqual({
      value: "12.5%",
      asks: "counts below 20%",
      notes: ["entered by you: 2025, Chamber survey", "stands in for a figure that is missing"],
    });
  });

  it("says of a figure nobody has that nobody has it", () => {
    const vacancies: ComparedFigure = {
      ...density,
      indicator: "VAC",
      measure: "presence",
      test: "not recorded",
      value: Number.NaN,
      figure: Number.NaN,
      peers: undefined,
    };
    expect(evidenceLine(vacancies, terms)).toBe("Vacancies: Nobody has it (counts while nobody has the figure)");
  });

  it("turns a gate that is not passed round: that is what calls for restraint", () => {
    const { results } = evaluate(model, clusterCase({ ...GATES_PASSED, LQ: 0.85, LQLO: 0.7 }));
    const restraint = results.find(({ rule }) => rule === "GOV-G1");
    expect(restraint?.status).toBe("fired");
    const rows = callingRows(restraint?.evidence ?? []);
    expect(rows.map((row) => evidenceLine(row, terms))).toEqual([
      "Location quotient of the case: 0.85 (counts below 1.00)",
    ]);
    expect(rows[0].met).toBe(true);
  });

  it("shows of a card what called for it, not what opened the gate", () => {
    const { results } = evaluate(model, clusterCase({ ...GATES_PASSED, EXPSH: 5, EXPF: 5 }));
    const card = results.find(({ rule }) => rule === "MKT-B1");
    expect(card?.evidence.map(({ indicator }) => indicator)).toContain("LQ");
    expect(callingRows(card?.evidence ?? []).map(({ indicator }) => indicator)).toEqual(["EST", "EXPF"]);
  });
});
