import { firmColumns } from "../firms/firmColumns";
import type { FirmFilter } from "../firms/firmFilter";
import { ALL, firmMask, PASSES } from "../firms/firmMask";
import type { FirmTable } from "../firms/firmTable";
import { radixOrder } from "../spatial/radixOrder";

/**
 * The establishments an analysis is about. Sites stand in order of longitude, then latitude, whatever the order of the register,
 * so that a seed draws the same places from the same register however its rows are sorted.
 */
export interface ClusterStudy {
  /** [site] row of the table. Every establishment that passes the filter but for its industry: what the selection is held against. */
  rows: Uint32Array;
  /** [site] degrees. */
  lon: Float64Array;
  lat: Float64Array;
  /** Sites of the selection, ascending: those that pass the whole filter. */
  selected: Uint32Array;
  /** [position in `selected`] degrees. */
  selectedLon: Float64Array;
  selectedLat: Float64Array;
}

/** Reads a filter against one table; the columns it needs are derived once. `nodes` is the number of industries of its tree. */
export function clusterStudies(table: FirmTable, nodes: number): (filter: FirmFilter) => ClusterStudy {
  const columns = firmColumns(table);
  const mask = firmMask(columns, nodes);
  const passes = new Uint8Array(table.length);
  const others = ALL & ~PASSES.industry;
  return (filter) => {
    mask(filter, passes);
    const rows = Uint32Array.from(passes.keys()).filter((row) => (passes[row] & others) === others);
    return clusterStudy(table, rows, (row) => passes[row] === ALL);
  };
}

/** The study of a table's `rows`, of which those are selected that `isSelected` says. */
export function clusterStudy(table: FirmTable, rows: Uint32Array, isSelected: (row: number) => boolean): ClusterStudy {
  const order = Uint32Array.from(rows.keys());
  radixOrder(
    order,
    Uint32Array.from(rows, (row) => (table.lat[row] + 90) * PARTS),
  );
  radixOrder(
    order,
    Uint32Array.from(rows, (row) => (table.lon[row] + 180) * PARTS),
  );
  const sites = Uint32Array.from(order, (k) => rows[k]);
  const selected = Uint32Array.from(sites.keys()).filter((site) => isSelected(sites[site]));
  const degrees = (column: Float64Array) => Float64Array.from(sites, (row) => column[row]);
  const lon = degrees(table.lon);
  const lat = degrees(table.lat);
  return {
    rows: sites,
    lon,
    lat,
    selected,
    selectedLon: Float64Array.from(selected, (site) => lon[site]),
    selectedLat: Float64Array.from(selected, (site) => lat[site]),
  };
}

/** Parts of a degree by which sites are ordered: 1 cm, and 360 degrees stay below 2^32. */
const PARTS = 1e7;
