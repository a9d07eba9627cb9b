import type { EconomyId } from "#economies/economies.ts";
import { economyOfSource } from "#firms/firmColumns.ts";
import type { FirmTable } from "#firms/firmTable.ts";
import type { RegionTable } from "#regions/regionTable.ts";

/** The establishments of one economy's register, without their texts: what figures by region and cluster are taken from. */
export interface RegisterSites {
  length: number;
  /** Degrees. */
  lon: Float64Array;
  lat: Float64Array;
  /** Node of the industry tree. */
  industry: Uint16Array;
  /** Persons, NaN where unknown. */
  employment: Float32Array;
  /** Row of the region table, the finest the register names; -1 outside all. */
  region: Int32Array;
  /** The last year any of them reported. */
  year: number;
}

/** Establishments of an economy. One outside all regions (at sea) belongs to the economy of its register. */
export function registerSites(table: FirmTable, economy: EconomyId, regions: RegionTable): RegisterSites {
  const { rows, regionOf } = rowsOf(table, economy, regions);
  return {
    length: rows.length,
    lon: Float64Array.from(rows, (row) => table.lon[row]),
    lat: Float64Array.from(rows, (row) => table.lat[row]),
    industry: Uint16Array.from(rows, (row) => table.industry[row]),
    employment: Float32Array.from(rows, (row) => table.employment[row]),
    region: Int32Array.from(rows, (row) => regionOf[table.region.codes[row]]),
    year: rows.reduce((last, row) => Math.max(last, table.lastYear[row]), 0),
  };
}

/** What the register calls them, in the same order: names and parks, "" where it says none that may be shown. */
export interface SiteTexts {
  name: (site: number) => string;
  park: (site: number) => string;
}

/** The texts of `registerSites`, kept apart: most questions need none of them. */
export function siteTexts(table: FirmTable, economy: EconomyId, regions: RegionTable): SiteTexts {
  const { rows } = rowsOf(table, economy, regions);
  const text = ({ values, codes }: FirmTable["name"]) => {
    const own = Uint32Array.from(rows, (row) => codes[row]);
    return (site: number) => values[own[site]];
  };
  return { name: text(table.name), park: text(table.park) };
}

function rowsOf(table: FirmTable, economy: EconomyId, regions: RegionTable) {
  const regionOf = Int32Array.from(table.region.values, (id) => regions.index.get(id) ?? -1);
  const rows = Uint32Array.from(table.industry.keys()).filter((row) => {
    const region = regionOf[table.region.codes[row]];
    return (region < 0 ? economyOfSource(table.source[row]).id : regions.economy[region]) === economy;
  });
  return { rows, regionOf };
}
