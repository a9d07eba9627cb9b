import { atlasClient } from "#engine/atlasClient.ts";
import { serve } from "#engine/serve.ts";
import { statisticsEngine, statisticsInputs } from "./statisticsEngine.ts";

serve((onBeat) => statisticsEngine((base) => statisticsInputs(atlasClient(base, { onBeat }), onBeat), { onBeat }));
