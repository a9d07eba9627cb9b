import { expose } from "comlink";
import type { RegionFiles } from "../regions/regionsEngine";
import { statisticsEngine, statisticsInputs } from "./statisticsEngine";

function atlasFiles(base: string): RegionFiles {
  const open = async (name: string) => {
    const response = await fetch(base + name);
    if (!response.ok) throw new Error(`${base}${name}: expected a file, got ${response.status} ${response.statusText}`);
    return response;
  };
  return {
    json: async (name) => (await open(name)).json(),
    bytes: async (name) => (await open(name)).arrayBuffer(),
  };
}

expose(statisticsEngine((base) => statisticsInputs(atlasFiles(base))));
