import { atlasRegister } from "#firms/atlasRegister.ts";
import { type IndustryFile, industryTree } from "#industries/industryTree.ts";
import { atlasClient } from "#engine/atlasClient.ts";
import { serve } from "#engine/serve.ts";
import { type AtlasReader, establishmentsEngine } from "./establishmentsEngine.ts";

/** Share of reading that is fetching the register; the rest is decoding it. */
const FETCHING = 0.7;

serve((onBeat) => {
  const read: AtlasReader = async (base, onProgress) => {
    const files = atlasClient(base, { onBeat });
    const industries = files.json<IndustryFile>("industries.json").then(industryTree);
    const decode = async (bytes: ArrayBuffer) => atlasRegister(bytes, await industries, onBeat);
    const table = files.decoded("establishments.parquet", decode, (share) => onProgress(share * FETCHING));
    const [tree] = await Promise.all([industries, table]);
    return { table: await table, industries: tree };
  };
  // A worker that replaces another must not reuse the versions of its tiles: the map may still hold them.
  return establishmentsEngine(read, { firstVersion: Date.now(), onBeat });
});
