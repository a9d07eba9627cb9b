import { type Concordances, industryCodes } from "#industries/industryCodes.ts";
import { industryTree } from "#industries/industryTree.ts";
import type { BuildContext } from "#data/context.ts";
import { Rejections } from "#data/report.ts";
import { type Completion, completedDefinitions, readCompletions } from "./clusterCompletions.ts";
import { clusterFile } from "./clusters.ts";
import { DIVERGENT_BELOW } from "./divergent.ts";
import { mergeTrees, ownTree, withTrees } from "./mergeTrees.ts";
import { anzsicClasses } from "#data/abs/anzsic.ts";
import { JSIC_DIVISIONS } from "#data/ssdse/jsic.ts";
import { LFS_INDUSTRIES } from "#data/statcan/industries.ts";

const NAICS = "naics-2017-titles.csv.gz";
const SCIAN = "scian-2018-titles-es.csv.gz";
const FROM_2012 = "naics-2012-to-2017.csv.gz";
const TO_2022 = "naics-2017-to-2022.csv.gz";
const CODE = /^(\d{2,6}|\d\d-\d\d)$/;
const CLUSTERS = "us-benchmark-cluster-definitions.csv.gz";

/** Writes industries.json, concordances.json and clusters.json. */
export function build(context: BuildContext): void {
  const naicsRows = context.readCsv(NAICS);
  const secondHeader = naicsRows.filter((row) => !CODE.test(row.naics));
  const naics = new Map(naicsRows.filter((row) => CODE.test(row.naics)).map((row) => [row.naics, row.title]));
  const scianRows = context.readCsv(SCIAN);
  const scian = new Map(
    scianRows.map(({ scian: code, title_es }) => [code, code.length < 6 ? title_es.replace(/T$/, "") : title_es]),
  );
  const anzsic = anzsicClasses();
  const file = withTrees(mergeTrees(naics, scian), [
    ownTree(
      "anzsic",
      "au",
      anzsic.map(({ code, division, title }) => ({ code, parent: division, title })),
    ),
    ownTree(
      "jsic",
      "jp",
      JSIC_DIVISIONS.map(([code, title]) => ({ code, parent: undefined, title })),
    ),
    ownTree(
      "lfs",
      "ca",
      LFS_INDUSTRIES.map(([code, title]) => ({ code, parent: undefined, title })),
    ),
  ]);
  context.writeJson("industries.json", file);

  const concordances = readConcordances(context, naics);
  context.writeJson("concordances.json", concordances);

  const tree = industryTree(file);
  const codes = industryCodes(tree, concordances);
  const definitions = context.readCsv(CLUSTERS).map((row) => ({
    naics: row.naics,
    traded: row.traded_or_local === "traded",
    cluster: row.cluster,
    subcluster: row.subcluster,
  }));
  const completions = readCompletions();
  const completed = completedDefinitions(completions, {
    definitions,
    naics2017: naics,
    codes2012: (code) =>
      context
        .readCsv(FROM_2012)
        .filter((row) => row.naics_2017 === code)
        .map((row) => row.naics_2012)
        .sort(),
  });
  context.writeJson("clusters.json", clusterFile([...definitions, ...completed], tree, codes));

  const rejections = new Rejections();
  for (const row of secondHeader) rejections.add("second header row", `${row.naics}, ${row.title}`);
  const count = (wanted: string) => file.system.filter((system) => system === wanted).length;
  context.report({
    id: "naics",
    title: "NAICS 2017 and its concordances from 2012 and to 2022",
    publisher: "US Census Bureau",
    terms: "Public domain",
    date: "2012-2022",
    files: [NAICS, FROM_2012, TO_2022].map((name) => ({ name, rows: context.readCsv(name).length })),
    rowsRead: [NAICS, FROM_2012, TO_2022].reduce((sum, name) => sum + context.readCsv(name).length, 0),
    kept: naics.size + context.readCsv(FROM_2012).length + context.readCsv(TO_2022).length,
    merged: 0,
    rejected: rejections.list(),
    notes: [
      `${count("shared")} classes are shared with SCIAN, ${count("naics")} are of the United States only, ${count("scian")} of Mexico only.`,
      "A code of 2012 or 2022 that was split goes to the deepest class that holds all its parts.",
    ],
  });
  context.report({
    id: "scian",
    title: "SCIAN 2018, titles in Spanish",
    publisher: "INEGI",
    terms: "Terms of Free Use of Information of INEGI",
    date: "2018",
    files: [{ name: SCIAN, rows: scianRows.length }],
    rowsRead: scianRows.length,
    kept: scian.size,
    merged: scianRows.length - scian.size,
    rejected: [],
    notes: [
      "The file marks every class of 2 to 5 digits with T (common to North America), also those NAICS does not have; the mark is removed and not relied on.",
      `Below ${DIVERGENT_BELOW.size} classes the two use the same codes for different things; their children are kept apart: ${[...DIVERGENT_BELOW.keys()].join(", ")}.`,
    ],
  });
  const leaves = [...naics.keys()].filter((code) => code.length === 6);
  const defined = new Set([...definitions, ...completed].map((definition) => definition.naics));
  const undefinedLeaves = leaves.filter((code) => !defined.has(code));
  const restingOn = (basis: Completion["restsOn"]) => {
    const rows = completions.filter(({ restsOn }) => restsOn === basis);
    return [...new Set(rows.map(({ cluster }) => cluster))]
      .map((name) => [name, rows.filter(({ cluster }) => cluster === name).map(({ naics: code }) => code)] as const)
      .map(([name, codesOf]) => `${name} (${codesOf.join(", ")})`)
      .join("; ");
  };
  const added = completions.filter(({ subclusterIs }) => subclusterIs === "new").map(({ subcluster }) => subcluster);
  context.report({
    id: "benchmark-clusters",
    title: "US benchmark cluster definitions",
    publisher: "Delgado, Porter and Stern (2016); US Cluster Mapping Project",
    terms: "Facts of a published classification, cited",
    date: "2016",
    files: [{ name: CLUSTERS, rows: definitions.length }],
    rowsRead: definitions.length,
    kept: definitions.length,
    merged: 0,
    rejected: [],
    notes: [
      `The definitions are in codes of NAICS 2012. ${completed.length} industries whose codes are new in 2017 were completed by us.`,
      `Of these the cluster is published and only the code changed: ${restingOn("published, code changed")}.`,
      `Of these only that they are not traded is published, and the local cluster is our own reading: ${restingOn("own reading")}.`,
      `A subcluster that the file of definitions does not list was added: ${[...new Set(added)].join(", ")}.`,
      `${undefinedLeaves.length} of ${leaves.length} NAICS 2017 industries have no cluster: farming and government by design; others because theirs is not certain: ${undefinedLeaves.filter((code) => !/^(11|92|814)/.test(code)).join(", ")}.`,
    ],
  });
}

function readConcordances(context: BuildContext, naics2017: ReadonlyMap<string, string>): Concordances {
  const concordances: Concordances = { naics2012: {}, naics2022: {} };
  for (const row of context.readCsv(FROM_2012)) add(concordances.naics2012, row.naics_2012, row.naics_2017);
  for (const row of context.readCsv(TO_2022)) add(concordances.naics2022, row.naics_2022, row.naics_2017);
  return concordances;

  function add(to: Record<string, string[]>, code: string, code2017: string): void {
    if (!naics2017.has(code)) (to[code] ??= []).push(code2017);
  }
}
