import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer";
import { missingSentence } from "./catalogue.ts";
import type { AtlasReport, RegionMatches, SourceReport } from "#firms/atlasReport.ts";
import { checkReport } from "./report.ts";
import { type CsvColumns, readColumns, readRows } from "./sourceFiles.ts";

/** A source file that is not there. The message names the file, its publisher and where to get it. */
export class MissingSource extends Error {}

/** What a build step is given. All names are file names, without a directory. */
export interface BuildContext {
  /** Directory of `public/atlas`. */
  out: string;
  /** Whether `--geojson` asked for the establishments as GeoJSON too. */
  geojson: boolean;
  /** Path of a source file; throws `MissingSource`. */
  source(name: string): string;
  /** Path of a source file that a person may have fetched; undefined where it is not there. */
  fetched(name: string): string | undefined;
  /** Rows as objects of trimmed text, read once and kept. For up to about 100,000 rows. */
  readCsv(name: string): Record<string, string>[];
  /** Named columns of a large file. */
  readCsvColumns<const C extends Record<string, "number" | "text">>(name: string, columns: C): CsvColumns<C>;
  /** A derived file written by an earlier step (or an earlier run). */
  // eslint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows the shape of the file
  readJson<T>(name: string): T;
  writeJson(name: string, value: unknown): void;
  writeText(name: string, text: string): void;
  /**
   * Writes columns as Parquet. Null is allowed where `nullable` is not false. Snappy, which hyparquet reads by itself, unless
   * gzip is asked for: a fifth smaller, read with `gunzip` of hyparquet-compressors.
   */
  writeParquet(
    name: string,
    columns: ColumnSource[],
    kvMetadata?: Record<string, string>,
    codec?: "SNAPPY" | "GZIP",
    /** Rows that are read at once: of a file that is asked for single regions. All if left out. */
    rowsAtOnce?: number,
  ): void;
  /** Adds or replaces a source's part of the report. Throws if its rows do not add up. */
  report(source: SourceReport): void;
  reportRegions(regions: RegionMatches): void;
  log(line: string): void;
}

/** A context over a sources and an output directory. `--only` runs keep what the report held before. */
export function buildContext(sources: string, out: string, options: { geojson: boolean }): BuildContext {
  mkdirSync(out, { recursive: true });
  const rows = new Map<string, Record<string, string>[]>();
  const reportPath = join(out, "report.json");
  const write = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(out, name), content);
    context.log(`  ${name} ${(content.length / 1024).toFixed(0)} KB`);
  };
  const editReport = (edit: (report: AtlasReport) => void) => {
    const report: AtlasReport = existsSync(reportPath)
      ? JSON.parse(readFileSync(reportPath, "utf8"))
      : { sources: [], regions: { matched: 0, unmatched: [] } };
    edit(report);
    report.sources.sort((a, b) => a.id.localeCompare(b.id, "en"));
    writeFileSync(reportPath, JSON.stringify(report, null, 1));
  };
  const source = (name: string) => {
    const path = join(sources, name);
    if (!existsSync(path)) throw new MissingSource(missingSentence(name, sources));
    return path;
  };
  const context: BuildContext = {
    out,
    geojson: options.geojson,
    source,
    fetched: (name) => (existsSync(join(sources, name)) ? join(sources, name) : undefined),
    readCsv(name) {
      const known = rows.get(name) ?? readRows(source(name));
      rows.set(name, known);
      return known;
    },
    readCsvColumns: (name, columns) => readColumns(source(name), columns),
    readJson: (name) => JSON.parse(readFileSync(join(out, name), "utf8")),
    writeJson: (name, value) => write(name, JSON.stringify(value)),
    writeText: (name, text) => write(name, text),
    writeParquet(name, columnData, kvMetadata, codec = "SNAPPY", rowsAtOnce = Number.MAX_SAFE_INTEGER) {
      const buffer = parquetWriteBuffer({
        columnData,
        rowGroupSize: rowsAtOnce,
        statistics: false,
        codec,
        compressors: { GZIP: (input) => gzipSync(input, { level: 9 }) },
        kvMetadata: Object.entries(kvMetadata ?? {}).map(([key, value]) => ({ key, value })),
      });
      write(name, new Uint8Array(buffer));
    },
    report(part) {
      checkReport(part);
      editReport((report) => {
        report.sources = [...report.sources.filter(({ id }) => id !== part.id), part];
      });
    },
    reportRegions: (regions) => editReport((report) => void (report.regions = regions)),
    log: (line) => console.log(line),
  };
  return context;
}
