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

/** How the traded clusters are related, learned from the regions of one level, and which regions of another have which. */
export interface ClusterRelatedness {
  /** [place] slot of the traded cluster in the table: the order of everything below. */
  slots: Int32Array;
  file: LinkageFile;
  relatedness: Relatedness;
  /** [i * size + j] Proximity by co-location. */
  proximity: Float64Array;
  /** [row] region of the presence matrix. */
  rows: Int32Array;
  presence: Presence;
}

/**
 * Co-location in the regions of `learned`, input-output links and the published linkages, put together.
 * @param learned table of labour markets, the same whatever is looked at: over states hardly any two clusters would be apart
 * @param table of the level looked at
 */
export function clusterRelatedness(
  learned: RegionalTable,
  table: RegionalTable,
  file: LinkageFile,
  ids: readonly string[],
  onBeat?: () => void,
): ClusterRelatedness {
  const { traded } = table;
  if (!traded) throw new Error("relatedness: expected a table of benchmark clusters");
  checkLinkageFile(file, ids);
  const slots = Int32Array.from(traded.keys()).filter((slot) => traded[slot] === 1);
  const from = slotMatrices(learned, slots);
  const looked = learned === table ? from : slotMatrices(table, slots);
  const [here, found] = [presentClusters(looked), presentClusters(from)];
  onBeat?.();
  const phi = proximity(found);
  onBeat?.();
  const correlation = locationalCorrelation(from.matrix(learned.table[learned.basis], 0));
  onBeat?.();
  return {
    slots,
    file,
    proximity: phi,
    relatedness: combinedRelatedness(slots.length, [
      { name: "colocation", links: withoutDiagonal(correlation, slots.length) },
      { name: "inputOutput", links: inputOutputLinks(file, slots).strongest },
      { name: "published", links: publishedLinks(file, slots) },
    ]),
    rows: looked.rows,
    presence: here,
  };
}

/** Columns of a table as matrices of the regions compared by some of its slots. */
interface SlotMatrices {
  table: RegionalTable;
  /** [row] region. */
  rows: Int32Array;
  /** @param absent value where a region has no cell */
  matrix: (column: Float64Array, absent: number) => RegionMatrix;
}

function slotMatrices(table: RegionalTable, slots: Int32Array): SlotMatrices {
  const { pool } = table;
  const rows = Int32Array.from(pool.keys()).filter((region) => pool[region] === 1);
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
