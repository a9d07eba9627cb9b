import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AUDIENCES } from "#guidelines/model/guidelineModel.ts";
import { ALL_THEMES, type RuleFilter, ruleSearch } from "#panels/model/list/ruleSearch.ts";
import { model } from "#tests/unit/guidelines/clusterCases.ts";

const find = ruleSearch(model);
const found = (filter: Partial<RuleFilter>) =>
  find({ text: "", audience: "all", theme: ALL_THEMES, ...filter }).map(({ id }) => id);

describe("the search over rules", () => {
  test("without a question finds all in the model's order", () => {
    expect(found({})).toEqual([...model.rules.keys()]);
    expect(found({})).toHaveLength(model.rules.size);
    expect(found({ text: "   " })).toHaveLength(model.rules.size);
  });
  test("looks in title, advice, theme, source and id", () => {
    expect(found({ text: "supply chain" })).toContain("LOC-G1");
    expect(found({ text: "prototype workshop with neighbours" })).toEqual(["INN-B1"]);
    expect(found({ text: "overseas" })).toEqual(expect.arrayContaining(["MKT-B1", "MKT-B2", "MKT-G1", "MKT-G2"]));
    expect(found({ text: "escap" })).toContain("INN-B1");
    expect(found({ text: "net-g1" })).toEqual(["NET-G1"]);
  });
  test("folds case and accents", () => {
    expect(found({ text: "ÉXPORT" })).toEqual(found({ text: "export" }));
    expect(found({ text: "export" }).length).toBeGreaterThan(3);
  });
  test("finds nothing where there is nothing", () => {
    expect(found({ text: "zeppelin" })).toEqual([]);
  });
  test("keeps to an audience and to a theme", () => {
    expect(found({ audience: "business" })).toHaveLength(14);
    expect(found({ theme: "INN" })).toEqual(["INN-B1", "INN-B2", "INN-G1", "INN-G2", "INN-G3", "INN-O1"]);
    expect(found({ theme: "INN", audience: "organisation" })).toEqual(["INN-O1"]);
  });
  test("a further word never finds more, and audiences part what is found", () => {
    const word = fc.constantFrom("export", "firms", "training", "cluster", "port", "apec", "green", "x");
    fc.assert(
      fc.property(word, word, (one, other) => {
        const [narrow, wide] = [found({ text: `${one} ${other}` }), found({ text: one })];
        expect(wide).toEqual(expect.arrayContaining(narrow));
        const parts = AUDIENCES.flatMap((audience) => found({ text: one, audience }));
        expect(parts.toSorted()).toEqual(wide.toSorted());
      }),
    );
  });
});
