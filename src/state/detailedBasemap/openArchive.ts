import { FileSource, type Header, PMTiles, type Source, TileType } from "pmtiles";
import type { Bounds } from "#state/CameraContext.tsx";

/** Why an archive cannot be drawn: each is one sentence (`t().basemapFaults`). */
export type ArchiveFault = "not-pmtiles" | "raster" | "schema" | "truncated" | "moved" | "refused";

/** An archive that cannot be drawn, and why. */
export class ArchiveRefused extends Error {
  override name = "ArchiveRefused";
  readonly fault: ArchiveFault;

  constructor(fault: ArchiveFault, options?: ErrorOptions) {
    super(`the basemap archive cannot be drawn: ${fault}`, options);
    this.fault = fault;
  }
}

/** A basemap of one's own, ready to be drawn. */
export interface Archive {
  name: string;
  /** Whom it is owed to, as text. */
  attribution: string;
  zooms: readonly [least: number, most: number];
  /** Where it names towns and waters itself; undefined where it has no names. */
  named?: Bounds;
  /** A vector tile; empty where the archive has none. Rejects with `ArchiveRefused` once the file can no longer be read. */
  tile: (z: number, x: number, y: number, signal?: AbortSignal) => Promise<ArrayBuffer>;
}

/** Layers of the Protomaps basemap without which nothing of it can be drawn. */
const SCHEMA = ["earth", "water", "roads"];

/** Opens a file of the disk. Rejects with `ArchiveRefused`. */
export function openFile(file: File): Promise<Archive> {
  return openArchive(file.name, new FileSource(file), file.size);
}

/** Opens an archive on a server that sends ranges. Rejects with `ArchiveRefused`. */
export function openAddress(url: string): Promise<Archive> {
  const archive = new PMTiles(url);
  return openArchive(url.slice(url.lastIndexOf("/") + 1), archive.source);
}

/** Opens an archive, `size` bytes long where that is known. Rejects with `ArchiveRefused`. */
export async function openArchive(name: string, source: Source, size = Infinity): Promise<Archive> {
  const archive = new PMTiles(source);
  if (size < 127) throw new ArchiveRefused("not-pmtiles"); // shorter than the header alone
  const header = await headerOf(archive);
  const { tileType, minZoom, maxZoom, tileDataOffset, tileDataLength = 0 } = header;
  if (tileDataOffset + tileDataLength > size) throw new ArchiveRefused("truncated");
  if (tileType !== TileType.Mvt) throw new ArchiveRefused("raster");
  const metadata = (await readable(archive.getMetadata(), "truncated")) as {
    attribution?: unknown;
    vector_layers?: { id?: unknown }[];
  };
  const layers = Array.isArray(metadata.vector_layers) ? metadata.vector_layers.map(({ id }) => id) : [];
  if (!SCHEMA.every((layer) => layers.includes(layer))) throw new ArchiveRefused("schema");
  return {
    name,
    attribution: textOf(metadata.attribution),
    zooms: [minZoom, maxZoom],
    named: layers.includes("places") ? [header.minLon, header.minLat, header.maxLon, header.maxLat] : undefined,
    async tile(z, x, y, signal) {
      const found = await readable(archive.getZxy(z, x, y, signal), "moved");
      return found?.data ?? new ArrayBuffer(0);
    },
  };
}

async function headerOf(archive: PMTiles): Promise<Header> {
  try {
    return await archive.getHeader();
  } catch (error) {
    throw isGone(error)
      ? new ArchiveRefused("moved", { cause: error })
      : new ArchiveRefused("not-pmtiles", { cause: error });
  }
}

async function readable<T>(reading: Promise<T>, otherwise: ArchiveFault): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ArchiveRefused(isGone(error) ? "moved" : otherwise, { cause: error });
  }
}

/** What a file that was moved, changed or locked since answers, and a server without an answer. */
function isGone(error: unknown): boolean {
  if (error instanceof DOMException) return ["NotFoundError", "NotReadableError", "NetworkError"].includes(error.name);
  return error instanceof TypeError || (error instanceof Error && error.message.startsWith("Bad response code"));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", copy: "©", gt: ">", lt: "<", nbsp: " ", quot: '"' };

/** An attribution without its markup: archives write theirs in HTML, which is never read as such here. */
export function textOf(attribution: unknown): string {
  if (typeof attribution !== "string") return "";
  return attribution
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:#(\d{1,6})|([a-z]+));/gi, (whole, code?: string, name?: string) =>
      code ? String.fromCodePoint(Math.min(0x10_ff_ff, Number(code))) : (ENTITIES[name?.toLowerCase() ?? ""] ?? whole),
    )
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 200);
}
