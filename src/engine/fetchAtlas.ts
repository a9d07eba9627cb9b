import { atlasRegister } from "../firms/atlasRegister";
import { industryTree, type IndustryFile } from "../industries/industryTree";
import type { AtlasReader } from "./establishments/establishmentsEngine";

/** Share of reading that is fetching the register; the rest is decoding it. */
const FETCHING = 0.7;

/** Fetches and decodes the default atlas. Rejects with the address and status of a file that is not there. */
export const fetchAtlas: AtlasReader = async (address, onProgress) => {
  const [file, industries] = await Promise.all([
    fetchBytes(address.establishments, (share) => onProgress(share * FETCHING)),
    fetchFile(address.industries).then((response) => response.json() as Promise<IndustryFile>),
  ]);
  const tree = industryTree(industries);
  return { table: await atlasRegister(file, tree), industries: tree };
};

async function fetchFile(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: expected a file, got ${response.status} ${response.statusText}`);
  return response;
}

/** The whole of a file. A compressed response states the length of what was sent, so the share is never taken past 1. */
async function fetchBytes(url: string, onProgress: (share: number) => void): Promise<ArrayBuffer> {
  const response = await fetchFile(url);
  const length = Number(response.headers.get("content-length"));
  if (!response.body || !length) return response.arrayBuffer();
  let received = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        received += chunk.byteLength;
        onProgress(Math.min(1, received / length));
        controller.enqueue(chunk);
      },
    }),
  );
  return new Response(counted).arrayBuffer();
}
