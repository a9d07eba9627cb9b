import type { LevelId } from "#economies/economies.ts";

/** `public/atlas/regions.json`: one column a property; states, then areas, then their counties and municipalities. */
export interface RegionFile {
  /** US-48, US-E079, US-A26420, US-48201, MX-19, MX-A19901, MX-19039. Areas of a single county or municipality have no row. */
  id: string[];
  name: string[];
  /** Index of the state, -1 for a state and for an area, which may lie in several. */
  parent: number[];
  level: LevelId[];
  /**
   * By level that sums others: index of the region of that level each is part of, -1 for none; its own index where it is one by
   * itself, as a county in no metropolitan or micropolitan area is.
   */
  partOf?: Partial<Record<LevelId, number[]>>;
  /** Of the states, which stand first: how the name of an area of theirs ends ("AK"); the others have none. */
  letters?: string[];
  /** Persons; null where the source has none. US figures are rounded to thousands. */
  population: (number | null)[];
  /** A point to label: centroid of the largest part; null if unknown. */
  lon: (number | null)[];
  lat: (number | null)[];
  /** West, south, east, north; null where there is no outline. */
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
