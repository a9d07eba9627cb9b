import { describe, expect, it } from "vitest";
import { findingConfidence } from "#guidelines/findings/evaluation/findingConfidence.ts";
import { chosenFindings, type FiredFinding, findingsOf } from "#guidelines/findings/evaluation/findingsOf.ts";
import type { ClusterKind } from "#guidelines/findings/model/findingModel.ts";
import type { CaseNames } from "#guidelines/findings/names/named.ts";
import { clusterCase, type Given } from "#tests/unit/guidelines/clusterCases.ts";
import { EVERY_NAME, findingCase, model, namesOf, thresholds } from "#tests/unit/guidelines/findings/findingCases.ts";

const STRONG: Given = { EST: 60, EMP: 1200, LQ: 3, LQLO: 2, LQHI: 4, STRONG: 1, IMPUTED: 0, AGE: 0 };
const of = (given: Given, rest: { kind?: ClusterKind; names?: CaseNames } = {}) =>
  findingsOf(findingCase(clusterCase(given), rest), model, thresholds);
const statusOf = (found: ReturnType<typeof of>, id: string) => found.results.find(({ finding }) => finding === id)!;
const fired = (finding: string, rank: number): FiredFinding => ({
  status: "fired",
  finding,
  theme: finding.slice(0, 3),
  evidence: [],
  names: [{ name: "neighbours" }],
  confidence: { level: "high", factor: 1, reasons: [] },
  gap: 1,
  stake: rank,
  rank,
});
const ids = (findings: readonly FiredFinding[]) => findings.map(({ finding }) => finding);

describe("the findings of a case", () => {
  it("are ranked by what is at stake times confidence times ease, jobs first", () => {
    const { results } = of({ ...STRONG, MREL: 4 });
    const scout = statusOf({ results } as ReturnType<typeof of>, "INN-scout");
    expect(scout).toMatchObject({
      status: "fired",
      stake: 1200,
      names: [{ name: "relatedStrong" }, { name: "alsoStrong" }],
    });
    const { rank, stake, gap, confidence } = scout as FiredFinding;
    expect(rank).toBeCloseTo(stake * gap * confidence.factor * model.settings.affordability.cheap * 0.9);
    const { EMP: _, ...withoutJobs } = STRONG;
    expect(statusOf(of({ ...withoutJobs, MREL: 4 }), "INN-scout")).toMatchObject({ stake: 60 });
  });

  it("are none without a name", () => {
    const gaps = { ...STRONG, MISS: 3 };
    expect(statusOf(of(gaps), "LOC-gaps").status).toBe("fired");
    const nameless = of(gaps, { names: namesOf({ alsoStrong: [{ kind: "trade", name: "Furniture" }] }) });
    expect(statusOf(nameless, "LOC-gaps").status).toBe("nameless");
    expect(ids([...nameless.shown, ...nameless.more])).not.toContain("LOC-gaps");
  });

  it("are for their kinds of cluster", () => {
    const far = { ...STRONG, PORT: 900, AIR: 900 };
    const held = (kind: ClusterKind) => ids([...of(far, { kind }).shown, ...of(far, { kind }).more]);
    expect(held("makers")).toContain("INF-port");
    expect(held("makers")).not.toContain("INF-airport");
    expect(held("visitors")).toContain("INF-airport");
    expect(held("services")).not.toContain("INF-port");
    expect(statusOf(of(far, { kind: "services" }), "INF-port").status).toBe("otherKind");
  });

  it("say no programme where the quotient is surely below 1 or the cluster is too small, and nothing beside", () => {
    const cases: Given[] = [
      { EST: 60, LQ: 0.5, LQLO: 0.3, LQHI: 0.9, STRONG: 0, MREL: 5, MISS: 4, AGE: 0 },
      { ...STRONG, EST: 4, EMP: 40, MREL: 5, MISS: 4 },
    ];
    for (const given of cases) {
      const { shown, more } = of(given);
      expect([ids(shown), ids(more)]).toEqual([["GOV-restraint"], []]);
      expect(model.findings.get("GOV-restraint")!.for.government!.stance).toBe("dont");
    }
    expect(ids(of({ ...STRONG, LQ: 0.9, STRONG: 0, LQHI: 1 }).shown)).toEqual([]);
  });

  it("stand under a banner where data are poor, and are no fewer for it", () => {
    const sound = of({ ...STRONG, MREL: 4 });
    const poor = of({ ...STRONG, MREL: 4, IMPUTED: 80, AGE: 12 });
    expect(sound.banner).toEqual([]);
    expect(poor.banner.map(({ id }) => id)).toEqual(["imputed", "old"]);
    expect(ids(poor.shown)).toEqual(ids(sound.shown));
  });

  it("name the questions whose answers would speak to an audience that is not spoken to", () => {
    const { shown, unheard } = of({ ...STRONG, LQ: 1.5 });
    expect(shown).toEqual([]);
    expect(unheard.map(({ audience }) => audience)).toEqual(["business", "government", "organisation"]);
    for (const { questions } of unheard) expect(questions).toContain("GOV-strategy");
    expect(of({ ...STRONG, MREL: 4 }).unheard).toEqual([]);
  });
});

