import { describe, expect, it } from "vitest";
import { ECONOMIES, economyOf, mappedLevel, windowsOf, yearsOf } from "#economies/economies.ts";

describe("the economies of the atlas", () => {
  it("keep apart: no two levels share a feature number, none of one economy the look of a code", () => {
    const ranges = ECONOMIES.flatMap(({ levels }) => levels.map(({ feature }) => feature));
    ranges.sort((a, b) => a.from - b.from);
    ranges.forEach(({ from, below }, i) => {
      expect(from).toBeLessThan(below);
      if (i > 0) expect(ranges[i - 1].below).toBeLessThanOrEqual(from);
    });
    for (const { levels } of ECONOMIES) {
      const looks = levels.map(({ prefix, digits }) => `${prefix} ${digits}`);
      expect(new Set(looks).size).toBe(levels.length);
    }
  });

  it("hold the codes of a level in its range, and name levels they have", () => {
    for (const { levels } of ECONOMIES)
      for (const { digits, feature, within, sumOf } of levels) {
        expect(feature.add + 10 ** digits - 1).toBeLessThan(feature.below);
        for (const other of [within, sumOf]) if (other) expect(levels.map(({ id }) => id)).toContain(other);
      }
  });

  it("offer windows from their first year to each of their last three", () => {
    const ends = (id: "US" | "MX") => windowsOf(economyOf(id)).map(({ baseYear, year }) => `${baseYear}-${year}`);
    expect(ends("US")).toEqual(["2017-2019", "2017-2020", "2017-2021"]);
    expect(ends("MX")).toEqual(["2015-2019"]);
  });

  it("answer in the years asked for where they have them, else in those nearest to them", () => {
    const [us, mx] = [economyOf("US"), economyOf("MX")];
    expect(yearsOf(us, { year: 2020, baseYear: 2018 })).toEqual({ year: 2020, baseYear: 2018 });
    expect(yearsOf(us, { year: 2020, baseYear: 2020 })).toEqual({ year: 2020, baseYear: 2017 });
    expect(yearsOf(us, { year: 2017, baseYear: 2017 })).toEqual({ year: 2019, baseYear: 2017 });
    expect(yearsOf(us, { year: 2018, baseYear: 2021 })).toEqual({ year: 2018, baseYear: 2017 });
    expect(yearsOf(us, { year: 2019, baseYear: 2012 })).toEqual({ year: 2019, baseYear: 2017 });
    const yearly = { years: [2001, 2017, 2020] };
    expect(yearsOf(yearly, { year: 2020, baseYear: 2017 })).toEqual({ year: 2020, baseYear: 2017 });
    expect(yearsOf(yearly, { year: 2021, baseYear: 2017 })).toEqual({ year: 2020, baseYear: 2001 });
    expect(yearsOf({ years: [2021] }, { year: 2017, baseYear: 2017 })).toEqual({ year: 2021, baseYear: 2021 });
    expect(yearsOf(mx, { year: 2015, baseYear: 2015 })).toEqual({ year: 2019, baseYear: 2015 });
    expect(yearsOf(mx, { year: 2021, baseYear: 2019 })).toEqual({ year: 2019, baseYear: 2015 });
  });

  it("have a level that is compared where none is chosen, with outlines", () => {
    for (const { levels, defaultLevel } of ECONOMIES)
      expect(levels.find(({ id }) => id === defaultLevel)?.outlines).toBeDefined();
  });

  it("are compared at the level asked for, the finest where the finest is, else at their usual one", () => {
    expect(mappedLevel(economyOf("US"), "county")).toBe("county");
    expect(mappedLevel(economyOf("US"), "state")).toBe("state");
    expect(mappedLevel(economyOf("MX"), "state")).toBe("state");
    expect(mappedLevel(economyOf("MX"), "market")).toBe("market");
    expect(mappedLevel(economyOf("MX"), "economic-area")).toBe("market");
    expect(mappedLevel(economyOf("MX"), "county")).toBe("municipality");
  });
});
