export type RegionLevel = "county" | "state" | "municipality";

const MX_STATE = 900;
const MX_MUNICIPALITY = 900_000;

/** What a region id says by itself: "US-48" Texas, "US-48201" Harris County, "MX-19" Nuevo León, "MX-19039" Monterrey. */
export interface RegionParts {
  economy: "US" | "MX";
  /** "48", "48201", "19", "19039". */
  code: string;
  level: RegionLevel;
}

/** Takes a region id apart. Throws if it is none. */
export function regionParts(id: string): RegionParts {
  const match = /^(US|MX)-(\d{2}|\d{5})$/.exec(id);
  if (!match) throw new Error(`expected a region id such as US-48201 or MX-19, got ${JSON.stringify(id)}`);
  const economy = match[1] as "US" | "MX";
  return {
    economy,
    code: match[2],
    level: match[2].length === 2 ? "state" : economy === "US" ? "county" : "municipality",
  };
}

/** The state a county or municipality is in; undefined for a state. */
export function parentRegion(id: string): string | undefined {
  const { economy, code, level } = regionParts(id);
  return level === "state" ? undefined : `${economy}-${code.slice(0, 2)}`;
}

/**
 * The number a region has as a map feature: US state FIPS (48), US county FIPS (48201), 900 + code of a Mexican state (919),
 * 900,000 + code of a municipality (919039; these have no geometry). The ranges do not meet.
 */
export function featureNumber(id: string): number {
  const { economy, code, level } = regionParts(id);
  if (economy === "US") return Number(code);
  return (level === "state" ? MX_STATE : MX_MUNICIPALITY) + Number(code);
}

/** The inverse of `featureNumber`. */
export function regionOfFeature(feature: number): string {
  if (feature < 100) return `US-${String(feature).padStart(2, "0")}`;
  if (feature < 1000) return `MX-${String(feature - MX_STATE).padStart(2, "0")}`;
  if (feature < MX_MUNICIPALITY) return `US-${String(feature).padStart(5, "0")}`;
  return `MX-${String(feature - MX_MUNICIPALITY).padStart(5, "0")}`;
}
