import { economicComplexity } from "#clusters/relatedness/complexity/economicComplexity.ts";
import type { RegionalTable } from "#clusters/tables/regionalTable.ts";

/** Fewer industries in a region, or regions in an industry, say little of either: one plant would decide. */
const LEAST_DIVERSITY = 5;
const LEAST_UBIQUITY = 10;

/** Economic complexity of the regions that take part. */
export interface MarketComplexity {
  /** [place] region, and its index. */
  regions: Int32Array;
  eci: Float64Array;
  /** [place] slot of the industries that take part. */
  slots: Int32Array;
  diversityCorrelation: number;
}

/** A region's place among them. */
export interface RegionComplexity {
  value: number;
  rank: number;
  of: number;
  industries: number;
  signCorrelation: number;
}

/**
 * Economic complexity over labour markets and traded industries of four digits: present is an industry whose quotient is surely above
 * 1 (the lower end of its interval), and only regions with five such industries or more and industries with ten such regions or more take part,
 * taken away in turn until all have. Over counties, with quotients of 1 as present, it ranked DeKalb County, Indiana, first and Santa
 * Clara 111th. Here Durham, Trenton-Princeton, Washington, Raleigh, San Jose, Boulder, San Francisco, Phoenix, Boston and Provo lead
 * in 2021, and hardly any others with four to six industries or five to twelve regions. Undefined where there is no index.
 * @param table of labour markets by the source's industries
 */
export function marketComplexity(table: RegionalTable): MarketComplexity | undefined {
  const { lower } = table.quotients;
  let regions = [...table.pool.keys()].filter((region) => table.pool[region] === 1);
  let slots = [...table.subjects.keys()].filter((slot) => table.traded?.[slot] === 1);
  const isPresent = (region: number, slot: number) => {
    const cell = table.cellOf(slot, region);
    return cell >= 0 && lower[cell] > 1;
  };
  for (let before = Infinity; regions.length + slots.length < before;) {
    before = regions.length + slots.length;
    regions = regions.filter((region) => slots.filter((slot) => isPresent(region, slot)).length >= LEAST_DIVERSITY);
    slots = slots.filter((slot) => regions.filter((region) => isPresent(region, slot)).length >= LEAST_UBIQUITY);
  }
  const values = new Uint8Array(regions.length * slots.length);
  regions.forEach((region, row) =>
    slots.forEach((slot, column) => (values[row * slots.length + column] = Number(isPresent(region, slot)))),
  );
  const found = economicComplexity({ rows: regions.length, columns: slots.length, values, unknown: 0 });
  if (!found.defined) return undefined;
  return {
    regions: Int32Array.from(regions),
    eci: found.eci,
    slots: Int32Array.from(slots),
    diversityCorrelation: found.diversityCorrelation,
  };
}

/** Where a region stands; undefined where it takes no part. */
export function complexityOf(known: MarketComplexity, region: number): RegionComplexity | undefined {
  const place = known.regions.indexOf(region);
  if (place < 0) return undefined;
  const { eci, slots, diversityCorrelation } = known;
  return {
    value: eci[place],
    rank: 1 + eci.filter((other) => other > eci[place]).length,
    of: eci.length,
    industries: slots.length,
    signCorrelation: diversityCorrelation,
  };
}
