import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readRegister, type RegisterRead } from "#firms/formats/readRegister.ts";
import { UnreadableRegister } from "#firms/formats/unreadableRegister.ts";
import { createRandom } from "#spatial/random.ts";
import { referenceRecords } from "#tests/unit/firms/formats/referenceRecords.ts";

export interface MutantOutcome {
  mutant: number;
  outcome: "read" | "refused" | "wrong";
  why?: string;
}

/** A sound register of each format, which the mutants are made from. */
export const SOUND: Record<string, string> = {
  csv: "inner-quotes.csv",
  multiline: "mac-cr-with-lf-in-cell.csv",
  semicolon: "thousands-decimal-comma.csv",
  tsv: "tab-in-cells.tsv",
  big5: "big5-header.csv",
  utf16: "utf16le-bom.csv",
  wkt: "wkt-point.csv",
  geojson: "multipoint.geojson",
  ndjson: "lines.ndjson",
  sequence: "rs-seq.geojson",
  records: "records.json",
};

const FOLDER = join(import.meta.dirname, "../registers/formats");
/** Bytes that mean something to a reader. */
const TELLING = Array.from('",;\t\n\r\\{}[]:.-0 \u0000\u001e', (letter) => letter.charCodeAt(0)).concat([
  0xff, 0xfe, 0xef, 0xa4, 0xc3, 0x80,
]);

/** The sound bytes with one to six damages: bytes changed, put in, taken out, pieces doubled or moved, the end cut off. */
export function damaged(sound: Uint8Array, random: () => number): Uint8Array {
  let bytes = Array.from(sound);
  const below = (most: number) => Math.floor(random() * most);
  for (let damages = 1 + below(6); damages > 0; damages--) {
    const at = below(bytes.length + 1);
    const length = 1 + below(40);
    const kinds = [
      () => (bytes[at] = random() < 0.7 ? TELLING[below(TELLING.length)] : below(256)),
      () => bytes.splice(at, 0, TELLING[below(TELLING.length)]),
      () => bytes.splice(at, random() < 0.7 ? 1 : length),
      () => bytes.splice(at, 0, ...bytes.slice(at, at + length)),
      () => bytes.splice(below(bytes.length), 0, ...bytes.splice(at, length)),
      () => (random() < 0.2 ? (bytes = bytes.slice(0, at)) : bytes.splice(at, 0, 0x22)),
    ];
    kinds[below(kinds.length)]();
  }
  return Uint8Array.from(bytes);
}

/** Rows a register has by the reference readers; undefined where they do not tell. */
function rowsOf(bytes: Uint8Array, { reading, width = 1 }: RegisterRead): number | undefined {
  const text = new TextDecoder(reading.encoding).decode(bytes);
  if (reading.format === "delimited") {
    const { delimiter = ",", headerLine } = reading;
    if (headerLine === undefined || headerLine === null || delimiter === " " || /^\s*"?sep=/i.test(text))
      return undefined;
    const escape = text.includes('\\"') ? undefined : ('"' as const);
    if (escape === undefined) return undefined;
    const lines = text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
    const below = lines.slice(headerLine - 1).join("");
    return referenceRecords(below, { delimiter, escape }, width).length - 1;
  }
  try {
    const value = JSON.parse(text) as { features?: unknown[] } | unknown[];
    const items = Array.isArray(value) ? value : value.features;
    return Array.isArray(items) ? items.length : undefined;
  } catch {
    return undefined; // a sequence, or a damage that was let pass and said
  }
}

async function outcomeOf(bytes: Uint8Array): Promise<Omit<MutantOutcome, "mutant">> {
  async function* source(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 1000) yield await Promise.resolve(bytes.subarray(at, at + 1000));
  }
  try {
    const register = await readRegister(source(), { name: "register" });
    const { rows, rejected, rejections } = register;
    const lost = Object.values(rejections).reduce((sum, rejection) => sum + rejection.rows, 0);
    const kept = rejected.filter((reason) => reason === 0).length;
    if (kept + lost !== rows)
      return { outcome: "wrong", why: `${kept} kept and ${lost} rejected are not ${rows} rows` };
    const expected = rowsOf(bytes, register);
    if (expected !== undefined && expected !== rows)
      return { outcome: "wrong", why: `${rows} rows where the reference reader has ${expected}` };
    return { outcome: "read" };
  } catch (error) {
    if (error instanceof UnreadableRegister && /^[^\n]+[.?]$/.test(error.message)) return { outcome: "refused" };
    return { outcome: "wrong", why: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

if (process.send && process.argv[1] === import.meta.filename) {
  const { seed, format, from, mutants } = JSON.parse(process.argv[2]) as Record<"seed" | "from" | "mutants", number> & {
    format: string;
  };
  const sound = readFileSync(join(FOLDER, SOUND[format]));
  for (let mutant = from; mutant < mutants; mutant++) {
    const outcome = await outcomeOf(damaged(sound, createRandom(seed * 1_000_003 + mutant)));
    process.send({ mutant, ...outcome } satisfies MutantOutcome);
  }
}
