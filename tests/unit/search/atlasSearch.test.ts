import { readFileSync } from "node:fs";
import papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { SearchHit } from "#search/atlasSearch.ts";
import { defaultSearch, searchAtlas } from "#tests/searchAtlas.ts";

const search = defaultSearch();
const { tree } = searchAtlas();

interface Row {
  query: string;
  /** The subject or the region that opens, "subject@region", or "place Name > the region that opens"; "nothing". */
  first: string;
  kind: string;
}
const table = papa.parse<Row>(readFileSync(new URL("queries.csv", import.meta.url), "utf8").trim(), { header: true });

function opened(hit: SearchHit | undefined): string {
  if (hit === undefined) return "nothing";
  if (hit.kind === "cluster") return hit.subject;
  if (hit.kind === "industry") return `industry/${tree.id[hit.node]}`;
  if (hit.kind === "region") return hit.id;
  if (hit.kind === "meeting") return `${hit.subject}@${hit.region.id}`;
  if (hit.kind === "economy")
    return `${[hit.subject?.id, hit.plants, hit.lacking].filter(Boolean).join(" ")}@${hit.economy}`;
  return `place ${hit.name}${hit.held ? ` > ${hit.held.id}` : ""}`;
}
const first = (query: string) => opened(search(query, 6).groups[0]?.hits[0]);

describe("the first answer", () => {
  it("is expected of at least 120 queries, each once", () => {
    expect(table.errors).toEqual([]);
    expect(new Set(table.data.map(({ query }) => query)).size).toBe(table.data.length);
    expect(table.data.length).toBeGreaterThanOrEqual(120);
  });

  it.each(table.data)("to $query ($kind) is $first", ({ query, first: expected }) => {
    expect(first(query)).toBe(expected);
  });
});

describe("what is found", () => {
  it("is the same however words are written: case, accents, spaces around", () => {
    for (const [a, b] of [
      ["petroleo", "  PETRÓLEO "],
      ["nuevo leon", "Nuevo León"],
      ["zapatos en leon", "ZAPATOS EN LEÓN"],
    ])
      expect(search(a, 6)).toEqual(search(b, 6));
  });

  it("comes larger before smaller among what is found equally well", () => {
    const names = (query: string) =>
      search(query, 6)
        .groups.find(({ kind }) => kind === "region")!
        .hits.flatMap((hit) => (hit.kind === "region" ? hit.name : []));
    expect(names("springfield").slice(0, 2)).toEqual(["Springfield, MA", "Springfield, MO"]);
    expect(names("portland").slice(0, 2)).toEqual([
      "Portland-Vancouver-Hillsboro, OR-WA",
      "Portland-South Portland, ME",
    ]);
  });

  it("is as many hits as asked for, and how many there are", () => {
    const [group] = search("wayne county", 3).groups;
    expect(group.hits).toHaveLength(3);
    expect(group.total).toBeGreaterThan(10);
  });

  it("names the place that has no profile, and the region that opens in its stead", () => {
    const [{ hits }] = search("wine in healdsburg", 6).groups;
    expect(hits[0]).toMatchObject({
      kind: "meeting",
      held: { place: "Healdsburg", region: "Santa Rosa-Petaluma, CA", id: "US-A42220" },
    });
  });

  it("names, of a text that finds nothing, the name that is nearest", () => {
    expect(search("boeing", 6)).toEqual({ groups: [], isResembling: false, nearest: "Baoding" });
    expect(search("汽车", 6).nearest).toBeUndefined();
  });

  it("is an answer to any text", () => {
    for (const text of [
      "a".repeat(5000),
      "a b c d e f g h i j k",
      "😀",
      "'; drop table",
      "\\d+(",
      "in in in",
      "in",
      " in leon",
      "%",
      "-",
    ])
      expect(search(text, 6).groups.length).toBeLessThanOrEqual(5);
  });
});
