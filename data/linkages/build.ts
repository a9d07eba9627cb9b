import type { LinkageFile } from "#clusters/relatedness/linkages/linkageFile.ts";
import type { ClusterFile } from "#industries/benchmarkClusters.ts";
import { commonAncestor, type Concordances, industryCodes } from "#industries/industryCodes.ts";
import { type IndustryFile, industryTree } from "#industries/industryTree.ts";
import type { BuildContext } from "#data/context.ts";
import { Rejections } from "#data/report.ts";
import { clusterFlows, type Use } from "./clusterFlows.ts";
import { clusterShares } from "./clusterShares.ts";
import { publishedPairs } from "./publishedPairs.ts";

const PUBLISHED = "us-cluster-linkages.csv.gz";
const USES = "us-bea-use-2017.csv.gz";
const BRIDGE = "naics-to-bea-2017.csv.gz";
const EMPLOYMENT = "us-census-cbp-naics6-2021.csv.gz";
const YEAR = 2017;

/** Totals, taxes and value added among the rows; final demand and totals among the columns. */
const NOT_A_COMMODITY = /^(T0|V)/;
const NOT_AN_INDUSTRY = /^(T0|F\d)/;

/** Writes linkages.json: published links and purchases between benchmark clusters. */
export function build(context: BuildContext): void {
  const { clusters, clusterOf } = context.readJson<ClusterFile>("clusters.json");
  const tree = industryTree(context.readJson<IndustryFile>("industries.json"));
  const codes = industryCodes(tree, context.readJson<Concordances>("concordances.json"));

  const pairs = publishedPairs(
    context.readCsv(PUBLISHED).map(({ cluster, linked_cluster, strength }) => ({ cluster, linked_cluster, strength })),
    clusters.map(({ name }) => name),
  );
  const rejections = new Rejections();
  const bridge = readBridge(context, rejections);
  const employment = readEmployment(context);
  const shares = clusterShares(
    bridge.industries,
    (naics) => {
      const { node, exact } = codes.resolve(naics, "naics");
      return exact ? clusterOf[node] : -1;
    },
    (naics) => employment.persons.get(naics) ?? 0,
    clusters.length,
  );
  const uses = readUses(context, rejections);
  const { flows, soldOutside, boughtOutside } = clusterFlows(uses, shares.of, clusters.length);
  const file: LinkageFile = {
    clusters: clusters.map(({ id }) => id),
    published: pairs.published,
    inputOutput: { year: YEAR, flows: flows.map((row) => Array.from(row, (amount) => Math.round(amount) + 0)) },
  };
  context.writeJson("linkages.json", file);

  const drawn = new Set([...pairs.published.from, ...pairs.published.to]);
  const absent = clusters.filter(({ traded }, i) => traded && !drawn.has(i)).map(({ name }) => name);
  context.report({
    id: "cluster-linkages",
    title: "Linkages between US benchmark clusters",
    publisher: "US Cluster Mapping Project; Delgado, Porter and Stern (2016)",
    terms: "Facts of a published figure, cited",
    date: "not stated",
    files: [{ name: PUBLISHED, rows: context.readCsv(PUBLISHED).length }],
    rowsRead: context.readCsv(PUBLISHED).length,
    kept: pairs.published.from.length,
    merged: 0,
    rejected: pairs.rejections.list(),
    notes: [
      "Strengths were read off a figure by eye: an approximation.",
      `${pairs.oneWay.length} links are drawn for one of the two clusters only; the stronger of the two directions is used.`,
      `${pairs.unequal.length} pairs differ by side: ${pairs.unequal.join("; ")}.`,
      `Traded clusters that are nowhere in the figure, of which it says nothing: ${absent.join(", ")}. Local clusters are not in it either.`,
    ],
  });

  const total = sum(flows.map(sum));
  const between = sum(flows.slice(0, clusters.length).map((row) => sum(row.subarray(0, clusters.length))));
  const million = (amount: number) => `${Math.round(amount).toLocaleString("en")} million USD`;
  const files = [USES, BRIDGE, EMPLOYMENT].map((name) => ({
    name,
    rows: name === EMPLOYMENT ? employment.rows : context.readCsv(name).length,
  }));
  context.report({
    id: "input-output",
    title: "Use table of 2017 in detail, with its bridge to NAICS",
    publisher: "US Bureau of Economic Analysis; weights: US Census Bureau, County Business Patterns",
    terms: "Public domain",
    date: "2017, weights 2021",
    files,
    rowsRead: sum(files.map(({ rows }) => rows)),
    kept: uses.length + bridge.kept + employment.rows,
    merged: bridge.headings,
    rejected: rejections.list(),
    notes: [
      `Kept rows are ${uses.length.toLocaleString("en")} purchases, ${bridge.kept.toLocaleString("en")} rows of the bridge and ${employment.rows.toLocaleString("en")} county figures of employment used as weights; merged rows are headings of the bridge.`,
      `Intermediate purchases of ${million(total)} in all; ${million(between)} of them (${((100 * between) / total).toFixed(1)}%) from a cluster to a cluster.`,
      `No cluster sells: ${largest(soldOutside)}. No cluster buys: ${largest(boughtOutside)}.`,
      "Farming and government are outside the cluster definitions by design, rail, post and some funds because the definitions do not name them.",
      `${shares.spread.length} of ${bridge.industries.size} codes lie in several clusters and are shared out by the employment of their industries, ${shares.even.length} of them evenly for want of any.`,
      "A commodity counts as made by the industry of its code. Amounts are purchasers' prices: margins of trade and transport stand with the goods. Imports are in.",
    ],
  });

  function titled(code: string): string {
    const nodes = (bridge.industries.get(code) ?? []).map((naics) => codes.resolve(naics, "naics").node);
    const node = nodes.length === 0 ? -1 : commonAncestor(tree, nodes);
    return node < 0 ? code : `${code} (${tree.en[node]})`;
  }

  function largest(amounts: ReadonlyMap<string, number>): string {
    const all = [...amounts].filter(([, amount]) => Math.round(amount) > 0).sort(([, a], [, b]) => b - a);
    const named = all.slice(0, 6).map(([code, amount]) => `${titled(code)} ${million(amount)}`);
    return `${million(sum([...amounts.values()]))}, most of ${named.join(", ")}`;
  }
}

