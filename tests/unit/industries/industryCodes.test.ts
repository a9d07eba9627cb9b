import { describe, expect, it } from "vitest";
import { codeIn, commonAncestor, industryCodes, isOfSystem } from "#industries/industryCodes.ts";
import { industryTree } from "#industries/industryTree.ts";
import { readRows, sourcesDirectory } from "#data/sourceFiles.ts";
import { hasSources } from "#tests/sources.ts";
import { atlasJson } from "#tests/atlasFile.ts";

const tree = industryTree(atlasJson("industries.json"));
const codes = industryCodes(tree, atlasJson("concordances.json"));
const idOf = (code: string, system: "naics" | "scian") => tree.id[codes.resolve(code, system).node];

describe("industry codes of the atlas", () => {
  it("shares a class as deep as the two classifications agree", () => {
    expect(idOf("336", "naics")).toBe("336");
    expect(idOf("33611", "scian")).toBe("33611");
    expect(idOf("336111", "naics")).toBe("us:336111");
    expect(idOf("336110", "scian")).toBe("mx:336110");
    expect(idOf("327310", "naics")).toBe(idOf("327310", "scian"));
  });

  it("keeps apart what has one code and two meanings", () => {
    expect(idOf("8122", "naics")).toBe("us:8122");
    expect(tree.en[codes.resolve("8122", "naics").node]).toBe("Death Care Services");
    expect(tree.es[codes.resolve("8122", "scian").node]).toBe("Lavanderías y tintorerías");
  });

  it("has one node for wholesale, retail and government, under either code", () => {
    for (const [us, mx] of [
      ["42", "43"],
      ["44-45", "46"],
      ["92", "93"],
    ]) {
      expect(idOf(mx, "scian")).toBe(idOf(us, "naics"));
      expect(codeIn(tree, codes.resolve(us, "naics").node, "scian")).toBe(mx);
    }
    expect(idOf("45", "naics")).toBe("44-45");
    expect(idOf("32", "scian")).toBe("31-33");
  });

  it("brings other vintages to 2017, a split code to the common ancestor", () => {
    expect(codes.resolve("517110", "naics")).toEqual({
      node: tree.index.get("us:517311"),
      exact: true,
      via: "naics2012",
    });
    expect(codes.resolve("541711", "naics")).toEqual({ node: tree.index.get("54171"), exact: false, via: "naics2012" });
    expect(codes.resolve("513210", "naics")).toMatchObject({
      node: tree.index.get("511210"),
      exact: true,
      via: "naics2022",
    });
  });

  it("falls back to the deepest known prefix and says so", () => {
    expect(codes.resolve("336119", "scian")).toEqual({ node: tree.index.get("33611"), exact: false });
    expect(codes.resolve("999999", "naics")).toEqual({ node: -1, exact: false });
    expect(codes.resolve("Atributo no considerado", "scian")).toEqual({ node: -1, exact: false });
  });

  it("finds the deepest node that holds several", () => {
    const node = (id: string) => tree.index.get(id)!;
    expect(commonAncestor(tree, [node("336"), node("us:336111")])).toBe(node("336"));
    expect(commonAncestor(tree, [node("us:336111"), node("mx:336110")])).toBe(node("33611"));
    expect(commonAncestor(tree, [node("11"), node("21")])).toBe(-1);
  });

  it("puts every class under the class its code extends", () => {
    for (let i = 0; i < tree.length; i++) {
      const parent = tree.parent[i];
      if (parent < 0) continue;
      if (!isOfSystem(tree, i, "naics") && !isOfSystem(tree, i, "scian")) continue;
      const system = tree.system[i] === "scian" ? "scian" : "naics";
      const code = codeIn(tree, i, system)!;
      const extended = code.length === 3 ? code.slice(0, 2) : code.slice(0, -1);
      expect(codes.resolve(extended, system)).toEqual({ node: parent, exact: true });
    }
  });

  const files = ["naics-2017-titles.csv.gz", "scian-2018-titles-es.csv.gz"];
  it.skipIf(!hasSources(files))("reaches every published code of both classifications, with its title", () => {
    let checked = 0;
    for (const [file, column, title, system] of [
      [files[0], "naics", "title", "naics"],
      [files[1], "scian", "title_es", "scian"],
    ] as const) {
      for (const row of readRows(`${sourcesDirectory()}/${file}`)) {
        if (row[column].startsWith("2017")) continue;
        const { node, exact } = codes.resolve(row[column], system);
        expect({ code: row[column], exact }).toEqual({ code: row[column], exact: true });
        expect(system === "naics" ? tree.en[node] : tree.es[node]).toBe(
          row[title].replace(system === "scian" && row[column].length < 6 ? /T$/ : "", ""),
        );
        checked++;
      }
    }
    expect(checked).toBe(2196 + 2119);
  });
});
