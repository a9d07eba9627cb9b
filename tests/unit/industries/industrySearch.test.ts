import { describe, expect, it } from "vitest";
import { industrySearch } from "#industries/industrySearch.ts";
import { industryTree } from "#industries/industryTree.ts";
import { atlasJson } from "#tests/atlasFile.ts";

const tree = industryTree(atlasJson("industries.json"));
const search = industrySearch(tree);
const ids = (query: string) => search(query).map((node) => tree.id[node]);

describe("industry search", () => {
  it("puts the code itself first, then what it begins", () => {
    expect(ids("3361").slice(0, 3)).toEqual(["3361", "33611", "33612"]);
    expect(ids("46")[0]).toBe("44-45");
  });

  it("finds a title in either language without its accents", () => {
    expect(ids("cultivo de maiz")).toContain("11115");
    expect(ids("CORN FARMING")[0]).toBe("11115");
    expect(ids("fabricacion de automoviles")[0]).toBe("3361");
  });

  it("wants every word", () => {
    expect(ids("motor vehicle seating")).toContain("33636");
    expect(ids("motor vehicle zebra")).toEqual([]);
    expect(ids("  ")).toEqual([]);
  });
});
