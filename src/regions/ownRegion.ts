import { ECONOMIES, type Economy, type EconomyId, economyOf, levelOf } from "#economies/economies.ts";
import { regionId } from "./regionId.ts";
import type { RegionTable } from "./regionTable.ts";

/** A region of one's own: regions of one economy that are measured together. */
export interface OwnRegion {
  name: string;
  /** Ids of counties, municipalities, areas or states, which may overlap. */
  regions: readonly string[];
}

/** The id under which an economy's own region is asked for: US-X1. */
function ownRegionId(economy: EconomyId, economies: readonly Economy[] = ECONOMIES): string {
  return regionId(economy, levelOf(economyOf(economy, economies), "own"), 1);
}

/**
 * Writes a region of one's own into the row its economy has for it, and answers its id. It is compared with the labour markets, from which
 * its counties are taken out: one that is wholly in it is none beside it. Throws where a member is unknown, or they are of two economies.
 */
export function setOwnRegion(
  table: RegionTable,
  { name, regions }: OwnRegion,
  economies: readonly Economy[] = ECONOMIES,
): string {
  const members = regions.map((id) => {
    const member = table.index.get(id);
    if (member === undefined) throw new Error(`own region: expected regions of the atlas, got ${id}`);
    return member;
  });
  const [of, other] = new Set(members.map((member) => table.economy[member]));
  if (of === undefined || other !== undefined)
    throw new Error(`own region: expected regions of one economy, got ${regions.join(", ") || "none"}`);
  const { levels, defaultLevel } = economyOf(of, economies);
  const finest = levels.find(({ id }) => id === "own")?.sumOf;
  const isPart = Uint8Array.from(table.id, (_, part) =>
    Number(
      table.level[part] === finest && members.some((member) => table.partOf(table.level[member])[part] === member),
    ),
  );
  const id = ownRegionId(of, economies);
  const row = table.index.get(id)!;
  const markets = table.partOf(defaultLevel);
  const column = table.partOf("own");
  const parts = [...isPart.keys()].filter((part) => isPart[part] === 1);
  table.economy.forEach((economy, region) => {
    if (economy === of) column[region] = -1;
  });
  for (const [part, level] of table.level.entries()) {
    if (level !== finest || table.economy[part] !== of) continue;
    column[part] = isPart[part] === 1 ? row : markets[part];
    if (isPart[part] === 0 && markets[part] >= 0) column[markets[part]] = markets[part];
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
