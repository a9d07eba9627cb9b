import { type AtlasClient, atlasClient } from "#engine/atlasClient.ts";
import { serve } from "#engine/serve.ts";
import { geometryTiles } from "./geometryTiles.ts";

// The first context of a browser takes long where graphics are drawn in software: here nobody waits for it, and the map's comes at once.
if ("OffscreenCanvas" in self) new OffscreenCanvas(1, 1).getContext("webgl2");

serve((onBeat) => {
  const clients = new Map<string, AtlasClient>();
  return geometryTiles((url) => {
    const at = url.lastIndexOf("/") + 1;
    const base = url.slice(0, at);
    const client = clients.get(base) ?? atlasClient(base, { onBeat });
    clients.set(base, client);
    return client.json(url.slice(at));
  }, onBeat);
});
