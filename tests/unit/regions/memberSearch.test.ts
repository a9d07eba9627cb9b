import { describe, expect, it } from "vitest";
import { type MemberKind, memberSearch } from "#regions/memberSearch.ts";
import type { RegionFile } from "#regions/regionFile.ts";
import { regionTable } from "#regions/regionTable.ts";
import { atlasJson } from "#tests/atlasFile.ts";

const regions = regionTable(atlasJson<RegionFile>("regions.json"));
const COUNTIES: MemberKind = { economy: "US", level: "county" };
const MARKETS: MemberKind = { economy: "US", level: "market" };
const MUNICIPALITIES: MemberKind = { economy: "MX", level: "municipality" };
const found = (text: string, kinds: MemberKind[], limit = 3) => {
  const { matches, listed } = memberSearch(regions, text, { named: kinds, listed: kinds }, limit);
  return listed
    ? { ...listed, regions: listed.regions.map((region) => regions.id[region]) }
    : matches.map((region) => regions.id[region]);
};

describe("a text that looks for regions to put together", () => {
  it("finds them by name with their state, or by the beginning of a code, of one level alone", () => {
    expect(found("wayne michigan", [COUNTIES])).toEqual(["US-26163"]);
    expect(found("Wayne County", [COUNTIES])[0 as never]).toBe("US-26163");
    expect(found("2616", [COUNTIES])).toEqual(["US-26163", "US-26161", "US-26165"]);
    expect(found("detroit", [COUNTIES])).toEqual([]);
    expect(found("detroit", [MARKETS])).toEqual(["US-A19820"]);
    expect(found("  ", [COUNTIES])).toEqual([]);
    expect(found("wayne", [])).toEqual([]);
  });

  it("is a list where it names several, by codes, ids or whole names, with zeros a spreadsheet took", () => {
    expect(found("26163, 26099; 26125", [COUNTIES])).toEqual({
      regions: ["US-26163", "US-26099", "US-26125"],
      unknown: [],
    });
    expect(found("1001\n1003\t26163 26163", [COUNTIES])).toMatchObject({
      regions: ["US-01001", "US-01003", "US-26163"],
    });
    expect(found("US-26163; oakland county, michigan; Wayne County; nowhere", [COUNTIES])).toEqual({
      regions: ["US-26163", "US-26125"],
      unknown: ["Wayne County", "nowhere"],
    });
    expect(found("19039; Apodaca", [MUNICIPALITIES])).toMatchObject({ unknown: [] });
  });

  it("is of the kind that has all of a list, the first of those that do", () => {
    const all = [COUNTIES, MARKETS, MUNICIPALITIES];
    expect(found("19820 A11460", all)).toEqual({ regions: ["US-A19820", "US-A11460"], unknown: [] });
    expect(found("19039 19046", all)).toEqual({ regions: ["MX-19039", "MX-19046"], unknown: [] });
    expect(found("19039 19021", all)).toMatchObject({ regions: ["US-19039", "US-19021"] });
    expect(found("19039 19046", [COUNTIES, MARKETS])).toEqual({ regions: ["US-19039"], unknown: ["19046"] });
    expect(found("MX-19039, 26163", [COUNTIES])).toEqual({ regions: ["US-26163"], unknown: ["MX-19039"] });
  });
});
