import type { AmenityFile } from "#clusters/found/nearbyPlaces.ts";
import { greatCircleKm } from "#clusters/found/greatCircleKm.ts";

/** What is within reach of a region's label point; one element a region, NaN where it has no point. */
export interface RegionReach {
  /** Kilometres to the nearest. */
  port: Float64Array;
  airport: Float64Array;
  /** Research organisations within `INSTITUTE_KM`. */
  institutes: Float64Array;
}

/** Kilometres within which an institute counts as near. */
export const INSTITUTE_KM = 50;
/** Degrees of latitude in a kilometre, rounded up: farther ones need no distance. */
const DEGREES = INSTITUTE_KM / 110;

/** Great-circle distances from label points; institutes stand at their city. */
export function regionReach(
  amenities: AmenityFile,
  { lon, lat }: { lon: Float64Array; lat: Float64Array },
  onBeat?: () => void,
): RegionReach {
  const reach: RegionReach = {
    port: new Float64Array(lon.length).fill(Number.NaN),
    airport: new Float64Array(lon.length).fill(Number.NaN),
    institutes: new Float64Array(lon.length).fill(Number.NaN),
  };
  const of = (kind: AmenityFile["kind"][number]) =>
    [...amenities.kind.keys()].filter((at) => amenities.kind[at] === kind);
  const [ports, airports, institutes] = [of("port"), of("airport"), of("research")];
  const km = (place: number, region: number) =>
    greatCircleKm(amenities.lon[place], amenities.lat[place], lon[region], lat[region]);
  const nearest = (places: readonly number[], region: number) =>
    places.reduce((least, place) => Math.min(least, km(place, region)), Number.POSITIVE_INFINITY);
  for (let region = 0; region < lon.length; region++) {
    onBeat?.();
    if (Number.isNaN(lon[region] + lat[region])) continue;
    if (ports.length > 0) reach.port[region] = nearest(ports, region);
    if (airports.length > 0) reach.airport[region] = nearest(airports, region);
    reach.institutes[region] = institutes.filter(
      (place) => Math.abs(amenities.lat[place] - lat[region]) < DEGREES && km(place, region) <= INSTITUTE_KM,
    ).length;
  }
  return reach;
}
