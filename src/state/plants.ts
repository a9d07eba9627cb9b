import { type Plant, type PlantFile, plantsOf } from "#firms/plant.ts";
import { atlasFiles } from "./atlasFiles.ts";
import { type Answer, createAnswer } from "./createAnswer.ts";

/** All plants of heavy industry, in the order of their file: by economy, kind and name. */
async function allPlants(): Promise<readonly Plant[]> {
  return plantsOf(await atlasFiles().json<PlantFile>("heavy-industry.json"));
}

/** The plant of an id; undefined where the atlas has none such. */
export async function findPlant(id: string): Promise<Plant | undefined> {
  return (await allPlants()).find((plant) => plant.id === id);
}

/** All plants, once `isWanted`. */
export function createPlants(isWanted: () => boolean): Answer<true, readonly Plant[]> {
  return createAnswer(() => isWanted() || undefined, allPlants);
}
