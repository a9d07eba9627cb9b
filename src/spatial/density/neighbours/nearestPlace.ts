import { squaredToBox, type PointTree } from "./pointTree.ts";

/** Answers to `nearestPlace`, overwritten by the next question. */
export interface NearestAnswer {
  /** Squared distance to the nearest place; the limit where none is within it. */
  squared: number;
  /** The lowest label among the places exactly that near, or `otherwise`. */
  label: number;
}

/**
 * Asks a tree for the nearest of its places within a squared distance of a point, at equal distances for the one of lowest label.
 * `label` is by place of the tree. What is already known comes in and goes out as `answer`: nothing farther is looked at.
 */
export function nearestPlace(
  tree: PointTree,
  label: Int32Array,
): (x: number, y: number, z: number, answer: NearestAnswer) => void {
  const { at, firstLeaf, from, to, box } = tree;
  const stack = new Int32Array(128);
  const distance = new Float64Array(128);
  return (px, py, pz, answer) => {
    let best = answer.squared;
    let found = answer.label;
    let top = 0;
    stack[top] = 0;
    distance[top++] = squaredToBox(box, 0, px, py, pz);
    while (top > 0) {
      const node = stack[--top];
      if (distance[top] > best) continue;
      if (node >= firstLeaf) {
        for (let q = from[node]; q < to[node]; q++) {
          const dx = px - at.x[q];
          const dy = py - at.y[q];
          const dz = pz - at.z[q];
          const squared = dx * dx + dy * dy + dz * dz;
          if (squared > best || (squared === best && found >= 0 && label[q] >= found)) continue;
          best = squared;
          found = label[q];
        }
        continue;
      }
      let near = 2 * node + 1;
      let far = near + 1;
      let toNear = squaredToBox(box, near, px, py, pz);
      let toFar = squaredToBox(box, far, px, py, pz);
      if (toFar < toNear) {
        [near, far] = [far, near];
        [toNear, toFar] = [toFar, toNear];
      }
      stack[top] = far;
      distance[top++] = toFar;
      stack[top] = near;
      distance[top++] = toNear;
    }
    answer.squared = best;
    answer.label = found;
  };
}
