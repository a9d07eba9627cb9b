import { describe, expect, it } from "vitest";
import { clusterGroups, NO_CLUSTER, SEVERAL_CLUSTERS } from "#industries/benchmarkClusters.ts";
import { industryCodes } from "#industries/industryCodes.ts";
import { industryTree } from "#industries/industryTree.ts";
import { clusterFile } from "#data/industries/clusters.ts";
import { atlasJson } from "#tests/atlasFile.ts";

const tree = industryTree(atlasJson("industries.json"));
const groups = clusterGroups(atlasJson("clusters.json"), tree);
const clusterOf = (id: string) => {
  const cluster = groups.clusterOf[tree.index.get(id)!];
  return cluster < 0 ? cluster : groups.clusters[cluster].id;
};

describe("benchmark clusters", () => {
  it("are 51 traded and 16 local, with 314 subclusters", () => {
    expect(groups.clusters.filter(({ traded }) => traded)).toHaveLength(51);
    expect(groups.clusters).toHaveLength(67);
    expect(groups.clusters.flatMap(({ subclusters }) => subclusters)).toHaveLength(314);
  });

  it("hold a broader class when all its industries belong, and its Mexican classes with it", () => {
    expect(clusterOf("us:336111")).toBe("automotive");
    expect(clusterOf("3361")).toBe("automotive");
    expect(clusterOf("mx:336110")).toBe("automotive");
    expect(clusterOf("31-33")).toBe(SEVERAL_CLUSTERS);
    expect(clusterOf("111")).toBe(NO_CLUSTER);
  });

  it("list the topmost node of each branch, so that no node counts twice", () => {
    for (const nodes of groups.nodes) {
      expect(nodes.length).toBeGreaterThan(0);
      for (let i = 1; i < nodes.length; i++) expect(nodes[i]).toBeGreaterThanOrEqual(tree.end[nodes[i - 1]]);
    }
    const automotive = groups.clusters.findIndex(({ id }) => id === "automotive");
    expect(groups.nodes[automotive]).toContain(tree.index.get("3361"));
    expect(groups.nodes[automotive]).not.toContain(tree.index.get("us:336111"));
    expect(groups.subclusterNodes[automotive].flat().length).toBeGreaterThanOrEqual(groups.nodes[automotive].length);
  });

  it("refuse a code that is not NAICS 2017", () => {
    const definitions = [{ naics: "999999", traded: true, cluster: "A", subcluster: "B" }];
    expect(() => clusterFile(definitions, tree, industryCodes(tree))).toThrow("999999 is not a NAICS 2017 code");
  });
});
