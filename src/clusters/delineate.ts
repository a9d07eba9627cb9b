import type { FeatureCollection } from "geojson";
import type { FirmTable, TextColumn } from "../firms/firmTable";
import type { PlaceFile } from "../regions/regionFile";
import { clusterMembers, type ClusterMembers } from "../spatial/clusterMembers";
import { dbscan } from "../spatial/dbscan";
import { bernoulliLlr } from "../spatial/scanStatistic";
import { chosenSettings } from "./chosenSettings";
import { clusterNames, type NamedGround } from "./clusterName";
import { clusterOutline } from "./clusterOutline";
import { clusterRegions, type CrossedRegion } from "./clusterRegions";
import type { ClusterSpec } from "./clusterSpec";
import type { ClusterStudy } from "./clusterStudy";
import { footprints, type Footprints } from "./footprint";
import { localQuotient, type QuotientInterval } from "./localQuotient";

/** One spatial cluster as delineated. */
export interface SpatialCluster {
  /** Position in the list: by size, then by place. */
  cluster: number;
  /** The largest city near its establishments: "Monterrey"; with a number where two clusters share one. */
  name: string;
  establishments: number;
  /** All establishments held against the selection, of any industry, within eps of its core points. */
  population: number;
  /** Establishments of the selection expected there if the selection stood where all establishments stand. */
  expected: number;
  excess: number;
  /** Share of the selection in the footprint over its share everywhere, with a 90% interval. */
  localQuotient: QuotientInterval;
  /** Log likelihood ratio of the footprint (Bernoulli scan). */
  llr: number;
  /** HDBSCAN's stability; undefined for DBSCAN. */
  stability?: number;
  employmentKnown: number;
  employment: number;
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

export interface Delineation {
  spec: ClusterSpec;
  /** The settings that were used, and whether they were chosen from the data. */
  settings: { eps: number; minPts: number; isAutomatic: boolean };
  /** Observed and expected share of establishments whose minPts-th neighbour is within each distance, behind the choice. */
  choice?: { distances: number[]; observed: number[]; expected: number[] };
  /** Establishments that pass the filter. */
  selected: number;
  /** Establishments that pass it but for their industry: what the selection is held against. */
  total: number;
  unclustered: number;
  clusters: SpatialCluster[];
  /** One feature a cluster, `properties: { cluster }`, `id` = cluster + 1. */
  outlines: FeatureCollection;
  seconds: number;
}

/** What names places; without it clusters are named by their establishments' own places and regions by their ids. */
export interface PlaceNames {
  places?: PlaceFile;
  region?: (id: string) => string | undefined;
}

/** A delineation with what the next questions about it need. */
export interface Delineated {
  delineation: Delineation;
  study: ClusterStudy;
  /** [position in `study.selected`] cluster, or `NOISE`, and 1 for core points. */
  cluster: Int32Array;
  core: Uint8Array;
  /** Positions in `study.selected`. */
  members: ClusterMembers;
  footprints: Footprints;
}

/** Groups the selection of a study into clusters and describes each. The same spec and register give the same answer. */
export function delineate(
  table: FirmTable,
  study: ClusterStudy,
  spec: ClusterSpec,
  names: PlaceNames = {},
): Delineated {
  const begun = performance.now();
  const { choice, ...settings } = chosenSettings(study, spec);
  const { cluster, core, count } = dbscan(study.selectedLon, study.selectedLat, settings.eps, settings.minPts);
  const members = clusterMembers(cluster, count);
  const coreOf = new Int32Array(study.rows.length).fill(-1);
  study.selected.forEach((site, k) => (coreOf[site] = core[k] ? cluster[k] : -1));
  const ground = footprints(study.lon, study.lat, coreOf, count, settings.eps);
  const outlines: FeatureCollection = { type: "FeatureCollection", features: [] };
  const found = { study, members };
  const grounds: NamedGround[] = [];
  const clusters = Array.from({ length: count }, (_, c): SpatialCluster => {
    const rows = clusterRows(found, c);
    const lon = Float64Array.from(rows, (row) => table.lon[row]);
    const lat = Float64Array.from(rows, (row) => table.lat[row]);
    const { outline, shape: _shape, ...extent } = clusterOutline(lon, lat, outlineReach(settings.eps));
    outlines.features.push({ type: "Feature", id: c + 1, properties: { cluster: c }, geometry: outline });
    grounds.push({ lon, lat, otherwise: commonest(table.place, rows) });
    return {
      cluster: c,
      name: "",
      establishments: rows.length,
      ...against(study, rows.length, ground.offsets[c + 1] - ground.offsets[c]),
      ...knownEmployment(table, rows),
      ...extent,
      density: (100 * rows.length) / extent.areaKm2,
      regions: clusterRegions(table, rows, names.region ?? (() => undefined)),
    };
  });
  clusterNames(grounds, names.places).forEach((name, c) => (clusters[c].name = name));
  const delineation: Delineation = {
    spec,
    settings,
    choice,
    selected: study.selected.length,
    total: study.rows.length,
    unclustered: study.selected.length - members.rows.length,
    clusters,
    outlines,
    seconds: (performance.now() - begun) / 1000,
  };
  return { delineation, study, cluster, core, members, footprints: ground };
}

/** Table rows of the establishments of one cluster, in order of the study's sites. */
export function clusterRows({ study, members }: Pick<Delineated, "study" | "members">, cluster: number): Uint32Array {
  const positions = members.rows.subarray(members.offsets[cluster], members.offsets[cluster + 1]);
  return Uint32Array.from(positions, (k) => study.rows[study.selected[k]]);
}

/** What stands in a footprint against what would if the selection stood where all establishments stand. */
function against(
  { selected, rows }: ClusterStudy,
  establishments: number,
  population: number,
): Pick<SpatialCluster, "population" | "expected" | "excess" | "localQuotient" | "llr"> {
  const expected = (population * selected.length) / rows.length;
  return {
    population,
    expected,
    excess: establishments - expected,
    localQuotient: localQuotient(establishments, population, selected.length, rows.length),
    llr: bernoulliLlr(establishments, population, selected.length, rows.length),
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

/** The text most rows have, the first in alphabetical order of equals; "" if none has any. */
function commonest({ values, codes }: TextColumn, rows: Uint32Array): string {
  const counts = new Map<number, number>();
  for (const row of rows) if (values[codes[row]] !== "") counts.set(codes[row], (counts.get(codes[row]) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (values[a[0]] < values[b[0]] ? -1 : 1));
  return most ? values[most[0]] : "";
}
