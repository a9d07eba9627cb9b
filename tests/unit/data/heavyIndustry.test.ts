import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { greatCircleKm } from "#clusters/found/greatCircleKm.ts";
import { cement } from "#data/heavyIndustry/cement.ts";
import { mining } from "#data/heavyIndustry/mining.ts";
import { steel } from "#data/heavyIndustry/steel.ts";
import { APEC } from "#economies/apec.ts";
import type { AtlasReport } from "#firms/atlasReport.ts";
import { type Plant, type PlantFile, plantsOf } from "#firms/plant.ts";
import { atlasBytes, atlasJson } from "#tests/atlasFile.ts";

const km = (a: Pick<Plant, "lon" | "lat">, b: Pick<Plant, "lon" | "lat">) => greatCircleKm(a.lon, a.lat, b.lon, b.lat);

describe("mines, smelters and refineries of ICMM", () => {
  const row = (changes: Record<string, string>) => ({
    icmm_id: "ICMM00406",
    confidence: "Moderate",
    name: "Carolina Gubbins",
    lat: "-6.721665",
    lon: "-78.66681",
    asset_type: "Mine",
    economy: "PE",
    primary_commodity: "copper",
    secondary: "gold",
    other: "arsenic;lead;silver",
    ...changes,
  });
  const of = (...rows: Record<string, string>[]) => mining(rows, [], km);

  it("keep all types and commodities, to 4 decimals, and say nothing that the source does not", () => {
    const [plant] = of(row({})).plants;
    expect(plant).toMatchObject({ kind: "mine", lon: -78.6668, lat: -6.7217, types: ["mine"], sureness: "moderate" });
    expect(plant.products).toEqual(["copper", "gold", "arsenic", "lead", "silver"]);
    expect(plant).toMatchObject({ owner: "", capacity: null, start: null, status: null });
  });

  it("are mines where one of their types is, and smelters otherwise", () => {
    const kinds = ["Mine;Smelter;Refinery", "Smelter;Refinery", "Plant", "Steel Plant"];
    expect(of(...kinds.map((asset_type) => row({ asset_type }))).plants.map(({ kind }) => kind)).toEqual([
      "mine",
      "smelter",
      "smelter",
      "steel",
    ]);
  });

  it("are left out, and counted, where the source's confidence is very low", () => {
    const { plants, report } = of(row({ confidence: "Very Low" }), row({ confidence: "High" }));
    expect(plants.map(({ sureness }) => sureness)).toEqual(["high"]);
    expect(report.rejected).toEqual([
      { reason: "very low confidence of the source", rows: 1, example: "Carolina Gubbins, PE" },
    ]);
  });

  it("are merged into a steel works within 5 km, mines of any ore beside it not", () => {
    const steelworks = row({ asset_type: "Smelter", primary_commodity: "steel" });
    const beside = { lon: -78.7, lat: -6.7217 };
    expect(mining([steelworks, row({})], [beside], km)).toMatchObject({ report: { kept: 1, merged: 1 } });
    expect(mining([steelworks], [{ lon: -78.72, lat: -6.7217 }], km)).toMatchObject({ plants: [{ kind: "steel" }] });
  });

  it("stop the build where an economy or a position is none", () => {
    expect(() => of(row({ economy: "BR" }))).toThrow("ICMM00406: BR is no economy of APEC");
    expect(() => of(row({ lon: "" }))).toThrow('longitude ""');
  });
});

describe("cement plants of GEM", () => {
  const row = (changes: Record<string, string>) => ({
    gem_id: "P100000123432",
    name: "Angaston Cement Plant",
    economy: "AU",
    subnational: "South Australia",
    municipality: "Angaston",
    lat: "-34.502107",
    lon: "139.028952",
    coordinate_accuracy: "exact",
    status: "operating",
    start: "1952",
    plant_type: "integrated",
    cement_capacity_mtpa: "0.28",
    owner: "Adelaide Brighton Cement Ltd [100.0%]",
    parent: "CRH PLC [57.0%]; Barro Group Pty Ltd [43.0%]",
    ...changes,
  });
  const first = (changes: Record<string, string>) => cement([row(changes)]).plants[0];

  it("keep shares of owners where they are not the whole, and the owner once", () => {
    expect(first({})).toMatchObject({
      owner: "Adelaide Brighton Cement Ltd",
      parent: "CRH PLC [57.0%]; Barro Group Pty Ltd [43.0%]",
      place: "Angaston, South Australia",
      capacity: 0.28,
      start: 1952,
    });
    expect(first({ parent: "Adelaide Brighton Cement Ltd [100.0%]" }).parent).toBe("");
    expect(first({ parent: "Heidelberg Materials AG [70.0%]; unknown [30.0%]" }).parent).toBe(
      "Heidelberg Materials AG [70.0%]",
    );
    expect(first({ owner: "unknown", parent: "Vietnam Cement Industry Corp [unknown%]" })).toMatchObject({
      owner: "",
      parent: "Vietnam Cement Industry Corp",
    });
  });

  it.each([">0", "unknown", "n/a"])("have no capacity where the source says %s", (text) => {
    expect(first({ cement_capacity_mtpa: text, start: "unknown" })).toMatchObject({ capacity: null, start: null });
  });

  it("are kept where they operate, rest or are being built", () => {
    const statuses = ["operating", "operating pre-retirement", "mothballed", "construction"];
    const gone = ["retired", "retired", "announced", "cancelled", "unknown"];
    const { plants, report } = cement([...statuses, ...gone].map((status) => row({ status })));
    expect(plants.map(({ status }) => status)).toEqual(["operating", "operating", "mothballed", "construction"]);
    expect(report.rejected.map(({ reason, rows }) => [reason, rows])).toEqual([
      ["retired", 2],
      ["announced", 1],
      ["cancelled", 1],
      ["status not known", 1],
    ]);
  });
});

