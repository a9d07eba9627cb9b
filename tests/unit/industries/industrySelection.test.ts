import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  selectionMask,
  selectionRoots,
  selectionState,
  selectionStates,
  withSelected,
} from "#industries/industrySelection.ts";
import { type IndustryTree, industryTree } from "#industries/industryTree.ts";

/** Any tree of up to 40 nodes: a depth for each node, at most one deeper than the node before it. */
const anyTree = fc.array(fc.nat(3), { minLength: 1, maxLength: 40 }).map((steps): IndustryTree => {
  const parent: number[] = [];
  const path: number[] = [];
  steps.forEach((step, i) => {
    const depth = Math.min(step, path.length);
    path.length = depth;
    parent.push(depth === 0 ? -1 : path[depth - 1]);
    path.push(i);
  });
  const id = parent.map(String);
  return industryTree({
    id: id.map((_, i) => `n${i}`),
    code: id,
    parent,
    system: id.map(() => "shared"),
    en: id,
    es: id,
  });
});
const anySelection = anyTree.chain((tree) =>
  fc.record({ tree: fc.constant(tree), nodes: fc.array(fc.nat(tree.length - 1)) }),
);
const childrenOf = (tree: IndustryTree, node: number) => [...tree.parent.keys()].filter((i) => tree.parent[i] === node);

describe("industry selection", () => {
  // 0 ── 1, 2 ; 3
  const tree = industryTree({
    id: ["a", "b", "c", "d"],
    code: ["1", "11", "12", "2"],
    parent: [-1, 0, 0, -1],
    system: ["shared", "shared", "shared", "shared"],
    en: [null, null, null, null],
    es: [null, null, null, null],
  });

  it("selects a parent once all its children are", () => {
    expect([...selectionMask(tree, [1])]).toEqual([0, 1, 0, 0]);
    expect([...selectionMask(tree, [1, 2])]).toEqual([1, 1, 1, 0]);
    expect(selectionRoots(tree, selectionMask(tree, [1, 2]))).toEqual([0]);
  });

  it("says none, some or all", () => {
    const states = selectionStates(tree, selectionMask(tree, [1]));
    expect([0, 1, 2, 3].map((node) => selectionState(states, node))).toEqual(["some", "all", "none", "none"]);
  });

  it("unselects ancestors with a child", () => {
    expect([...withSelected(tree, selectionMask(tree, [0]), 2, "unselected")]).toEqual([0, 1, 0, 0]);
  });

  it("round trips between roots and mask, with the fewest roots", () => {
    fc.assert(
      fc.property(anySelection, ({ tree, nodes }) => {
        const mask = selectionMask(tree, nodes);
        const roots = selectionRoots(tree, mask);
        expect(selectionMask(tree, roots)).toEqual(mask);
        for (const node of nodes) expect(mask[node]).toBe(1);
        for (const root of roots) expect(mask[tree.parent[root]] ?? 0).toBe(0);
        expect(roots.length).toBeLessThanOrEqual(new Set(nodes).size);
      }),
    );
  });

  it("agrees with the definition: a parent is all when all children are, none when all are none", () => {
    fc.assert(
      fc.property(anySelection, ({ tree, nodes }) => {
        const states = selectionStates(tree, selectionMask(tree, nodes));
        for (let node = 0; node < tree.length; node++) {
          const children = childrenOf(tree, node).map((child) => selectionState(states, child));
          if (children.length === 0) continue;
          const expected = children.every((state) => state === "all")
            ? "all"
            : children.every((state) => state === "none")
              ? "none"
              : "some";
          expect(selectionState(states, node)).toBe(expected);
        }
      }),
    );
  });

  it("undoes a selection of a node that had nothing selected", () => {
    fc.assert(
      fc.property(anySelection, ({ tree, nodes }) => {
        const mask = selectionMask(tree, nodes.slice(1));
        const node = nodes[0] ?? 0;
        if (mask.subarray(node, tree.end[node]).some((bit) => bit === 1)) return;
        expect(withSelected(tree, withSelected(tree, mask, node, "selected"), node, "unselected")).toEqual(mask);
      }),
    );
  });
});
