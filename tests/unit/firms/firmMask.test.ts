import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firmColumns, sizeBand } from "#firms/firmColumns.ts";
import { firmFacets } from "#firms/firmFacets.ts";
import { ECONOMY_IDS } from "#economies/economies.ts";
import { SIZE_BANDS, type FirmFilter } from "#firms/firmFilter.ts";
import { ALL, firmMask } from "#firms/firmMask.ts";
import { SOURCE_BITS, SOURCE_IDS, type FirmTable, type SourceId } from "#firms/firmTable.ts";
import { industryTree } from "#industries/industryTree.ts";

const ids = ["11", "111", "1111", "31-33", "311", "336", "3361", "3362"];
const tree = industryTree({
  id: ids,
  code: ids,
  parent: [-1, 0, 1, -1, 3, 3, 5, 5],
  system: ids.map(() => "shared"),
  en: ids,
  es: ids,
});
const REGIONS = ["", "US-48201", "MX-19039"];

interface Row {
  industry: number;
  employment: number;
  firstYear: number;
  lastYear: number;
  source: number;
  region: number;
}

function table(rows: Row[]): FirmTable {
  const text = { values: [""], codes: new Uint32Array(rows.length) };
  return {
    length: rows.length,
    lon: new Float64Array(rows.length),
    lat: new Float64Array(rows.length),
    industry: Uint16Array.from(rows, ({ industry }) => industry),
    employment: Float32Array.from(rows, ({ employment }) => employment),
    firstYear: Uint16Array.from(rows, ({ firstYear }) => firstYear),
    lastYear: Uint16Array.from(rows, ({ lastYear }) => lastYear),
    source: Uint8Array.from(rows, ({ source }) => source),
    repairs: new Uint8Array(rows.length),
    id: text,
    name: text,
    company: text,
    place: text,
    park: text,
    region: { values: REGIONS, codes: Uint32Array.from(rows, ({ region }) => region) },
  };
}

const rows = fc.array(
  fc
    .record({
      industry: fc.integer({ min: 0, max: ids.length - 1 }),
      employment: fc.constantFrom(NaN, 0, 1, 9, 10, 49, 50, 249, 250, 9000),
      firstYear: fc.constantFrom(0, 2004, 2010, 2015),
      span: fc.integer({ min: 0, max: 5 }),
      endKnown: fc.boolean(),
      source: fc.integer({ min: 1, max: 7 }),
      region: fc.integer({ min: 0, max: 2 }),
    })
    .map(({ span, endKnown, ...row }) => ({ ...row, lastYear: endKnown ? (row.firstYear || 2008) + span : 0 })),
  { maxLength: 40 },
);

const filters: fc.Arbitrary<FirmFilter> = fc.record(
  {
    industries: fc.uint8Array({ minLength: ids.length, maxLength: ids.length, max: 1 }),
    economies: fc.subarray([...ECONOMY_IDS]),
    sources: fc.subarray<SourceId>([...SOURCE_IDS]),
    sizes: fc.subarray([...SIZE_BANDS]),
    years: fc
      .tuple(fc.integer({ min: 2000, max: 2024 }), fc.integer({ min: 0, max: 9 }))
      .map(([from, span]): [number, number] => [from, from + span]),
  },
  { requiredKeys: [] },
);

const economy = ({ region, source }: Row) =>
  region > 0 ? ECONOMY_IDS[region - 1] : source & SOURCE_BITS.retc ? "MX" : "US";
const reportYears = ({ firstYear, lastYear }: Row): [number, number] => [firstYear || lastYear, lastYear || firstYear];

/** By definition, a condition at a time. */
function passesByDefinition(row: Row, filter: FirmFilter): boolean {
  const [first, last] = reportYears(row);
  return (
    (!filter.industries || filter.industries[row.industry] === 1) &&
    (!filter.economies || filter.economies.includes(economy(row))) &&
    (!filter.sources || filter.sources.some((id) => (row.source & SOURCE_BITS[id]) > 0)) &&
    (!filter.sizes || filter.sizes.includes(SIZE_BANDS[sizeBand(row.employment)])) &&
    (!filter.years || (first > 0 && first <= filter.years[1] && last >= filter.years[0]))
  );
}

describe("sizeBand", () => {
  it("puts every employment in one band", () => {
    const bands = [NaN, 0, 9, 10, 49, 50, 249, 250, 1e6].map((employment) => SIZE_BANDS[sizeBand(employment)]);
    expect(bands).toEqual(["unknown", "1-9", "1-9", "10-49", "10-49", "50-249", "50-249", "250+", "250+"]);
  });
});

describe("firmMask", () => {
  it("keeps exactly the rows that pass every condition, whatever was asked before", () => {
    fc.assert(
      fc.property(rows, fc.array(filters, { minLength: 1, maxLength: 3 }), (given, asked) => {
        const columns = firmColumns(table(given));
        const mask = firmMask(columns, tree.length);
        const passes = new Uint8Array(given.length);
        for (const filter of asked) {
          mask(filter, passes);
          expect(Array.from(passes, (bits) => bits === ALL)).toEqual(
            given.map((row) => passesByDefinition(row, filter)),
          );
        }
      }),
    );
  });

  it("says which tree a mask of another length was for", () => {
    const columns = firmColumns(table([]));
    expect(() => firmMask(columns, 8)({ industries: new Uint8Array(3) }, new Uint8Array(0))).toThrow(
      "expected 8 industries, got 3",
    );
  });
});

describe("firmFacets", () => {
  it("counts each facet under all the other filters", () => {
    fc.assert(
      fc.property(rows, filters, (given, filter) => {
        const columns = firmColumns(table(given));
        const passes = new Uint8Array(given.length);
        firmMask(columns, tree.length)(filter, passes);
        const facets = firmFacets(columns, tree, filter, passes);
        const count = (without: keyof FirmFilter | "nothing", test: (row: Row) => boolean) =>
          given.filter((row) => passesByDefinition(row, { ...filter, [without]: undefined }) && test(row)).length;
        const isIn = (node: number) => (row: Row) => row.industry >= node && row.industry < tree.end[node];

        ids.forEach((_, node) => {
          expect(facets.byIndustry[node]).toBe(count("industries", isIn(node)));
          expect(facets.matchedByIndustry[node]).toBe(count("nothing", isIn(node)));
        });
        for (const id of ECONOMY_IDS)
          expect(facets.byEconomy[id]).toBe(count("economies", (row) => economy(row) === id));
        for (const id of SOURCE_IDS)
          expect(facets.bySource[id]).toBe(count("sources", ({ source }) => (source & SOURCE_BITS[id]) > 0));
        SIZE_BANDS.forEach((band, at) =>
          expect(facets.bySize[band]).toBe(count("sizes", ({ employment }) => sizeBand(employment) === at)),
        );
        facets.byYear.counts.forEach((counted, i) => {
          const year = facets.byYear.firstYear + i;
          const reports = (row: Row) => reportYears(row)[0] <= year && reportYears(row)[1] >= year;
          expect(counted).toBe(count("years", reports));
        });
        expect(facets.employmentKnown).toBe(count("nothing", ({ employment }) => employment >= 0));
      }),
    );
  });
});
