import { type AsyncBuffer, type DecodedArray, parquetMetadataAsync, parquetRead } from "hyparquet";
import type { IndustryTree } from "#industries/industryTree.ts";
import type { FirmTable, TextColumn } from "./firmTable.ts";

/** Columns of `establishments.parquet`. Longitude and latitude are integers, hundred-thousandths of a degree. */
export const ATLAS_COLUMNS = [
  "id",
  "source",
  "name",
  "company",
  "industry",
  "lon",
  "lat",
  "employment",
  "first_year",
  "last_year",
  "place",
  "park",
  "region",
  "repairs",
] as const;
type AtlasColumn = (typeof ATLAS_COLUMNS)[number];

/** Parts of a degree that one unit of the file's coordinates stands for. */
export const DEGREE_PARTS = 100_000;

const REGISTERS: Record<string, string> = { g: "GHGRP", r: "RMP", m: "RETC" };

/** "g1000001+r100000000250" as people read it: "GHGRP 1000001 · RMP 100000000250". */
export function registerNumbersText(id: string): string {
  return id
    .split("+")
    .map((part) => (REGISTERS[part[0]] === undefined ? part : `${REGISTERS[part[0]]} ${part.slice(1)}`))
    .join(" · ");
}

/**
 * Decodes the default atlas. `file` is the whole Parquet file or a buffer that reads ranges of it; nothing is fetched here.
 * `onBeat` is called for each part of a column. Throws if a column is missing or an industry is not in the tree.
 */
export async function atlasRegister(
  file: ArrayBuffer | AsyncBuffer,
  tree: IndustryTree,
  onBeat?: () => void,
): Promise<FirmTable> {
  const buffer: AsyncBuffer =
    file instanceof ArrayBuffer ? { byteLength: file.byteLength, slice: (start, end) => file.slice(start, end) } : file;
  const metadata = await parquetMetadataAsync(buffer);
  const length = Number(metadata.num_rows);
  const stored = new Set(metadata.schema.slice(1).map(({ name }) => name));
  const missing = ATLAS_COLUMNS.filter((name) => !stored.has(name));
  if (missing.length > 0)
    throw new Error(`establishments: expected columns ${missing.join(", ")}, got ${[...stored].join(", ")}`);

  const parts = new Map<string, { rowStart: number; data: DecodedArray }[]>();
  await parquetRead({
    file: buffer,
    metadata,
    columns: [...ATLAS_COLUMNS],
    onChunk: ({ columnName, columnData, rowStart }) => {
      onBeat?.();
      parts.set(columnName, [...(parts.get(columnName) ?? []), { rowStart, data: columnData }]);
    },
  });
  const column = (name: AtlasColumn): ArrayLike<unknown> => {
    const chunks = parts.get(name) ?? [];
    if (chunks.length === 1 && chunks[0].data.length === length) return chunks[0].data as ArrayLike<unknown>;
    const whole: unknown[] = Array.from({ length });
    for (const { rowStart, data } of chunks) for (let i = 0; i < data.length; i++) whole[rowStart + i] = data[i];
    return whole;
  };
  const numbers = <A extends Float64Array | Float32Array | Uint16Array | Uint8Array>(
    name: AtlasColumn,
    into: A,
    divisor = 1,
  ): A => {
    const values = column(name);
    for (let i = 0; i < length; i++)
      into[i] = values[i] === null || values[i] === undefined ? Number.NaN : Number(values[i]) / divisor;
    return into;
  };
  const text = (name: AtlasColumn) => {
    onBeat?.();
    return textColumn(column(name) as ArrayLike<string>);
  };

  const industries = text("industry");
  const nodes = industries.values.map((id) => {
    const node = tree.index.get(id);
    if (node === undefined) throw new Error(`establishments: industry ${id} is not in the tree`);
    return node;
  });
  const ids = text("id");
  return {
    length,
    lon: numbers("lon", new Float64Array(length), DEGREE_PARTS),
    lat: numbers("lat", new Float64Array(length), DEGREE_PARTS),
    industry: Uint16Array.from(industries.codes, (code) => nodes[code]),
    employment: numbers("employment", new Float32Array(length)),
    firstYear: numbers("first_year", new Uint16Array(length)),
    lastYear: numbers("last_year", new Uint16Array(length)),
    source: numbers("source", new Uint8Array(length)),
    repairs: numbers("repairs", new Uint8Array(length)),
    id: { values: ids.values.map(registerNumbersText), codes: ids.codes },
    name: text("name"),
    company: text("company"),
    place: text("place"),
    park: text("park"),
    region: text("region"),
  };
}

/** Stores each distinct text once, in order of first appearance. */
export function textColumn(texts: ArrayLike<string>): TextColumn {
  const values: string[] = [];
  const codes = new Uint32Array(texts.length);
  const known = new Map<string, number>();
  for (let i = 0; i < texts.length; i++) {
    let code = known.get(texts[i]);
    if (code === undefined) {
      code = values.push(texts[i]) - 1;
      known.set(texts[i], code);
    }
    codes[i] = code;
  }
  return { values, codes };
}
