import { describe, expect, it } from "vitest";
import { DEFAULT_QUERY, isRegional, type Query } from "#state/query/query.ts";
import { decodeQuery, encodeQuery } from "#state/query/queryCodec.ts";
import { type OldLink, OLD_LINKS } from "#tests/oldLinks/oldLinks.ts";

const { first, links, commit } = OLD_LINKS;

/** What these links call by a name of before. */
const RENAMED: Record<string, Partial<Query>> = {
  estimate: { certainty: "probably" },
  interval: { certainty: "strong" },
};
/** Names of places, which every map has now, were an overlay. */
const withoutNames = (overlays: readonly string[]) => overlays.filter((id) => id !== "labels");
const renamed = (query: Partial<Query>) => ({
  ...query,
  ...RENAMED[query.certainty ?? ""],
  ...(query.overlays && { overlays: withoutNames(query.overlays) }),
});

/**
 * What a link means that says nothing of it: today's defaults, the level by zoom where regions are shown, and the view that was the first.
 * An empty hash is the first view, whichever it is.
 */
const unsaid = (query: Query, hash: string): Query => {
  if (hash === "") return DEFAULT_QUERY;
  return { ...DEFAULT_QUERY, view: first.view, ...(isRegional(query) && { level: first.level }) };
};
/** Nothing but the view that was the first had no hash. */
const writtenNow = ({ hash, written }: OldLink) =>
  hash !== "" && written === "" ? `view=${first.view}` : written.replace(/^view=clusters$/, "");

/** What a query has come to say since: heavy industry, regions side by side. */
const since: Partial<Query> = { plantKinds: [], plantEconomies: [], compared: [] };

/** Without what is undefined, as it stands in a file. */
const plain = (query: unknown) => JSON.parse(JSON.stringify(query)) as unknown;

describe(`links of ${commit}`, () => {
  it("were of another view, measure, level, rule and certainty where they say none, and of nothing else", () => {
    const before = {
      view: "establishments",
      measure: "lq-employment",
      level: "auto",
      rule: "us-75",
      certainty: "estimate",
    };
    expect({ ...DEFAULT_QUERY, ...before }).toEqual({ ...first, ...since });
  });

  it.each(links)("$hash says what it said", ({ hash, query, broken }) => {
    const decoded = decodeQuery(hash);
    expect(plain(decoded.query)).toEqual({ ...unsaid(decoded.query, hash), ...renamed(query) });
    expect(decoded.broken).toEqual(broken);
  });

  it.each(links)("$hash is written as it was but for new names, and read again the same", (link) => {
    const { query } = decodeQuery(link.hash);
    const written = writtenNow(link);
    expect(encodeQuery(query)).toBe(written.replace("certainty=interval", "certainty=strong").replace(",labels", ""));
    expect(decodeQuery(written)).toEqual({ query, broken: [] });
  });

  it("say each field of the query at least twice, in forty links", () => {
    expect(links.length).toBe(40);
    const fields = links.flatMap(({ query }) => Object.keys(query));
    const known = new Set([...fields, ...Object.keys(DEFAULT_QUERY)]);
    expect(
      [...known].filter((field) => !(field in since) && fields.filter((said) => said === field).length < 2),
    ).toEqual([]);
  });
});