describe("findings that contradict each other", () => {
  it("leave the one with the greater claim, whichever of them says so", () => {
    expect(model.findings.get("GOV-declining")!.never).toEqual([]);
    expect(model.findings.get("INN-behind")!.never).toContain("GOV-declining");
    for (const [greater, lesser] of [
      ["INN-behind", "GOV-declining"],
      ["GOV-declining", "INN-behind"],
    ]) {
      const { shown, more, silenced } = chosenFindings([fired(lesser, 1), fired(greater, 2)], model);
      expect([ids(shown), more, silenced]).toEqual([[greater], [], [{ finding: lesser, by: greater }]]);
    }
  });

  it("silence none for one that is silenced itself", () => {
    // Growth is silenced by what is behind, and so does not silence the decline that it contradicts too.
    const { shown, silenced } = chosenFindings(
      [fired("INN-behind", 3), fired("HRD-growth", 2), fired("FIN-seed", 1)],
      model,
    );
    expect(ids(shown)).toEqual(["INN-behind", "FIN-seed"]);
    expect(silenced).toEqual([{ finding: "HRD-growth", by: "INN-behind" }]);
  });
});

describe("what is shown", () => {
  it("is one a theme and five at most; the rest is more", () => {
    const all = ["LOC-gaps", "LOC-border", "INN-scout", "NET-many", "MKT-top", "INF-port", "HRD-vacancies"];
    const { shown, more } = chosenFindings(
      all.map((id, k) => fired(id, 10 - k)),
      model,
    );
    expect(ids(shown)).toEqual(["LOC-gaps", "INN-scout", "NET-many", "MKT-top", "INF-port"]);
    expect(ids(more)).toEqual(["LOC-border", "HRD-vacancies"]);
  });

  it("is in the order of the model where claims are equal", () => {
    const { shown } = chosenFindings([fired("NET-many", 1), fired("INN-scout", 1)], model);
    expect(ids(shown)).toEqual(["INN-scout", "NET-many"]);
  });
});

describe("confidence", () => {
  const factor = (given: Given) =>
    findingConfidence([], clusterCase({ ...STRONG, ...given }), model, thresholds).factor;

  it("falls with age step by step and never to nothing", () => {
    const ages = [0, 3, 4, 6, 7, 10, 11, 15, 16, 60].map((AGE) => factor({ AGE }));
    expect(ages).toEqual([1, 1, 0.9, 0.9, 0.8, 0.8, 0.65, 0.65, 0.5, 0.5]);
  });

  it("is the same in 2030 for the same date of reference: nothing here reads a clock", () => {
    const now = Date;
    const before = of({ ...STRONG, MREL: 4, AGE: 5 });
    try {
      globalThis.Date = class extends now {
        constructor() {
          super("2030-01-01T00:00:00Z");
        }
      } as DateConstructor;
      expect(of({ ...STRONG, MREL: 4, AGE: 5 })).toEqual(before);
    } finally {
      globalThis.Date = now;
    }
  });

  it("falls for few establishments, imputed figures, wide intervals and what somebody entered", () => {
    expect(factor({ EST: 19 })).toBeCloseTo(0.7);
    expect(factor({ IMPUTED: 21 })).toBeCloseTo(0.7);
    expect(factor({ LQLO: 0.99 })).toBeCloseTo(0.7);
    const entered = of({ ...STRONG, DESTH: { value: 0.8, origin: "entered" } });
    expect(statusOf(entered, "MKT-oneMarket")).toMatchObject({
      confidence: { factor: 0.8, reasons: [{ id: "entered" }] },
    });
  });

  it("does not fall because jobs stand in for establishments nobody counts", () => {
    const { EST: _, ...jobsOnly } = STRONG;
    const found = statusOf(of({ ...jobsOnly, PORT: 900 }, { names: EVERY_NAME }), "INF-port");
    expect(found).toMatchObject({ status: "fired", confidence: { factor: 1 } });
  });
});
