import type { Presence } from "#clusters/relatedness/colocation/presence.ts";
import { symmetricEigen } from "./symmetricEigen.ts";

/** Eigenvalues nearer than this are one. */
const SAME = 1e-9;

interface Kept {
  /** Rows and columns without a presence: left out, their index NaN. */
  emptyRows: Int32Array;
  emptyColumns: Int32Array;
}

/** The index, or why there is none. */
export type Complexity = DefinedComplexity | UndefinedComplexity;

export interface DefinedComplexity extends Kept {
  defined: true;
  /** [row] Economic complexity of the region: mean 0, population standard deviation 1; NaN for empty rows. */
  eci: Float64Array;
  /** [column] Complexity of the industry, likewise. */
  pci: Float64Array;
  /** Of the smaller side, largest first; the first is 1. */
  eigenvalues: Float64Array;
  /**
   * Correlation of `eci` with diversity, which fixed its sign: never below 0. Near 0 the sign is fragile, and NaN where all
   * regions are equally diverse: then the sign is arbitrary.
   */
  diversityCorrelation: number;
}

export interface UndefinedComplexity extends Kept {
  defined: false;
  /**
   * `empty`: fewer than two regions or industries with a presence. `disconnected`: the matrix falls into several parts, 1 is an
   * eigenvalue of each, and no vector stands out. `flat`: every region has the same mix. `tied`: the second eigenvalue equals
   * the third.
   */
  reason: "empty" | "disconnected" | "flat" | "tied";
  /** Connected parts, largest first; the index may be computed within one. */
  components: Component[];
}

/**
 * Economic and product complexity: the second eigenvectors of K_c^-1 M K_p^-1 M' and of its counterpart for industries,
 * standardised (Hausmann, Hidalgo et al. 2014, The Atlas of Economic Complexity). The sign is that of a positive correlation
 * with diversity. Decomposes the smaller side, made symmetric by K^1/2, and maps the vector to the other. Meaningless for local
 * services, which are everywhere: give it traded clusters.
 */
export function economicComplexity(m: Presence): Complexity {
  const { rows, columns, values } = m;
  const diversity = new Float64Array(rows);
  const ubiquity = new Float64Array(columns);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      diversity[r] += values[r * columns + c];
      ubiquity[c] += values[r * columns + c];
    }
  const kept: Kept = { emptyRows: zeros(diversity), emptyColumns: zeros(ubiquity) };
  const components = presenceComponents(m);
  const none = (reason: UndefinedComplexity["reason"]): UndefinedComplexity => ({
    ...kept,
    defined: false,
    reason,
    components,
  });
  if (rows - kept.emptyRows.length < 2 || columns - kept.emptyColumns.length < 2) return none("empty");
  if (components.length > 1) return none("disconnected");

  const { rows: r, columns: c } = components[0];
  const scaled = (i: number, j: number) => values[r[i] * columns + c[j]] / Math.sqrt(diversity[r[i]] * ubiquity[c[j]]);
  const { values: eigenvalues, ofRows, ofColumns } = secondVectors(scaled, r.length, c.length);
  if (eigenvalues[1] < SAME) return none("flat");
  if (eigenvalues.length > 2 && eigenvalues[1] - eigenvalues[2] < SAME) return none("tied");

  const eci = standardise(ofRows.map((x, i) => x / Math.sqrt(diversity[r[i]])));
  const pci = standardise(ofColumns.map((x, j) => x / Math.sqrt(ubiquity[c[j]])));
  const z = standardise(Float64Array.from(r, (row) => diversity[row]));
  const correlation = z.reduce((sum, x, i) => sum + x * eci[i], 0) / z.length;
  const sign = correlation < 0 ? -1 : 1;
  return {
    ...kept,
    defined: true,
    eci: spread(eci, r, rows, sign),
    pci: spread(pci, c, columns, sign),
    eigenvalues,
    diversityCorrelation: Math.abs(correlation),
  };
}

/** Second singular vectors of A (rows x columns), from the eigenvectors of A'A or AA', whichever is smaller. */
function secondVectors(a: (i: number, j: number) => number, rows: number, columns: number) {
  const byColumns = columns <= rows;
  const [n, others] = byColumns ? [columns, rows] : [rows, columns];
  const at = byColumns ? (other: number, own: number) => a(other, own) : (other: number, own: number) => a(own, other);
  const product = new Float64Array(n * n);
  for (let k = 0; k < others; k++)
    for (let i = 0; i < n; i++) {
      const x = at(k, i);
      if (x !== 0) for (let j = 0; j < n; j++) product[i * n + j] += x * at(k, j);
    }
  const { values, vectors } = symmetricEigen(product, n);
  const own = vectors[1];
  const other = new Float64Array(others);
  for (let k = 0; k < others; k++) for (let i = 0; i < n; i++) other[k] += at(k, i) * own[i];
  return { values, ofRows: byColumns ? other : own, ofColumns: byColumns ? own : other };
}

/** Mean 0, population standard deviation 1; NaN where all are the same. */
function standardise(x: Float64Array): Float64Array {
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  const sd = Math.sqrt(x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length);
  return x.map((value) => (sd > 0 ? (value - mean) / sd : Number.NaN));
}

function zeros(counts: Float64Array): Int32Array {
  return Int32Array.from(counts.keys()).filter((i) => counts[i] === 0);
}

function spread(x: Float64Array, at: Int32Array, length: number, sign: number): Float64Array {
  const result = new Float64Array(length).fill(Number.NaN);
  at.forEach((i, k) => (result[i] = sign * x[k]));
  return result;
}

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
