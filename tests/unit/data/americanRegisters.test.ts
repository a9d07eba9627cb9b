import { describe, expect, it } from "vitest";
import { createLocator } from "#data/geometry/locate.ts";
import { ghgrpFacilities } from "#data/ghgrp/facilities.ts";
import { stateFips } from "#data/ghgrp/stateFips.ts";
import { primaryCode, rmpFacilities } from "#data/rmp/facilities.ts";
import { learnSpellings, titleCase } from "#data/establishments/titleCase.ts";
import { REPAIR_BITS } from "#firms/firmTable.ts";
import { type Concordances, industryCodes } from "#industries/industryCodes.ts";
import { type IndustryFile, industryTree } from "#industries/industryTree.ts";
import { atlasJson } from "#tests/atlasFile.ts";

const tree = industryTree(atlasJson("industries.json") as IndustryFile);
const codes = industryCodes(tree, atlasJson("concordances.json") as Concordances);
const locator = createLocator();
const none = new Map<string, string>();
const ghgrp = (changes: Record<string, string>) => ({
  facility_id: "1",
  name: "PRUEBA PLANT",
  parent_company: "PRUEBA CORP",
  city: "HOUSTON",
  state: "TX",
  naics: "325110",
  latitude: "29.76",
  longitude: "-95.37",
  first_report_year: "2010",
  last_report_year: "2023",
  ...changes,
});
const rmp = (changes: Record<string, string>) => ({
  epa_facility_id: "2",
  name: "Prueba Plant",
  company: "",
  latitude: "29.760000",
  longitude: "-095.370000",
  employees_fte: "12",
  naics_codes: "325110",
  receipt_date: "2024-05-10",
  ...changes,
});
const readGhgrp = (...rows: Record<string, string>[]) => ghgrpFacilities(rows.map(ghgrp), codes, locator, none);
const readRmp = (...rows: Record<string, string>[]) => rmpFacilities(rows.map(rmp), codes, locator, none);

describe("GHGRP facilities", () => {
  it("reads a row", () => {
    expect(readGhgrp({}).establishments).toEqual([
      {
        id: "g1",
        source: 1,
        name: "Prueba Plant",
        company: "Prueba Corp",
        industry: tree.index.get("us:325110") ?? tree.index.get("325110"),
        lon: -95.37,
        lat: 29.76,
        employment: null,
        firstYear: 2010,
        lastYear: 2023,
        place: "Houston",
        park: "",
        region: "US-48201",
        repairs: 0,
      },
    ]);
  });

  it("rejects what is not located, not in its state, or without an industry, and adds up", () => {
    const { establishments, counts } = readGhgrp(
      { latitude: "", longitude: "" },
      { state: "CO" },
      { naics: "" },
      { latitude: "30.0", longitude: "-95.0" },
      { state: "ZZ" },
      {},
    );
    expect(establishments).toHaveLength(1);
    expect(counts.rejections.list().map(({ reason, rows }) => [reason, rows])).toEqual([
      ["no industry stated", 1],
      ["not located: empty", 1],
      ["not located: outside the stated state", 1],
      ["not located: too coarse", 1],
      ["state not known", 1],
    ]);
  });

  it("places platforms at sea, islands, and a plant just over its state's line", () => {
    const { establishments, counts } = readGhgrp(
      { facility_id: "1", naics: "211120", state: "LA", latitude: "27.362", longitude: "-89.8186" },
      { facility_id: "2", state: "PR", latitude: "18.45", longitude: "-66.1" },
      { facility_id: "3", state: "CO", latitude: "41.02", longitude: "-105.5" },
    );
    expect(establishments.map(({ region, repairs }) => [region, repairs])).toEqual([
      ["", 0],
      [expect.stringMatching(/^US-72/), 0],
      ["US-08", REPAIR_BITS.nearState],
    ]);
    expect(counts.offshore).toBe(1);
  });

  it("does not take an office in another state for a platform", () => {
    const { counts } = readGhgrp({ naics: "211120", state: "LA" });
    expect(counts.rejections.list()).toMatchObject([{ reason: "not located: outside the stated state" }]);
  });

  it("brings a code of 2022 to 2017", () => {
    const { establishments, counts } = readGhgrp({ naics: "336110" });
    expect(tree.code[establishments[0].industry]).toMatch(/^3361/);
    expect(counts.broughtForward.get("336110")).toBe(1);
  });

  it("knows 50 states, the District and five territories", () => {
    expect(["TX", "DC", "PR", "GU", "VI"].map(stateFips)).toEqual(["48", "11", "72", "66", "78"]);
    expect(stateFips("MX")).toBeUndefined();
  });
});

describe("RMP facilities", () => {
  it("reads a row, its region from its point", () => {
    expect(readRmp({}).establishments[0]).toMatchObject({
      id: "r2",
      source: 2,
      lon: -95.37,
      lat: 29.76,
      employment: 12,
      firstYear: 2024,
      lastYear: 2024,
      region: "US-48201",
      place: "",
    });
  });

  it("takes no employees as not known", () => {
    expect(
      readRmp({ employees_fte: "0" }, { employees_fte: "" }).establishments.map(({ employment }) => employment),
    ).toEqual([null, null]);
  });

  it.each([
    ["42491", "42491", 0],
    ["31161 • 311611 • 49312", "311611", 1],
    ["325314 • 42491", "325314", 1],
    ["11511 • 115112 • 115114", "115112", 1],
  ])("takes %s for %s and leaves %i codes out", (list, code, dropped) =>
    expect(primaryCode(list)).toEqual({ code, dropped }),
  );

  it("rejects a point in no state of the United States", () => {
    const { establishments, counts } = readRmp(
      { longitude: "-114.816389", latitude: "32.038611" },
      { longitude: "10.5", latitude: "46.5" },
    );
    expect(establishments).toEqual([]);
    expect(counts.rejections.list()).toMatchObject([{ reason: "not located: outside the United States", rows: 2 }]);
  });
});

describe("names in capitals", () => {
  it.each([
    ["PSE FERNDALE GENERATING STATION", "en", "Pse Ferndale Generating Station"],
    ["CITY OF EL PASO", "en", "City of El Paso"],
    ["WORKS OF THE LAKES, IN 5", "en", "Works of the Lakes, In 5"],
    ["AC 857 A", "en", "AC 857 A"],
    ["ST. LAWRENCE GAS CO., LLC", "en", "St. Lawrence Gas Co., LLC"],
    ["CR&R INC", "en", "CR&R Inc"],
    ["Prueba GmbH", "en", "Prueba GmbH"],
    ["INDUSTRIAS DE LA PEÑA II", "es", "Industrias de la Peña II"],
  ] as const)("softens %s", (name, language, want) => expect(titleCase(name, language)).toBe(want));

  it("learn their spelling from names that are not", () => {
    const spellings = learnSpellings(
      ["DuPont Works", "The DuPont Company", "EMD Plant", "EMD Site", "Works of Note", "LOUD WORDS ONLY quiet"],
      "en",
    );
    expect([...spellings]).toEqual([
      ["DUPONT", "DuPont"],
      ["EMD", "EMD"],
    ]);
    expect(titleCase("DUPONT AND EMD WORKS", "en", spellings)).toBe("DuPont and EMD Works");
  });
});