describe("steel plants of SFI", () => {
  const row = (changes: Record<string, string>) => ({
    uid: "GASTAUS0001",
    city: "Port Kembla",
    state: "New South Wales",
    economy: "AU",
    lat: "-34.462607",
    lon: "150.885281",
    accuracy: "Exact",
    status: "Operating",
    plant_type: "Integrated",
    production_type: "BF/EAF",
    capacity: "2.6",
    year: "",
    owner: "BlueScope Steel Ltd",
    parent: "BlueScope Steel Ltd",
    ...changes,
  });

  it("are called by owner and town, for the source names none", () => {
    const { plants } = steel([row({}), row({ owner: "", capacity: "", plant_type: "", production_type: "" })]);
    expect(plants[0]).toMatchObject({
      name: "BlueScope Steel Ltd, Port Kembla",
      parent: "",
      products: ["BF", "EAF"],
      capacity: 2.6,
      start: null,
    });
    expect(plants[1]).toMatchObject({ name: "Steel plant, Port Kembla", types: [], products: [], capacity: null });
  });

  it("stop the build at a status they never had", () => {
    expect(() => steel([row({ status: "Idle" })])).toThrow(
      "expected a status of Operating, Under Construction, got Idle",
    );
  });
});

describe("heavy-industry.json", () => {
  const plants = plantsOf(atlasJson<PlantFile>("heavy-industry.json"));
  const { sources } = atlasJson<AtlasReport>("report.json");
  const countBy = (key: "kind" | "economy" | "source") => {
    const counts: Record<string, number> = {};
    for (const plant of plants) counts[plant[key]] = (counts[plant[key]] ?? 0) + 1;
    return counts;
  };

  it("has what is left of 5,848, 1,658 and 749 rows, 7,226 plants, each once, in 200 KB", () => {
    const told = ["icmm", "gem-cement", "sfi-steel"].map((id) => sources.find((source) => source.id === id));
    expect(told.map((source) => [source?.rowsRead, source?.kept, source?.merged])).toEqual([
      [5848, 4914, 35],
      [1658, 1563, 0],
      [749, 749, 0],
    ]);
    expect(countBy("source")).toEqual({ icmm: 4914, gem: 1563, sfi: 749 });
    expect(countBy("kind")).toEqual({ mine: 4724, smelter: 189, cement: 1563, steel: 750 });
    expect(new Set(plants.map(({ id }) => id)).size).toBe(7226);
    expect(gzipSync(atlasBytes("heavy-industry.json"), { level: 9 }).length).toBeLessThanOrEqual(200 * 1024);
  });

  it("has plants of each of the 21 economies", () => {
    expect(countBy("economy")).toEqual({
      AU: 469,
      BN: 1,
      CA: 196,
      CL: 100,
      CN: 3030,
      HK: 1,
      ID: 540,
      JP: 130,
      KR: 80,
      MX: 171,
      MY: 69,
      NZ: 33,
      PE: 111,
      PG: 9,
      PH: 68,
      RU: 398,
      SG: 1,
      TH: 43,
      TW: 4,
      US: 1611,
      VN: 161,
    });
    expect(Object.keys(countBy("economy")).sort()).toEqual([...APEC].sort());
  });

  it("has mines where they are: Escondida, Chuquicamata, Grasberg", () => {
    for (const [name, economy, lon, lat] of [
      ["Escondida", "CL", -69.07, -24.27],
      ["Chuquicamata", "CL", -68.9, -22.29],
      ["Grasberg", "ID", 137.11, -4.05],
    ] as const) {
      const near = plants.filter((plant) => plant.name.includes(name) && km(plant, { lon, lat }) < 15);
      expect({ name, economies: [...new Set(near.map((plant) => plant.economy))] }).toEqual({
        name,
        economies: [economy],
      });
    }
  });
});
