import { describe, expect, test } from "vitest";
import type { MeasureQuery } from "#measures/mapMeasure.ts";
import type { MeasureAnswer } from "#measures/measureAnswer.ts";
import { answerClasses, starsNeeded } from "#measures/answerClasses.ts";
import { DEFAULT_QUERY } from "#state/query/query.ts";
import { regionalSettingsOf, spatialSettingsOf } from "#state/query/regionalSettingsOf.ts";
import { CLAIMS } from "#clusters/strength/quotientClaim.ts";
import { ECONOMY_ANSWERS } from "#tests/unit/measures/economyAnswers.ts";

const claim = (name: (typeof CLAIMS)[number]) => CLAIMS.indexOf(name);

function answerOf(
  query: Partial<MeasureQuery> & { measure: MeasureQuery["measure"] },
  value: number[],
  more: Partial<MeasureAnswer> = {},
): MeasureAnswer {
  return {
    query: {
      mask: Uint8Array.of(1),
      settings: regionalSettingsOf(DEFAULT_QUERY, "county"),
      spatial: spatialSettingsOf(DEFAULT_QUERY),
      ...query,
    },
    feature: Int32Array.from(value.keys()),
    value: Float64Array.from(value),
    status: new Uint8Array(value.length),
    establishments: new Float64Array(value.length),
    quantiles: [],
    counts: { value: value.length, "partly withheld": 0, withheld: 0, "not published": 0, "no data": 0 },
    byEconomy: ECONOMY_ANSWERS,
    ...more,
  };
}

const intervalOf = (claims: number[]) => ({
  quotient: new Float64Array(claims.length),
  lower: new Float64Array(claims.length),
  upper: new Float64Array(claims.length),
  claim: Uint8Array.from(claims),
});

describe("classes of an answer", () => {
  test("of a quotient count every known region once, open ones apart", () => {
    const claims = [claim("above"), claim("open"), claim("open"), claim("below"), claim("unknown")];
    const found = answerClasses(
      answerOf({ measure: "lq-employment" }, [5, 4.5, 1, 0.1, Number.NaN], { interval: intervalOf(claims) }),
    );
    expect([...found.classes]).toEqual([6, 6, 3, 0, -1]);
    expect(found.counts).toEqual([1, 0, 0, 1, 0, 0, 2]);
    expect([...found.open]).toEqual([0, 1, 1, 0, 0]);
    expect(found.openCounts).toEqual([0, 0, 0, 1, 0, 0, 1]);
  });
  test("of a withheld figure whose band is open hold nothing", () => {
    const found = answerClasses(
      answerOf({ measure: "lq-employment" }, [Number.NaN], { interval: intervalOf([claim("open")]) }),
    );
    expect([...found.open]).toEqual([0]);
  });
  test("of local statistics leave out what is unknown", () => {
    const found = answerClasses(answerOf({ measure: "moran" }, [0, 1, 2, 3, 4, 5]));
    expect([...found.classes]).toEqual([0, 1, 2, 3, 4, -1]);
    expect([...answerClasses(answerOf({ measure: "gi" }, [0, 1, 2, 3])).classes]).toEqual([0, 1, 2, -1]);
  });
  test("of the US rule are strong or not, open only where strong", () => {
    const found = answerClasses(
      answerOf({ measure: "strong" }, [0, 1, 0, 1], {
        interval: intervalOf([claim("open"), claim("open"), claim("below"), claim("above")]),
      }),
    );
    expect(found.scale).toBe("strong");
    expect(found.counts).toEqual([2, 2]);
    expect([...found.open]).toEqual([0, 1, 0, 0]);
  });
  test("of a rule with stars are the stars, strong from as many as it needs", () => {
    const settings = { ...regionalSettingsOf(DEFAULT_QUERY, "county"), rule: "european-stars" };
    const found = answerClasses(
      answerOf({ measure: "strong", settings }, [0, 1, 2, 3], { interval: intervalOf(Array(4).fill(claim("open"))) }),
    );
    expect(found.scale).toBe("stars");
    expect(found.strongFrom).toBe(starsNeeded("european-stars"));
    expect(found.counts).toEqual([1, 1, 1, 1]);
    expect([...found.open]).toEqual([0, 0, 1, 1]);
  });
  test("of strength over all industries are shares", () => {
    const found = answerClasses(
      answerOf({ measure: "strong", mask: undefined }, [0, 0.3, 0.7], {
        quantiles: [0, 0, 0.3, 0.3, 0.3, 0.5, 0.7, 0.7],
      }),
    );
    expect(found.scale).toBe("share");
    expect(found.counts.reduce((sum, count) => sum + count, 0)).toBe(3);
  });
});

test("a rule without stars needs none", () => {
  expect(starsNeeded("us-75")).toBeUndefined();
  expect(starsNeeded("no-such-rule")).toBeUndefined();
});
