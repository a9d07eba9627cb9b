import { readFileSync } from "node:fs";
import type { AtlasFiles } from "#regions/atlasCounts.ts";

const ATLAS = new URL("../public/atlas/", import.meta.url);

/** Bytes of a file of the default atlas, as it is on the disk. */
export function atlasBytes(name: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(readFileSync(new URL(name, ATLAS)));
}

/** What a JSON file of it says; whoever reads it says which type that is. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function atlasJson<T>(name: string): T {
  return JSON.parse(new TextDecoder().decode(atlasBytes(name))) as T;
}

/** All of them, as an engine asks for them. */
export const atlasOnDisk: AtlasFiles = {
  json: async (name) => atlasJson(name),
  bytes: async (name) => atlasBytes(name).buffer,
  decoded: async (name, decode) => decode(atlasBytes(name).buffer),
};
