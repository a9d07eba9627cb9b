import { expose, transfer } from "comlink";
import { fetchedFiles } from "../fetchedFiles";
import { atlasEngine } from "./atlasEngine";

const engine = atlasEngine(fetchedFiles);

expose({
  ...engine,
  measure: async (...asked: Parameters<typeof engine.measure>) => {
    const answer = await engine.measure(...asked);
    return transfer(answer, [
      answer.feature.buffer,
      answer.value.buffer,
      answer.status.buffer,
      answer.establishments.buffer,
    ]);
  },
});
