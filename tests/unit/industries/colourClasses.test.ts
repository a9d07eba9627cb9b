import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_CLASSES, OTHER_CLASS, children, colourClasses } from "#industries/colourClasses.ts";
import { industryTree } from "#industries/industryTree.ts";

const tree = industryTree({
  //   0     1      2      3      4      5     6     7     8     9
  id: ["A", "A1", "A11", "A12", "A2", "B", "C", "D", "E", "E1"],
  code: ["A", "A1", "A11", "A12", "A2", "B", "C", "D", "E", "E1"],
  parent: [-1, 0, 1, 1, 0, -1, -1, -1, -1, 8],
  system: Array.from({ length: 10 }, () => "shared" as const),
  en: Array.from({ length: 10 }, (_, i) => `title ${i}`),
  es: Array.from({ length: 10 }, () => null),
});
const name = (node: number) => tree.id[node];
/** Subtree counts from counts stated at the nodes themselves. */
function subtree(own: Record<string, number>): Uint32Array {
  const counts = new Uint32Array(tree.length);
  for (const [id, n] of Object.entries(own)) {
    for (let node = tree.index.get(id) ?? -1; node >= 0; node = tree.parent[node]) counts[node] += n;
  }
  return counts;
}

describe("colour classes", () => {
  it("gives the parts of a dominating industry colours of their own and keeps the rest of it together", () => {
    const counts = subtree({ A11: 40, A12: 10, A2: 20, A: 5, B: 15, C: 8, D: 2 });
    const classes = colourClasses(tree, [], counts);
    expect(classes?.nodes.map(name)).toEqual(["A11", "A", "B", "A1", "C", "D"]); // 40, 25 left, 15, 10 left, 8, 2
    expect(classes?.isRest).toEqual([false, true, false, true, false, false]);
    expect(classes?.members.map((nodes) => nodes.map(name))).toEqual([["A11"], ["A2"], ["B"], ["A12"], ["C"], ["D"]]);
  });

  it("is undefined for one industry and for an empty register", () => {
    expect(colourClasses(tree, [tree.index.get("B") ?? -1], subtree({ B: 9 }))).toBeUndefined();
    expect(colourClasses(tree, [], subtree({}))).toBeUndefined();
  });

  it("opens the one selected industry into its parts", () => {
    const classes = colourClasses(tree, [tree.index.get("A") ?? -1], subtree({ A11: 4, A12: 3, A2: 5, B: 100 }));
    expect(classes?.nodes.map(name)).toEqual(["A2", "A11", "A1"]);
    expect(classes?.classOf[tree.index.get("B") ?? -1]).toBe(OTHER_CLASS);
  });

  it("keeps to seven classes whose members are disjoint and inside the selection", () => {
    const own = fc.dictionary(fc.constantFrom(...tree.id), fc.nat(50));
    fc.assert(
      fc.property(own, fc.subarray(children(tree, -1)), (stated, roots) => {
        const classes = colourClasses(tree, roots, subtree(stated));
        if (!classes) return;
        expect(classes.nodes.length).toBeLessThanOrEqual(MAX_CLASSES);
        const seen = new Set<number>();
        for (const [position, members] of classes.members.entries()) {
          for (const member of members) {
            for (let node = member; node < tree.end[member]; node++) {
              expect(seen.has(node)).toBe(false);
              seen.add(node);
              expect(classes.classOf[node]).toBe(position);
            }
          }
        }
        const outside = roots.length ? children(tree, -1).filter((root) => !roots.includes(root)) : [];
        for (const root of outside)
          for (let node = root; node < tree.end[root]; node++) expect(classes.classOf[node]).toBe(OTHER_CLASS);
      }),
    );
  });
});
