import type { Rejection, SourceReport } from "#firms/atlasReport.ts";

/** Throws unless the rows add up, saying by how much they do not. */
export function checkReport(source: SourceReport): void {
  const rejected = source.rejected.reduce((sum, { rows }) => sum + rows, 0);
  const rows = source.files.reduce((sum, file) => sum + file.rows, 0);
  const accounted = source.kept + source.merged + rejected;
  if (accounted !== source.rowsRead) {
    throw new Error(
      `${source.id}: read ${source.rowsRead} rows, but ${source.kept} kept + ${source.merged} merged + ${rejected} rejected = ${accounted}`,
    );
  }
  if (source.rowsRead > rows)
    throw new Error(`${source.id}: read ${source.rowsRead} rows, but its files have only ${rows}`);
}

/** Counts rejected rows by reason and keeps the first of each as the example. */
export class Rejections {
  readonly #byReason = new Map<string, Rejection>();

  add(reason: string, example: string): void {
    const known = this.#byReason.get(reason);
    if (known) known.rows++;
    else this.#byReason.set(reason, { reason, rows: 1, example });
  }

  get total(): number {
    return this.list().reduce((sum, { rows }) => sum + rows, 0);
  }

  /** Most rows first. */
  list(): Rejection[] {
    return [...this.#byReason.values()].sort((a, b) => b.rows - a.rows || a.reason.localeCompare(b.reason));
  }
}
