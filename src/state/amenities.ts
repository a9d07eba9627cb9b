import type { AmenityFile, AmenityKind } from "#clusters/found/nearbyPlaces.ts";
import { atlasFiles } from "./atlasFiles.ts";
import { type Answer, createAnswer } from "./createAnswer.ts";

/** A port, an airport or a research organisation, as links name it. */
export interface Amenity {
  id: string;
  kind: AmenityKind;
  name: string;
  /** Its state and water, its city and code, or its city. */
  detail: string;
  lon: number;
  lat: number;
}

/** "airport:Houston Hobby@Houston, HOU": what it is, its name and where. */
export function amenityId(kind: string, name: string, detail: string): string {
  return `${kind}:${name}@${detail}`;
}

/** The name in an id, without a look at the file. */
export function nameInId(id: string): string {
  return id.slice(id.indexOf(":") + 1, id.lastIndexOf("@"));
}

/** All amenities, in the order of their file. */
async function allAmenities(): Promise<readonly Amenity[]> {
  const { kind, name, detail, lon, lat } = await atlasFiles().json<AmenityFile>("amenities.json");
  return name.map((own, row) => ({
    id: amenityId(kind[row], own, detail[row] ?? ""),
    kind: kind[row],
    name: own,
    detail: detail[row] ?? "",
    lon: lon[row],
    lat: lat[row],
  }));
}

/** The amenity of an id; undefined where the atlas has none such. */
export async function findAmenity(id: string): Promise<Amenity | undefined> {
  return (await allAmenities()).find((amenity) => amenity.id === id);
}

/** All amenities, once `isWanted`. */
export function createAmenities(isWanted: () => boolean): Answer<true, readonly Amenity[]> {
  return createAnswer(() => isWanted() || undefined, allAmenities);
}
