import { parquetMetadataAsync, parquetRead } from "hyparquet";
// Not from the package's entry: that compiles WebAssembly as it loads, which the page's security policy forbids.
import { gunzip } from "hyparquet-compressors/src/gzip.js";

/** Reads every column of a Parquet file of numbers (Snappy or gzip). `onBeat` is called for each part of a column. */
export async function parquetColumns<N extends string>(
  file: ArrayBuffer,
  names: readonly N[],
  onBeat?: () => void,
): Promise<{ rows: number } & Record<N, Float64Array>> {
  const metadata = await parquetMetadataAsync({
    byteLength: file.byteLength,
    slice: (from, to) => file.slice(from, to),
  });
  const rows = Number(metadata.num_rows);
  const columns = Object.fromEntries(names.map((name) => [name, new Float64Array(rows)])) as Record<N, Float64Array>;
  const seen = new Set<string>();
  await parquetRead({
    file,
    metadata,
    columns: [...names],
    compressors: { GZIP: (input: Uint8Array, length: number) => gunzip(input, new Uint8Array(length)) },
    onChunk: ({ columnName, columnData, rowStart }) => {
      onBeat?.();
      const column = columns[columnName as N];
      seen.add(columnName);
      if (columnData instanceof Int32Array || columnData instanceof Float64Array) column.set(columnData, rowStart);
      else
        for (let i = 0; i < columnData.length; i++)
          column[rowStart + i] = columnData[i] === null ? Number.NaN : Number(columnData[i]);
    },
  });
  const absent = names.filter((name) => !seen.has(name));
  if (rows > 0 && absent.length > 0)
    throw new Error(`expected columns ${names.join(", ")}, ${absent.join(", ")} not found`);
  return Object.assign(columns, { rows });
}
