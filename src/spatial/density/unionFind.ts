/** Disjoint sets of 0..length - 1, each on its own at first. `parent[i] === i` marks the one that stands for its set. */
export function unionFind(length: number): Int32Array {
  const parent = new Int32Array(length);
  for (let i = 0; i < length; i++) parent[i] = i;
  return parent;
}

/** The member that stands for the set of `i`: its lowest. Shortens the way on the way. */
export function find(parent: Int32Array, i: number): number {
  while (parent[i] !== i) {
    parent[i] = parent[parent[i]];
    i = parent[i];
  }
  return i;
}

/** Joins the sets of `i` and `j`. Returns whether they were two. */
export function union(parent: Int32Array, i: number, j: number): boolean {
  const a = find(parent, i);
  const b = find(parent, j);
  if (a === b) return false;
  if (a < b) parent[b] = a;
  else parent[a] = b;
  return true;
}
