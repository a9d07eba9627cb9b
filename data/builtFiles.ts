import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AtlasFiles } from "#regions/atlasCounts.ts";
import type { BuildContext } from "./context.ts";

/** What earlier steps wrote, read as the app reads it. */
export function builtFiles(context: BuildContext): AtlasFiles {
  const bytes = async (name: string) => Uint8Array.from(readFileSync(join(context.out, name))).buffer;
  return {
    json: async (name) => context.readJson(name),
    bytes,
    decoded: async (name, decode) => decode(await bytes(name)),
  };
}
