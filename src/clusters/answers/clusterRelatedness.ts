import { combinedRelatedness, type Relatedness } from "#clusters/relatedness/combinedRelatedness.ts";
import { presence, type Presence } from "#clusters/relatedness/colocation/presence.ts";
import { proximity } from "#clusters/relatedness/colocation/proximity.ts";
import { locationalCorrelation } from "#clusters/relatedness/colocation/locationalCorrelation.ts";
import { inputOutputLinks } from "#clusters/relatedness/linkages/inputOutputLinks.ts";
import { checkLinkageFile, type LinkageFile } from "#clusters/relatedness/linkages/linkageFile.ts";
import type { RegionMatrix } from "#clusters/relatedness/regionMatrix.ts";
import type { RegionalTable } from "#clusters/tables/regionalTable.ts";

/** A region counts as having a cluster only from so many establishments on: one plant in a small county is no specialisation. */
const LEAST_ESTABLISHMENTS = 10;

/** How the traded clusters are related. */
export interface RelatedClusters {
  /** [place] slot of the traded cluster in the table: the order of everything below. */
  slots: Int32Array;
  file: LinkageFile;
  relatedness: Relatedness;
  /** [i * size + j] Proximity by co-location. */
  proximity: Float64Array;
}

/** The same, and which regions of a level have which. */
export interface ClusterRelatedness extends RelatedClusters {
  /** [row] region of the presence matrix. */
  rows: Int32Array;
  presence: Presence;
}

/** How clusters lie together in the regions of one level: [i * size + j]. */
export interface Colocation {
  /** Of jobs. */
  correlation: Float64Array;
  proximity: Float64Array;
}

/** Slots of the traded clusters. Throws for a table that does not tell them. */
export function tradedSlots({ traded }: Pick<RegionalTable, "traded">): Int32Array {
  if (!traded) throw new Error("relatedness: expected a table of benchmark clusters");
  return Int32Array.from(traded.keys()).filter((slot) => traded[slot] === 1);
}

/** @param table of labour markets, the same whatever is looked at: over states hardly any two clusters would be apart */
export function colocation(table: RegionalTable, onBeat?: () => void): Colocation {
  const found = slotMatrices(table, tradedSlots(table));
  const phi = proximity(presentClusters(found));
  onBeat?.();
  return { correlation: locationalCorrelation(found.matrix(table.table[table.basis], 0)), proximity: phi };
}

/** Co-location as the build wrote it: of every two of `size` clusters, the first before the second; null is not known. */
export function colocationOfPairs(
  size: number,
  known: Record<"correlation" | "proximity", readonly (number | null)[]>,
): Colocation {
  const matrix = (pairs: readonly (number | null)[]) => {
    const values = new Float64Array(size * size).fill(Number.NaN);
    let pair = 0;
    for (let i = 0; i < size; i++)
      for (let j = i + 1; j < size; j++) values[i * size + j] = values[j * size + i] = pairs[pair++] ?? Number.NaN;
    return values;
  };
  return { correlation: matrix(known.correlation), proximity: matrix(known.proximity) };
}

/** Co-location, input-output links and the published linkages, put together. */
export function relatedClusters(
  slots: Int32Array,
  { correlation, proximity: phi }: Colocation,
  file: LinkageFile,
  ids: readonly string[],
): RelatedClusters {
  checkLinkageFile(file, ids);
  return {
    slots,
    file,
    proximity: phi,
    relatedness: combinedRelatedness(slots.length, [
      { name: "colocation", links: withoutDiagonal(correlation, slots.length) },
      { name: "inputOutput", links: inputOutputLinks(file, slots).strongest },
      { name: "published", links: publishedLinks(file, slots) },
    ]),
  };
}

/** Adds which regions of a table have which. */
export function withPresence(related: RelatedClusters, table: RegionalTable): ClusterRelatedness {
  const looked = slotMatrices(table, related.slots);
  return { ...related, rows: looked.rows, presence: presentClusters(looked) };
}

/** [place] Which of the clusters one region has. */
export function presenceIn(table: RegionalTable, slots: Int32Array, region: number): Presence {
  return presentClusters(slotMatrices(table, slots, Int32Array.of(region)));
}

/** Columns of a table as matrices of the regions compared by some of its slots. */
interface SlotMatrices {
  table: RegionalTable;
  /** [row] region. */
  rows: Int32Array;
  /** @param absent value where a region has no cell */
  matrix: (column: Float64Array, absent: number) => RegionMatrix;
}

function slotMatrices(table: RegionalTable, slots: Int32Array, rows = comparedRegions(table)): SlotMatrices {
  const { pool } = table;
  const rowOf = new Int32Array(pool.length).fill(-1);
  rows.forEach((region, row) => (rowOf[region] = row));
  const { offsets, region: regionOf } = table.table;
  const matrix = (column: Float64Array, absent: number): RegionMatrix => {
    const values = new Float64Array(rows.length * slots.length).fill(absent);
    slots.forEach((slot, place) => {
      for (let cell = offsets[slot]; cell < offsets[slot + 1]; cell++) {
        const row = rowOf[regionOf[cell]];
        if (row >= 0) values[row * slots.length + place] = column[cell];
      }
    });
    return { rows: rows.length, columns: slots.length, values };
  };
  return { table, rows, matrix };
}

function comparedRegions({ pool }: RegionalTable): Int32Array {
  return Int32Array.from(pool.keys()).filter((region) => pool[region] === 1);
}

function presentClusters({ table, matrix }: SlotMatrices): Presence {
  return presence(matrix(table.quotients.quotient, Number.NaN), {
    establishments: { figures: matrix(table.table.establishments, Number.NaN), least: LEAST_ESTABLISHMENTS },
  });
}

function withoutDiagonal(matrix: Float64Array, size: number): Float64Array {
  return matrix.map((value, at) => (Math.floor(at / size) === at % size ? Number.NaN : value));
}

/**
 * Published strength of the link between every two clusters, by place in the file and in the order given: [i * size + j], 0 = not
 * drawn, 1 = weakest drawn, and so on. The stronger one where a pair is drawn twice. Symmetric; NaN on the diagonal and where
 * one of the two is nowhere in the figure, because a cluster that was not drawn is not thereby unrelated.
 */
export function publishedLinks(file: LinkageFile, clusters: ArrayLike<number>): Float64Array {
  const { from, to, strength } = file.published;
  const drawn = new Set([...from, ...to]);
  const size = clusters.length;
  const place = new Map(Array.from({ length: size }, (_, i) => [clusters[i], i]));
  const links = new Float64Array(size * size).fill(Number.NaN);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      if (i !== j && drawn.has(clusters[i]) && drawn.has(clusters[j])) links[i * size + j] = 0;
  for (let row = 0; row < from.length; row++) {
    const i = place.get(from[row]);
    const j = place.get(to[row]);
    if (i === undefined || j === undefined || i === j) continue;
    links[i * size + j] = links[j * size + i] = Math.max(links[i * size + j], strength[row] + 1);
  }
  return links;
}
