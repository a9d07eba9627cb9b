import type { ApecId } from "#economies/apec.ts";
import { type Plant, type PlantFile, plantsOf } from "#firms/plant.ts";
import { boundsOfPoints } from "#firms/longitudes.ts";
import { atlasFiles } from "./atlasFiles.ts";
import type { Bounds } from "./CameraContext.tsx";
import { type Answer, createAnswer } from "./createAnswer.ts";

/** All plants of heavy industry, in the order of their file: by economy, kind and name. */
async function allPlants(): Promise<readonly Plant[]> {
  return plantsOf(await atlasFiles().json<PlantFile>("heavy-industry.json"));
}

/** The plant of an id; undefined where the atlas has none such. */
export async function findPlant(id: string): Promise<Plant | undefined> {
  return (await allPlants()).find((plant) => plant.id === id);
}

/** What holds all plants of an economy; over the date line where that is narrower, so that its east may lie beyond 180°. Undefined where it has none. */
export async function boundsOfPlants(economy: ApecId): Promise<Bounds | undefined> {
  const own = (await allPlants()).filter((plant) => plant.economy === economy);
  return own.length === 0 ? undefined : boundsOfPoints(own);
}

/** All plants, once `isWanted`. */
export function createPlants(isWanted: () => boolean): Answer<true, readonly Plant[]> {
  return createAnswer(() => isWanted() || undefined, allPlants);
}
