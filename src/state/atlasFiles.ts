import { type AtlasClient, atlasClient } from "#engine/atlasClient.ts";

/** Absolute address of a file of the default atlas, so that a worker can fetch it too. */
export function atlasFile(name: string): string {
  return new URL(`atlas/${name}`, document.baseURI).href;
}

let client: AtlasClient | undefined;

/** The files of the default atlas as the page reads them. */
export function atlasFiles(): AtlasClient {
  client ??= atlasClient(atlasFile(""));
  return client;
}
