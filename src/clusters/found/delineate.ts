import type { FeatureCollection } from "geojson";
import type { FirmTable } from "#firms/firmTable.ts";
import { NOISE } from "#spatial/density/dbscan.ts";
import { clusterMembers, type ClusterMembers } from "#spatial/density/clusterMembers.ts";
import { commonestText } from "./commonestText.ts";
import { createFootprints } from "#spatial/pattern/footprints.ts";
import { bernoulliLlr, poissonLlr } from "#spatial/pattern/scanStatistic.ts";
import { clustersByMethod } from "./clustersByMethod.ts";
import { chosenSettings } from "./chosenSettings.ts";
import { clusterNames, type NamedGround } from "./clusterName.ts";
import { clusterOutline, type OutlineShape } from "./clusterOutline.ts";
import type { ClusterSpec } from "./clusterSpec.ts";
import type { ClusterStudy } from "./clusterStudy.ts";
import type { PlaceNames } from "./placeNames.ts";
import { footprintQuotient, type QuotientInterval } from "./footprintQuotient.ts";

/** One spatial cluster as delineated. */
export interface SpatialCluster {
  /** Position in the list: by size, then by place. */
  cluster: number;
  /** The region most of its establishments stand in: "Ciénega de Flores"; with a number where two clusters share one. */
  name: string;
  /** The town it is near, where that is another word; "" for none. */
  near: string;
  establishments: number;
  /** All establishments held against the selection, of any industry, within eps of its core points. */
  population: number;
  /** Establishments of the selection expected there if the selection stood where all establishments of its economies stand. */
  expected: number;
  excess: number;
  /** Establishments over expected: share of the selection in the footprint over its share everywhere, with a 90% interval. */
  localQuotient: QuotientInterval;
  /** Log likelihood ratio of the footprint (Bernoulli scan; Poisson where economies differ in the selection's share). */
  llr: number;
  /** HDBSCAN's stability; undefined for DBSCAN. */
  stability?: number;
  employmentKnown: number;
  employment: number;
  /** How its outline was drawn. */
  outline: OutlineShape;
  areaKm2: number;
  /** Establishments per 100 km². */
  density: number;
  /** Largest distance between two of its establishments. */
  spanKm: number;
  lon: number;
  lat: number;
  bounds: [number, number, number, number];
  /** Regions its establishments stand in, most first. */
  regions: CrossedRegion[];
}

/** What HDBSCAN found that is wider than a cluster may be: nothing is claimed of it, and it counts among no clusters. */
export type WideArea = Pick<
  SpatialCluster,
  "name" | "near" | "establishments" | "spanKm" | "areaKm2" | "outline" | "lon" | "lat" | "bounds" | "regions"
>;

export interface Delineation {
  spec: ClusterSpec;
  /** The settings that were used, and whether they were chosen from the data. */
  settings: { eps: number; minPts: number; maxKm: number; isAutomatic: boolean };
  /** Observed and expected share of establishments whose minPts-th neighbour is within each distance, behind the choice. */
  choice?: { distances: number[]; observed: number[]; expected: number[] };
  /** Establishments that pass the filter. */
  selected: number;
  /** Establishments that pass it but for their industry: what the selection is held against. */
  total: number;
  /** Of the scan: Poisson where economies differ in the selection's share. */
  statistic: "bernoulli" | "poisson";
  /** Establishments in no cluster and no area. */
  unclustered: number;
  clusters: SpatialCluster[];
  /** Largest first. */
  areas: WideArea[];
  /** One feature an area, `properties: { area }`, `id` = area + 1. */
  areaOutlines: FeatureCollection;
  /** One feature a cluster, `properties: { cluster }`, `id` = cluster + 1. */
  outlines: FeatureCollection;
  seconds: number;
}

/** A delineation with what the next questions about it need. */
export interface Delineated {
  delineation: Delineation;
  study: ClusterStudy;
  /** [position in `study.selected`] cluster, or `NOISE`, and 1 for core points. */
  cluster: Int32Array;
  core: Uint8Array;
  /** [position in `study.selected`] 1 for those in an area that is wider than a cluster may be. */
  isInArea: Uint8Array;
  /** Positions in `study.selected`. */
  members: ClusterMembers;
  /** Sites of the study that a cluster covers, selected or not (`createFootprints`); no site is in two. */
  footprints: ClusterMembers;
}

