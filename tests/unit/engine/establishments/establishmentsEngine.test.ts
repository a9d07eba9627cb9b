import { ECONOMY_IDS } from "#economies/economies.ts";
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { beforeAll, describe, expect, it } from "vitest";
import type { BubbleQuery, RegisterExtent } from "#engine/establishments/protocol.ts";
import { SOURCE_BITS, type FirmTable } from "#firms/firmTable.ts";
import { textColumn } from "#firms/atlasRegister.ts";
import { industryTree } from "#industries/industryTree.ts";
import { scaleTable, scaleTree } from "#tests/bench/scaleRegister.ts";
import { type EstablishmentsApi, establishmentsEngine } from "#engine/establishments/establishmentsEngine.ts";

const NOTHING = "";

function engineOf(table: FirmTable, industries: ReturnType<typeof industryTree>, firstVersion?: number) {
  return establishmentsEngine(() => Promise.resolve({ table, industries }), { firstVersion });
}

function decodeTile(buffer: ArrayBuffer) {
  const { layers } = new VectorTile(new PbfReader(new Uint8Array(buffer)));
  const features = (name: string) =>
    Array.from({ length: layers[name]?.length ?? 0 }, (_, i) => {
      const feature = layers[name].feature(i);
      return { id: feature.id, at: feature.loadGeometry()[0][0], tags: feature.properties };
    });
  return { bubbles: features("bubbles"), establishments: features("establishments") };
}

/** Three on one coordinate in Laredo, one 30 km away, one in Monterrey, one in Chihuahua, one in Alaska. */
const ids = ["31-33", "325", "331", "48-49"];
const industries = industryTree({
  id: ids,
  code: ids,
  parent: [-1, 0, 0, -1],
  system: ids.map(() => "shared"),
  en: ids,
  es: ids,
});
const small: FirmTable = {
  length: 7,
  lon: Float64Array.of(-99.5, -100.3, -99.5, -99.5, -106.1, -149.9, -99.2),
  lat: Float64Array.of(27.5, 25.7, 27.5, 27.5, 28.6, 61.2, 27.5),
  industry: Uint16Array.of(1, 2, 1, 3, 2, 0, 2),
  employment: Float32Array.of(10, NaN, 20, NaN, NaN, 300, 40),
  firstYear: Uint16Array.of(2010, 2004, 2010, 2012, 2015, 2020, 0),
  lastYear: Uint16Array.of(2020, 2008, 2015, 2012, 2019, 2023, 0),
  source: Uint8Array.of(1, 4, 2, 3, 4, 1, 2),
  repairs: Uint8Array.of(0, 5, 0, 0, 0, 0, 0),
  id: textColumn(["g1", "m1", "r1", "g2+r2", "m2", "g3", "r3"].map((id) => id.toUpperCase())),
  name: textColumn(["Beta", "Ácero del Norte", "alfa", "", "Zinc", "Oil", "Gamma"]),
  company: textColumn(["", "", "", "Owner", "", "", ""]),
  place: textColumn(["Laredo", "Monterrey", "Laredo", "Laredo", "Chihuahua", "Anchorage", "Oilton"]),
  park: textColumn(["", "", "", "", "", "", ""]),
  region: textColumn(["US-48479", "MX-19039", "US-48479", "US-48479", "MX-08019", "US-02020", "US-48479"]),
};
const EVERYTHING: BubbleQuery = { filter: {}, weight: "establishments" };

