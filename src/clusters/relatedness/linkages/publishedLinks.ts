import type { LinkageFile } from "./linkageFile.ts";

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
