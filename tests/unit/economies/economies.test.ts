import { describe, expect, it } from "vitest";
import { ECONOMIES, economyOf, mappedLevel, windowsOf, yearsOf } from "#economies/economies.ts";

describe("the economies of the atlas", () => {
  it("keep apart: no two levels share a feature number, none of one economy a number of digits", () => {
    const ranges = ECONOMIES.flatMap(({ levels }) => levels.map(({ feature }) => feature));
    ranges.sort((a, b) => a.from - b.from);
    ranges.forEach(({ from, below }, i) => {
      expect(from).toBeLessThan(below);
      if (i > 0) expect(ranges[i - 1].below).toBeLessThanOrEqual(from);
    });
    for (const { levels } of ECONOMIES) expect(new Set(levels.map(({ digits }) => digits)).size).toBe(levels.length);
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
    expect(yearsOf({ years: [2021] }, { year: 2017, baseYear: 2017 })).toEqual({ year: 2021, baseYear: 2021 });
    expect(yearsOf(mx, { year: 2015, baseYear: 2015 })).toEqual({ year: 2019, baseYear: 2015 });
    expect(yearsOf(mx, { year: 2021, baseYear: 2019 })).toEqual({ year: 2019, baseYear: 2015 });
  });

  it("are compared at the level asked for, or at their finest with outlines", () => {
    expect(mappedLevel(economyOf("US"), "county")).toBe("county");
    expect(mappedLevel(economyOf("US"), "state")).toBe("state");
    expect(mappedLevel(economyOf("MX"), "county")).toBe("state");
  });
});
