import type { AmenityFile } from "#clusters/found/nearbyPlaces.ts";
import { EARTH_RADIUS } from "#spatial/greatCircle.ts";
import { greatCircleKm } from "#clusters/found/greatCircleKm.ts";

/** What is within reach of a region's label point; NaN where it has no point, or the atlas no such places. */
export interface RegionReach {
  /** Kilometres to the nearest. */
  port: number;
  airport: number;
  /** Research organisations within `INSTITUTE_KM`. */
  institutes: number;
}

/** Kilometres within which an institute counts as near. */
export const INSTITUTE_KM = 50;
const RADIANS = Math.PI / 180;

/** Great-circle distances from label points, made when a region is first asked for; institutes stand at their city. */
export function regionReach(
  amenities: AmenityFile,
  { lon, lat }: { lon: Float64Array; lat: Float64Array },
  onBeat?: () => void,
): (region: number) => RegionReach {
  const of = (kind: AmenityFile["kind"][number]) =>
    [...amenities.kind.keys()].filter((at) => amenities.kind[at] === kind);
  const [ports, airports, institutes] = [of("port"), of("airport"), of("research")];
  const km = (place: number, region: number) =>
    greatCircleKm(amenities.lon[place], amenities.lat[place], lon[region], lat[region]);
  const vectors = {
    ports: unitVectors(amenities, ports),
    airports: unitVectors(amenities, airports),
    institutes: unitVectors(amenities, institutes),
  };
  // Nearer on the sphere is nearer through it: of all places but the one found no distance is computed.
  const near = Math.cos((1000 * (INSTITUTE_KM + 1)) / EARTH_RADIUS);
  const nearestOf = (places: readonly number[], of: Float64Array, here: Float64Array, region: number) =>
    places.length > 0 ? km(places[nearest(of, here)], region) : Number.NaN;
  const made = new Map<number, RegionReach>();
  return (region) => {
    const known = made.get(region) ?? reachOf(region);
    made.set(region, known);
    return known;
  };

  function reachOf(region: number): RegionReach {
    onBeat?.();
    if (Number.isNaN(lon[region] + lat[region]))
      return { port: Number.NaN, airport: Number.NaN, institutes: Number.NaN };
    const here = unitVectors({ lon, lat }, [region]);
    let count = 0;
    for (let at = 0, k = 0; k < institutes.length; k++, at += 3)
      if (dot(vectors.institutes, at, here) >= near && km(institutes[k], region) <= INSTITUTE_KM) count++;
    return {
      port: nearestOf(ports, vectors.ports, here, region),
      airport: nearestOf(airports, vectors.airports, here, region),
      institutes: count,
    };
  }
}

/** [place * 3] on the unit sphere. */
function unitVectors({ lon, lat }: Record<"lon" | "lat", ArrayLike<number>>, places: readonly number[]): Float64Array {
  const vectors = new Float64Array(places.length * 3);
  places.forEach((place, k) => {
    const [x, y] = [lon[place] * RADIANS, lat[place] * RADIANS];
    vectors.set([Math.cos(y) * Math.cos(x), Math.cos(y) * Math.sin(x), Math.sin(y)], k * 3);
  });
  return vectors;
}

function dot(vectors: Float64Array, at: number, here: Float64Array): number {
  return vectors[at] * here[0] + vectors[at + 1] * here[1] + vectors[at + 2] * here[2];
}

/** The place whose direction is nearest. */
function nearest(vectors: Float64Array, here: Float64Array): number {
  let [found, most] = [0, -Infinity];
  for (let at = 0; at < vectors.length; at += 3) {
    const cosine = dot(vectors, at, here);
    if (cosine > most) [found, most] = [at / 3, cosine];
  }
  return found;
}
