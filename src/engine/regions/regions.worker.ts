import { expose, transfer } from "comlink";
import { fetchedFiles } from "../fetchedFiles";
import { atlasEngine } from "./atlasEngine";

const engine = atlasEngine(fetchedFiles);

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
