import { describe, expect, it } from "vitest";
import type { RegionLocator, RegionShape } from "#data/geometry/locate.ts";
import { municipalityFinder } from "#data/retc/municipalities.ts";
import { type RetcInputs, retcFacilities } from "#data/retc/facilities.ts";
import { scian2018 } from "#data/retc/scianChanges.ts";
import { stateCode } from "#data/retc/states.ts";
import { readRows, sourcesDirectory } from "#data/sourceFiles.ts";
import { hasSources } from "#tests/sources.ts";
import { parseCoordinate } from "#firms/coordinates.ts";
import { REPAIR_BITS } from "#firms/firmTable.ts";
import { industryCodes } from "#industries/industryCodes.ts";
import { industryTree } from "#industries/industryTree.ts";
import { atlasJson } from "#tests/atlasFile.ts";

const tree = industryTree(atlasJson("industries.json"));
const codes = industryCodes(tree);
const box: RegionShape = {
  contains: (lon, lat) => lon > -100 && lon < -98 && lat > 19 && lat < 21,
  distance: (lon) => (lon > -98 ? (lon + 98) * 105_000 : 1e7),
};
/** Jalisco is a box; nothing else is land. */
const locator: RegionLocator = {
  regionAt: (lon, lat, options) =>
    box.contains(lon, lat) || (options?.within !== undefined && box.distance(lon, lat) <= options.within)
      ? "MX-14"
      : "",
  stateAt: () => "",
  shape: (id) => (id === "MX-14" ? box : undefined),
};
const municipalities = [{ municipality: "14039", name: "Guadalajara", state: "Jalisco" }];
const row = (nra: string, year: number, changes: Record<string, string> = {}) => ({
  nra,
  year: String(year),
  establishment: "ACEROS PRUEBA S.A. DE C.V.",
  scian: "331510",
  main_activity: "FUNDICION",
  sector: "Metalurgica",
  industrial_park: "",
  state: "JALISCO",
  municipality: "Guadalajara",
  latitude_north: `20°30'0"`,
  longitude_west: `99°15'0"`,
  ...changes,
});
const read = (rows: RetcInputs["rows"]) => retcFacilities({ rows, municipalities, tree, codes, locator });

