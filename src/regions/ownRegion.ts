import { ECONOMIES, type Economy, economyOf, type LevelId, levelOf } from "#economies/economies.ts";
import { featureNumber, regionId, regionParts } from "./regionId.ts";
import type { RegionTable } from "./regionTable.ts";

/** Regions a page puts together at most, and letters of the name: a link holds them all. */
export const MOST_MEMBERS = 300;
export const LONGEST_NAME = 60;

/** A region of one's own: regions of one economy that are measured together. */
export interface OwnRegion {
  name: string;
  /** Ids of counties, municipalities, areas or states, which may overlap. */
  regions: readonly string[];
}

/**
 * Why regions make no region of one's own: the atlas does not have some, they are of several economies, or of several levels (which a page
 * does not mix, though they can be summed).
 */
export type OwnRegionProblem = { kind: "unknown"; regions: string[] } | { kind: "economies" } | { kind: "levels" };

/**
 * The id of a region of one's own, US-X40213377: its number follows from its name and its regions, so that an id never means another region
 * than it did, here or elsewhere. Throws where it has no region.
 */
export function ownRegionId({ name, regions }: OwnRegion, economies: readonly Economy[] = ECONOMIES): string {
  const members = [...new Set(regions)].sort();
  const { economy } = regionParts(members[0] ?? "", economies);
  const level = levelOf(economyOf(economy, economies), "own");
  // FNV-1a over 32 bits; 0 is the row that is not in use.
  let hash = 0x811c9dc5;
  for (const unit of `${members.join(" ")}\n${name}`) hash = Math.imul(hash ^ unit.codePointAt(0)!, 0x01000193);
  return regionId(economy, level, 1 + ((hash >>> 0) % (10 ** level.digits - 1)));
}

/** Whether an id is that of a region of one's own. */
export function isOwnRegion(id: string | undefined): boolean {
  return id !== undefined && regionParts(id).level === "own";
}

/** Why these regions make none; undefined where they do. */
export function ownRegionProblem(table: RegionTable, regions: readonly string[]): OwnRegionProblem | undefined {
  const unknown = regions.filter((id) => !table.index.has(id));
  if (unknown.length > 0) return { kind: "unknown", regions: unknown };
  const members = regions.map((id) => table.index.get(id)!);
  if (new Set(members.map((member) => table.economy[member])).size > 1) return { kind: "economies" };
  return new Set(members.map((member) => table.level[member])).size > 1 ? { kind: "levels" } : undefined;
}

/**
 * The level of those a region of one's own is compared with: that of its members, which are areas or states; labour markets where it is put
 * together of counties or municipalities, as these are, or of several levels.
 */
export function levelToCompare(
  table: RegionTable,
  members: readonly number[],
  { levels, defaultLevel }: Economy,
): LevelId {
  const [level, other] = new Set(members.map((member) => table.level[member]));
  const finest = levels.find(({ id }) => id === "own")?.sumOf;
  return other === undefined && level !== finest ? level : defaultLevel;
}

/** The level of those the region of one's own is compared with that is in the table now; undefined where it leaves none. */
export function comparedLevel(table: RegionTable, own: number): LevelId | undefined {
  const compared = table.partOf("own").find((whole, region) => {
    return whole >= 0 && whole !== own && table.economy[region] === table.economy[own];
  });
  return compared === undefined ? undefined : table.level[compared];
}

/**
 * Writes a region of one's own into the row its economy has for it, and answers its id. Its counties are taken out of the regions it is
 * compared with: one that is wholly in it is none beside it. Throws where a member is unknown, or they are of two economies.
 */
export function setOwnRegion(
  table: RegionTable,
  { name, regions }: OwnRegion,
  economies: readonly Economy[] = ECONOMIES,
): string {
  const problem = ownRegionProblem(table, regions);
  if (problem?.kind === "unknown")
    throw new Error(`own region: expected regions of the atlas, got ${problem.regions.join(", ")}`);
  if (problem?.kind === "economies" || regions.length === 0)
    throw new Error(`own region: expected regions of one economy, got ${regions.join(", ") || "none"}`);
  const members = regions.map((id) => table.index.get(id)!);
  const of = table.economy[members[0]];
  const economy = economyOf(of, economies);
  const finest = levelOf(economy, "own").sumOf;
  const isPart = Uint8Array.from(table.id, (_, part) =>
    Number(
      table.level[part] === finest && members.some((member) => table.partOf(table.level[member])[part] === member),
    ),
  );
  const row = table.id.findIndex((_, region) => table.level[region] === "own" && table.economy[region] === of);
  const id = ownRegionId({ name, regions }, economies);
  table.index.delete(table.id[row]);
  table.byFeature.delete(table.feature[row]);
  table.id[row] = id;
  table.feature[row] = featureNumber(id, economies);
  table.index.set(id, row);
  table.byFeature.set(table.feature[row], row);
  const others = table.partOf(levelToCompare(table, members, economy));
  const column = table.partOf("own");
  const parts = [...isPart.keys()].filter((part) => isPart[part] === 1);
  table.economy.forEach((other, region) => {
    if (other === of) column[region] = -1;
  });
  for (const [part, level] of table.level.entries()) {
    if (level !== finest || table.economy[part] !== of) continue;
    column[part] = isPart[part] === 1 ? row : others[part];
    if (isPart[part] === 0 && others[part] >= 0) column[others[part]] = others[part];
  }
  column[row] = row;
  table.name[row] = name;
  const people = parts.map((part) => table.population[part]).filter((persons) => !Number.isNaN(persons));
  table.population[row] = people.length === 0 ? Number.NaN : people.reduce((sum, persons) => sum + persons, 0);
  const bounds = parts.flatMap((part) => (table.bounds[part] ? [table.bounds[part]] : []));
  table.bounds[row] =
    bounds.length === 0
      ? null
      : [
          Math.min(...bounds.map(([west]) => west)),
          Math.min(...bounds.map(([, south]) => south)),
          Math.max(...bounds.map(([, , east]) => east)),
          Math.max(...bounds.map(([, , , north]) => north)),
        ];
  const [west, south, east, north] = table.bounds[row] ?? [Number.NaN, Number.NaN, Number.NaN, Number.NaN];
  table.lon[row] = (west + east) / 2;
  table.lat[row] = (south + north) / 2;
  return id;
}
