import { describe, expect, it } from "vitest";
import { localQuotient } from "../../../src/clusters/localQuotient";
import { createRandom } from "../../../src/spatial/random";

describe("localQuotient", () => {
  it("is the share here over the share everywhere, with Wilson's interval", () => {
    // 10 of 100 against 5%: Wilson's 90% interval of 0.1 is 0.06072 to 0.16036 (scipy.stats.binomtest(10, 100).proportion_ci(0.9, "wilson")).
    const { value, low, high } = localQuotient(10, 100, 5);
    expect(value).toBeCloseTo(2, 12);
    expect(low * 0.05).toBeCloseTo(0.060718667, 9);
    expect(high * 0.05).toBeCloseTo(0.16035551, 9);
  });

  it("has an interval for nothing and none where nothing is expected", () => {
    expect(localQuotient(0, 20, 2)).toMatchObject({ value: 0, low: 0 });
    expect(localQuotient(0, 20, 2).high).toBeGreaterThan(0);
    expect(localQuotient(0, 20, 0).value).toBeNaN();
  });

  it("holds the true quotient in about nine of ten samples", () => {
    const random = createRandom(1);
    let held = 0;
    for (let sample = 0; sample < 2000; sample++) {
      let cases = 0;
      for (let k = 0; k < 80; k++) if (random() < 0.12) cases++;
      const { low, high } = localQuotient(cases, 80, 80 * 0.06);
      if (low <= 2 && high >= 2) held++;
    }
    expect(held / 2000).toBeGreaterThan(0.87);
    expect(held / 2000).toBeLessThan(0.95);
  });
});
