import { APEC, type ApecId } from "#economies/apec.ts";
import { round } from "#data/geometry/topologies.ts";
import type { SourceReport } from "#firms/atlasReport.ts";
import type { Plant } from "#firms/plant.ts";

/** The plants of one source, and what became of its rows. */
export interface PlantSet {
  plants: Plant[];
  report: SourceReport;
}

/** The economy of a code. Throws, saying of which plant, for one that is not of APEC. */
export function apecOf(code: string, plant: string): ApecId {
  const found = APEC.find((economy) => economy === code);
  if (!found) throw new Error(`${plant}: ${code} is no economy of APEC`);
  return found;
}

/** Longitude and latitude of a row to 4 decimals, about 11 m. Throws for what is no place on earth. */
export function degrees({ lon, lat }: Record<string, string>): { lon: number; lat: number } {
  const at = { lon: round(Number(lon), 4), lat: round(Number(lat), 4) };
  if (lon === "" || lat === "" || !(Math.abs(at.lon) <= 180) || !(Math.abs(at.lat) <= 90))
    throw new Error(`expected degrees, got longitude "${lon}" and latitude "${lat}"`);
  return at;
}

/** "Adelaide Brighton Cement Ltd [100.0%]": the share is left out where it is all of it or not known, "unknown" is nobody. */
export function ownersOf(text: string): string {
  return text
    .split(";")
    .map((owner) => owner.replace(/ ?\[(100\.0|unknown)%\]/, "").trim())
    .filter((owner) => owner !== "" && !owner.startsWith("unknown"))
    .join("; ");
}

/** A year; null for what is none. */
export function yearOf(text: string): number | null {
  return /^(1[89]|20)\d\d$/.test(text) ? Number(text) : null;
}

/** Million tonnes a year; null where the source only says that there is a capacity (">0"), or nothing. */
export function capacityOf(text: string): number | null {
  return /^\d+(\.\d+)?$/.test(text) && Number(text) > 0 ? Number(text) : null;
}
