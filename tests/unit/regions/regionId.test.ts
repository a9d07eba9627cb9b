import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { featureNumber, parentRegion, regionOfFeature, regionParts } from "#regions/regionId.ts";

describe("region ids", () => {
  it("say economy, code and level", () => {
    expect(regionParts("US-48201")).toEqual({ economy: "US", code: "48201", level: "county" });
    expect(regionParts("MX-19")).toEqual({ economy: "MX", code: "19", level: "state" });
    expect(regionParts("MX-19039").level).toBe("municipality");
    expect(regionParts("US-A26420")).toEqual({ economy: "US", code: "26420", level: "market" });
    expect(regionParts("US-E079")).toEqual({ economy: "US", code: "079", level: "economic-area" });
    expect(regionParts("MX-A09901").level).toBe("market");
    expect(parentRegion("US-A26420")).toBeUndefined();
    expect(() => regionParts("US-B26420")).toThrow('got "US-B26420"');
    expect(parentRegion("US-48201")).toBe("US-48");
    expect(parentRegion("MX-19")).toBeUndefined();
    expect(() => regionParts("48201")).toThrow('got "48201"');
  });

  it("are numbers on the map: FIPS, 900 + state of Mexico", () => {
    expect(featureNumber("US-01001")).toBe(1001);
    expect(featureNumber("US-48")).toBe(48);
    expect(featureNumber("MX-19")).toBe(919);
  });

  it("round trip through their number, which no other region has", () => {
    const digits = (length: number) =>
      fc.integer({ min: 1, max: length === 2 ? 99 : 99_999 }).map((n) => String(n).padStart(length, "0"));
    const id = fc.oneof(
      digits(2).map((code) => `US-${code}`),
      fc.integer({ min: 1, max: 32 }).map((n) => `MX-${String(n).padStart(2, "0")}`),
      fc.integer({ min: 1001, max: 99_999 }).map((n) => `US-${String(n).padStart(5, "0")}`),
      fc.integer({ min: 1001, max: 32_999 }).map((n) => `MX-${String(n).padStart(5, "0")}`),
      fc.integer({ min: 1, max: 179 }).map((n) => `US-E${String(n).padStart(3, "0")}`),
      fc.constantFrom("US-A", "MX-A").chain((start) => digits(5).map((code) => `${start}${code}`)),
    );
    fc.assert(
      fc.property(id, (region) => {
        expect(regionOfFeature(featureNumber(region))).toBe(region);
      }),
    );
  });
});
