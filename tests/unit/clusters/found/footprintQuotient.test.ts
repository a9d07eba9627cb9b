import { describe, expect, it } from "vitest";
import { footprintQuotient } from "#clusters/found/footprintQuotient.ts";
import { localQuotient } from "#spatial/pattern/localQuotient.ts";

describe("footprintQuotient", () => {
  it("is the local quotient where every site is as likely", () => {
    const { value, low, high } = footprintQuotient(10, 100, (100 * 50) / 1000);
    expect({ quotient: value, lower: low, upper: high }).toEqual(localQuotient(10, 100, 50, 1000));
    expect(value).toBeCloseTo(2, 12);
    // scipy.stats.beta.ppf([0.05, 0.95], 10.5, 90.5) / 0.05
    expect(low).toBeCloseTo(1.18151662, 6);
    expect(high).toBeCloseTo(3.15549477, 6);
  });

  it("has an interval for nothing and none where nothing is expected", () => {
    expect(footprintQuotient(0, 20, 2)).toMatchObject({ value: 0, low: 0 });
    expect(footprintQuotient(0, 20, 2).high).toBeGreaterThan(0);
    expect(footprintQuotient(0, 20, 0).value).toBeNaN();
  });
});
