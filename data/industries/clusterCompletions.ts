import { fileURLToPath } from "node:url";
import { readRows } from "#data/sourceFiles.ts";
import type { Definition } from "./clusters.ts";

const FILE = fileURLToPath(new URL("clusterCompletions.csv", import.meta.url));
const BASES = ["published, code changed", "own reading"] as const;

/** An industry of NAICS 2017 that the definitions do not name, because they were written in codes of 2012. */
export interface Completion {
  naics: string;
  /** Its codes of 2012, in ascending order. */
  naics2012: readonly string[];
  cluster: string;
  subcluster: string;
  /** Whether the definitions have the subcluster. */
  subclusterIs: "existing" | "new";
  /** Published: all its codes of 2012 are in that cluster. Own reading: published is only that they are not traded. */
  restsOn: (typeof BASES)[number];
}

/** What completions are held against. */
export interface CompletionFacts {
  definitions: readonly Definition[];
  /** All codes of NAICS 2017. */
  naics2017: { has(code: string): boolean };
  /** Codes of 2012 of a code of 2017, in ascending order. */
  codes2012: (naics: string) => readonly string[];
}

/** The rows of `clusterCompletions.csv`. Throws at a word it does not know. */
export function readCompletions(): Completion[] {
  return readRows(FILE).map((row) => ({
    naics: row.naics,
    naics2012: row.naics_2012.split(" "),
    cluster: row.cluster,
    subcluster: row.subcluster,
    subclusterIs: oneOf(["existing", "new"], row.subcluster_is, row.naics),
    restsOn: oneOf(BASES, row.rests_on, row.naics),
  }));
}

/**
 * Completions as further definitions. Throws where one names a code that 2017 does not have or that has a cluster already, other
 * codes of 2012 than the concordance, a cluster that does not exist, or a subcluster that is not what its row says.
 */
export function completedDefinitions(completions: readonly Completion[], facts: CompletionFacts): Definition[] {
  const named = new Set(facts.definitions.map(({ naics }) => naics));
  return completions.map(({ naics, naics2012, cluster, subcluster, subclusterIs }) => {
    const fail = (expected: string, got: string) => {
      throw new Error(`cluster completions, ${naics}: expected ${expected}, got ${got}`);
    };
    if (!/^\d{6}$/.test(naics) || !facts.naics2017.has(naics)) fail("an industry of NAICS 2017", `"${naics}"`);
    if (named.has(naics)) fail("one that has no cluster yet", "one that is defined already");
    named.add(naics);
    const codes = facts.codes2012(naics).join(" ");
    if (codes !== naics2012.join(" ")) fail(`the codes of 2012 of the concordance (${codes})`, naics2012.join(" "));
    const known = facts.definitions.filter((definition) => definition.cluster === cluster);
    if (known.length === 0) fail("a cluster of the definitions", `"${cluster}"`);
    const isThere = known.some((definition) => definition.subcluster === subcluster);
    if (isThere !== (subclusterIs === "existing"))
      fail(`"${subcluster}" to be ${subclusterIs} in ${cluster}`, isThere ? "one that exists" : "none of that name");
    return { naics, traded: known[0].traded, cluster, subcluster };
  });
}

function oneOf<T extends string>(words: readonly T[], word: string, naics: string): T {
  const known = words.find((one) => one === word);
  if (known === undefined)
    throw new Error(`cluster completions, ${naics}: expected ${words.join(" or ")}, got "${word}"`);
  return known;
}
