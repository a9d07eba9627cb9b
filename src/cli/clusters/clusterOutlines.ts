import type { Polygon } from "geojson";
import { cutAtAntimeridian } from "#clusters/found/cutAtAntimeridian.ts";
import type { Delineation, SpatialCluster } from "#clusters/found/delineate.ts";

/** Largest p at which a cluster is called significant. */
export const SIGNIFICANT = 0.05;

/**
 * The text of the outline file: a GeoJSON FeatureCollection, one feature a cluster, numbered from 1 as in the label file, with
 * `settings` beside the features; outlines are cut at 180 degrees. What compares an industry with the register is left out where no industry is selected.
 */
export function* clusterOutlines(
  { clusters, outlines }: Pick<Delineation, "clusters" | "outlines">,
  { settings, isCompared, p }: { settings: object; isCompared: boolean; p?: readonly number[] },
): Generator<string> {
  yield `{"type":"FeatureCollection","settings":${JSON.stringify(settings)},"features":[`;
  for (const [at, cluster] of clusters.entries()) {
    const properties = { ...figures(cluster), ...(isCompared && comparison(cluster)), ...tested(p?.[at]) };
    const geometry = cutAtAntimeridian(outlines.features[at].geometry as Polygon);
    yield `${at > 0 ? "," : ""}\n${JSON.stringify({ type: "Feature", id: at + 1, properties, geometry })}`;
  }
  yield "\n]}\n";
}

function figures({ cluster, name, near, regions, establishments, stability, ...extent }: SpatialCluster) {
  return {
    cluster: cluster + 1,
    name: /^\d+$/.test(name) ? null : name, // a bare number stands where neither a region nor a town is known
    near: near === "" ? null : near,
    regions,
    establishments,
    outline: extent.outline,
    areaKm2: rounded(extent.areaKm2),
    per100Km2: rounded(extent.density),
    spanKm: rounded(extent.spanKm),
    lon: rounded(extent.lon, 6),
    lat: rounded(extent.lat, 6),
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

function tested(p: number | undefined) {
  return p === undefined ? {} : { p, significant: p <= SIGNIFICANT };
}

/** Null where it is no number, as JSON has none. */
function rounded(value: number, digits = 4): number | null {
  return Number.isFinite(value) ? Number(value.toFixed(digits)) : null;
}
