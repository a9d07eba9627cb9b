import { describe, expect, it } from "vitest";
import { clusterGroups } from "#industries/benchmarkClusters.ts";
import { industryTree } from "#industries/industryTree.ts";
import { parseSubject, type Subject, subjectId, subjectNodes, subjectOfRoots } from "#industries/subject.ts";
import { atlasJson } from "#tests/atlasFile.ts";

const tree = industryTree(atlasJson("industries.json"));
const groups = clusterGroups(atlasJson("clusters.json"), tree);
const every: Subject[] = [
  ...Array.from({ length: tree.length }, (_, node): Subject => ({ kind: "industry", node })),
  ...groups.clusters.flatMap(({ subclusters }, cluster): Subject[] => [
    { kind: "cluster", cluster },
    ...subclusters.map((_, subcluster): Subject => ({ kind: "subcluster", cluster, subcluster })),
  ]),
];

describe("a subject's id", () => {
  it("comes back as the subject, for every one of the atlas, and no two share one", () => {
    const ids = every.map((subject) => subjectId(subject, tree, groups));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.map((id) => parseSubject(id, tree, groups))).toEqual(every);
  });

  it("is refused where it names nothing", () => {
    for (const id of [
      "",
      "336",
      "industry/999",
      "industry/336/1",
      "cluster/none",
      "cluster/automotive/6",
      "cluster/automotive/1/2",
      "region/1",
    ])
      expect(parseSubject(id, tree, groups)).toBeUndefined();
  });
});

describe("subjectOfRoots", () => {
  it("finds a cluster by the nodes it consists of, and an industry by itself", () => {
    const automotive = groups.clusters.findIndex(({ id }) => id === "automotive");
    expect(subjectOfRoots(groups.nodes[automotive], groups)).toEqual({ kind: "cluster", cluster: automotive });
    expect(subjectOfRoots(groups.nodes[automotive].slice(1), groups)).toBeUndefined();
    const node = tree.index.get("336")!;
    expect(subjectOfRoots([node], groups)).toEqual({ kind: "industry", node });
    expect(subjectOfRoots([], groups)).toBeUndefined();
  });

  it("gives every cluster of several nodes back", () => {
    const found = groups.nodes.filter((nodes) => nodes.length > 1).map((nodes) => subjectOfRoots(nodes, groups));
    expect(found.every((subject) => subject?.kind === "cluster")).toBe(true);
    expect(found.length).toBeGreaterThan(50);
    expect(subjectNodes(found[0]!, groups).length).toBeGreaterThan(1);
  });
});
