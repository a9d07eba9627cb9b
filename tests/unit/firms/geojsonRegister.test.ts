import { readFileSync } from "node:fs";
import fc from "fast-check";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { atlasColumns } from "../../../data/establishments/columns";
import type { Establishment } from "../../../data/establishments/establishment";
import { establishmentFeature } from "../../../data/establishments/writeGeojson";
import { atlasRegister } from "../../../src/firms/atlasRegister";
import { geojsonRegister } from "../../../src/firms/geojsonRegister";
import { nestingDepth } from "../../../src/firms/nestingDepth";
import { type IndustryFile, industryTree } from "../../../src/industries/industryTree";

const tree = industryTree(
  JSON.parse(readFileSync(new URL("../../../public/atlas/industries.json", import.meta.url), "utf8")) as IndustryFile,
);
const collection = (...features: unknown[]) => JSON.stringify({ type: "FeatureCollection", features });
const point = (properties: unknown, coordinates: unknown = [-99.1, 19.4]) => ({
  type: "Feature",
  geometry: { type: "Point", coordinates },
  properties,
});

const degrees = (most: number) => fc.integer({ min: -most * 100_000, max: most * 100_000 }).map((n) => n / 100_000);
const years = fc.tuple(fc.integer({ min: 2004, max: 2024 }), fc.integer({ min: 0, max: 3 }));
const establishment: fc.Arbitrary<Establishment> = fc
  .record({
    id: fc.integer({ min: 1, max: 1e6 }),
    source: fc.integer({ min: 1, max: 7 }),
    name: fc.string(),
    company: fc.string(),
    industry: fc.nat(tree.length - 1),
    lon: degrees(180),
    lat: degrees(90),
    employment: fc.option(fc.integer({ min: 1, max: 50_000 })),
    years,
    place: fc.string(),
    park: fc.string(),
    region: fc.constantFrom("", "US-48201", "MX-14"),
    repairs: fc.integer({ min: 0, max: 15 }),
  })
  .map(({ id, years: [first, more], ...row }) => ({
    ...row,
    id: `g${id}`,
    lon: row.lon + 0,
    lat: row.lat + 0,
    firstYear: first,
    lastYear: first + more,
  }));

describe("a GeoJSON register", () => {
  it("reads the table that the Parquet file of the same establishments gives", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(establishment, { minLength: 1, maxLength: 20 }), async (rows) => {
        const fromParquet = await atlasRegister(parquetWriteBuffer({ columnData: atlasColumns(rows, tree) }), tree);
        const read = geojsonRegister(collection(...rows.map((row) => establishmentFeature(row, tree))), tree);
        expect(read.table).toEqual(fromParquet);
        expect(read).toMatchObject({ features: rows.length, rejected: [], ignored: {} });
      }),
      { numRuns: 50 },
    );
  });

  it("rejects what is no located establishment, each with its reason, and keeps the rest", () => {
    const { table, features, rejected } = geojsonRegister(
      collection(
        point({ industry: "336", name: "Kept" }),
        null,
        7,
        { type: "FeatureCollection", features: [] },
        { type: "Feature", geometry: null, properties: { industry: "336" } },
        { type: "Feature", geometry: { type: "Polygon", coordinates: [] }, properties: {} },
        point({ industry: "336" }, ["-99.1", "19.4"]),
        point({ industry: "336" }, [-99.1]),
        point({ industry: "336" }, { 0: -99.1, 1: 19.4, length: 2 }),
        point({ industry: "336" }, [-199.1, 19.4]),
        point({ industry: "336" }, [19.4, -99.1]),
        point({}),
        point(null),
        point({ industry: "us:999999" }),
        point({ industry: ["336"] }),
      ),
      tree,
    );
    expect(table.length).toBe(1);
    expect(features).toBe(15);
    expect(rejected).toEqual([
      { reason: "not a feature", features: 3, first: 1 },
      { reason: "not a point", features: 2, first: 4 },
      { reason: "coordinates are not numbers", features: 3, first: 6 },
      { reason: "outside longitude 180 or latitude 90", features: 2, first: 9 },
      { reason: "no industry", features: 2, first: 11 },
      { reason: "industry not in the tree", features: 2, first: 13 },
    ]);
  });

  it("leaves a property of the wrong type unknown and counts it", () => {
    const { table, ignored } = geojsonRegister(
      collection(
        point({
          industry: 336,
          id: 17,
          name: { toString: "x" },
          employment: "40",
          first_year: -5,
          last_year: 1e9,
          sources: ["ghgrp", "constructor"],
          repairs: "unsigned",
          park: "x".repeat(5000),
        }),
      ),
      tree,
    );
    expect(table.id.values).toEqual(["17"]);
    expect([
      table.name.values[0],
      table.park.values[0],
      table.employment[0],
      table.firstYear[0],
      table.lastYear[0],
      table.source[0],
      table.repairs[0],
    ]).toEqual(["", "", Number.NaN, 0, 0, 0, 0]);
    expect(ignored).toEqual({ name: 1, park: 1, employment: 1, first_year: 1, last_year: 1, sources: 1, repairs: 1 });
  });

  it("never looks at __proto__, nor at what is inherited", () => {
    const hostile = `{"type":"FeatureCollection","features":[{"type":"Feature","__proto__":{"geometry":{"type":"Point","coordinates":[0,0]}},"properties":{"industry":"336"}},
      {"type":"Feature","geometry":{"type":"Point","coordinates":[1,1]},"properties":{"__proto__":{"industry":"336","polluted":true},"constructor":{"prototype":{"polluted":true}}}}]}`;
    const { table, rejected } = geojsonRegister(hostile, tree);
    expect(table.length).toBe(0);
    expect(rejected.map(({ reason }) => reason)).toEqual(["not a point", "no industry"]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();

    Reflect.defineProperty(Object.prototype, "industry", { value: "336", configurable: true });
    try {
      expect(geojsonRegister(collection(point({})), tree).rejected[0].reason).toBe("no industry");
    } finally {
      Reflect.deleteProperty(Object.prototype, "industry");
    }
  });

  it("refuses what is no FeatureCollection, saying what it found", () => {
    expect(() => geojsonRegister("{", tree)).toThrow("GeoJSON: ");
    expect(() => geojsonRegister('{"type":"Topology"}', tree)).toThrow("got Topology");
    expect(() => geojsonRegister("[]", tree)).toThrow("got no type");
    expect(() => geojsonRegister("[".repeat(1_000_000), tree)).toThrow("at most 32 levels");
    expect(geojsonRegister(`\ufeff${collection()}`, tree).features).toBe(0);
  });

  it("adds up for any features, and never throws for one of them", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.jsonValue(),
            establishment.map((row) => establishmentFeature(row, tree)),
            fc.jsonValue().map((value) => point(value)),
            fc.jsonValue().map((value) => point({ industry: "336" }, value)),
          ),
        ),
        (list) => {
          const { table, features, rejected } = geojsonRegister(collection(...list), tree);
          expect(features).toBe(list.length);
          expect(table.length + rejected.reduce((sum, reason) => sum + reason.features, 0)).toBe(features);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("measures nesting outside strings only", () => {
    expect(nestingDepth('{"a":[1,{"b":"[[[[\\"[["}]}', 10)).toBe(3);
    expect(nestingDepth("[[[[[[", 3)).toBe(4);
  });
});