describe("establishmentsEngine on a small register", () => {
  let engine: EstablishmentsApi;
  let extent: RegisterExtent;
  const progress: number[] = [];
  beforeAll(async () => {
    engine = engineOf(small, industries, 100);
    extent = await engine.load(NOTHING, (share) => progress.push(share));
  });

  it("says what the register holds", () => {
    expect(extent).toEqual({ total: 7, firstYear: 2004, lastYear: 2023, byIndustry: Uint32Array.of(6, 2, 3, 1) });
  });

  it("finds the members of regions by industry whatever the filter: most employees first, then by name", () => {
    engine.filter({ filter: { industries: Uint8Array.of(0, 0, 0, 1) }, weight: "establishments" });
    const names = ({ rows }: { rows: Uint32Array }) =>
      Array.from(rows, (row) => small.name.values[small.name.codes[row]]);
    expect(names(engine.members(["US-48479"]))).toEqual(["Gamma", "alfa", "Beta", ""]);
    expect(names(engine.members(["US-48", "MX-08"], Uint8Array.of(0, 0, 1, 0)))).toEqual(["Gamma", "Zinc"]);
    expect([...engine.members(["US-02"]).lonLat].map((at) => Math.round(at))).toEqual([-150, 61]);
    expect(engine.members(["US-99"]).rows).toHaveLength(0);
  });

  it("writes counts and orders names as the reader's language does", () => {
    const names = () => engine.list({ kind: "all" }, 0, 2).rows.map(({ name }) => name);
    const labels = (version: number) =>
      decodeTile(engine.tile(version, 4, 3, 6)).bubbles.map(({ tags }) => tags.label as string);
    const { version } = engine.filter({ ...EVERYTHING, language: "ar-EG" });
    expect(labels(version)).toContain("٤");
    engine.filter({ ...EVERYTHING, language: "is" });
    expect(names()).toEqual(["alfa", "Ácero del Norte"]);
    const { version: english } = engine.filter(EVERYTHING);
    expect(labels(english)).toContain("4");
    expect(names()).toEqual(["Ácero del Norte", "alfa"]);
  });

  it("says what it needs before it is loaded, and answers a ping", () => {
    const empty = engineOf(small, industries);
    expect(() => empty.filter(EVERYTHING)).toThrow("nothing is loaded yet");
    expect(empty.tile(1, 0, 0, 0).byteLength).toBe(0);
    expect(empty.ping()).toBe(true);
  });

  it("reports progress to the end", () => {
    expect(progress.at(-1)).toBe(1);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  });

  it("answers a filter with counts, bounds and the largest bubbles", () => {
    const answer = engine.filter({ filter: { economies: ["US"] }, weight: "employment" });
    expect(answer).toMatchObject({ matched: 5, total: 7, employment: 370, employmentKnown: 4 });
    const none = Object.fromEntries(ECONOMY_IDS.map((id) => [id, 0]));
    expect(answer.byEconomy).toEqual({ ...none, US: 5, MX: 2 });
    expect(answer.bySource).toEqual({ ghgrp: 3, rmp: 3, retc: 0 });
    expect(answer.bounds).toEqual([-149.9, 27.5, -99.2, 61.2]);
    expect([answer.largest[5], answer.largest[17]]).toEqual([300, 300]);
    expect(engine.filter({ filter: { sources: ["rmp"] }, weight: "employment" }).largest[17]).toBe(40);
  });

  it("counts versions up from where it was told to, and draws only the newest", () => {
    const { version } = engine.filter(EVERYTHING);
    expect(version).toBeGreaterThan(100);
    expect(engine.filter(EVERYTHING).version).toBe(version + 1);
    expect(engine.tile(version, 0, 0, 0).byteLength).toBe(0);
    expect(engine.tile(version + 1, 0, 0, 0).byteLength).toBeGreaterThan(0);
    expect(engine.tile(version + 1, 3, 0, 0).byteLength).toBe(0);
  });

  it("draws a bubble, a stack and single establishments with their tags", () => {
    const classes = Uint8Array.of(255, 0, 1, 255);
    const { version } = engine.filter({ filter: {}, weight: "establishments", classes });
    // Tile 10/228/430 holds Laredo, 10/229/430 the one to its east.
    const here = decodeTile(engine.tile(version, 10, 228, 430));
    expect(here.bubbles.map(({ tags }) => ({ ...tags }))).toEqual([
      { count: 3, weight: 3, size: 1, lead: 0, share: 0.67, label: "3", stack: 1 },
    ]);
    expect(here.establishments).toEqual([]);
    const there = decodeTile(engine.tile(version, 10, 229, 430));
    expect(there.establishments.map(({ id, tags }) => ({ id, ...tags }))).toEqual([
      { id: 6, row: 6, lead: 1, employment: 40 },
    ]);
    const world = decodeTile(engine.tile(version, 0, 0, 0));
    expect(world.bubbles.every(({ tags }) => tags.stack === undefined)).toBe(true);
  });

  it("shows what a filter leaves of a bubble where it stands", () => {
    const { version } = engine.filter({ filter: { sources: ["retc"] }, weight: "establishments" });
    const { bubbles, establishments } = decodeTile(engine.tile(version, 4, 3, 6));
    expect(bubbles).toEqual([]);
    expect(new Set(establishments.map(({ id }) => id))).toEqual(new Set([1, 4]));
    const x = ((-100.3 / 360 + 0.5) * 16 - 3) * 4096;
    expect(establishments.find(({ id }) => id === 1)?.at.x).toBe(Math.floor(x));
  });

  it("profiles a bubble: groups, where it splits, and that a stack never does", () => {
    const { version } = engine.filter(EVERYTHING);
    const [stack] = decodeTile(engine.tile(version, 10, 228, 430)).bubbles;
    const profile = engine.bubble(10, stack.id ?? -1);
    expect(profile).toMatchObject({ count: 3, employment: 30, employmentKnown: 2, bounds: [-99.5, 27.5, -99.5, 27.5] });
    expect(profile?.industries).toEqual([
      { industry: 0, count: 2, employment: 30 },
      { industry: 3, count: 1, employment: 0 },
    ]);
    expect(profile?.regions).toEqual([{ region: "US-48479", count: 3 }]);
    expect(profile?.splitZoom).toBeUndefined();
    expect(profile?.lon).toBeCloseTo(-99.5, 6);
    expect(profile?.lat).toBeCloseTo(27.5, 6);

    const wide = decodeTile(engine.tile(version, 3, 1, 3)).bubbles[0];
    const zoom = engine.bubble(3, wide.id ?? -1)?.splitZoom ?? 0;
    expect(zoom).toBeGreaterThan(3);
    expect(engine.bubble(zoom, wide.id ?? -1)?.count).toBeLessThan(Number(wide.tags.count));
    expect(engine.bubble(zoom - 1, wide.id ?? -1)?.count).toBe(wide.tags.count);
    expect(engine.bubble(3, 99)).toBeUndefined();
    expect(engine.bubble(10, (stack.id ?? -1) + 1), "inside the stack, not its first").toBeUndefined();
    engine.filter({ filter: { sources: ["retc"] }, weight: "establishments" });
    expect(engine.bubble(10, stack.id ?? -1), "nothing in it passes").toBeUndefined();
    expect(engine.list({ kind: "bubble", zoom: 10, id: stack.id ?? -1 }, 0, 9).total).toBe(0);
  });

  it("groups a bubble by the children of the one industry selected", () => {
    const { version } = engine.filter({ filter: { industries: Uint8Array.of(1, 1, 1, 0) }, weight: "establishments" });
    const id = decodeTile(engine.tile(version, 3, 1, 3)).bubbles[0].id ?? -1;
    expect(engine.bubble(3, id)?.industries.map(({ industry }) => industry)).toEqual([1, 2]);
  });

  it("lists a selection by name, nameless last, a page at a time", () => {
    engine.filter(EVERYTHING);
    const names = (page: { rows: { name: string }[] }) => page.rows.map(({ name }) => name);
    expect(names(engine.list({ kind: "all" }, 0, 9))).toEqual([
      "Ácero del Norte",
      "alfa",
      "Beta",
      "Gamma",
      "Oil",
      "Zinc",
      "",
    ]);
    expect(engine.list({ kind: "all" }, 5, 9)).toMatchObject({ total: 7, rows: [{ row: 4 }, { row: 3 }] });
    expect(names(engine.list({ kind: "region", regions: ["US-48"] }, 0, 9))).toEqual(["alfa", "Beta", "Gamma", ""]);
    expect(names(engine.list({ kind: "bounds", bounds: [-99.6, 27, -99, 28] }, 0, 9))).toEqual([
      "alfa",
      "Beta",
      "Gamma",
      "",
    ]);
    expect(names(engine.list({ kind: "bounds", bounds: [170, 50, -140, 70] }, 0, 9))).toEqual(["Oil"]);
    engine.filter({ filter: { economies: ["MX"] }, weight: "establishments" });
    expect(names(engine.list({ kind: "all" }, 0, 9))).toEqual(["Ácero del Norte", "Zinc"]);
    engine.filter(EVERYTHING);
  });

  it("gives coordinates and rows of a selection, and establishments whatever the filter", () => {
    engine.filter({ filter: { sources: ["retc"] }, weight: "establishments" });
    const { rows, lonLat } = engine.coordinates({ kind: "all" }, 9);
    for (const [k, row] of rows.entries())
      expect([...lonLat.subarray(2 * k, 2 * k + 2)]).toEqual([small.lon[row], small.lat[row]]);
    expect(rows.toSorted()).toEqual(Uint32Array.of(1, 4));
    expect(engine.coordinates({ kind: "all" }, 1).rows.length).toBe(1);
    expect(engine.establishment(3)).toMatchObject({
      row: 3,
      name: "",
      company: "Owner",
      employment: null,
      sources: ["ghgrp", "rmp"],
    });
    expect(engine.establishment(1)).toMatchObject({
      repairs: ["unsigned", "nearState"],
      firstYear: 2004,
      lastYear: 2008,
    });
    expect(engine.establishment(7)).toBeUndefined();
    expect(engine.establishmentById("R3")?.row).toBe(6);
    expect(engine.establishmentById("x")).toBeUndefined();
    expect(engine.search("acero", 5)).toMatchObject({ total: 1, rows: [{ row: 1 }] });
  });
});

