/** Absolute address of a file of the default atlas, so that a worker can fetch it too. */
export function atlasFile(name: string): string {
  return new URL(`atlas/${name}`, document.baseURI).href;
}

/** Fetches a JSON file of the atlas. Throws a sentence that names the file. */
export async function fetchJson<T>(name: string): Promise<T> {
  const response = await fetch(atlasFile(name));
  if (!response.ok) throw new Error(`The atlas file ${name} could not be fetched (${response.status}).`);
  return (await response.json()) as T;
}
