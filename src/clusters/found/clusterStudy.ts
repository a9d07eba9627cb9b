import { firmColumns, traitParts } from "#firms/firmColumns.ts";
import type { FirmFilter } from "#firms/firmFilter.ts";
import { ALL, firmMask, CONDITION_BITS } from "#firms/firmMask.ts";
import type { FirmTable } from "#firms/firmTable.ts";
import { radixOrder } from "#spatial/radixOrder.ts";

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
  /** [site] 1 for those. */
  isSelected: Uint8Array;
  /** [position in `selected`] degrees. */
  selectedLon: Float64Array;
  selectedLat: Float64Array;
  /** [site] number of its economy. */
  stratum: Uint8Array;
  /**
   * [site] share of its economy's sites that is selected, where economies differ in it; else undefined. Registers of two economies do
   * not cover the same plants: the selection is held against sites of its own economy, or every place in the better covered one
   * would pass for a cluster.
   */
  weight?: Float64Array;
}

/** Reads a filter against one table; the columns it needs are derived once. `nodes` is the number of industries of its tree. */
export function clusterStudies(table: FirmTable, nodes: number): (filter: FirmFilter) => ClusterStudy {
  const columns = firmColumns(table);
  const mask = firmMask(columns, nodes);
  const passes = new Uint8Array(table.length);
  const others = ALL & ~CONDITION_BITS.industry;
  return (filter) => {
    mask(filter, passes);
    const rows = Uint32Array.from(passes.keys()).filter((row) => (passes[row] & others) === others);
    const economy = (row: number) => traitParts(columns.traits[row]).economy;
    return clusterStudy(table, rows, (row) => passes[row] === ALL, economy);
  };
}

/** The study of a table's `rows`, of which those are selected that `isSelected` says; `stratum` numbers their economies from 0. */
export function clusterStudy(
  table: Pick<FirmTable, "lon" | "lat">,
  rows: Uint32Array,
  isSelected: (row: number) => boolean,
  stratum: (row: number) => number = () => 0,
): ClusterStudy {
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
  const isChosen = Uint8Array.from(sites, (row) => (isSelected(row) ? 1 : 0));
  const selected = Uint32Array.from(sites.keys()).filter((site) => isChosen[site] === 1);
  const strata = Uint8Array.from(sites, stratum);
  const degrees = (column: Float64Array) => Float64Array.from(sites, (row) => column[row]);
  const lon = degrees(table.lon);
  const lat = degrees(table.lat);
  return {
    rows: sites,
    lon,
    lat,
    selected,
    isSelected: isChosen,
    selectedLon: Float64Array.from(selected, (site) => lon[site]),
    selectedLat: Float64Array.from(selected, (site) => lat[site]),
    stratum: strata,
    weight: selectionShares(strata, selected),
  };
}

/** [site] selected share of its stratum; undefined where it is the same in all of them. */
function selectionShares(strata: Uint8Array, selected: Uint32Array): Float64Array | undefined {
  const sites: number[] = [];
  const cases: number[] = [];
  for (const stratum of strata) sites[stratum] = (sites[stratum] ?? 0) + 1;
  for (const site of selected) cases[strata[site]] = (cases[strata[site]] ?? 0) + 1;
  const shares = sites.map((count, stratum) => (cases[stratum] ?? 0) / count);
  const known = Object.values(shares);
  return known.every((share) => share === known[0]) ? undefined : Float64Array.from(strata, (s) => shares[s]);
}

/** Parts of a degree by which sites are ordered: 1 cm, and 360 degrees stay below 2^32. */
const PARTS = 1e7;
