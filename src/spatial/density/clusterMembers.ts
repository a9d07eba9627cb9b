/** [cluster] how many rows it has. `cluster` is by row, 0..count - 1 or negative for none. */
export function clusterSizes(cluster: Int32Array, count: number): Uint32Array {
  const sizes = new Uint32Array(count);
  for (let i = 0; i < cluster.length; i++) if (cluster[i] >= 0) sizes[cluster[i]]++;
  return sizes;
}

/** Rows by cluster: those of cluster `c`, ascending, are `rows[offsets[c]]` to `rows[offsets[c + 1] - 1]`. */
export interface ClusterMembers {
  /** [cluster 0..count] */
  offsets: Uint32Array;
  rows: Uint32Array;
}

/** Gathers the rows of every cluster; rows in none are left out. */
export function clusterMembers(cluster: Int32Array, count: number): ClusterMembers {
  const sizes = clusterSizes(cluster, count);
  const offsets = new Uint32Array(count + 1);
  for (let c = 0; c < count; c++) offsets[c + 1] = offsets[c] + sizes[c];
  const rows = new Uint32Array(offsets[count]);
  const next = offsets.slice(0, count);
  for (let i = 0; i < cluster.length; i++) if (cluster[i] >= 0) rows[next[cluster[i]]++] = i;
  return { offsets, rows };
}
