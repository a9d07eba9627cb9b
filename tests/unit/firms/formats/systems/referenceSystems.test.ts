import { ROOT } from "#scripts/ready.mjs";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import proj4 from "proj4";
import { describe, expect, test } from "vitest";
import { PLANES, systemNamed, toDegrees } from "#firms/formats/systems/referenceSystems.ts";

/** What `cs2cs +init=epsg:CODE +to +init=epsg:4326` of PROJ 9.1.1 printed for a place in each system, without grids. */
const PRINTED = JSON.parse(readFileSync(join(ROOT, "tests", "registers", "cs2cs.json"), "utf8")) as [
  id: string,
  x: number,
  y: number,
  lon: number,
  lat: number,
][];

/** Datums PROJ knows no way from, or several by region, and what a place may differ by, degrees. */
const DATUMS: [name: RegExp, degrees: number][] = [
  [/^(?:TWD67|Beijing 1954|Indian 1975)/, 0.0085], // PROJ takes them for WGS 84 where it has no grid
  [/^(?:PSAD56|SAD69)/, 2.5e-4],
  [/^(?:AGD|NZGD49|Pulkovo|S-JTSK|VN-2000|Timbalai)/, 5e-5],
  [/^(?:NAD83\(CSRS\)|GSK-2011|NAD83 \/ BLM 60N)/, 2e-5],
  [/^Korean 1985/, 1e-6],
];

describe("reference systems", () => {
  test("every plane is where PROJ puts it", () => {
    expect(PRINTED.map(([id]) => id)).toEqual(PLANES.map(({ id }) => id));
    const off = PRINTED.flatMap(([id, x, y, lon, lat]) => {
      const system = systemNamed(id)!;
      const [east, north] = toDegrees(system)(x, y);
      const across = Math.abs(((east - lon + 540) % 360) - 180);
      const allowed = DATUMS.find(([name]) => name.test(system.name))?.[1] ?? 2e-8;
      return Math.max(across, Math.abs(north - lat)) <= allowed ? [] : [`${system.name}: ${east}, ${north}`];
    });
    expect(off).toEqual([]);
  });

  test("TWD67 lies from TWD97 as its surveyors' formula says", () => {
    const [x, y] = [302_000, 2_770_000];
    const there = proj4(systemNamed("twd97")!.definition!).forward(toDegrees(systemNamed("twd67")!)(x, y));
    expect(there[0]).toBeCloseTo(x + 807.8 + 1.549e-5 * x + 6.521e-6 * y, -1);
    expect(there[1]).toBeCloseTo(y - 248.6 + 1.549e-5 * y + 6.521e-6 * x, -1);
  });

  test.each([
    ["EPSG:3826", "EPSG:3826"],
    ["epsg 3826", "EPSG:3826"],
    ["3826", "EPSG:3826"],
    ["urn:ogc:def:crs:EPSG::3826", "EPSG:3826"],
    ["urn:ogc:def:crs:EPSG:6.9:32614", "EPSG:32614"],
    ["http://www.opengis.net/def/crs/EPSG/0/2193", "EPSG:2193"],
    ["http://www.opengis.net/gml/srs/epsg.xml#3857", "EPSG:3857"],
    ["ESRI:102100", "EPSG:3857"],
    ["EPSG:900913", "EPSG:3857"],
    ["utm14n", "EPSG:32614"],
    ["UTM 14", "EPSG:32614"],
    ["utm zone 56S", "EPSG:32756"],
    ["WGS 84 / UTM zone 14N", "EPSG:32614"],
    ["TWD97", "EPSG:3826"],
    ["TWD97 / TM2 zone 119", "EPSG:3825"],
    ["MGA55", "EPSG:28355"],
    ["GDA2020 / MGA zone 55", "EPSG:7855"],
    ["JGD2011 zone 9", "EPSG:6677"],
    ["Web Mercator", "EPSG:3857"],
    ["WGS84", "EPSG:4326"],
    ["OGC:CRS84", "OGC:CRS84"],
    ["urn:ogc:def:crs:OGC:1.3:CRS84", "OGC:CRS84"],
    ["e7", "E7"],
    ["+proj=utm +zone=14 +datum=WGS84", "given"],
    ["+proj=longlat +datum=WGS84", "given"],
  ])("%s is %s", (text, id) => expect(systemNamed(text)?.id).toBe(id));

  test.each(["EPSG:99999", "utm61n", "utm14i", "somewhere", "+proj=nothing", ""])("%s is none", (text) =>
    expect(systemNamed(text)).toBeUndefined(),
  );

  test("latitude comes first only where a urn asks for the authority's order", () => {
    expect(systemNamed("urn:ogc:def:crs:EPSG::4326")?.isLatFirst).toBe(true);
    expect(systemNamed("EPSG:4326")?.isLatFirst).toBeUndefined();
  });
});