/** Groups the selection of a study into clusters and describes each. The same spec and register give the same answer. `onBeat` is called as it goes on. */
export function delineate(
  table: FirmTable,
  study: ClusterStudy,
  spec: ClusterSpec,
  names: PlaceNames = {},
  onBeat?: () => void,
): Delineated {
  const begun = performance.now();
  const { choice, ...settings } = chosenSettings(study, spec, onBeat);
  const { cluster, core, count, stability, areas } = clustersByMethod(
    study.selectedLon,
    study.selectedLat,
    spec.method,
    settings,
    onBeat,
  );
  const members = clusterMembers(cluster, count);
  const corePositions = Uint32Array.from(core.keys()).filter((k) => core[k] === 1);
  const covered = createFootprints(study.lon, study.lat, settings.eps, onBeat).around(
    corePositions.map((k) => study.selected[k]),
    Int32Array.from(corePositions, (k) => cluster[k]),
  );
  const footprints = clusterMembers(covered, count);
  const outlines: FeatureCollection = { type: "FeatureCollection", features: [] };
  const found = { study, members };
  const grounds: NamedGround[] = [];
  /** Outline, extent and regions of some rows, which are noted for their name. */
  const groundOf = (rows: Uint32Array) => {
    onBeat?.();
    const lon = Float64Array.from(rows, (row) => table.lon[row]);
    const lat = Float64Array.from(rows, (row) => table.lat[row]);
    const { outline, shape, ...extent } = clusterOutline(lon, lat, outlineReach(settings.eps));
    const regions = clusterRegions(table, rows, names);
    const main = regions[0];
    const region = main && names.region?.(main.id);
    grounds.push({
      lon,
      lat,
      country: main?.id.slice(0, 2),
      otherwise: commonestText(table.place, rows),
      ...(region && { region: { id: main.id, ...region } }),
    });
    return { geometry: outline, facts: { establishments: rows.length, outline: shape, ...extent, regions } };
  };
  const clusters = Array.from({ length: count }, (_, c): SpatialCluster => {
    const rows = clusterRows(found, c);
    const { geometry, facts } = groundOf(rows);
    outlines.features.push({ type: "Feature", id: c + 1, properties: { cluster: c }, geometry });
    return {
      cluster: c,
      name: "",
      near: "",
      stability: stability?.[c],
      ...against(study, footprints.rows.subarray(footprints.offsets[c], footprints.offsets[c + 1])),
      ...knownEmployment(table, rows),
      density: (100 * rows.length) / facts.areaKm2,
      ...facts,
    };
  });
  const areaOutlines: FeatureCollection = { type: "FeatureCollection", features: [] };
  const inAreas = clusterMembers(areas?.area ?? new Int32Array(0), areas?.count ?? 0);
  const wide = Array.from({ length: areas?.count ?? 0 }, (_, a): WideArea => {
    const { geometry, facts } = groundOf(clusterRows({ study, members: inAreas }, a));
    areaOutlines.features.push({ type: "Feature", id: a + 1, properties: { area: a }, geometry });
    return { name: "", near: "", ...facts };
  });
  clusterNames(grounds, names.places, onBeat).forEach((name, at) =>
    Object.assign(at < count ? clusters[at] : wide[at - count], name),
  );
  const delineation: Delineation = {
    spec,
    settings,
    choice,
    selected: study.selected.length,
    total: study.rows.length,
    statistic: study.weight ? "poisson" : "bernoulli",
    unclustered: study.selected.length - members.rows.length - inAreas.rows.length,
    clusters,
    areas: wide,
    areaOutlines,
    outlines,
    seconds: (performance.now() - begun) / 1000,
  };
  const isInArea = Uint8Array.from(cluster, (_, k) => Number((areas?.area[k] ?? NOISE) !== NOISE));
  return { delineation, study, cluster, core, isInArea, members, footprints };
}

/** Table rows of the establishments of one cluster, in order of the study's sites. */
export function clusterRows({ study, members }: Pick<Delineated, "study" | "members">, cluster: number): Uint32Array {
  const positions = members.rows.subarray(members.offsets[cluster], members.offsets[cluster + 1]);
  return Uint32Array.from(positions, (k) => study.rows[study.selected[k]]);
}

/**
 * What of the selection stands in a footprint against what would if the selection stood where all establishments stand. Of DBSCAN these are
 * the cluster's establishments; around a cluster of HDBSCAN there may be others that are in none.
 */
function against(
  { selected, rows, weight, isSelected }: ClusterStudy,
  sites: Uint32Array,
): Pick<SpatialCluster, "population" | "expected" | "excess" | "localQuotient" | "llr"> {
  const cases = sites.reduce((sum, site) => sum + isSelected[site], 0);
  const population = sites.length;
  const expected = weight
    ? sites.reduce((sum, site) => sum + weight[site], 0)
    : (population * selected.length) / rows.length;
  return {
    population,
    expected,
    excess: cases - expected,
    localQuotient: footprintQuotient(cases, population, expected),
    llr: weight
      ? poissonLlr(cases, expected, selected.length)
      : bernoulliLlr(cases, population, selected.length, rows.length),
  };
}

/** Metres: edges of an outline follow the reach of a cluster; places on a line are widened enough to be seen. */
function outlineReach(eps: number): { maxEdge: number; margin: number } {
  return { maxEdge: 2 * eps, margin: Math.min(2000, Math.max(100, eps / 5)) };
}

function knownEmployment(
  { employment }: FirmTable,
  rows: Uint32Array,
): Pick<SpatialCluster, "employment" | "employmentKnown"> {
  const known = rows.filter((row) => employment[row] >= 0);
  return { employmentKnown: known.length, employment: known.reduce((sum, row) => sum + employment[row], 0) };
}

/** A region that establishments of a cluster stand in. */
export interface CrossedRegion {
  id: string;
  name: string;
  establishments: number;
}

/**
 * Regions that hold the establishments `rows`, at the finest level known (county, municipality), most first and then by id: where an
 * establishment stands, which need not be what the register says of it. Establishments outside all regions are in none. The id
 * stands where a region has no name.
 */
export function clusterRegions(
  { region, lon, lat }: Pick<FirmTable, "region" | "lon" | "lat">,
  rows: ArrayLike<number>,
  { region: named, locate = (_lon, _lat, stated = "") => stated }: Pick<PlaceNames, "region" | "locate">,
): CrossedRegion[] {
  const counts = new Map<string, number>();
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k];
    const id = locate(lon[row], lat[row], region.values[region.codes[row]]);
    if (id !== "") counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .map(([id, establishments]) => ({ id, name: named?.(id)?.name ?? id, establishments }))
    .sort((a, b) => b.establishments - a.establishments || (a.id < b.id ? -1 : 1));
}
