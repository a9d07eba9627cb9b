import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyRule, PASSES, VERDICTS } from "#tests/oracles/applyRule.ts";
import {
  countedInEstablishments,
  RULE_FIGURES,
  starsNeededBy,
  waysOf,
  STRONG_RULES,
  type StrongRule,
} from "#clusters/strength/strongRules.ts";
import { ruleColumns } from "./ruleColumns.ts";

/** The two grades of the published code below strong: no floor, and strictly above the quantile of the quotient. */
const grade = (id: string, quantile: number): StrongRule => ({
  ...STRONG_RULES.find(({ id }) => id === "us-75")!,
  id,
  conditions: STRONG_RULES.find(({ id }) => id === "us-75")!
    .conditions.filter((condition) => condition.id !== "floor")
    .map((condition) =>
      condition.id === "specialisation" ? { ...condition, comparison: ">", threshold: { quantile } } : condition,
    ),
});
const ALL_RULES = [...STRONG_RULES, grade("us-significant", 0.5), grade("us-qualifying", 0.25)];
const ruleOf = (id: string): StrongRule => ALL_RULES.find((rule) => rule.id === id)!;

// One cluster in nine regions, as run through the code that US Cluster Mapping published.
const REGIONS = [
  { employment: 100, establishments: 5, quotient: 0.3 },
  { employment: 250, establishments: 9, quotient: 0.6 },
  { employment: 400, establishments: 12, quotient: 0.9 },
  { employment: 800, establishments: 20, quotient: 1.1 },
  { employment: 1500, establishments: 40, quotient: 1.3 },
  { employment: 60, establishments: 3, quotient: 2.9 },
  { employment: 5000, establishments: 90, quotient: 1.8 },
  { employment: 2500, establishments: 55, quotient: 2.4 },
  { employment: 0, establishments: 0, quotient: 0 },
];
const passing = (id: string, regions: readonly Record<string, number>[] = REGIONS) =>
  [...applyRule(ruleOf(id), ruleColumns(regions)).verdict].flatMap((code, i) => (code === PASSES ? [`R${i + 1}`] : []));

describe("the US rule", () => {
  it("finds what the published code finds in the fixture", () => {
    expect(passing("us-75")).toEqual(["R8"]);
    expect(passing("us-90")).toEqual([]);
    expect(passing("us-significant")).toEqual(["R5", "R7", "R8"]);
    expect(passing("us-qualifying")).toEqual(["R3", "R4", "R5", "R7", "R8"]);
  });

  it("compares with the published quantiles, over the eight regions that have the cluster", () => {
    const strong = applyRule(ruleOf("us-75"), ruleColumns(REGIONS));
    expect(strong.pool).toBe(8);
    [1.95, 212.5, 8, 1].forEach((value, c) => expect(strong.thresholds[c]).toBeCloseTo(value, 12));
    expect(applyRule(ruleOf("us-90"), ruleColumns(REGIONS)).thresholds[0]).toBeCloseTo(2.55, 12);
    expect(applyRule(ruleOf("us-significant"), ruleColumns(REGIONS)).thresholds[0]).toBeCloseTo(1.2, 12);
    expect(applyRule(ruleOf("us-qualifying"), ruleColumns(REGIONS)).thresholds[0]).toBeCloseTo(0.825, 12);
  });

  it("takes a quotient at the quantile as strong, but not a size at its own", () => {
    const five = [1, 2, 3, 4, 5].map((rank) => ({ employment: 10 * rank, establishments: 10 * rank, quotient: rank }));
    expect(passing("us-75", five)).toEqual(["R4", "R5"]);
    const equal = five.map((region) => ({ ...region, employment: 20 }));
    expect(passing("us-75", equal)).toEqual([]);
    const tied = five.map((region) => ({ ...region, quotient: Math.min(region.quotient, 3) }));
    expect(passing("us-75", tied)).toEqual(["R3", "R4", "R5"]);
  });

  it("needs a quotient of 1 however the others rank", () => {
    const low = REGIONS.map((region) => ({ ...region, quotient: region.quotient / 2.41 }));
    expect(passing("us-75", low)).toEqual([]);
    const exact = REGIONS.map((region) => ({ ...region, quotient: region.quotient / 2.4 }));
    expect(passing("us-75", exact)).toEqual(["R8"]);
  });
});

