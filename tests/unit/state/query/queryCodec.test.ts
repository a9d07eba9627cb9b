import { ownRegionId } from "#regions/ownRegion.ts";
import fc from "fast-check";
import { CHOSEN_MEASURES } from "#measures/measures.ts";
import { describe, expect, it } from "vitest";
import { LEADING, REGISTERED_IDS } from "#economies/economies.ts";
import { SIZE_BANDS } from "#firms/firmFilter.ts";
import { SOURCE_IDS } from "#firms/firmTable.ts";
import { regionParts } from "#regions/regionId.ts";
import {
  LINKED_AUDIENCES,
  LINKED_CERTAINTIES,
  COLOURINGS,
  DEFAULT_QUERY,
  GROUPINGS,
  LAYERS,
  LEVELS,
  METHODS,
  NEIGHBOURS,
  type Query,
  RULES,
  VIEWS,
  WEIGHTS,
} from "#state/query/query.ts";
import { APEC } from "#economies/apec.ts";
import { PLANT_KINDS } from "#firms/plant.ts";
import { decodeQuery, encodeQuery, isForeign } from "#state/query/queryCodec.ts";

const industry = fc.oneof(fc.constantFrom("336", "31-33", "us:336111", "mx:311110"), fc.stringMatching(/^[0-9]{2,6}$/));
const years = fc
  .tuple(fc.integer({ min: 2004, max: 2025 }), fc.integer({ min: 0, max: 10 }))
  .map(([from, span]): [number, number] => [from, from + span]);
/** What a hash means that says something and none of this. */
const UNSAID: Query = { ...DEFAULT_QUERY, view: "establishments" };

const decimal = (min: number, max: number, digits: number) =>
  fc.integer({ min: min * 10 ** digits, max: max * 10 ** digits }).map((n) => n / 10 ** digits);

const selection = fc.oneof(
  fc.record({ kind: fc.constant("region" as const), id: fc.constantFrom("US-48", "US-48201", "MX-19", "MX-19039") }),
  fc.record({
    kind: fc.constant("establishment" as const),
    id: fc.constantFrom("GHGRP 1000001", "RMP 100000000250", "RETC AAG8A1403911"),
  }),
  fc.record(
    {
      kind: fc.constant("regional" as const),
      subject: fc.constantFrom("cluster/automotive", "cluster/automotive/2", "industry/us:336111", "industry/31-33"),
      region: fc.constantFrom("US-26163", "MX-19"),
    },
    { requiredKeys: ["kind", "subject"] },
  ),
  fc.record({ kind: fc.constant("cluster" as const), cluster: fc.nat(500) }),
  fc.record({ kind: fc.constant("park" as const), id: fc.constantFrom("MX-19021 parque industrial: 1, norte") }),
  fc.record({ kind: fc.constant("plant" as const), id: fc.constantFrom("ICMM00406", "P100000123432", "GASTAUS0001") }),
  fc.record({ kind: fc.constant("bubble" as const), zoom: fc.nat(20), id: fc.nat(1e6) }),
);

const anyQuery: fc.Arbitrary<Query> = fc.record(
  {
    view: fc.constantFrom(...VIEWS),
    grouping: fc.constantFrom(...GROUPINGS),
    industries: fc.uniqueArray(industry, { maxLength: 8 }),
    economies: fc.subarray([...REGISTERED_IDS]),
    compared: fc.subarray(["US-26163", "US-A19820", "MX-19", "US-48"]),
    sources: fc.subarray([...SOURCE_IDS]),
    sizes: fc.subarray([...SIZE_BANDS]),
    years,
    weight: fc.constantFrom(...WEIGHTS),
    colouring: fc.constantFrom(...COLOURINGS),
    measure: fc.constantFrom(...CHOSEN_MEASURES),
    level: fc.constantFrom(...LEVELS),
    rule: fc.constantFrom(...RULES),
    moved: fc.constantFrom<Query["moved"]>({}, { specialisation: 0.8 }, { specialisation: 0.8, floor: 1.25 }),
    certainty: fc.constantFrom(...LINKED_CERTAINTIES),
    neighbours: fc.constantFrom(...NEIGHBOURS),
    audience: fc.constantFrom(...LINKED_AUDIENCES),
    advice: fc.constantFrom("INN-B1", "GOV-G4"),
    method: fc.constantFrom(...METHODS),
    eps: fc.integer({ min: 50, max: 500_000 }),
    minPts: fc.integer({ min: 2, max: 1000 }),
    permutations: fc.constantFrom(99, 999),
    seed: fc.nat(2 ** 31 - 1),
    year: fc.constantFrom(...LEADING.years),
    baseYear: fc.constantFrom(...LEADING.years),
    overlays: fc.subarray(LAYERS.flatMap((id) => [id, `-${id}` as const])),
    plantKinds: fc.subarray([...PLANT_KINDS]),
    plantEconomies: fc.subarray([...APEC]),
    selection,
    camera: fc.record({ lon: decimal(-180, 180, 4), lat: decimal(-85, 85, 4), zoom: decimal(0, 20, 2) }),
  },
  {
    requiredKeys: [
      "view",
      "grouping",
      "industries",
      "economies",
      "sources",
      "sizes",
      "weight",
      "colouring",
      "measure",
      "level",
      "rule",
      "moved",
      "certainty",
      "neighbours",
      "audience",
      "method",
      "seed",
      "year",
      "baseYear",
      "overlays",
      "plantKinds",
      "plantEconomies",
      "compared",
    ],
  },
);

