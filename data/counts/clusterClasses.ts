import type { BuildContext } from "#data/context.ts";
import { type BenchmarkCluster, type ClusterFile, SEVERAL_CLUSTERS } from "#industries/benchmarkClusters.ts";
import { type Concordances, industryCodes } from "#industries/industryCodes.ts";
import { type IndustryFile, industryTree } from "#industries/industryTree.ts";
import type { PublishedClasses } from "./classDraws.ts";
import { readClasses } from "./classes.ts";
import type { Published } from "./published.ts";

/** How clusters are made of industries. */
export interface ClusterClasses {
  clusters: readonly BenchmarkCluster[];
  classes: PublishedClasses;
  /** [industry][class] cluster, -1 none; industries that clusters do not divide have one class. */
  clusterOf: number[][];
  /** [cluster] the nation's six-digit classes, exact. */
  nation: Record<"employment" | "establishments", Float64Array>;
}

/** Reads the clusters' definitions and six-digit tables. Throws where a class belongs to several clusters. */
export function readClusterClasses(context: BuildContext, published: Published): ClusterClasses {
  const tree = industryTree(context.readJson<IndustryFile>("industries.json"));
  const codes = industryCodes(tree, context.readJson<Concordances>("concordances.json"));
  const file = context.readJson<ClusterFile>("clusters.json");
  const { clusters } = file;
  const nodeOf = (naics: number) => codes.resolve(String(naics), "naics").node;
  const clusterOfClass = (naics: number) => file.clusterOf[nodeOf(naics)];
  const classes = readClasses(
    context,
    published,
    (list) => new Set(list.map((naics) => `${clusterOfClass(naics)} ${file.subclusterOf[nodeOf(naics)]}`)).size > 1,
  );
  const clusterOf = classes.classes.map((list, i) =>
    (classes.jobs[i].length > 0 ? list : list.slice(0, 1)).map((naics) => {
      const cluster = clusterOfClass(naics);
      if (cluster === SEVERAL_CLUSTERS) throw new Error(`${naics}: its classes belong to several clusters`);
      return cluster;
    }),
  );
  const nation = { employment: new Float64Array(clusters.length), establishments: new Float64Array(clusters.length) };
  for (const row of context.readCsv("us-census-cbp-national-naics6-2021.csv.gz")) {
    const cluster = clusterOfClass(Number(row.naics));
    if (cluster < 0) continue;
    nation.employment[cluster] += Number(row.employment);
    nation.establishments[cluster] += Number(row.establishments);
  }
  return { clusters, classes, clusterOf, nation };
}
