import type { AtlasFiles } from "../regions/atlasCounts";

/** The files under an address that ends with "/". Reading rejects with what the server answered. */
export function fetchedFiles(base: string): AtlasFiles {
  const open = async (name: string) => {
    const response = await fetch(base + name);
    if (!response.ok) throw new Error(`${base}${name}: expected a file, got ${response.status} ${response.statusText}`);
    return response;
  };
  return {
    json: async (name) => (await open(name)).json(),
    bytes: async (name) => (await open(name)).arrayBuffer(),
  };
}
