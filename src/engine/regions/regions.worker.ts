import { expose, transfer } from "comlink";
import { type RegionFiles, regionsEngine } from "./regionsEngine";

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

const engine = regionsEngine(atlasFiles);

expose({
  ...engine,
  measure: async (query: Parameters<typeof engine.measure>[0]) => {
    const answer = await engine.measure(query);
    return transfer(answer, [
      answer.feature.buffer,
      answer.value.buffer,
      answer.status.buffer,
      answer.establishments.buffer,
    ]);
  },
});
