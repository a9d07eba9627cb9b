/** Clusters as found, before they have numbers. */
export interface FoundClusters {
  count: number;
  /** [cluster] its members but those that several clusters claim. */
  size: Uint32Array;
  /** [cluster] the smallest longitude, and at it the smallest latitude, of its core points. */
  lon: Float64Array;
  lat: Float64Array;
  /** [claimed point] the clusters that claim it equally. */
  claims: number[][];
}

/**
 * Numbers clusters by size, then position, and gives every claimed point to the lowest number of those that claim it. Both at once:
 * the largest with all its claims is 0 and keeps them, the largest of the rest with what is left to claim is 1, and so on.
 * Returns the number of each cluster.
 */
export function numberClusters({ count, size, lon, lat, claims }: FoundClusters): Int32Array {
  const largest = Uint32Array.from(size);
  const claimed: number[][] = [];
  claims.forEach((clusters, point) => {
    for (const c of clusters) {
      largest[c]++;
      (claimed[c] ??= []).push(point);
    }
  });
  const ofSize: number[][] = Array.from({ length: largest.reduce((a, b) => Math.max(a, b), 0) + 1 });
  for (let c = 0; c < count; c++) (ofSize[largest[c]] ??= []).push(c);
  const number = new Int32Array(count).fill(-1);
  const isTaken = new Uint8Array(claims.length);
  let next = 0;
  for (let members = ofSize.length - 1; members >= 0; members--) {
    for (const cluster of ofSize[members]?.toSorted((a, b) => lon[a] - lon[b] || lat[a] - lat[b]) ?? []) {
      if (number[cluster] !== -1 || largest[cluster] !== members) continue;
      number[cluster] = next++;
      for (const point of claimed[cluster] ?? []) {
        if (isTaken[point]) continue;
        isTaken[point] = 1;
        for (const other of claims[point]) if (number[other] === -1) (ofSize[--largest[other]] ??= []).push(other);
      }
    }
  }
  return number;
}
