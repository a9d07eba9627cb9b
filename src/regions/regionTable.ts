import { ECONOMIES, type EconomyId, type LevelId } from "#economies/economies.ts";
import type { RegionFile } from "./regionFile.ts";
import { featureNumber, regionParts } from "./regionId.ts";

/** All regions as columns; a region is a number. States stand before counties and municipalities. */
export interface RegionTable {
  length: number;
  id: string[];
  name: string[];
  level: LevelId[];
  economy: EconomyId[];
  /** State of a county or municipality, -1 for a state. */
  parent: Int32Array;
  /** Number of the map feature (`featureNumber`). */
  feature: Int32Array;
  /** Persons, NaN where the source has none. */
  population: Float64Array;
  /** Degrees, NaN where unknown. */
  lon: Float64Array;
  lat: Float64Array;
  bounds: ([number, number, number, number] | null)[];
  index: ReadonlyMap<string, number>;
  byFeature: ReadonlyMap<number, number>;
}

/** Derives the columns from the file. Throws if an id repeats or is of none of the economies. */
export function regionTable(file: RegionFile, economies = ECONOMIES): RegionTable {
  const index = new Map<string, number>();
  file.id.forEach((id, i) => {
    if (index.has(id)) throw new Error(`region ${id} stands twice, at ${index.get(id)} and ${i}`);
    index.set(id, i);
  });
  const feature = Int32Array.from(file.id, (id) => featureNumber(id, economies));
  const numbers = (column: (number | null)[]) => Float64Array.from(column, (value) => value ?? Number.NaN);
  return {
    length: file.id.length,
    id: file.id,
    name: file.name,
    level: file.level,
    economy: file.id.map((id) => regionParts(id, economies).economy),
    parent: Int32Array.from(file.parent),
    feature,
    population: numbers(file.population),
    lon: numbers(file.lon),
    lat: numbers(file.lat),
    bounds: file.bounds,
    index,
    byFeature: new Map([...feature].map((number, i) => [number, i])),
  };
}
