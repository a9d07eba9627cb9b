import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { AtlasClientOptions } from "#engine/atlasClient.ts";

const ATLAS = new URL("../../../public/atlas/", import.meta.url);

/** The address the scripted server answers at. */
export const BASE = "https://atlas.example/";

/** A file of the built atlas. */
export const atlasBytes = (name: string) => new Uint8Array(readFileSync(new URL(name, ATLAS)));

/** Every file of the built atlas, `atlas.json` too. */
export const ATLAS_FILES = [
  "atlas.json",
  ...Object.keys((JSON.parse(new TextDecoder().decode(atlasBytes("atlas.json"))) as { files: object }).files),
];

/** What a server, or the way to it, does with one file. */
export const WAYS = ["missing", "refused", "failing", "corrupt", "cut", "hanging", "stalled", "slow"] as const;
export type Way = (typeof WAYS)[number];

type AtlasFetch = NonNullable<AtlasClientOptions["fetch"]>;

const PIECES = 8;

/**
 * A server of the built atlas that breaks one file in one way. `waits` is called where the server lets the other side wait; it resolves
 * when the file goes on.
 */
export function scriptedFetch(broken: string, way: Way, waits: () => Promise<void> = () => new Promise(() => {})) {
  const asked: { name: string; cache: RequestCache | undefined }[] = [];
  const answer: AtlasFetch = async (url, init) => {
    const name = url.slice(BASE.length);
    asked.push({ name, cache: init.cache });
    const content = atlasBytes(name);
    if (name !== broken) return new Response(content);
    switch (way) {
      case "missing":
        return new Response("Not found", { status: 404 });
      case "refused":
        throw new TypeError("Failed to fetch");
      case "failing":
        return new Response("Internal error", { status: 500 });
      case "corrupt":
        return new Response(flipped(content));
      case "cut":
        return new Response(content.slice(0, content.length >> 1));
      case "hanging":
        await waits();
        return new Response(content);
      case "stalled":
        return new Response(inPieces(content, (piece) => (piece < 2 ? Promise.resolve() : waits())));
      default:
        return new Response(inPieces(content, waits));
    }
  };
  return { fetch: answer, asked };
}

/** The middle byte is another one; a file of text is none any more. */
function flipped(content: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const other = content.slice();
  other[other.length >> 1] ^= 0xff;
  return other;
}

function inPieces(content: Uint8Array<ArrayBuffer>, before: (piece: number) => Promise<void>): ReadableStream {
  const length = Math.ceil(content.length / PIECES);
  let piece = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      await before(piece);
      if (piece * length >= content.length) return controller.close();
      controller.enqueue(content.slice(piece * length, ++piece * length));
    },
  });
}

/** SHA-256 as a secure page has it. */
export const sha256 = async (bytes: ArrayBuffer) => createHash("sha256").update(new Uint8Array(bytes)).digest("hex");