describe("establishmentsEngine on 20,000 establishments", () => {
  const tree = scaleTree();
  const table = scaleTable(20_000, 3, tree);
  let engine: EstablishmentsApi;
  beforeAll(async () => {
    engine = engineOf(table, tree);
    await engine.load(NOTHING, () => {});
  });

  it("draws every establishment that passes exactly once at any zoom", () => {
    const industriesKept = new Uint8Array(tree.length).fill(1, 0, tree.end[0]);
    const passing = Array.from(table.industry.keys()).filter(
      (row) => industriesKept[table.industry[row]] && table.source[row] & SOURCE_BITS.rmp,
    );
    const { version, matched } = engine.filter({
      filter: { industries: industriesKept, sources: ["rmp"] },
      weight: "establishments",
    });
    expect(matched).toBe(passing.length);
    for (const zoom of [0, 3, 5]) {
      let count = 0;
      for (let x = 0; x < 2 ** zoom; x++) {
        for (let y = 0; y < 2 ** zoom; y++) {
          const { bubbles, establishments } = decodeTile(engine.tile(version, zoom, x, y));
          count += establishments.length;
          for (const { tags, id } of bubbles) {
            count += Number(tags.count);
            expect(engine.bubble(zoom, id ?? -1)?.count).toBe(tags.count);
          }
        }
      }
      expect(count, `zoom ${zoom}`).toBe(passing.length);
    }
  });

  it("finds text in names that many rows share", () => {
    // 1999, 11999 and 19990 to 19999.
    expect(engine.search("firm 1999", 5)).toMatchObject({ total: 12, rows: [{ row: 1999 }, {}, {}, {}, {}] });
  });
});

