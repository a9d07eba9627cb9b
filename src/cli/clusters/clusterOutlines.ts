import type { Polygon } from "geojson";
import type { ClusterTest } from "#clusters/found/testClusters.ts";
import { cutAtAntimeridian } from "#clusters/found/cutAtAntimeridian.ts";
import { SIGNIFICANCE } from "#clusters/found/clusterSpec.ts";
import { testPower } from "#clusters/found/testPower.ts";
import type { Delineation, SpatialCluster, WideArea } from "#clusters/found/delineate.ts";

/**
 * The text of the outline file: a GeoJSON FeatureCollection, one feature a cluster, numbered from 1 as in the label file, with
 * `settings` beside the features, and `areas`, features of what is wider than a cluster may be; outlines are cut at 180 degrees. What compares an industry with the register is left out where no industry is selected.
 */
export function* clusterOutlines(
  delineation: Delineation,
  { settings, isCompared, test }: { settings: object; isCompared: boolean; test?: Pick<ClusterTest, "p" | "maxima"> },
): Generator<string> {
  const { clusters, outlines, areas, areaOutlines } = delineation;
  yield `{"type":"FeatureCollection","settings":${JSON.stringify(settings)},"features":[`;
  for (const [at, cluster] of clusters.entries()) {
    const properties = {
      ...figures(cluster),
      ...(isCompared && comparison(cluster)),
      ...(test && tested(delineation, cluster, test)),
    };
    const geometry = cutAtAntimeridian(outlines.features[at].geometry as Polygon);
    yield `${at > 0 ? "," : ""}\n${JSON.stringify({ type: "Feature", id: at + 1, properties, geometry })}`;
  }
  yield '\n],"areas":[';
  for (const [at, area] of areas.entries()) {
    const geometry = cutAtAntimeridian(areaOutlines.features[at].geometry as Polygon);
    const properties = { area: at + 1, ...whereabouts(area) };
    yield `${at > 0 ? "," : ""}\n${JSON.stringify({ type: "Feature", id: at + 1, properties, geometry })}`;
  }
  yield "\n]}\n";
}

/** What is told of a cluster and of an area alike. */
function whereabouts({ name, near, regions, establishments, ...extent }: WideArea) {
  return {
    name: /^\d+$/.test(name) ? null : name, // a bare number stands where neither a region nor a town is known
    near: near === "" ? null : near,
    regions,
    establishments,
    outline: extent.outline,
    areaKm2: rounded(extent.areaKm2),
    spanKm: rounded(extent.spanKm),
    lon: rounded(extent.lon, 6),
    lat: rounded(extent.lat, 6),
  };
}

function figures(found: SpatialCluster) {
  const { cluster, density, stability } = found;
  return {
    cluster: cluster + 1,
    ...whereabouts(found),
    per100Km2: rounded(density),
    ...(stability !== undefined && { stability: rounded(stability) }),
  };
}

function comparison({ population, expected, excess, localQuotient, llr }: SpatialCluster) {
  return {
    allEstablishments: population,
    expected: rounded(expected),
    excess: rounded(excess),
    localQuotient: rounded(localQuotient.value),
    localQuotientLow: rounded(localQuotient.low),
    localQuotientHigh: rounded(localQuotient.high),
    llr: rounded(llr),
  };
}

function tested(delineation: Delineation, cluster: SpatialCluster, { p, maxima }: Pick<ClusterTest, "p" | "maxima">) {
  const own = p[cluster.cluster];
  return {
    p: own,
    significant: own <= SIGNIFICANCE,
    detectableExcess: rounded(testPower(cluster, delineation, maxima)?.excess ?? Number.NaN),
  };
}

/** Null where it is no number, as JSON has none. */
function rounded(value: number, digits = 4): number | null {
  return Number.isFinite(value) ? Number(value.toFixed(digits)) : null;
}
