import { transfer } from "comlink";
import { atlasClient } from "#engine/atlasClient.ts";
import { serve } from "#engine/serve.ts";
import { atlasEngine } from "./atlasEngine.ts";

serve((onBeat) => {
  const engine = atlasEngine((base) => atlasClient(base, { onBeat }), onBeat);
  return {
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
  };
});
