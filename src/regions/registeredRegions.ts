import { economyOf, type LevelId } from "#economies/economies.ts";
import { regionParts } from "./regionId.ts";
import type { RegionFacts } from "./regionSummary.ts";

/**
 * The ids by which registers tell which establishments stand in a region: those of its parts, or its own. Undefined where its economy
 * has no registers, or they tell by larger regions only.
 */
export function registeredRegions({
  id,
  level,
  parts,
}: Pick<RegionFacts, "id" | "level" | "parts">): string[] | undefined {
  const { registers, registeredBy, levels } = economyOf(regionParts(id).economy);
  if (registers.length === 0) return undefined;
  const place = (of: LevelId) => levels.findIndex((known) => known.id === of);
  if (place(parts[0]?.level ?? level) > place(registeredBy)) return undefined;
  return parts.length > 0 ? parts.map((part) => part.id) : [id];
}
