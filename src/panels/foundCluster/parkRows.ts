import { parkId } from "#clusters/found/parkId.ts";
import type { Establishment } from "#engine/establishments/protocol.ts";

/** Rows of the establishments that name the park, in the order given. */
export function parkRows(establishments: readonly Establishment[], id: string): number[] {
  return establishments.filter(({ region, park }) => park !== "" && parkId(region, park) === id).map(({ row }) => row);
}
