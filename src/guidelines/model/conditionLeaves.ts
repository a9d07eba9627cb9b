import type { Condition, Leaf } from "./condition.ts";

/** A leaf of a condition, with the way to it from the condition's root. */
export interface PlacedLeaf {
  leaf: Leaf;
  path: (string | number)[];
}

/** The parts of a branch and how they are joined; undefined for a leaf. */
export function branchOf(condition: Condition): { join: "all" | "any" | "first"; parts: Condition[] } | undefined {
  if ("all" in condition) return { join: "all", parts: condition.all };
  if ("any" in condition) return { join: "any", parts: condition.any };
  if ("first" in condition) return { join: "first", parts: condition.first };
  return undefined;
}

/** All leaves in reading order. */
export function conditionLeaves(condition: Condition): PlacedLeaf[] {
  const branch = branchOf(condition);
  if (!branch) return [{ leaf: condition as Leaf, path: [] }];
  return branch.parts.flatMap((part, i) =>
    conditionLeaves(part).map(({ leaf, path }) => ({ leaf, path: [branch.join, i, ...path] })),
  );
}