describe("establishmentsEngine about the antimeridian", () => {
  const names = ["Taveuni", "Suva", "Anadyr", "Egvekinot", "Attu", "Adak"];
  const across: FirmTable = {
    length: 6,
    lon: Float64Array.of(-179.97, 178.44, 177.5, -179.1, 172.9, -176.6),
    lat: Float64Array.of(-16.8, -18.1, 64.7, 66.3, 52.9, 51.9),
    industry: Uint16Array.from(names, () => 1),
    employment: Float32Array.from(names, () => NaN),
    firstYear: Uint16Array.from(names, () => 2020),
    lastYear: Uint16Array.from(names, () => 2020),
    source: Uint8Array.from(names, () => 1),
    repairs: Uint8Array.from(names, () => 0),
    id: textColumn(names),
    name: textColumn(names),
    company: textColumn(names.map(() => "")),
    place: textColumn(names),
    park: textColumn(names.map(() => "")),
    region: textColumn(names.map(() => "")),
  };
  let engine: EstablishmentsApi;
  beforeAll(async () => {
    engine = engineOf(across, industries);
    await engine.load(NOTHING, () => undefined);
  });
  const listed = (bounds: [number, number, number, number]) =>
    engine.list({ kind: "bounds", bounds }, 0, 9).rows.map(({ name }) => name);

  it("bounds what lies on both sides by the short way round", () => {
    expect(engine.filter(EVERYTHING).bounds).toEqual([172.9, -18.1, 183.4, 66.3]);
  });

  it.each([[[175, 60, 185, 70]], [[-185, 60, -175, 70]], [[175, 60, -175, 70]], [[535, 60, 545, 70]]] as const)(
    "lists Chukotka in the box %j, which a map writes in whichever turn it is",
    (box) => {
      expect(listed([...box])).toEqual(["Anadyr", "Egvekinot"]);
    },
  );

  it("finds by name what stands beyond 180 degrees, and lists Fiji and the Aleutians each by its box", () => {
    expect(engine.search("taveuni", 5).rows.map(({ lon }) => lon)).toEqual([-179.97]);
    expect(listed([177, -20, 181, -15])).toEqual(["Suva", "Taveuni"]);
    expect(listed([-190, 50, -170, 55])).toEqual(["Adak", "Attu"]);
    expect(listed([-400, -80, 400, 80])).toHaveLength(6);
  });

  it.each([0, 1])("draws a bubble or a point at 180 degrees in the tiles of both edges (column %i)", (x) => {
    const { version } = engine.filter(EVERYTHING);
    const { bubbles, establishments } = decodeTile(engine.tile(version, 1, x, 1));
    expect(bubbles.length + establishments.length).toBeGreaterThan(0);
  });
});
