import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ClusterFile, clusterGroups } from "#industries/benchmarkClusters.ts";
import { industryTree } from "#industries/industryTree.ts";
import { classificationItems, clusterItems, type TreeItem } from "#panels/explore/industries/treeItems.ts";
import { treeMatches, treeRows } from "#panels/explore/industries/treeRows.ts";

const tree = industryTree({
  id: ["31", "311", "3111", "3112", "312", "42"],
  code: ["31", "311", "3111", "3112", "312", "42"],
  parent: [-1, 0, 1, 1, 0, -1],
  system: Array.from({ length: 6 }, () => "shared" as const),
  en: ["Manufacturing", "Food", "Animal Food", "Grain", "Beverages", "Wholesale"],
  es: Array.from({ length: 6 }, () => null),
});
const items = classificationItems(tree, (economy) => economy);
const named = (word: string) => (item: TreeItem) => (tree.en[item.node] ?? item.name).includes(word);
const keys = (rows: readonly { item: TreeItem }[]) => rows.map(({ item }) => item.key);

describe("treeRows", () => {
  test("shows the outermost items and below those that are open", () => {
    expect(keys(treeRows(items, () => undefined))).toEqual(["31", "42"]);
    const rows = treeRows(items, (key) => key === "31");
    expect(keys(rows)).toEqual(["31", "311", "312", "42"]);
    expect(rows[2]).toMatchObject({
      level: 2,
      position: 2,
      siblings: 2,
      parent: 0,
      expandable: false,
      expanded: false,
    });
  });

  test("narrows to matches with their ancestors, opened", () => {
    const matches = treeMatches(items, named("Grain"));
    const rows = treeRows(items, () => undefined, matches);
    expect(keys(rows)).toEqual(["31", "311", "3112"]);
    expect(rows.map(({ isMatch }) => isMatch)).toEqual([false, false, true]);
    expect(rows[1]).toMatchObject({ position: 1, siblings: 1, expanded: true });
  });

  test("opens everything below a match that has no further match", () => {
    const matches = treeMatches(items, named("Manufacturing"));
    expect(keys(treeRows(items, () => undefined, matches))).toEqual(["31"]);
    expect(keys(treeRows(items, (key) => key === "31", matches))).toEqual(["31", "311", "312"]);
  });

  test("closes the way to a match when the person closes it", () => {
    const matches = treeMatches(items, named("Grain"));
    expect(keys(treeRows(items, (key) => (key === "311" ? false : undefined), matches))).toEqual(["31", "311"]);
  });

  test("every row's parent row stands above it and one level up", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (open) => {
        const rows = treeRows(items, (key) => open[tree.index.get(key) ?? 0]);
        rows.forEach((row, index) => {
          expect(row.parent).toBeLessThan(index);
          expect(row.parent < 0 ? 1 : rows[row.parent].level + 1).toBe(row.level);
          expect(row.parent < 0 || rows[row.parent].expanded).toBe(true);
        });
      }),
    );
  });
});

describe("clusterItems", () => {
  const file: ClusterFile = {
    clusters: [
      { id: "food", name: "Food", traded: true, subclusters: ["Feed", "Empty"] },
      { id: "shops", name: "Shops", traded: false, subclusters: ["All"] },
    ],
    clusterOf: [-2, 0, 0, 0, -1, 1],
    subclusterOf: [-1, -2, 0, -2, -1, 0],
  };
  const [traded, local] = clusterItems(tree, clusterGroups(file, tree), { traded: "Traded", local: "Local" });

  test("traded before local, headings without a checkbox", () => {
    expect([traded.name, local.name]).toEqual(["Traded", "Local"]);
    expect(traded.nodes).toEqual([]);
    expect(local.children.map(({ name }) => name)).toEqual(["Shops"]);
  });

  test("an industry outside the subclusters follows them; an empty subcluster is left out", () => {
    const [food] = traded.children;
    expect(food.nodes).toEqual([1]);
    expect(food.children.map(({ key }) => key)).toEqual(["cluster:food/0", "cluster:food/3112"]);
  });

  test("no key stands twice", () => {
    const all: string[] = [];
    const visit = (item: TreeItem) => {
      all.push(item.key);
      item.children.forEach(visit);
    };
    [traded, local].forEach(visit);
    expect(new Set(all).size).toBe(all.length);
  });
});
