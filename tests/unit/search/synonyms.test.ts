import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { foldText } from "#industries/foldText.ts";
import { parseSubject } from "#industries/subject.ts";
import synonymFile from "#search/data/synonyms.json" with { type: "json" };
import { searchAtlas } from "#tests/searchAtlas.ts";

const { tree, groups, regions, synonyms } = searchAtlas();

describe("the synonym file", () => {
  it("is as its schema says", () => {
    const schema: object = JSON.parse(
      readFileSync(new URL("../../../docs/schema/synonyms.schema.json", import.meta.url), "utf8"),
    );
    const validate = new Ajv2020({ allErrors: true }).compile(schema);
    expect(validate(synonymFile) ? [] : validate.errors).toEqual([]);
  });

  it("has at least 600 different terms, in both languages", () => {
    const [en, es] = (["en", "es"] as const).map(
      (language) => new Set(synonymFile.concepts.flatMap((concept) => concept[language].map(foldText))),
    );
    expect(en.size).toBeGreaterThan(600);
    expect(es.size).toBeGreaterThan(600);
  });

  it("names only subjects and regions of the atlas", () => {
    const subjects = synonymFile.concepts.flatMap((concept) => concept.subjects);
    expect(subjects.filter((subject) => !parseSubject(subject, tree, groups))).toEqual([]);
    expect(Object.keys(synonymFile.regions).filter((id) => !regions.index.has(id))).toEqual([]);
  });

  it("has a word and an industry for every benchmark cluster, which stands for it where there are none", () => {
    const ids = groups.clusters.map(({ id }) => `cluster/${id}`);
    const named = new Set(synonymFile.concepts.flatMap((concept) => concept.subjects));
    expect(ids.filter((id) => !named.has(id))).toEqual([]);
    expect(ids.filter((id) => synonyms.industryOf(id) === undefined)).toEqual([]);
  });
});
