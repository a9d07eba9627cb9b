import { drawClasses, placeOf, type PublishedClasses } from "./classDraws.ts";
import type { KeptDraws } from "./completed.ts";
import type { HiddenCells } from "./hiddenCells.ts";
import { COMPLETED, type Published } from "./published.ts";

/** Benchmark clusters by place in every draw. Places are the counties, then a row a state for what is in none. */
export interface ClusterDraws {
  count: number;
  places: number;
  clusters: number;
  /** [(draw * places + place) * clusters + cluster] */
  jobs: Float32Array;
  establishments: Float32Array;
  /** [draw * places + place] jobs of all industries. */
  total: Float32Array;
  /** What is published of it: [place * clusters + cluster]. */
  published: { jobs: Float64Array; establishments: Float64Array };
  /** [industry][place * classes + class] means over draws of what is not published of divided industries; empty for the others. */
  parts: { jobs: Float64Array[]; establishments: Float64Array[] };
}

/**
 * Sums every draw to clusters, industries that clusters divide by `drawClasses`.
 * @param clusterOf [industry][class] cluster, -1 none; industries that are not divided have one class
 */
export function drawClusters(
  published: Published,
  classes: PublishedClasses,
  hidden: HiddenCells,
  kept: KeptDraws,
  clusterOf: readonly (readonly number[])[],
  clusters: number,
  seed: number,
): ClusterDraws {
  const { counties, industries, states } = published;
  const [I, C, places] = [industries.length, counties.length, counties.length + states.length];
  const now = published.years.get(COMPLETED)!;
  const cells = places * clusters;
  const room = () =>
    classes.classes.map((list, i) => new Float64Array(classes.jobs[i].length > 0 ? places * list.length : 0));
  const into: ClusterDraws = {
    count: kept.count,
    places,
    clusters,
    jobs: new Float32Array(kept.count * cells),
    establishments: new Float32Array(kept.count * cells),
    total: new Float32Array(kept.count * places),
    published: { jobs: new Float64Array(cells), establishments: new Float64Array(cells) },
    parts: { jobs: room(), establishments: room() },
  };
  const total = new Float64Array(places);
  const add = (cluster: number, c: number, jobs: number, establishments: number) => {
    if (cluster < 0) return;
    into.published.jobs[c * clusters + cluster] += jobs;
    into.published.establishments[c * clusters + cluster] += establishments;
  };
  for (let c = 0; c < C; c++)
    for (let i = 0; i < I; i++) {
      total[c] += now.jobs[c * I + i];
      const K = classes.classes[i].length;
      if (classes.jobs[i].length === 0) add(clusterOf[i][0], c, now.jobs[c * I + i], now.establishments[c * I + i]);
      else
        for (let k = 0; k < K; k++)
          add(clusterOf[i][k], c, classes.jobs[i][c * K + k], classes.establishments[i][c * K + k]);
    }
  for (let d = 0; d < kept.count; d++) {
    into.jobs.set(into.published.jobs, d * cells);
    into.establishments.set(into.published.establishments, d * cells);
    into.total.set(total, d * places);
    for (let j = 0; j < hidden.length; j++) {
      const place = placeOf(published, hidden, j);
      const jobs = kept.jobs[d * hidden.length + j];
      into.total[d * places + place] += jobs;
      const i = hidden.industry[j];
      if (classes.jobs[i].length > 0 || clusterOf[i][0] < 0) continue;
      const at = d * cells + place * clusters + clusterOf[i][0];
      into.jobs[at] += jobs;
      into.establishments[at] += kept.establishments[d * hidden.length + j];
    }
  }
  drawClasses(published, classes, hidden, kept, seed, (d, place, i, k, jobs, establishments) => {
    const part = place * classes.classes[i].length + k;
    into.parts.jobs[i][part] += jobs / kept.count;
    into.parts.establishments[i][part] += establishments / kept.count;
    const cluster = clusterOf[i][k];
    if (cluster < 0) return;
    into.jobs[d * cells + place * clusters + cluster] += jobs;
    into.establishments[d * cells + place * clusters + cluster] += establishments;
  });
  return into;
}
