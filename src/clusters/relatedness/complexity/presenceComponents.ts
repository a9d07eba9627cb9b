import type { Presence } from "#clusters/relatedness/colocation/presence.ts";

/** Regions and industries that hang together, each reached from every other over shared presences. Row and column numbers ascend. */
export interface Component {
  rows: Int32Array;
  columns: Int32Array;
}

/** Connected parts of a presence matrix, most rows first, then most columns, then the first row. Empty rows and columns are in none. */
export function presenceComponents({ rows, columns, values }: Presence): Component[] {
  const parent = Int32Array.from({ length: rows + columns }, (_, i) => i);
  const root = (i: number) => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]];
    return i;
  };
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) if (values[r * columns + c] === 1) parent[root(rows + c)] = root(r);
  const parts = new Map<number, { rows: number[]; columns: number[] }>();
  for (let i = 0; i < rows + columns; i++) {
    const of = root(i);
    let part = parts.get(of);
    if (!part) parts.set(of, (part = { rows: [], columns: [] }));
    if (i < rows) part.rows.push(i);
    else part.columns.push(i - rows);
  }
  return [...parts.values()]
    .filter((part) => part.rows.length > 0 && part.columns.length > 0)
    .sort((a, b) => b.rows.length - a.rows.length || b.columns.length - a.columns.length || a.rows[0] - b.rows[0])
    .map((part) => ({ rows: Int32Array.from(part.rows), columns: Int32Array.from(part.columns) }));
}
