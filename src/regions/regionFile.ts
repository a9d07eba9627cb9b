import type { LevelId } from "#economies/economies.ts";

/** `public/atlas/regions.json`: one column a property; states before their counties and municipalities. */
export interface RegionFile {
  /** US-48, US-48201, MX-19, MX-19039. */
  id: string[];
  name: string[];
  /** Index of the state, -1 for a state. */
  parent: number[];
  level: LevelId[];
  /** Persons; null where the source has none. US figures are rounded to thousands. */
  population: (number | null)[];
  /** A point to label: centroid of the largest part, or for municipalities a town of the same name; null if unknown. */
  lon: (number | null)[];
  lat: (number | null)[];
  /** West, south, east, north; null for municipalities, which have no geometry. */
  bounds: ([number, number, number, number] | null)[];
}

/** `public/atlas/places.json`: towns and cities, most people first. */
export interface PlaceFile {
  name: string[];
  /** ISO 3166 alpha-2. */
  country: string[];
  /** First-level area as GeoNames codes it ("TX"); for Mexico INEGI's state code ("19"); "" elsewhere. */
  admin: string[];
  lon: number[];
  lat: number[];
  population: number[];
}
