import { atlasClient } from "../atlasClient";
import { serve } from "../serve";
import { statisticsEngine, statisticsInputs } from "./statisticsEngine";

serve((onBeat) => statisticsEngine((base) => statisticsInputs(atlasClient(base, { onBeat }), onBeat), { onBeat }));
