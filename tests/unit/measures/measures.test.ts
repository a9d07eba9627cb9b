import { describe, expect, test } from "vitest";
import regionalEn from "#i18n/en/regional.ts";
import { isUnasked, questionScale } from "#measures/answerClasses.ts";
import { MEASURE_GROUPS, type MeasureContext, type MeasureQuery } from "#measures/mapMeasure.ts";
import { advice } from "#measures/advice.ts";
import { answering, CHOSEN_MEASURES, MEASURES, measureOf, otherMeasure } from "#measures/measures.ts";
import { REGION_STATUSES } from "#regions/counts/regionStatus.ts";
import { regions } from "#tests/unit/regions/smallAtlas.ts";

describe("the measures of the map", () => {
  test("have an id each, and words", () => {
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length);
    expect(Object.keys(regionalEn.measures).sort()).toEqual(MEASURES.map(({ id }) => id).sort());
  });
  test("that are chosen stand in a group, and every group has some", () => {
    const groups = CHOSEN_MEASURES.map((id) => measureOf(id).group);
    expect(new Set<unknown>(groups)).toEqual(new Set(MEASURE_GROUPS));
    expect(MEASURES.length - CHOSEN_MEASURES.length).toBe(2);
  });
  test.each([
    ["lq-employment", "leading"],
    ["lq-establishments", "leading"],
    ["moran", "leading"],
    ["gi", "leading"],
    ["strong", "strong"],
    ["change", "change"],
  ] as const)("answer for %s of all industries by %s, of some by itself", (asked, measured) => {
    expect(answering(asked, "all")).toBe(measured);
    expect(answering(asked, "some")).toBe(asked);
  });
  test("name one that says the same of what else is counted, which counts that", () => {
    const named = MEASURES.filter((measure) => "ofOther" in measure);
    expect(named.map(({ id }) => [id, otherMeasure(id)])).toEqual([
      ["lq-shrunk", "lq-establishments"],
      ["lq-employment", "lq-establishments"],
      ["lq-establishments", "lq-employment"],
      ["employment", "establishments"],
      ["establishments", "employment"],
    ]);
    for (const { id, figure } of named) expect(measureOf(otherMeasure(id)!).figure).not.toBe(figure);
    expect(otherMeasure("strong")).toBeUndefined();
  });
  test("are no others", () => expect(() => measureOf("wages" as "shift")).toThrow(/expected a measure of the map/));
});

describe("the scale", () => {
  const query = (measure: MeasureQuery["measure"], more: object) =>
    ({ measure, mask: Uint8Array.of(1), settings: { rule: "us-75" }, ...more }) as MeasureQuery;
  test("of strength is a share over all industries, else what the rule gives", () => {
    expect(questionScale(query("strong", { mask: undefined }))).toBe("share");
    expect(questionScale(query("strong", {}))).toBe("strong");
    expect(questionScale(query("strong", { settings: { rule: "european-stars" } }))).toBe("stars");
  });
  test("of the model's measure says nothing before a rule is chosen", () => {
    expect(isUnasked(query("advice", {}))).toBe(true);
    expect(isUnasked(query("advice", { advice: { rule: "LOC-G1" } }))).toBe(false);
    expect(isUnasked(query("shift", {}))).toBe(false);
  });
});

describe("the measure of the recommendation model", () => {
  const read = (fired: MeasureContext["fired"]) => advice.measure({ regions, fired } as MeasureContext);
  test("has no figure where no rule is asked for", async () => {
    const { value, asked } = await read(async () => undefined);
    expect([...value].every(Number.isNaN)).toBe(true);
    expect(asked).toBeUndefined();
  });
  test("tells none from not known", async () => {
    const [first, second, third] = [1, 2, 3];
    const { value, status, asked } = await read(async () => ({
      feature: Int32Array.of(regions.feature[first], regions.feature[second]),
      fired: Uint16Array.of(0, 2),
      cases: Uint16Array.of(7, 9),
      unknown: Uint8Array.of(0, 1),
    }));
    expect([value[first], value[second]]).toEqual([0, Number.NaN]);
    expect([first, second, third].map((region) => REGION_STATUSES[status[region]])).toEqual([
      "value",
      "not published",
      "no data",
    ]);
    expect([...asked!].slice(0, 4)).toEqual([0, 7, 9, 0]);
  });
});
