import { placeOf, type PublishedClasses } from "./classDraws.ts";
import type { ClusterDraws } from "./clusterDraws.ts";
import type { CompletedCells } from "./completed.ts";
import type { HiddenCells } from "./hiddenCells.ts";
import { COMPLETED, type Published } from "./published.ts";
import { rake } from "./rake.ts";
import { roundTable } from "./roundTable.ts";

/** Whole numbers by place and cluster: [place * clusters + cluster]. */
export interface WholeClusters {
  jobs: Float64Array;
  establishments: Float64Array;
}

type Figure = keyof WholeClusters;

/**
 * Sums the completed cells to clusters. What is not published of a divided industry goes to its clusters by the means over draws, rounded
 * so that every place keeps the industry's whole numbers and the nation has those of its six-digit classes. A cluster can have a few jobs
 * and, rounded, no establishment: it has one in some draws. Throws where the tables allow no such numbers.
 */
export function wholeClusters(
  published: Published,
  classes: PublishedClasses,
  hidden: HiddenCells,
  cells: CompletedCells,
  clusterOf: readonly (readonly number[])[],
  draws: ClusterDraws,
): WholeClusters {
  const { places, clusters } = draws;
  const into = { jobs: draws.published.jobs.slice(), establishments: draws.published.establishments.slice() };
  const cellsOf: number[][] = published.industries.map(() => []);
  for (let j = 0; j < hidden.length; j++)
    if (cells.jobs[j] > 0 || cells.establishments[j] > 0) cellsOf[hidden.industry[j]].push(j);
  published.industries.forEach((naics, i) => {
    if (classes.jobs[i].length > 0) {
      const rest = restOf(published, classes, hidden, cells, cellsOf[i], i, places);
      const own = [...new Set(clusterOf[i])];
      const at = clusterOf[i].map((cluster) => own.indexOf(cluster));
      const [jobs, count] = (["jobs", "establishments"] as const).map((figure) =>
        divided(naics, rest[figure], left(classes, i, at, own.length, figure), (place, g) =>
          partOf(draws.parts[figure][i], place, at, g),
        ),
      );
      for (let place = 0; place < places; place++)
        own.forEach((cluster, g) => {
          if (cluster < 0) return;
          into.jobs[place * clusters + cluster] += jobs[place * own.length + g];
          into.establishments[place * clusters + cluster] += count[place * own.length + g];
        });
    } else if (clusterOf[i][0] >= 0)
      for (const j of cellsOf[i]) {
        const cell = placeOf(published, hidden, j) * clusters + clusterOf[i][0];
        into.jobs[cell] += cells.jobs[j];
        into.establishments[cell] += cells.establishments[j];
      }
  });
  return into;
}

/** [place] what a divided industry has there beside its published classes. */
function restOf(
  published: Published,
  classes: PublishedClasses,
  hidden: HiddenCells,
  cells: CompletedCells,
  members: readonly number[],
  i: number,
  places: number,
): Record<Figure, Float64Array> {
  const [I, K] = [published.industries.length, classes.classes[i].length];
  const now = published.years.get(COMPLETED)!;
  const into = { jobs: new Float64Array(places), establishments: new Float64Array(places) };
  for (const figure of ["jobs", "establishments"] as const) {
    for (let c = 0; c < published.counties.length; c++) {
      into[figure][c] = now[figure][c * I + i];
      for (let k = 0; k < K; k++) into[figure][c] -= classes[figure][i][c * K + k];
    }
    for (const j of members) into[figure][placeOf(published, hidden, j)] += cells[figure][j];
  }
  return into;
}

/** [cluster of the industry] what the nation has beside published classes. */
function left(classes: PublishedClasses, i: number, at: readonly number[], own: number, figure: Figure): number[] {
  const K = classes.classes[i].length;
  const into = Array.from({ length: own }, () => 0);
  for (let k = 0; k < K; k++) into[at[k]] += classes.nation[figure][i][k];
  const values = classes[figure][i];
  for (let cell = 0; cell < values.length; cell++) into[at[cell % K]] -= values[cell];
  return into;
}

function partOf(parts: Float64Array, place: number, at: readonly number[], g: number): number {
  let sum = 0;
  for (let k = 0; k < at.length; k++) if (at[k] === g) sum += parts[place * at.length + k];
  return sum;
}

/** Whole numbers of rows (places) and columns (clusters of the industry) with the given sums, near `part`: [place * columns + column]. */
function divided(
  naics: number,
  rows: Float64Array,
  columns: readonly number[],
  part: (place: number, column: number) => number,
): Float64Array {
  const K = columns.length;
  const into = new Float64Array(rows.length * K);
  const used: number[] = [];
  for (let place = 0; place < rows.length; place++) if (rows[place] !== 0) used.push(place);
  const value = new Float64Array(used.length * K);
  used.forEach((place, r) => {
    let sum = 0;
    for (let k = 0; k < K; k++) sum += value[r * K + k] = part(place, k);
    // Never drawn there: as the nation has them.
    if (!(sum > 0)) for (let k = 0; k < K; k++) value[r * K + k] = columns[k];
  });
  const target = used.map((place) => rows[place]);
  const table = { rows: used.length, columns: K, value };
  rake(table, target, columns, { rounds: 3000, tolerance: 1e-5 });
  try {
    const whole = roundTable(table, target, [...columns]);
    used.forEach((place, r) => {
      for (let k = 0; k < K; k++) into[place * K + k] = whole[r * K + k];
    });
  } catch (error) {
    throw new Error(`${naics} between clusters: ${String(error)}`, { cause: error });
  }
  return into;
}
