import { describe, expect, it } from "vitest";
import { DEFAULT_QUERY, isRegional, type Query } from "#state/query/query.ts";
import { decodeQuery, encodeQuery } from "#state/query/queryCodec.ts";
import { OLD_LINKS } from "#tests/oldLinks/oldLinks.ts";

const { first, links, commit } = OLD_LINKS;

/** What a link meant that says nothing of it: the level is what it was where regions are shown, else today's. */
const unsaid = (query: Query) => (isRegional(query) ? first : { ...first, level: DEFAULT_QUERY.level });

/** Without what is undefined, as it stands in a file. */
const plain = (query: unknown) => JSON.parse(JSON.stringify(query)) as unknown;

describe(`links of ${commit}`, () => {
  it.each(links)("$hash says what it said", ({ hash, query, broken }) => {
    const decoded = decodeQuery(hash);
    expect(plain(decoded.query)).toEqual({ ...unsaid(decoded.query), ...query });
    expect(decoded.broken).toEqual(broken);
  });

  it.each(links)("$hash is written as it was, and read again the same", ({ hash, written }) => {
    const { query } = decodeQuery(hash);
    expect(encodeQuery(query)).toBe(written);
    expect(decodeQuery(written)).toEqual({ query, broken: [] });
  });

  it("say each field of the query at least twice, in forty links", () => {
    expect(links.length).toBe(40);
    const fields = links.flatMap(({ query }) => Object.keys(query));
    const known = new Set([...fields, ...Object.keys(DEFAULT_QUERY)]);
    expect([...known].filter((field) => fields.filter((said) => said === field).length < 2)).toEqual([]);
  });
});
