import { economyOf, LEADING, levelOf, type MappedLevelId, yearsOf } from "#economies/economies.ts";
import { regionParts } from "#regions/regionId.ts";
import type { Query } from "./query.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import type { SpatialSettings } from "#clusters/answers/regionalPattern.ts";

const PERMUTATIONS = 999;
const NEAREST = 6;
const DISTANCE_KM = 100;
const FALSE_DISCOVERY = 0.05;
const WINDOW_SHARE = 0.1;

/** What the query says of regional clusters: the rule in force, its moved thresholds, the window of years and the level. */
export function regionalSettingsOf(query: Query, level: RegionalSettings["level"]): RegionalSettings {
  const { rule, moved, certainty } = query;
  return {
    rule,
    moved: { ...moved },
    certainty,
    level,
    // A change needs two years, whatever the link says.
    ...yearsOf(LEADING, query),
  };
}

/** The settings for a region's profile: regions of its own level are compared, whatever the map shows. */
export function levelSettings(region: string, settings: RegionalSettings): RegionalSettings {
  const { economy, level } = regionParts(region);
  const isMapped = levelOf(economyOf(economy), level).outlines !== undefined;
  return isMapped ? { ...settings, level: level as MappedLevelId } : settings;
}

/** What the query says of spatial statistics. */
export function spatialSettingsOf(query: Query): SpatialSettings {
  return {
    weights: query.neighbours,
    k: NEAREST,
    km: DISTANCE_KM,
    permutations: query.permutations ?? PERMUTATIONS,
    seed: query.seed,
    alpha: FALSE_DISCOVERY,
    maxShare: WINDOW_SHARE,
  };
}
