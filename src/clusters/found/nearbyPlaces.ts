import { greatCircleKm } from "./greatCircleKm.ts";

/** What can be near a cluster. */
export type AmenityKind = "port" | "airport" | "research";

export interface NearbyPlace {
  kind: AmenityKind;
  name: string;
  detail: string;
  lon: number;
  lat: number;
  km: number;
}

/** `public/atlas/amenities.json`: ports, airports and research organisations, one column a property. */
export interface AmenityFile {
  kind: AmenityKind[];
  name: string[];
  detail: (string | null)[];
  lon: number[];
  lat: number[];
}

const KINDS: readonly AmenityKind[] = ["port", "airport", "research"];

/** The `most` nearest of each kind by great circle from a place in degrees: ports, airports, research organisations, each nearest first. */
export function nearbyPlaces(amenities: AmenityFile, at: { lon: number; lat: number }, most = 3): NearbyPlace[] {
  const places = amenities.name.map((name, k): NearbyPlace => {
    const [lon, lat] = [amenities.lon[k], amenities.lat[k]];
    return {
      kind: amenities.kind[k],
      name,
      detail: amenities.detail?.[k] ?? "",
      lon,
      lat,
      km: greatCircleKm(lon, lat, at.lon, at.lat),
    };
  });
  places.sort((a, b) => a.km - b.km || (a.name < b.name ? -1 : 1));
  return KINDS.flatMap((kind) => places.filter((place) => place.kind === kind).slice(0, most));
}