/** Intermediate purchases. */
function readUses(context: BuildContext, rejections: Rejections): Use[] {
  return context.readCsv(USES).flatMap(({ commodity, industry, value_musd }) => {
    const amount = Number(value_musd);
    const where = `${commodity} ${industry}`;
    if (!Number.isFinite(amount) || value_musd === "") rejections.add("no amount", where);
    else if (NOT_A_COMMODITY.test(commodity)) rejections.add("total, tax or value added", where);
    else if (NOT_AN_INDUSTRY.test(industry)) rejections.add("final demand or total", where);
    else return [{ commodity, industry, amount }];
    return [];
  });
}

/** NAICS-6 industries of every code of the accounts; headings of 2 to 5 digits repeat them. */
function readBridge(context: BuildContext, rejections: Rejections) {
  const industries = new Map<string, string[]>();
  let kept = 0;
  let headings = 0;
  for (const { bea_detail, naics_2017 } of context.readCsv(BRIDGE)) {
    const of = industries.get(bea_detail) ?? [];
    industries.set(bea_detail, of);
    if (/^\d{6}$/.test(naics_2017)) {
      kept++;
      of.push(naics_2017);
    } else if (/^\d{2,5}$/.test(naics_2017)) headings++;
    else rejections.add("code of the accounts without NAICS", bea_detail);
  }
  return { industries, kept, headings };
}

/** National employment of NAICS-6 industries: sums of the county figures that are published. */
function readEmployment(context: BuildContext) {
  const { rows, naics, employment } = context.readCsvColumns(EMPLOYMENT, { naics: "text", employment: "number" });
  const persons = new Map<string, number>();
  for (let i = 0; i < rows; i++)
    if (!Number.isNaN(employment[i])) persons.set(naics[i], (persons.get(naics[i]) ?? 0) + employment[i]);
  return { rows, persons };
}

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((all, value) => all + value, 0);
}
