import { atlasClient } from "#engine/atlasClient.ts";
import { serve } from "#engine/serve.ts";
import { offlineEngine } from "./offlineEngine.ts";

serve((onBeat) =>
  offlineEngine((base, version) => ({
    base,
    version,
    source: atlasClient(base, { onBeat }),
    caches,
    now: () => new Date(),
  })),
);