describe("RETC facilities", () => {
  it("makes one establishment of a facility's years, from its newest located row", () => {
    const { establishments, counts } = read([
      row("A", 2012, { industrial_park: "PARQUE INDUSTRIAL OMEGA", scian: "331510.0" }),
      row("A", 2004, { scian: "Atributo no considerado en este año", latitude_north: "20.1", longitude_west: "-99.1" }),
      row("A", 2022, {
        establishment: "ACEROS NUEVA PRUEBA S.A. DE C.V.",
        scian: "",
        latitude_north: `0°0'0"`,
        longitude_west: `0°0'0"`,
      }),
    ]);
    expect(establishments).toEqual([
      {
        id: "mA",
        source: 4,
        name: "Aceros Prueba S.A. de C.V.",
        company: "",
        industry: codes.resolve("331510", "scian").node,
        lon: -99.25,
        lat: 20.5,
        employment: null,
        firstYear: 2004,
        lastYear: 2022,
        place: "Guadalajara",
        park: "Parque Industrial Omega",
        region: "MX-14039",
        repairs: REPAIR_BITS.unsigned,
      },
    ]);
    expect(counts).toMatchObject({ facilities: 1, rowsMerged: 2, municipalityMatched: 1 });
  });

  it("takes an older position that needs no typing error undone", () => {
    const { establishments, counts } = read([
      row("A", 2004, { latitude_north: "20.1" }),
      row("A", 2009, { longitude_west: `0.99°15'0"` }),
    ]);
    expect(establishments[0]).toMatchObject({ lat: 20.1, lastYear: 2009, repairs: REPAIR_BITS.unsigned });
    expect(counts.olderPosition).toBe(1);
  });

  it("rejects a facility with its newest row's reason, all rows counted", () => {
    const { establishments, counts } = read([
      row("A", 2004, { latitude_north: "", longitude_west: "" }),
      row("A", 2005, { latitude_north: `28°11'0"`, longitude_west: `10°53'0"` }),
      row("B", 2005, { state: "ATLANTIDA" }),
      row("C", 2005, { scian: "", main_activity: "?", sector: "?" }),
    ]);
    expect(establishments).toEqual([]);
    expect(Object.fromEntries(counts.rejections.list().map(({ reason, rows }) => [reason, rows]))).toEqual({
      "not located: outside the stated state": 2,
      "not located: state not known": 1,
      "no industry stated, and none implied by its activity": 1,
    });
  });

  it("learns the industry of an activity from five facilities that state both", () => {
    const known = ["A", "B", "C", "D", "E"].map((nra) => row(nra, 2012));
    const only2004 = row("X", 2004, { scian: "Atributo no considerado en este año", main_activity: "Fundición" });
    const { establishments, counts } = read([...known, only2004]);
    expect(establishments.find(({ id }) => id === "mX")!.industry).toBe(establishments[0].industry);
    expect(counts.industryFrom).toEqual({ code: 5, activity: 1, sector: 0 });
    expect(read([...known.slice(1), only2004]).establishments).toHaveLength(4);
  });

  it("places oil at sea without a region, and nothing else", () => {
    const sea = { longitude_west: `97°0'1"` };
    const { establishments, counts } = read([row("A", 2012, { ...sea, scian: "211110" }), row("B", 2012, sea)]);
    expect(establishments.map(({ id, region }) => [id, region])).toEqual([["mA", ""]]);
    expect(counts.offshore).toBe(1);
    expect(counts.rejections.total).toBe(1);
  });

  it("withholds an owner's name", () => {
    const { establishments, counts } = read([row("A", 2012, { establishment: "ZORRO GAVIOTA MARIA" })]);
    expect(establishments[0].name).toBe("");
    expect(counts.names.hidden).toBe(1);
  });

  it("knows every name of a state", () => {
    expect(
      [
        "DISTRITO FEDERAL",
        "Ciudad de México",
        "MEXICO",
        "México",
        "VERACRUZ",
        "Veracruz de Ignacio de la Llave",
        "MICHOACAN",
        "Nuevo León",
      ].map(stateCode),
    ).toEqual(["09", "09", "15", "15", "30", "30", "16", "19"]);
    expect(stateCode("TEXAS")).toBeUndefined();
  });

  it("knows a municipality by accents, short names and former names", () => {
    const find = municipalityFinder([
      { municipality: "19021", name: "General Escobedo", state: "" },
      { municipality: "14098", name: "San Pedro Tlaquepaque", state: "" },
      { municipality: "05007", name: "Cuatro Ciénegas", state: "" },
    ]);
    expect(find("19", "Gral.  Escobedo")?.municipality).toBe("19021");
    expect(find("14", "Tlaquepaque")?.municipality).toBe("14098");
    expect(find("05", "CUATRO CIENEGAS")?.municipality).toBe("05007");
    expect(find("05", "General Escobedo")).toBeUndefined();
  });

  it("brings codes that changed their meaning to SCIAN 2018", () => {
    expect(["222112", "222210", "221110", "331510"].map(scian2018)).toEqual(["221312", "2212", "2211", "331510"]);
  });
});

const RETC = "mx-semarnat-retc-2004-2022.csv.gz";
describe.skipIf(!hasSources([RETC]))("the register itself", () => {
  it("has no coordinate that is neither read nor refused for a stated reason, and few refused", () => {
    const reasons: Record<string, number> = {};
    let read = 0;
    for (const { latitude_north, longitude_west } of readRows(`${sourcesDirectory()}/${RETC}`)) {
      for (const text of [latitude_north, longitude_west]) {
        const got = parseCoordinate(text);
        if ("reason" in got) reasons[got.reason] = (reasons[got.reason] ?? 0) + 1;
        else read++;
      }
    }
    const refused = Object.values(reasons).reduce((sum, n) => sum + n, 0);
    expect(read + refused).toBe(2 * 50_908);
    expect(reasons["not a coordinate"]).toBeUndefined();
    expect(refused).toBeLessThan(300);
  });
});
