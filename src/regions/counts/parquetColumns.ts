import { type FileMetaData, parquetMetadata, parquetRead } from "hyparquet";
// Not from the package's entry: that compiles WebAssembly as it loads, which the page's security policy forbids.
import { gunzip } from "hyparquet-compressors/src/gzip.js";

export interface ParquetOptions<N extends string> {
  /** Called for each part of a column. */
  onBeat?: () => void;
  /** Only rows with one of these values in a column: what stands between others of a file is not decoded. */
  only?: { column: N; values: ReadonlySet<number> };
}

/** Reads columns of a Parquet file of numbers (Snappy or gzip). */
export async function parquetColumns<N extends string>(
  file: ArrayBuffer,
  names: readonly N[],
  { onBeat, only }: ParquetOptions<N> = {},
): Promise<{ rows: number } & Record<N, Float64Array>> {
  const metadata = parquetMetadata(file);
  const runs = only ? runsOf(metadata, only) : [{ from: 0, to: Number(metadata.num_rows) }];
  const rows = runs.reduce((sum, { from, to }) => sum + to - from, 0);
  const columns = Object.fromEntries(names.map((name) => [name, new Float64Array(rows)])) as Record<N, Float64Array>;
  const seen = new Set<string>();
  let before = 0;
  for (const { from, to } of runs) {
    const shift = before - from;
    await parquetRead({
      file,
      metadata,
      columns: [...names],
      rowStart: from,
      rowEnd: to,
      compressors: { GZIP: (input: Uint8Array, length: number) => gunzip(input, new Uint8Array(length)) },
      onChunk: ({ columnName, columnData, rowStart }) => {
        onBeat?.();
        const column = columns[columnName as N];
        const at = rowStart + shift;
        seen.add(columnName);
        if (columnData instanceof Int32Array || columnData instanceof Float64Array) column.set(columnData, at);
        else
          for (let i = 0; i < columnData.length; i++)
            column[at + i] = columnData[i] === null ? Number.NaN : Number(columnData[i]);
      },
    });
    before += to - from;
  }
  const absent = names.filter((name) => !seen.has(name));
  if (rows > 0 && absent.length > 0)
    throw new Error(`expected columns ${names.join(", ")}, ${absent.join(", ")} not found`);
  if (!only) return Object.assign(columns, { rows });
  const key = columns[only.column];
  const wanted = Uint32Array.from(key.keys()).filter((row) => only.values.has(key[row]));
  for (const name of names) {
    const column = columns[name];
    columns[name] = Float64Array.from(wanted, (row) => column[row]);
  }
  return Object.assign(columns, { rows: wanted.length });
}

/** Rows of the groups that may hold one of the values, by the least and the most each states; all of a group that states none. */
function runsOf(
  { row_groups: groups, schema }: FileMetaData,
  { column, values }: NonNullable<ParquetOptions<string>["only"]>,
): { from: number; to: number }[] {
  const place = schema.slice(1).findIndex(({ name }) => name === column);
  const sorted = Float64Array.from(values).sort();
  const runs: { from: number; to: number }[] = [];
  let from = 0;
  for (const group of groups) {
    const to = from + Number(group.num_rows);
    const { min_value: least, max_value: most } = group.columns[place]?.meta_data?.statistics ?? {};
    const next = sorted.find((value) => !(value < Number(least ?? value)));
    if (next !== undefined && !(next > Number(most ?? next))) {
      const last = runs.at(-1);
      if (last?.to === from) last.to = to;
      else runs.push({ from, to });
    }
    from = to;
  }
  return runs;
}
