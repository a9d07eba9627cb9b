import { UnreadableRegister } from "#firms/formats/unreadableRegister.ts";
import { type Encoding, encodingNamed, guessEncoding } from "./encodings.ts";

/** The text of a register as it comes, and how its bytes were read. */
export interface DecodedText {
  /** A letter never falls between two pieces. A letter that could not be read is U+FFFD. */
  pieces: AsyncGenerator<string>;
  /** Known once the first piece is there; after the last piece it is final. */
  encoding: () => { id: string; from: "byte order mark" | "given" | "its bytes" };
}

/** Bytes gathered before an encoding is judged, if there are so many. */
const SAMPLE = 1 << 18;
/** Bytes kept before the first beyond ASCII: whether it stands in a word tells encodings apart. */
const BEFORE = 4;
/** Of the sequences beyond ASCII, those that must be broken for a text not to be damaged UTF-8. */
const DAMAGED = 0.2;

/** Different control bytes no text has: a table may be parted by one and ended by another. */
const MOST_CONTROLS = 6;

/** Byte order marks of what is read, longest first. */
const MARKS: [mark: number[], label: string | undefined][] = [
  [[0xff, 0xfe, 0, 0], undefined],
  [[0, 0, 0xfe, 0xff], undefined],
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/**
 * The text of a file from its bytes. The encoding is that of its byte order mark, else the one in `given`, else judged: UTF-16 by its zero bytes, UTF-8 if
 * nearly all of it can be (a few bad bytes are bad letters, nothing more), else the encoding that fits the first bytes beyond ASCII best.
 * Refuses a `given` name it does not know and a file that is no text.
 */
export function decodedText(
  bytes: AsyncIterable<Uint8Array>,
  { name, given }: { name: string; given?: string },
): DecodedText {
  const stated = given === undefined ? undefined : encodingNamed(given);
  if (given !== undefined && stated === undefined)
    throw new UnreadableRegister(
      `There is no encoding ${JSON.stringify(given)}; expected one such as UTF-8, UTF-16, Big5, Shift_JIS, EUC-JP, EUC-KR, GB18030 or windows-1252 (--encoding).`,
    );
  let used: ReturnType<DecodedText["encoding"]> = { id: "UTF-8", from: "its bytes" };

  async function* pieces(): AsyncGenerator<string> {
    let decoder: TextDecoder | undefined;
    let held: Uint8Array = new Uint8Array(0);
    let isFirst = true;
    for await (const piece of bytes) {
      if (decoder) {
        yield decoder.decode(piece, { stream: true });
        continue;
      }
      held = joined(held, piece);
      if (isFirst && held.length < 4) continue;
      if (isFirst) {
        decoder = chosen(held);
        isFirst = false;
        if (!decoder) refuseBinary(held, name);
      }
      if (!decoder) {
        const from = Math.max(0, firstBeyondAscii(held) - BEFORE);
        yield new TextDecoder().decode(held.subarray(0, from));
        held = held.slice(from);
        if (held.length < SAMPLE) continue;
        decoder = judged(held);
      }
      yield decoder.decode(held, { stream: true });
      held = new Uint8Array(0);
    }
    if (!decoder) {
      // What was held back of a longer file is its end, which has no mark.
      decoder = isFirst ? chosen(held) : undefined;
      if (!decoder && isFirst) refuseBinary(held, name);
      decoder ??= judged(held);
      yield decoder.decode(held, { stream: true });
    }
    yield decoder.decode();
  }

  /** By its mark, by the name given or by the zero bytes of UTF-16; undefined if the bytes beyond ASCII must be judged. */
  function chosen(head: Uint8Array): TextDecoder | undefined {
    const mark = MARKS.find(([bytesOfMark]) => bytesOfMark.every((byte, k) => head[k] === byte));
    if (mark && mark[1] === undefined)
      throw new UnreadableRegister(`${name} cannot be read: it is UTF-32; save it as UTF-8.`);
    if (mark) return use(encodingNamed(mark[1]!)!, "byte order mark");
    if (stated) return use(stated, "given");
    const wide = wideEncoding(head);
    if (wide) return use(wide, "its bytes");
    if (hasJisEscape(head)) return use(encodingNamed("iso-2022-jp")!, "its bytes");
    return undefined;
  }

  function judged(sample: Uint8Array): TextDecoder {
    const isUnicode = isUtf8(sample) || !hasLetterBeyondAscii(sample);
    return use(isUnicode ? encodingNamed("utf-8")! : guessEncoding(beyondAscii(sample), sample), "its bytes");
  }

  function use(encoding: Encoding, from: typeof used.from): TextDecoder {
    used = { id: encoding.id, from };
    return new TextDecoder(encoding.label);
  }

  return { pieces: pieces(), encoding: () => used };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function firstBeyondAscii(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length && bytes[at] < 0x80) at++;
  return at;
}

/** UTF-16 without a mark: most letters of a table are ASCII, so that every other byte is zero. */
function wideEncoding(head: Uint8Array): Encoding | undefined {
  const length = Math.min(head.length & ~1, 4096);
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (head[i] === 0) zeros[i & 1]++;
  const most = length / 2;
  if (length < 4 || Math.max(...zeros) < 0.3 * most || Math.min(...zeros) > 0.05 * most) return undefined;
  return encodingNamed(zeros[1] > zeros[0] ? "utf-16le" : "utf-16be");
}

function hasJisEscape(head: Uint8Array): boolean {
  return head.some(
    (byte, i) => byte === 0x1b && head[i + 1] === 0x24 && (head[i + 2] === 0x42 || head[i + 2] === 0x40),
  );
}

function refuseBinary(head: Uint8Array, name: string): void {
  const length = Math.min(head.length, 4096);
  let controls = 0;
  const kinds = new Set<number>();
  for (let i = 0; i < length; i++) {
    if (head[i] >= 32 || (head[i] >= 9 && head[i] <= 13) || (head[i] >= 26 && head[i] <= 31)) continue;
    controls++;
    kinds.add(head[i]);
  }
  if (controls > 0.1 * length || (controls > 0.02 * length && kinds.size >= MOST_CONTROLS))
    throw new UnreadableRegister(`${name} cannot be read: it is not a text file.`);
}

/** Whether bytes are UTF-8, a few broken ones let pass; the sequence the sample ends in may be cut. */
function isUtf8(sample: Uint8Array): boolean {
  let sound = 0;
  let broken = 0;
  for (let i = 0; i < sample.length;) {
    const byte = sample[i];
    if (byte < 0x80) {
      i++;
      continue;
    }
    const length =
      byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
    let k = 1;
    while (k < length && i + k < sample.length && (sample[i + k] & 0xc0) === 0x80) k++;
    if (length > 0 && (k === length || i + k === sample.length)) sound++;
    else broken++;
    i += length > 0 && k === length ? k : 1;
  }
  return broken === 0 || (sound > 0 && broken <= Math.max(1, DAMAGED * sound));
}

/** In windows-1252 no-break space, degree and ordinal signs, dashes and curved quotes, which stand beside numbers. */
const BESIDE_NUMBERS = new Set([
  0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0xa0, 0xaa, 0xb0, 0xb2, 0xb3, 0xb4, 0xba, 0xbd,
]);
/** Vowels that are words of their own (à, é, ó), in windows-1252. */
const VOWELS = new Set([0xc0, 0xc9, 0xd3, 0xe0, 0xe1, 0xe8, 0xe9, 0xf2, 0xf3, 0xfa]);

/** Whether a byte beyond ASCII may be a letter of a text: one of several in a row, or beside a letter. Alone in a number it is a slip. */
function hasLetterBeyondAscii(sample: Uint8Array): boolean {
  const isLetter = (byte: number | undefined) =>
    byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte > 0x7f);
  return sample.some(
    (byte, at) =>
      byte > 0x7f &&
      (isLetter(sample[at - 1]) ||
        isLetter(sample[at + 1]) ||
        BESIDE_NUMBERS.has(byte) ||
        (VOWELS.has(byte) && sample[at - 1] === 0x20)),
  );
}

/** Each run of bytes beyond ASCII with what stands around it, for the encodings whose second bytes are ASCII; at most so many as tell. */
function beyondAscii(sample: Uint8Array): Uint8Array {
  const kept: number[] = [];
  const MOST = 8192;
  for (let i = 0; i < sample.length && kept.length < MOST; i++) {
    const isNear = sample[i] > 0x7f || sample[i - 1] > 0x7f || sample[i - 2] > 0x7f || sample[i + 1] > 0x7f;
    if (isNear || (sample[i] < 0x30 && kept.at(-1) !== sample[i])) kept.push(sample[i]);
  }
  return Uint8Array.from(kept);
}
