import type { LinkageFile } from "#clusters/relatedness/linkages/linkageFile.ts";
import { Rejections } from "#data/report.ts";

/** Weakest first. */
const STRENGTHS = ["lower", "strong", "very strong"];

/** A row of the published linkages. */
export interface LinkageRow {
  cluster: string;
  linked_cluster: string;
  strength: string;
}

/** The rows with clusters by number, and what is odd about them. */
export interface PublishedPairs {
  published: LinkageFile["published"];
  rejections: Rejections;
  /** Pairs drawn for one of the two only, as "A - B (strength)". */
  oneWay: string[];
  /** Pairs of different strength from the two sides, as "A - B (one, other)". */
  unequal: string[];
}

/** Matches the names of the rows to those of the clusters. A row with a name, a strength or a pair we do not know is rejected. */
export function publishedPairs(rows: readonly LinkageRow[], names: readonly string[]): PublishedPairs {
  const published: LinkageFile["published"] = { strengths: STRENGTHS, from: [], to: [], strength: [] };
  const rejections = new Rejections();
  const strengthOf = new Map<string, number>();
  const key = (from: number, to: number) => `${from} ${to}`;
  for (const row of rows) {
    const from = names.indexOf(row.cluster);
    const to = names.indexOf(row.linked_cluster);
    const strength = STRENGTHS.indexOf(row.strength);
    const example = `${row.cluster} - ${row.linked_cluster} (${row.strength})`;
    if (from < 0 || to < 0) rejections.add("cluster not in the definitions", example);
    else if (strength < 0) rejections.add("strength not known", example);
    else if (from === to || strengthOf.has(key(from, to))) rejections.add("itself, or named before", example);
    else {
      strengthOf.set(key(from, to), strength);
      published.from.push(from);
      published.to.push(to);
      published.strength.push(strength);
    }
  }
  const oneWay: string[] = [];
  const unequal: string[] = [];
  published.from.forEach((from, row) => {
    const to = published.to[row];
    const there = published.strength[row];
    const back = strengthOf.get(key(to, from));
    const pair = `${names[from]} - ${names[to]}`;
    if (back === undefined) oneWay.push(`${pair} (${STRENGTHS[there]})`);
    else if (back !== there && from < to) unequal.push(`${pair} (${STRENGTHS[there]}, ${STRENGTHS[back]})`);
  });
  return { published, rejections, oneWay, unequal };
}
