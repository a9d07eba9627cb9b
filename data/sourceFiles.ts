import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";

const CHECKOUT = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/**
 * The directory of the source files: `given`, else the environment's AGGLOMERA_SOURCES, else `data/sources`,
 * else `../shared/data` beside the checkout. It need not exist.
 */
export function sourcesDirectory(given?: string): string {
  const candidates = [given, process.env.AGGLOMERA_SOURCES].filter((name) => name !== undefined && name !== "");
  if (candidates.length > 0) return resolve(candidates[0]!);
  const own = join(CHECKOUT, "data", "sources");
  const beside = resolve(CHECKOUT, "..", "shared", "data");
  return existsSync(own) || !existsSync(beside) ? own : beside;
}

/** Rows of a gzipped CSV with one header row, every value as its trimmed text. For up to about 100,000 rows. */
export function readRows(path: string): Record<string, string>[] {
  const parsed = Papa.parse<Record<string, string>>(decode(path), {
    header: true,
    skipEmptyLines: true,
    transform: (value) => value.trim(),
  });
  failOn(parsed.errors, path);
  return parsed.data;
}

/**
 * The same as columns: integer columns as numbers (an empty or non-numeric value is NaN), others as text.
 * For large files; only the named columns are kept.
 */
export function readColumns<const C extends Record<string, "number" | "text">>(
  path: string,
  columns: C,
): CsvColumns<C> {
  const names = Object.keys(columns);
  const values = names.map(() => [] as (string | number)[]);
  let at: number[] | undefined;
  Papa.parse<string[]>(decode(path), {
    skipEmptyLines: true,
    step: ({ data, errors }) => {
      failOn(errors, path);
      if (at === undefined) {
        at = names.map((name) => data.indexOf(name));
        const absent = names.filter((_, i) => at![i] < 0);
        if (absent.length > 0)
          throw new Error(`${path}: expected columns ${absent.join(", ")}, got ${data.join(", ")}`);
        return;
      }
      for (let c = 0; c < names.length; c++) {
        const text = data[at[c]].trim();
        values[c].push(columns[names[c]] === "number" ? (text === "" ? Number.NaN : Number(text)) : text);
      }
    },
  });
  return {
    rows: values[0]?.length ?? 0,
    ...Object.fromEntries(names.map((name, i) => [name, values[i]])),
  } as CsvColumns<C>;
}

/** What `readColumns` answers: `rows`, and one array a column. */
export type CsvColumns<C extends Record<string, "number" | "text">> = { rows: number } & {
  [K in keyof C]: C[K] extends "number" ? number[] : string[];
};

function decode(path: string): string {
  const bytes = readFileSync(path);
  return new TextDecoder("utf-8", { fatal: true }).decode(path.endsWith(".gz") ? gunzipSync(bytes) : bytes);
}

function failOn(errors: Papa.ParseError[], path: string): void {
  if (errors.length > 0) throw new Error(`${path}, row ${errors[0].row}: ${errors[0].message}`);
}
