import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { foldText } from "#industries/foldText.ts";
import { isOfSystem } from "#industries/industryCodes.ts";
import { parseSubject } from "#industries/subject.ts";
import counterparts from "#search/data/counterparts.json" with { type: "json" };
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
    expect(ids.filter((id) => synonyms.industryIn(id, "naics") === undefined)).toEqual([]);
  });
});

describe("the table of counterparts", () => {
  const systems = ["anzsic", "jsic"] as const;

  it("names only classes of the atlas, each of the system it stands for", () => {
    const named = Object.values(counterparts).flatMap((by: Partial<Record<(typeof systems)[number], string>>) =>
      systems.flatMap((system) => (by[system] === undefined ? [] : [{ system, node: tree.index.get(by[system]) }])),
    );
    expect(named.length).toBeGreaterThan(200);
    expect(named.filter(({ system, node }) => node === undefined || !isOfSystem(tree, node, system))).toEqual([]);
  });

  it("has one for every sector and subsector of NAICS and every benchmark cluster", () => {
    const codes = tree.code.filter((code, node) => tree.system[node] === "shared" && /^\d{2,3}$/.test(code));
    const asked = [...codes.map((code) => `industry/${code}`), ...groups.clusters.map(({ id }) => `cluster/${id}`)];
    expect(asked.length).toBeGreaterThan(150);
    expect(asked.filter((subject) => synonyms.industryIn(subject, "anzsic") === undefined)).toEqual([]);
    expect(asked.filter((subject) => synonyms.industryIn(subject, "jsic") === undefined)).toEqual([]);
  });
});
