import { combinedRelatedness, type Relatedness } from "#clusters/relatedness/combinedRelatedness.ts";
import { presence, type Presence } from "#clusters/relatedness/colocation/presence.ts";
import { proximity } from "#clusters/relatedness/colocation/proximity.ts";
import { quotientCorrelation } from "#clusters/relatedness/colocation/quotientCorrelation.ts";
import { type Complexity, economicComplexity } from "#clusters/relatedness/complexity/economicComplexity.ts";
import { inputOutputLinks } from "#clusters/relatedness/linkages/inputOutputLinks.ts";
import { checkLinkageFile, type LinkageFile } from "#clusters/relatedness/linkages/linkageFile.ts";
import type { RegionMatrix } from "#clusters/relatedness/regionMatrix.ts";
import type { RegionalTable } from "#clusters/tables/regionalTable.ts";

/** A region counts as having a cluster only from so many establishments on: one plant in a small county is no specialisation. */
const LEAST_ESTABLISHMENTS = 10;

/** How the traded clusters are related, learned from the regions of one level, and what the regions' mix of them is worth. */
export interface ClusterRelatedness {
  /** [place] slot of the traded cluster in the table: the order of everything below. */
  slots: Int32Array;
  relatedness: Relatedness;
  /** [i * size + j] Proximity by co-location. */
  proximity: Float64Array;
  /** [row] region of the presence matrix. */
  rows: Int32Array;
  presence: Presence;
  complexity: Complexity;
}

/** Co-location in the table's regions, input-output links and the published linkages, put together. */
export function clusterRelatedness(
  table: RegionalTable,
  file: LinkageFile,
  ids: readonly string[],
  onBeat?: () => void,
): ClusterRelatedness {
  const { traded, pool } = table;
  if (!traded) throw new Error("relatedness: expected a table of benchmark clusters");
  checkLinkageFile(file, ids);
  const slots = Int32Array.from(traded.keys()).filter((slot) => traded[slot] === 1);
  const rows = Int32Array.from(pool.keys()).filter((region) => pool[region] === 1);
  const rowOf = new Int32Array(pool.length).fill(-1);
  rows.forEach((region, row) => (rowOf[region] = row));
  const { offsets, region: regionOf } = table.table;
  const matrix = (column: Float64Array): RegionMatrix => {
    const values = new Float64Array(rows.length * slots.length).fill(Number.NaN);
    slots.forEach((slot, place) => {
      for (let cell = offsets[slot]; cell < offsets[slot + 1]; cell++) {
        const row = rowOf[regionOf[cell]];
        if (row >= 0) values[row * slots.length + place] = column[cell];
      }
    });
    return { rows: rows.length, columns: slots.length, values };
  };
  const found = presence(matrix(table.quotients.quotient), {
    establishments: { figures: matrix(table.table.establishments), least: LEAST_ESTABLISHMENTS },
  });
  onBeat?.();
  const phi = proximity(found);
  // Correlations tell the published strong pairs from the rest better than proximity does (area under the curve .83 against .75).
  const correlations = [table.quotients, table.byEstablishments].map(({ quotient }) => {
    onBeat?.();
    return quotientCorrelation(matrix(quotient));
  });
  onBeat?.();
  const complexity = economicComplexity(found);
  onBeat?.();
  return {
    slots,
    proximity: phi,
    relatedness: combinedRelatedness(slots.length, [
      { name: "colocation", links: withoutDiagonal(meanOf(correlations), slots.length) },
      { name: "inputOutput", links: inputOutputLinks(file, slots).strongest },
      { name: "published", links: publishedLinks(file, slots) },
    ]),
    rows,
    presence: found,
    complexity,
  };
}

/** Mean of the matrices that know a pair. */
function meanOf([first, second]: Float64Array[]): Float64Array {
  return first.map((value, pair) => {
    if (Number.isNaN(value)) return second[pair];
    return Number.isNaN(second[pair]) ? value : (value + second[pair]) / 2;
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
