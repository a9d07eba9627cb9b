import { greatCircleKm } from "#clusters/found/greatCircleKm.ts";
import type { BuildContext } from "#data/context.ts";
import type { Plant, PlantFile } from "#firms/plant.ts";
import { cement, CEMENT_FILE } from "./cement.ts";
import { mining, MINING_FILE } from "./mining.ts";
import { steel, STEEL_FILE } from "./steel.ts";

/** `heavy-industry.json` from mines and smelters, cement and steel: by economy, kind and name. */
export function build(context: BuildContext): void {
  const works = steel(context.readCsv(STEEL_FILE));
  const mines = mining(context.readCsv(MINING_FILE), works.plants, (a, b) => greatCircleKm(a.lon, a.lat, b.lon, b.lat));
  const sets = [mines, cement(context.readCsv(CEMENT_FILE)), works];
  for (const { report } of sets) context.report(report);
  const plants = sets
    .flatMap((set) => set.plants)
    .sort(
      (a, b) =>
        compare(a.economy, b.economy) || compare(a.kind, b.kind) || compare(a.name, b.name) || compare(a.id, b.id),
    );
  context.writeJson("heavy-industry.json", plantFile(plants));
}

function plantFile(plants: readonly Plant[]): PlantFile {
  const column = <K extends keyof Plant>(name: K): Plant[K][] => plants.map((plant) => plant[name]);
  const joined = (name: "types" | "products") => plants.map((plant) => plant[name].join(";"));
  return {
    points: {
      id: column("id"),
      kind: column("kind"),
      economy: column("economy"),
      name: column("name"),
      lon: column("lon"),
      lat: column("lat"),
    },
    facts: {
      source: column("source"),
      place: column("place"),
      types: joined("types"),
      products: joined("products"),
      owner: column("owner"),
      parent: column("parent"),
      capacity: column("capacity"),
      start: column("start"),
      status: column("status"),
      sureness: column("sureness"),
    },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