describe("applyRule", () => {
  it("gives a star a condition and passes with the stars needed", () => {
    const regions = [
      { employment: 1000, quotient: 2, regionShare: 0.2 },
      { employment: 10, quotient: 3, regionShare: 0.1 },
      { employment: 20, quotient: 1, regionShare: 0.1 },
    ];
    const { stars, verdict, conditions } = applyRule(ruleOf("european-stars"), ruleColumns(regions));
    expect([...stars]).toEqual([3, 1, 0]);
    expect([...verdict].map((code) => VERDICTS[code])).toEqual(["passes", "fails", "fails"]);
    expect(conditions.map((codes) => codes[1])).toEqual([0, 1, 0]);
  });

  it("leaves a verdict open only where the unknown figure decides it", () => {
    const known = { employment: 100, establishments: 20, quotient: 2 };
    const verdicts = (id: string, ...regions: Record<string, number>[]) =>
      [...applyRule(ruleOf(id), ruleColumns(regions)).verdict].map((code) => VERDICTS[code]);
    const { quotient: _, ...noQuotient } = known;
    expect(
      verdicts("lq-size", { ...known, employment: 300 }, { ...noQuotient, employment: 300 }, { ...noQuotient }),
    ).toEqual(["passes", "unknown", "fails"]);
    const pay = [
      { ...known, payrollPerJob: 50 },
      { ...known },
      { ...known, quotient: 1, employment: 50 },
      { ...known, quotient: 1 },
    ];
    expect(verdicts("panorama-stars", ...pay)).toEqual(["passes", "passes", "fails", "unknown"]);
  });

  it("is unknown everywhere where the pool is empty", () => {
    const { verdict, thresholds, pool } = applyRule(ruleOf("us-75"), ruleColumns(REGIONS), { pool: new Uint8Array(9) });
    expect(pool).toBe(0);
    expect(thresholds.slice(0, 3)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect([...verdict].map((code) => VERDICTS[code])).toEqual([
      "fails",
      "fails",
      "fails",
      "unknown",
      "unknown",
      "unknown",
      "unknown",
      "unknown",
      "fails",
    ]);
  });

  it("takes quantiles over the pool and judges all by them", () => {
    const pool = Uint8Array.from(REGIONS, (_, i) => Number(i < 4));
    const { verdict, thresholds } = applyRule(ruleOf("us-75"), ruleColumns(REGIONS), { pool });
    expect(thresholds[0]).toBeCloseTo(0.95, 12);
    expect([...verdict].flatMap((code, i) => (code === PASSES ? [i] : []))).toEqual([3, 4, 6, 7]);
  });

  it("passes by either way of a rule that has two, with what both need", () => {
    const known = { establishments: 10, employment: 250, quotient: 3, nationShare: 0.01 };
    const regions = [
      known,
      { ...known, quotient: 1.2, nationShare: 0.03 },
      { ...known, quotient: 1.2 },
      { ...known, quotient: 0.9, nationShare: 0.2 },
      { ...known, establishments: 9, nationShare: 0.2 },
      { ...known, employment: 249 },
      { ...known, quotient: Number.NaN },
      { ...known, nationShare: Number.NaN },
    ];
    const options = {
      thresholds: ruleOf("labour-market").conditions.map(({ threshold }) =>
        "value" in threshold ? threshold.value : 2,
      ),
    };
    const { verdict, stars } = applyRule(ruleOf("labour-market"), ruleColumns(regions), options);
    const expected = ["passes", "passes", "fails", "fails", "fails", "fails", "unknown", "passes"];
    expect([...verdict].map((code) => VERDICTS[code])).toEqual(expected);
    expect(Math.max(...stars)).toBe(0);
  });

  const anyRegions = fc.array(
    fc.record(Object.fromEntries(RULE_FIGURES.map((figure) => [figure, fc.option(fc.nat(30), { nil: Number.NaN })]))),
    { minLength: 1, maxLength: 25 },
  );

  it("does not depend on the order of regions, nor on the unit of quantiled figures", () => {
    fc.assert(
      fc.property(anyRegions, fc.constantFrom(...ALL_RULES), (regions, rule) => {
        const verdict = [...applyRule(rule, ruleColumns(regions)).verdict];
        const reversed = [...applyRule(rule, ruleColumns([...regions].reverse())).verdict];
        expect(reversed.reverse()).toEqual(verdict);
        const isFixed = rule.conditions.some(
          ({ figure, threshold }) => figure === "employment" && "value" in threshold,
        );
        const tenfold = regions.map((region) => ({ ...region, employment: region.employment * (isFixed ? 1 : 8) }));
        expect([...applyRule(rule, ruleColumns(tenfold)).verdict]).toEqual(verdict);
      }),
    );
  });

  it("agrees with the conditions read one by one", () => {
    fc.assert(
      fc.property(anyRegions, fc.constantFrom(...ALL_RULES), (regions, rule) => {
        const { verdict, stars, thresholds } = applyRule(rule, ruleColumns(regions));
        regions.forEach((region, i) => {
          const answers = rule.conditions.map(({ figure, comparison }, c) => {
            const value = region[figure];
            if (Number.isNaN(value) || Number.isNaN(thresholds[c])) return undefined;
            return comparison === ">" ? value > thresholds[c] : value >= thresholds[c];
          });
          const passing = answers.filter((answer) => answer === true).length;
          const failing = answers.filter((answer) => answer === false).length;
          const needed = starsNeededBy(rule) ?? answers.length;
          const ways = waysOf(rule);
          if (ways.length > 0) return;
          const expected = passing >= needed ? "passes" : answers.length - failing < needed ? "fails" : "unknown";
          expect(VERDICTS[verdict[i]]).toBe(expected);
          expect(stars[i]).toBe(starsNeededBy(rule) === undefined ? 0 : passing);
        });
      }),
    );
  });
});

describe("rules as data", () => {
  it("have unique ids, unique conditions, and stars within their conditions", () => {
    expect(new Set(ALL_RULES.map(({ id }) => id)).size).toBe(ALL_RULES.length);
    for (const rule of ALL_RULES) {
      expect(new Set(rule.conditions.map(({ id }) => id)).size).toBe(rule.conditions.length);
      for (const { id } of rule.conditions) expect(id).toMatch(/^[a-z-]{1,24}$/);
      expect(starsNeededBy(rule) ?? 0).toBeLessThanOrEqual(rule.conditions.length);
      for (const id of waysOf(rule).flat()) expect(rule.conditions.map((condition) => condition.id)).toContain(id);
    }
  });

  it("turn to establishments where employment is not counted", () => {
    const figures = (id: string) =>
      countedInEstablishments(ruleOf(id)).conditions.map(({ id: condition, figure }) => `${condition}: ${figure}`);
    expect(figures("us-75")).toEqual(["specialisation: quotient", "establishments: establishments", "floor: quotient"]);
    expect(figures("european-stars")).toEqual([
      "size: establishments",
      "specialisation: quotient",
      "focus: regionShare",
    ]);
    expect(figures("panorama-stars")).toEqual(["specialisation: quotient", "size: establishments"]);
    expect(figures("lq-size")).toEqual(["specialisation: quotient", "establishments: establishments"]);
    const regions = REGIONS.map(({ establishments, quotient }) => ({ establishments, quotient }));
    const { verdict, pool } = applyRule(countedInEstablishments(ruleOf("us-75")), ruleColumns(regions));
    expect(pool).toBe(8);
    expect([...verdict].map((code) => code === PASSES).indexOf(true)).toBe(7);
  });
});
