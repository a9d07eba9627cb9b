import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { completedDefinitions, type Completion, readCompletions } from "#data/industries/clusterCompletions.ts";
import { readRows, sourcesDirectory } from "#data/sourceFiles.ts";
import { hasSources } from "#tests/sources.ts";
import type { ClusterFile } from "#industries/benchmarkClusters.ts";
import type { IndustryFile } from "#industries/industryTree.ts";

const DEFINITIONS = "us-benchmark-cluster-definitions.csv.gz";
const CONCORDANCE = "naics-2012-to-2017.csv.gz";
const TITLES = "naics-2017-titles.csv.gz";
const text = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const json = (name: string) => JSON.parse(text(`public/atlas/${name}`)) as unknown;

// ---- The table and the atlas as anyone reads them, without the build. ----

const rows = Papa.parse<Record<string, string>>(text("data/industries/clusterCompletions.csv"), {
  header: true,
  skipEmptyLines: true,
}).data;
const { id } = json("industries.json") as IndustryFile;
const { clusters, clusterOf, subclusterOf } = json("clusters.json") as ClusterFile;
/** Cluster and subcluster of an industry of six digits in the atlas, or "none". */
function inAtlas(naics: string): string {
  const node = Math.max(id.indexOf(naics), id.indexOf(`us:${naics}`));
  const cluster = clusters[clusterOf[node]];
  return cluster === undefined ? "none" : `${cluster.name} / ${cluster.subclusters[subclusterOf[node]]}`;
}

describe("completed clusters of the atlas", () => {
  it("are these 13, each with what it rests on", () => {
    const found = rows.map(({ naics, rests_on }) => `${naics} ${inAtlas(naics)}: ${rests_on}`);
    expect(found).toEqual([
      "211120 Oil and Gas Production and Transportation / Oil and Gas Extraction: published, code changed",
      "211130 Oil and Gas Production and Transportation / Oil and Gas Extraction: published, code changed",
      "333914 Production Technology and Heavy Machinery / Process Equipment and Components: published, code changed",
      "452210 Local Retailing of Clothing and General Merchandise / General Merchandise Retailing: own reading",
      "452311 Local Retailing of Clothing and General Merchandise / General Merchandise Retailing: own reading",
      "452319 Local Retailing of Clothing and General Merchandise / General Merchandise Retailing: own reading",
      "512250 Music and Sound Recording / Music and Sound Recording: published, code changed",
      "517311 Local Utilities / Communications Services (LU): own reading",
      "517312 Communications Equipment and Services / Communications Services (CES): published, code changed",
      "532284 Hospitality and Tourism / Tourism Related Services: published, code changed",
      "541713 Education and Knowledge Creation / Research Organizations: published, code changed",
      "541714 Education and Knowledge Creation / Research Organizations: published, code changed",
      "541715 Education and Knowledge Creation / Research Organizations: published, code changed",
    ]);
  });

  it("leave out those whose cluster is not certain", () => {
    for (const naics of ["532281", "532282", "532283", "532289", "525110", "525120", "525190", "525920", "541120"])
      expect([naics, inAtlas(naics)]).toEqual([naics, "none"]);
  });

  it.skipIf(!hasSources([DEFINITIONS, CONCORDANCE, TITLES]))(
    "are with the published definitions all that the atlas has, and the codes of 2012 are those of the concordance",
    () => {
      const source = (name: string) => readRows(`${sourcesDirectory()}/${name}`);
      const expected = new Map(
        [...source(DEFINITIONS), ...rows].map(({ naics, cluster, subcluster }) => [
          naics,
          `${cluster} / ${subcluster}`,
        ]),
      );
      const industries = source(TITLES).flatMap(({ naics }) => (/^\d{6}$/.test(naics) ? [naics] : []));
      expect(industries).toHaveLength(1057);
      for (const naics of industries) expect([naics, inAtlas(naics)]).toEqual([naics, expected.get(naics) ?? "none"]);
      const concordance = source(CONCORDANCE);
      for (const { naics, naics_2012 } of rows) {
        const codes = concordance.filter((row) => row.naics_2017 === naics).map((row) => row.naics_2012);
        expect([naics, codes.sort().join(" ")]).toEqual([naics, naics_2012]);
      }
    },
  );
});

describe("completedDefinitions", () => {
  const definition = (naics: string, cluster: string, subcluster: string) => ({
    naics,
    traded: true,
    cluster,
    subcluster,
  });
  const facts = {
    definitions: [definition("100001", "Red", "Ruby")],
    naics2017: new Set(["100001", "100002", "100003"]),
    codes2012: () => ["100008", "100009"],
  };
  const completion: Completion = {
    naics: "100002",
    naics2012: ["100008", "100009"],
    cluster: "Red",
    subcluster: "Ruby",
    subclusterIs: "existing",
    restsOn: "own reading",
  };
  const completed = (...changes: Partial<Completion>[]) =>
    completedDefinitions(
      changes.map((change) => ({ ...completion, ...change })),
      facts,
    );

  it("are traded where their cluster is", () => {
    expect(completed({})).toEqual([definition("100002", "Red", "Ruby")]);
    expect(completed({ subcluster: "Scarlet", subclusterIs: "new" })).toEqual([definition("100002", "Red", "Scarlet")]);
  });

  it.each<[string, Partial<Completion>[]]>([
    ['100005: expected an industry of NAICS 2017, got "100005"', [{ naics: "100005" }]],
    ["100001: expected one that has no cluster yet", [{ naics: "100001" }]],
    ["100002: expected one that has no cluster yet", [{}, {}]],
    ["(100008 100009), got 100008", [{ naics2012: ["100008"] }]],
    ['expected a cluster of the definitions, got "Blue"', [{ cluster: "Blue" }]],
    ['expected "Scarlet" to be existing in Red, got none of that name', [{ subcluster: "Scarlet" }]],
    ['expected "Ruby" to be new in Red, got one that exists', [{ subclusterIs: "new" }]],
  ])("are refused: %s", (message, changes) => {
    expect(() => completed(...changes)).toThrow(message);
  });

  it("are read with every word known", () => {
    expect(readCompletions()).toHaveLength(rows.length);
  });
});
