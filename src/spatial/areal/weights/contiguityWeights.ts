import { binaryWeights, type Weights } from "./weights.ts";

/**
 * Binary weights of regions that touch, from the list of neighbours of each. `neighbors` of topojson-client gives them; it names a
 * region as its own neighbour where its outline runs back along itself, which is left out. Throws unless touching is mutual.
 */
export function contiguityWeights(neighbours: readonly ArrayLike<number>[]): Weights {
  const w = binaryWeights(neighbours.map((row, i) => Array.from(row).filter((j) => j !== i)));
  for (let i = 0; i < w.length; i++)
    for (let e = w.offsets[i]; e < w.offsets[i + 1]; e++) {
      const j = w.neighbours[e];
      if (!w.neighbours.subarray(w.offsets[j], w.offsets[j + 1]).includes(i))
        throw new Error(`contiguity: expected region ${j} to touch ${i} as ${i} touches ${j}`);
    }
  return w;
}
