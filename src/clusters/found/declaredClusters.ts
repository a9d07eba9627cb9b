import type { FeatureCollection } from "geojson";
import type { FirmTable } from "#firms/firmTable.ts";
import { clusterOutline } from "./clusterOutline.ts";
import { commonestText } from "./commonestText.ts";
import { clusterRows, type Delineated } from "./delineate.ts";
import { greatCircleKm } from "./greatCircleKm.ts";
import { parkId } from "./parkId.ts";

/** A park named in the register. */
export interface DeclaredCluster {
  /** Stable: MX-19021 parque industrial x. */
  id: string;
  name: string;
  place: string;
  region: string;
  /** Establishments of the register that name it, and those that pass the filter. */
  establishments: number;
  matching: number;
  lon: number;
  lat: number;
  bounds: [number, number, number, number];
  /** Found clusters that hold establishments of it, most first. */
  found: { cluster: number; establishments: number }[];
}

/** The parks of a register, whatever is selected. */
export interface DeclaredParks {
  /** Most establishments first; `matching` and `found` are of a selection and still empty. */
  parks: Omit<DeclaredCluster, "matching" | "found">[];
  /** One feature a park, `properties: { declared }` its position in `parks`, `id` = position + 1. */
  outlines: FeatureCollection;
  /** [row] position in `parks`, -1 for none. */
  parkOf: Int32Array;
}

/** Kilometres from the middle of a park beyond which an address that names it is no part of its outline. */
const PARK_REACH = 5;
/** Metres: longest edge of a park's outline, and what is added around one or two addresses. */
const PARK_EDGES = { maxEdge: 1500, margin: 200 };

/**
 * Parks named in the register: one for each name (case, accents, punctuation aside) in each region, for the same name is used in many
 * cities. The outline is that of the establishments within 5 km of the middle one; addresses farther off still count.
 */
export function declaredParks(table: FirmTable, onBeat?: () => void): DeclaredParks {
  const parkRows = new Map<string, number[]>();
  for (let row = 0; row < table.length; row++) {
    const name = table.park.values[table.park.codes[row]];
    const id = name === "" ? "" : parkId(table.region.values[table.region.codes[row]], name);
    if (id === "") continue;
    const rows = parkRows.get(id);
    if (rows) rows.push(row);
    else parkRows.set(id, [row]);
  }
  const parkOf = new Int32Array(table.length).fill(-1);
  const outlines: FeatureCollection = { type: "FeatureCollection", features: [] };
  const ordered = [...parkRows].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  const parks = ordered.map(([id, rows], declared) => {
    onBeat?.();
    for (const row of rows) parkOf[row] = declared;
    const near = rowsAround(table, rows);
    const { outline, lon, lat, bounds } = clusterOutline(
      near.map((row) => table.lon[row]),
      near.map((row) => table.lat[row]),
      PARK_EDGES,
    );
    outlines.features.push({ type: "Feature", id: declared + 1, properties: { declared }, geometry: outline });
    return {
      id,
      name: commonestText(table.park, rows),
      place: commonestText(table.place, rows),
      region: table.region.values[table.region.codes[rows[0]]],
      establishments: rows.length,
      lon,
      lat,
      bounds,
    };
  });
  return { parks, outlines, parkOf };
}

/** The parks with what of them is selected and which found clusters hold their establishments. */
export function declaredClusters({ parks, parkOf }: DeclaredParks, delineated: Delineated): DeclaredCluster[] {
  const { study, delineation } = delineated;
  const matching = new Uint32Array(parks.length);
  for (const site of study.selected) if (parkOf[study.rows[site]] >= 0) matching[parkOf[study.rows[site]]]++;
  const found = parks.map((): DeclaredCluster["found"] => []);
  for (const { cluster } of delineation.clusters)
    for (const { park, establishments } of parksInside(parkOf, clusterRows(delineated, cluster)))
      found[park].push({ cluster, establishments });
  return parks.map((park, k) => ({
    ...park,
    matching: matching[k],
    found: found[k].sort((a, b) => b.establishments - a.establishments || a.cluster - b.cluster),
  }));
}

/** Parks that establishments of `rows` name and how many do, most first. */
export function parksInside(parkOf: Int32Array, rows: ArrayLike<number>): { park: number; establishments: number }[] {
  const counts = new Map<number, number>();
  for (let k = 0; k < rows.length; k++) {
    const park = parkOf[rows[k]];
    if (park >= 0) counts.set(park, (counts.get(park) ?? 0) + 1);
  }
  return [...counts]
    .map(([park, establishments]) => ({ park, establishments }))
    .sort((a, b) => b.establishments - a.establishments || a.park - b.park);
}

/** Rows within reach of the one in the middle: that with the smallest sum of distances to the others (the first 200 of them). */
function rowsAround({ lon, lat }: FirmTable, rows: readonly number[]): number[] {
  if (rows.length < 3) return rows.length < 2 || km(rows[0], rows[1]) <= PARK_REACH ? [...rows] : [rows[0]];
  const few = rows.slice(0, 200);
  const sums = few.map((a) => few.reduce((sum, b) => sum + km(a, b), 0));
  const middle = few[sums.indexOf(sums.reduce((a, b) => Math.min(a, b)))];
  return rows.filter((row) => km(row, middle) <= PARK_REACH);

  function km(a: number, b: number): number {
    return greatCircleKm(lon[a], lat[a], lon[b], lat[b]);
  }
}
