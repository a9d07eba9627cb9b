import { open } from "node:fs/promises";
import { fileTrouble, Refusal } from "../refusal";

/** Bytes read at a time. */
const CHUNK = 1 << 20;

/** Beginnings of files that are no text, and what to say of them. */
const NOT_TEXT: [magic: string, sentence: string][] = [
  ["PK\u0003\u0004", "it is a spreadsheet or an archive; save the table as CSV first"],
  ["\u001f\u008b", "it is compressed; unpack it first"],
  ["PAR1", "it is a Parquet file; export it as CSV first"],
  ["\u00d0\u00cf\u0011\u00e0", "it is an old spreadsheet; save the table as CSV first"],
];

/**
 * The text of a file in pieces of about a megabyte; a letter never falls between two. UTF-8 and UTF-16 by their byte order mark, which is not part
 * of the text; without one UTF-8, and from the first bytes on that cannot be that, Windows-1252. Refuses a file that cannot be read or
 * is no text. `onBytes` hears the share read so far.
 */
export async function* decodedText(path: string, onRead: (share: number) => void = () => {}): AsyncGenerator<string> {
  const trouble = (why: string) => new Refusal(`${path} cannot be read: ${why}.`);
  const file = await open(path).catch((error: unknown) => {
    throw trouble(fileTrouble(error));
  });
  try {
    const { size } = await file.stat();
    let decoder: TextDecoder | undefined;
    let done = 0;
    for (;;) {
      const { bytesRead, buffer } = await file
        .read({ buffer: Buffer.allocUnsafe(CHUNK), length: CHUNK })
        .catch((error: unknown) => {
          throw trouble(fileTrouble(error));
        });
      const bytes = buffer.subarray(0, bytesRead);
      if (!decoder) {
        const known = NOT_TEXT.find(([magic]) => bytes.subarray(0, magic.length).toString("latin1") === magic);
        if (known) throw trouble(known[1]);
        decoder = decoderFor(bytes);
        if (decoder.encoding === "utf-8" && bytes.includes(0)) throw trouble("it is not a text file");
      }
      if (bytesRead === 0) break;
      let text: string;
      try {
        text = decoder.decode(bytes, { stream: true });
      } catch {
        decoder = new TextDecoder("windows-1252");
        text = decoder.decode(bytes, { stream: true });
      }
      done += bytesRead;
      onRead(size > 0 ? Math.min(1, done / size) : 1);
      yield text;
    }
  } finally {
    await file.close();
  }
}

function decoderFor(head: Buffer): TextDecoder {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder("utf-16le");
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder("utf-16be");
  return new TextDecoder("utf-8", { fatal: true });
}
