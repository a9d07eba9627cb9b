import { ECONOMIES, type EconomyId, economyOf, type LevelId, levelOf } from "#economies/economies.ts";
import type { RegionFile } from "./regionFile.ts";
import { featureNumber, regionId, regionParts } from "./regionId.ts";

/** All regions as columns; a region is a number. States stand before counties and municipalities. */
export interface RegionTable {
  length: number;
  id: string[];
  name: string[];
  level: LevelId[];
  economy: EconomyId[];
  /** State of a county or municipality, -1 for a state and for an area, which may lie in several. */
  parent: Int32Array;
  /** [region] the region of that level it is part of: itself for one of that level, -1 for none. Made once a level. */
  partOf: (level: LevelId) => Int32Array;
  /** [region] the county or municipality an area consists of where that is one in no other area, else -1. */
  single: Int32Array;
  /** Number of the map feature (`featureNumber`). */
  feature: Int32Array;
  /** Persons, NaN where the source has none. */
  population: Float64Array;
  /** Degrees, NaN where unknown. */
  lon: Float64Array;
  lat: Float64Array;
  bounds: ([number, number, number, number] | null)[];
  index: Map<string, number>;
  byFeature: Map<number, number>;
}

/**
 * Derives the columns from the file, and the areas of a single county or municipality, which stand at the end before a row of every
 * economy for a region of one's own (`setOwnRegion`). Throws if an id repeats
 * or is of none of the economies.
 */
export function regionTable(given: RegionFile, economies = ECONOMIES): RegionTable {
  const { file, partOf, single } = withMoreRows(given, economies);
  const index = new Map<string, number>();
  file.id.forEach((id, i) => {
    if (index.has(id)) throw new Error(`region ${id} stands twice, at ${index.get(id)} and ${i}`);
    if (file.level[i] !== "own") index.set(id, i); // nobody's yet
  });
  const feature = Int32Array.from(file.id, (id) => featureNumber(id, economies));
  const numbers = (column: (number | null)[]) => Float64Array.from(column, (value) => value ?? Number.NaN);
  const columns = new Map<LevelId, Int32Array>();
  const columnOf = (level: LevelId): Int32Array => {
    const given = partOf[level];
    return Int32Array.from(file.id, (_, region) => {
      if (file.level[region] === level) return region;
      const whole = given ? (given[region] ?? -1) : file.parent[region];
      return whole >= 0 && file.level[whole] === level ? whole : -1;
    });
  };
  const kept = (level: LevelId): Int32Array => {
    const column = columns.get(level) ?? columnOf(level);
    columns.set(level, column);
    return column;
  };
  return {
    length: file.id.length,
    id: file.id,
    name: file.name,
    level: file.level,
    economy: file.id.map((id) => regionParts(id, economies).economy),
    parent: Int32Array.from(file.parent),
    partOf: kept,
    single: Int32Array.from(file.id, (_, region) => single.get(region) ?? -1),
    feature,
    population: numbers(file.population),
    lon: numbers(file.lon),
    lat: numbers(file.lat),
    bounds: file.bounds,
    index,
    byFeature: new Map([...feature].map((number, i) => [number, i])),
  };
}

/**
 * The file with a row for each region that is an area by itself, like it in all but level, id and the letters after its name, and with one
 * for each economy's own region.
 */
function withMoreRows(given: RegionFile, economies: typeof ECONOMIES) {
  const columns = Object.entries(given.partOf ?? {}) as [LevelId, number[]][];
  const file: RegionFile = {
    ...given,
    id: [...given.id],
    name: [...given.name],
    parent: [...given.parent],
    level: [...given.level],
    population: [...given.population],
    lon: [...given.lon],
    lat: [...given.lat],
    bounds: [...given.bounds],
  };
  const partOf: Partial<Record<LevelId, number[]>> = {};
  const single = new Map<number, number>();
  for (const [level, column] of columns)
    partOf[level] = column.map((whole, region) => {
      if (whole !== region) return whole;
      const { economy, code } = regionParts(given.id[region], economies);
      const state = given.parent[region];
      file.parent.push(-1);
      file.level.push(level);
      file.name.push(`${given.name[region]}, ${given.letters?.[state] || given.name[state]}`);
      file.population.push(given.population[region]);
      file.lon.push(given.lon[region]);
      file.lat.push(given.lat[region]);
      file.bounds.push(given.bounds[region]);
      const own = file.id.push(regionId(economy, levelOf(economyOf(economy, economies), level), Number(code))) - 1;
      single.set(own, region);
      return own;
    });
  for (const economy of economies)
    for (const level of economy.levels.filter(({ id }) => id === "own")) {
      file.id.push(regionId(economy.id, level, 0));
      file.name.push("");
      file.parent.push(-1);
      file.level.push(level.id);
      file.population.push(null);
      file.lon.push(null);
      file.lat.push(null);
      file.bounds.push(null);
    }
  return { file, partOf, single };
}
