import {
  ECONOMIES,
  type Economy,
  type EconomyId,
  economyOf,
  type Level,
  type LevelId,
  levelOf,
  type OutlineLayer,
} from "#economies/economies.ts";

/**
 * What a region id says by itself: US-48 Texas, US-48201 Harris County, US-A26420 its metropolitan area, US-A02150 a county in no area,
 * US-E079 its economic area, MX-19 Nuevo León, MX-19039 Monterrey.
 */
export interface RegionParts {
  economy: EconomyId;
  /** Without the letter of its level: "48", "48201", "26420", "19", "19039". */
  code: string;
  level: LevelId;
}

/** Takes a region id apart. Throws if it is none. */
export function regionParts(id: string, economies = ECONOMIES): RegionParts {
  const [, of, prefix, code] = /^(\w+)-([A-Z]?)(\d+)$/.exec(id) ?? [];
  const economy = economies.find((known) => known.id === of);
  const level = economy?.levels.find((known) => known.digits === code.length && (known.prefix ?? "") === prefix);
  if (!economy || !level) throw new Error(`expected a region id such as US-48201 or MX-19, got ${JSON.stringify(id)}`);
  return { economy: economy.id, code, level: level.id };
}

/** The id of a region of a level. */
export function regionId(
  economy: EconomyId,
  { prefix = "", digits }: Pick<Level, "prefix" | "digits">,
  code: number,
): string {
  return `${economy}-${prefix}${String(code).padStart(digits, "0")}`;
}

/** The state a county or municipality is in; undefined for a state, and for what may lie in several. */
export function parentRegion(id: string, economies = ECONOMIES): string | undefined {
  const { economy: of, code, level } = regionParts(id, economies);
  const economy = economyOf(of, economies);
  const { within } = levelOf(economy, level);
  return within && `${of}-${code.slice(0, levelOf(economy, within).digits)}`;
}

/** Whether what a region consists of is not told by its code, as that of a state is by those of its counties. */
export function isArea(id: string, economies = ECONOMIES): boolean {
  const { economy: of, level } = regionParts(id, economies);
  return levelOf(economyOf(of, economies), level).prefix !== undefined;
}

/** The number a region has as a map feature: its code in the range of its level. */
export function featureNumber(id: string, economies = ECONOMIES): number {
  const { economy, code, level } = regionParts(id, economies);
  return levelOf(economyOf(economy, economies), level).feature.add + Number(code);
}

/** The inverse of `featureNumber`. Throws for a number in no level's range. */
export function regionOfFeature(feature: number, economies = ECONOMIES): string {
  const { economy, level } = levelOfFeature(feature, economies);
  return regionId(economy.id, level, feature - level.feature.add);
}

/** Whose region a map feature is, and of which level. Throws for a number in no level's range. */
export function levelOfFeature(feature: number, economies = ECONOMIES): { economy: Economy; level: Level } {
  for (const economy of economies)
    for (const level of economy.levels)
      if (feature >= level.feature.from && feature < level.feature.below) return { economy, level };
  throw new Error(`expected the number of a region's feature, got ${feature}`);
}

/** Layer of `regions.topo.json` and feature number of a region's outline; undefined where the atlas has none of its level. */
export function regionGeometry(id: string): { layer: OutlineLayer; featureId: number } | undefined {
  const { economy, level } = regionParts(id);
  const { outlines } = levelOf(economyOf(economy), level);
  return outlines && { layer: outlines.layer, featureId: featureNumber(id) };
}
