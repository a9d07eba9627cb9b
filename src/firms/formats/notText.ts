import { UnreadableRegister } from "./unreadableRegister.ts";

/** Beginnings of files that are no text, and what to say of them. */
const NOT_TEXT: [magic: number[], sentence: string][] = [
  [[0x50, 0x4b, 3, 4], "it is a spreadsheet (XLSX) or an archive (ZIP); save the table as CSV, or unpack it, first"],
  [[0x50, 0x41, 0x52, 0x31], "it is a Parquet file; export it as CSV first"],
  [[0xd0, 0xcf, 0x11, 0xe0], "it is an old spreadsheet (XLS); save the table as CSV first"],
  [[0x25, 0x50, 0x44, 0x46], "it is a PDF; a table is needed, as CSV"],
  [[0x42, 0x5a, 0x68], "it is compressed (bzip2); unpack it first"],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], "it is compressed (xz); unpack it first"],
  [[0x28, 0xb5, 0x2f, 0xfd], "it is compressed (zstd); unpack it first"],
  [[0x37, 0x7a, 0xbc, 0xaf], "it is an archive (7z); unpack it first"],
  [
    [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
    "it is a GeoPackage or SQLite database; export the table as CSV or GeoJSON first",
  ],
  [[0, 0, 0x27, 0x0a], "it is a shapefile; convert it to GeoJSON first"],
  [[0x66, 0x67, 0x62, 3], "it is FlatGeobuf; convert it to GeoJSON first"],
  [[0x41, 0x52, 0x52, 0x4f, 0x57, 0x31], "it is an Arrow file; export it as CSV first"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "it is a text document (RTF); save the table as CSV first"],
  [[0x89, 0x50, 0x4e, 0x47], "it is a picture"],
  [[0xff, 0xd8, 0xff], "it is a picture"],
];

/** The same bytes, once their beginning is no file that is known not to be text. Refuses those. */
export async function* notText(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const piece of bytes) {
    const known = isFirst ? NOT_TEXT.find(([magic]) => magic.every((byte, k) => piece[k] === byte)) : undefined;
    if (known) throw new UnreadableRegister(`${name} cannot be read: ${known[1]}.`);
    if (piece.length > 0) isFirst = false;
    yield piece;
  }
}

/** The bytes themselves, or what they hold where they are compressed with gzip. */
export async function* unpacked(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const source = bytes[Symbol.asyncIterator]();
  let first = await source.next();
  while (first.done !== true && first.value.length === 0) first = await source.next();
  if (first.done === true) return;
  const head = first.value;
  async function* all(): AsyncGenerator<Uint8Array> {
    yield head;
    for (;;) {
      const { value, done } = await source.next();
      if (done === true) return;
      yield value;
    }
  }
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    yield* all();
    return;
  }
  const packed = new ReadableStream<BufferSource>({
    async start(controller) {
      for await (const piece of all()) controller.enqueue(piece as Uint8Array<ArrayBuffer>);
      controller.close();
    },
  });
  const reader = packed.pipeThrough(new DecompressionStream("gzip")).getReader();
  for (;;) {
    const { value, done } = await reader.read().catch(() => {
      throw new UnreadableRegister(
        `${name} cannot be read: it is compressed (gzip), but damaged or cut off; fetch it again.`,
      );
    });
    if (done) return;
    yield value;
  }
}