describe("the link of a view", () => {
  it("is empty for the first view", () => {
    expect(encodeQuery(DEFAULT_QUERY)).toBe("");
    expect(decodeQuery("")).toEqual({ query: DEFAULT_QUERY, broken: [] });
  });

  it("means the establishments where it says anything but the view: they came first when links were first sent around", () => {
    const camera = { lon: -97, lat: 34, zoom: 4 };
    expect(decodeQuery("map=4/34/-97").query).toEqual({ ...UNSAID, camera });
    expect(encodeQuery({ ...DEFAULT_QUERY, camera })).toBe("view=clusters&map=4/34/-97");
    expect(encodeQuery(UNSAID)).toBe("view=establishments");
    expect(decodeQuery("view=globe").query).toEqual(UNSAID);
  });

  it("can be read by a person", () => {
    const query: Query = {
      ...DEFAULT_QUERY,
      view: "regions",
      industries: ["3363", "us:336111"],
      selection: { kind: "region", id: "US-26163" },
      camera: { lon: -83.2, lat: 42.3, zoom: 7 },
    };
    expect(encodeQuery(query)).toBe(
      "view=regions&industry=3363,us:336111&level=market&at=region:US-26163&map=7/42.3/-83.2",
    );
  });

  it("gives back every query it was made from", () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(decodeQuery(`#${encodeQuery(query)}`)).toEqual({ query, broken: [] });
      }),
    );
  });

  it("says what a region of one's own consists of where it is selected, and only there", () => {
    const own = { name: "Motor cities", regions: ["US-26099", "US-26125", "US-26163"] };
    const id = ownRegionId(own);
    const query: Query = { ...UNSAID, level: "auto", own, selection: { kind: "region", id } };
    expect(encodeQuery(query)).toBe(`at=region:${id}&own=US-26099,26125,26163@Motor%20cities`);
    const subject = "cluster/automotive";
    expect(encodeQuery({ ...query, selection: { kind: "regional", subject, region: id } })).toContain("&own=US-26099,");
    expect(encodeQuery({ ...query, selection: { kind: "region", id: "US-26163" } })).toBe("at=region:US-26163");
  });

  it("gives back every region of one's own", () => {
    const code = fc.constantFrom("US-26163", "US-26099", "US-A19820", "US-26", "MX-19", "MX-19039", "MX-A19901");
    const name = fc
      .string({ minLength: 1, maxLength: 30, unit: "grapheme" })
      .map((text) => `${text.slice(0, 60)}.`.trim());
    const ofOwn = fc.record({
      name: name.filter((text) => text.isWellFormed() && text.length <= 60),
      regions: fc.uniqueArray(code, { minLength: 1 }).map((regions) => regions.toSorted()),
    });
    fc.assert(
      fc.property(ofOwn, (own) => {
        const query: Query = {
          ...DEFAULT_QUERY,
          level: "auto",
          own,
          selection: { kind: "region", id: ownRegionId(own) },
        };
        expect(decodeQuery(`#${encodeQuery(query)}`)).toEqual({ query, broken: [] });
      }),
    );
  });

  it("selects the region that a link puts together, whatever id the link gives it", () => {
    const { query } = decodeQuery("at=region:US-X00000001&own=US-26163,26099,26099@Two");
    const own = { name: "Two", regions: ["US-26099", "US-26163"] };
    expect([query.own, query.selection]).toEqual([own, { kind: "region", id: ownRegionId(own) }]);
    const { query: other } = decodeQuery("at=region:US-26163&own=US-26163@x");
    expect(other.selection).toEqual({ kind: "region", id: "US-26163" });
  });

  it.each([
    ["no name", "US-26163@"],
    ["no regions", "@Motor cities"],
    ["a code of no economy", "26163@x"],
    ["a region of one's own in another", "US-X00000001@x"],
    ["too long a name", `US-26163@${"x".repeat(61)}`],
    ["too many regions", `US-${Array.from({ length: 301 }, (_, n) => 10_000 + n).join(",")}@x`],
  ])("leaves out a region of one's own with %s, and names it", (_, text) => {
    expect(decodeQuery(`own=${text}`)).toEqual({ query: UNSAID, broken: ["own"] });
  });

  it("falls back part by part and names what it could not read", () => {
    const { query, broken } = decodeQuery(
      "#view=globe&industry=336&reported=2020-2010&map=1/2&at=region:<script>&x=1&year=1850&%E0%A4%A",
    );
    expect(query).toEqual({ ...UNSAID, industries: ["336"] });
    expect(broken).toEqual(["view", "reported", "map", "at", "x", "year", "%E0%A4%A"]);
  });

  it.each([
    ["threshold=__proto__:1", "threshold"],
    ["threshold=constructor:1,floor:2", "threshold"],
    ["threshold=floor:1,floor:2", "threshold"],
    ["threshold=floor:1:2", "threshold"],
    ["threshold=floor:", "threshold"],
    ["threshold=floor:0x10", "threshold"],
    ["reported=2010-2015-2020", "reported"],
    ["map=3/40/-100/9", "map"],
    ["at=bubble:3:4:5", "at"],
    ["at=cluster:3:4", "at"],
    ["at=regional:cluster/automotive@US-26163@US-48", "at"],
    ["at=regional:cluster/automotive@", "at"],
  ])("drops nothing of %s without naming it", (hash, name) => {
    expect(decodeQuery(hash)).toEqual({ query: UNSAID, broken: [name] });
  });

  it("takes the first of two parts of one name, and names the second", () => {
    const { query, broken } = decodeQuery("view=regions&view=clusters&view=globe");
    expect(query).toEqual({ ...DEFAULT_QUERY, view: "regions", level: "auto" });
    expect(broken).toEqual(["view"]);
  });

  /** What people, programs and attackers put behind "#". */
  const names = ["view", "industry", "reported", "at", "map", "threshold", "eps", "seed", "show", "advice", "economy"];
  const nasty = fc.constantFrom(
    "",
    "%",
    "%E0%A4%A",
    "%ED%A0%80",
    "\ud800",
    "%00",
    "1e999",
    "-0",
    "NaN",
    "0x10",
    "9".repeat(400),
    "__proto__",
    "constructor",
    "toString",
    "__proto__:1,constructor:2,hasOwnProperty:3",
    "region:US-123",
    "region:__proto__",
    "region:US-99999",
    "regional:@",
    "regional:industry/%@US-48@x",
    "establishment: · x",
    "bubble:99:-1",
    "park:" + "x".repeat(9000),
    "//",
    "1/2/3/4",
    "90/90/999",
    "a,".repeat(5000),
  );
  const value = fc.oneof(nasty, fc.string({ unit: "binary" }), fc.string());
  const anyHash = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string(),
    fc
      .array(fc.tuple(fc.oneof(fc.constantFrom(...names), value), value), { maxLength: 6 })
      .map((parts) => parts.map((part) => part.join("=")).join("&")),
  );

  it("never throws, whatever stands behind the #, and can be written again", () => {
    fc.assert(
      fc.property(anyHash, (hash) => {
        const { query } = decodeQuery(hash);
        expect(Object.keys(query)).toEqual(expect.arrayContaining(["view", "industries"]));
        const written = encodeQuery(query);
        const again = decodeQuery(written);
        expect(again.broken).toEqual([]);
        expect(encodeQuery(again.query)).toBe(written);
        expect(isForeign(written)).toBe(false);
        const region = query.selection && "region" in query.selection ? query.selection.region : undefined;
        if (region !== undefined) expect(() => regionParts(region)).not.toThrow();
        if (query.selection?.kind === "region") regionParts(query.selection.id);
      }),
      { numRuns: 2000 },
    );
  });

  it("never touches a prototype", () => {
    expect(decodeQuery("__proto__=1&constructor=2").broken).toEqual(["__proto__", "constructor"]);
    expect(decodeQuery("threshold=__proto__:1,floor:2").query.moved).toEqual({});
    expect(({} as { floor?: number }).floor).toBeUndefined();
  });

  it.each<[string, boolean]>([
    ["", false],
    ["#", false],
    ["#explore", true],
    ["#view", true],
    ["#:~:text=clusters", true],
    ["#explore:~:text=view=regions", true],
    ["#access_token=view=regions", true],
    ["#section=2&tab=view", true],
    ["#view=regions:~:text=Wayne", false],
    ["#view=globe", false],
    ["#x=1&map=4/40/-100", false],
  ])("takes %s for another's: %s", (hash, expected) => {
    expect(isForeign(hash)).toBe(expected);
  });

  it("leaves a text to scroll to alone", () => {
    expect(decodeQuery("#view=regions:~:text=Wayne")).toEqual({
      query: { ...DEFAULT_QUERY, view: "regions", level: "auto" },
      broken: [],
    });
  });
});

it("gives lists of its own, which a store may write into", () => {
  decodeQuery("").query.industries.push("336");
  expect(DEFAULT_QUERY.industries).toEqual([]);
  expect(decodeQuery("").query.industries).toEqual([]);
});
