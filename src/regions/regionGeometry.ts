import { featureNumber, regionParts } from "./regionId.ts";

export type RegionLayer = "us_states" | "us_counties" | "mx_states";

/** Layer and feature number of a region's outline; undefined for a municipality, which has none in the atlas. */
export function regionGeometry(id: string): { layer: RegionLayer; featureId: number } | undefined {
  const { economy, level } = regionParts(id);
  if (level === "municipality") return undefined;
  if (economy === "MX") return { layer: "mx_states", featureId: featureNumber(id) };
  return { layer: level === "county" ? "us_counties" : "us_states", featureId: featureNumber(id) };
}
