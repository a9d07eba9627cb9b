import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fileTrouble, Refusal } from "#cli/refusal.ts";

/** The files of the default atlas. */
export interface AtlasFolder {
  json: <T>(name: string) => Promise<T>;
  bytes: (name: string) => Promise<ArrayBuffer>;
  decoded: <T>(name: string, decode: (bytes: ArrayBuffer) => T | Promise<T>) => Promise<T>;
}

/** Where the atlas is: beside the built program or beside its source. Undefined if it is in neither place. */
export function findAtlas(): string | undefined {
  const here = dirname(fileURLToPath(import.meta.url));
  return [join(here, ".."), join(here, "..", "..", "..")] // of dist-cli, of src/cli/atlas
    .flatMap((root) => [join(root, "public", "atlas"), join(root, "dist", "atlas")])
    .find((folder) => existsSync(join(folder, "regions.json")));
}

/** Reads files of the atlas in a folder. Refuses what is not there, is not JSON or cannot be decoded. */
export function atlasFolder(folder: string): AtlasFolder {
  const read = (name: string) =>
    readFile(join(folder, name)).catch((error: unknown) => {
      throw new Refusal(`The atlas cannot be read at ${join(folder, name)}: ${fileTrouble(error)}.`, { cause: error });
    });
  const bytes = async (name: string) => new Uint8Array(await read(name)).buffer;
  return {
    bytes,
    async decoded(name, decode) {
      const content = await bytes(name);
      try {
        return await decode(content);
      } catch (error) {
        throw new Refusal(`The atlas cannot be read at ${join(folder, name)}: the file is damaged.`, { cause: error });
      }
    },
    async json<T>(name: string) {
      const text = (await read(name)).toString("utf8");
      try {
        return JSON.parse(text) as T;
      } catch (error) {
        throw new Refusal(`The atlas cannot be read at ${join(folder, name)}: it is not JSON.`, { cause: error });
      }
    },
  };
}
