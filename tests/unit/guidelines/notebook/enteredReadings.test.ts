import { describe, expect, it } from "vitest";
import { evaluate } from "#guidelines/evaluation/evaluate.ts";
import { enteredReadings } from "#guidelines/notebook/enteredReadings.ts";
import type { EnteredValue } from "#guidelines/notebook/notebook.ts";
import { clusterCase, GATES_PASSED, model } from "#tests/unit/guidelines/clusterCases.ts";

const entered = (rest: Partial<EnteredValue>): EnteredValue => ({
  region: "R1",
  cluster: "textiles",
  indicator: "EXPSH",
  value: 9,
  year: 2024,
  source: "Survey",
  changed: "2026-01-01T00:00:00Z",

  ...rest,
});
const subject = clusterCase({ ...GATES_PASSED, EST: 40 });
const readingOf = (values: EnteredValue[], id = "EXPSH") => enteredReadings(subject, values, model).indicators[id];
const status = (rule: string, values: EnteredValue[]) =>
  evaluate(model, enteredReadings(subject, values, model)).results.find((result) => result.rule === rule)!.status;

describe("enteredReadings", () => {
  it("changes a card when an export share is entered", () => {
    expect(status("MKT-B1", [])).toBe("notEvaluated");
    expect(status("MKT-B1", [entered({ value: 9 })])).toBe("fired");
    expect(status("MKT-B1", [entered({ value: 40 })])).toBe("notFired");
  });

  it("takes the newest year, with the others as its series", () => {
    const reading = readingOf([
      entered({ year: 2022, value: 5 }),
      entered({ year: 2024, value: 9 }),
      entered({ year: 2023, value: 6 }),
    ]);
    expect(reading).toMatchObject({ value: 9, year: 2024, source: "Survey", origin: "entered" });
    expect(reading?.series).toEqual([
      { year: 2022, value: 5 },
      { year: 2023, value: 6 },
      { year: 2024, value: 9 },
    ]);
  });

  it("takes a figure of the cluster before one of the region, and none of another cluster or region", () => {
    const region = entered({ cluster: undefined, value: 3, year: 2025 });
    expect(readingOf([region, entered({ value: 9, year: 2020 })])?.value).toBe(9);
    expect(readingOf([region])?.value).toBe(3);
    expect(readingOf([entered({ cluster: "steel" }), entered({ region: "R2" })])).toBeUndefined();
  });

  it("goes before a computed figure and keeps that one's peers", () => {
    const peers = { category: "textiles", values: [1, 2, 3] };
    const computed = clusterCase({ ...GATES_PASSED, WREL: { value: 1, peers } });
    const reading = enteredReadings(computed, [entered({ indicator: "WREL", value: 0.7 })], model).indicators.WREL;
    expect(reading).toMatchObject({ value: 0.7, origin: "entered", peers });
    expect(computed.indicators.WREL?.value).toBe(1);
  });

  it("ranks among the entered figures of other regions once there are twenty", () => {
    const others = (n: number) => Array.from({ length: n }, (_, i) => entered({ region: `X${i}`, value: 60 + i }));
    const low = entered({ value: 40 });
    // 40% of sales is much by itself, and little where all others sell more.
    expect(status("MKT-B1", [low, ...others(18)])).toBe("notFired");
    expect(status("MKT-B1", [low, ...others(19)])).toBe("fired");
    expect(status("MKT-B1", [low, ...others(19).map((value) => ({ ...value, cluster: undefined }))])).toBe("notFired");
    // The newest figure of each region counts: an old low one of X0 does not make this region the second lowest.
    const old = entered({ region: "X0", year: 2020, value: 1 });
    const { peers } = readingOf([low, ...others(19), old])!;
    expect(peers && "values" in peers && Math.min(...Array.from(peers.values))).toBe(40);
    expect(status("MKT-B1", [low, ...others(18), old])).toBe("notFired");
  });

  it("lowers confidence", () => {
    const card = evaluate(model, enteredReadings(subject, [entered({})], model)).cards.business.shown.find(
      ({ rule }) => rule === "MKT-B1",
    )!;
    expect(card.confidence.reasons.map(({ id }) => id)).toEqual(["standIn", "entered"]);
  });

  it("leaves out what the model does not know", () => {
    expect(readingOf([entered({ indicator: "XX" })], "XX")).toBeUndefined();
  });
});
