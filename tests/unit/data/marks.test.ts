import { describe, expect, it } from "vitest";
import { keptFigures } from "#clusters/answers/keptFigures.ts";
import { EXAMPLES } from "#clusters/marks/examples.ts";
import { type KnownMark, type MarkFile, marksOf } from "#clusters/marks/markFile.ts";
import { regionalAtlas } from "#clusters/tables/regionalAtlas.ts";
import { markFile } from "#data/marks/build.ts";
import { MARK_SUBJECTS } from "#industries/markSubjects.ts";
import { numberFormats } from "#i18n/numberFormats.ts";
import { FAMILIES } from "#industries/families.ts";
import { ANZSIC_TRADABILITY, DIVISION_TRADABILITY } from "#industries/tradableAnzsic.ts";
import { JSIC_TRADABILITY } from "#industries/tradableJsic.ts";
import { LFS_TRADABILITY } from "#industries/tradableLfs.ts";
import { SCIAN_TRADABILITY } from "#industries/tradableScian.ts";
import type { ClusterFile } from "#industries/benchmarkClusters.ts";
import { atlasCounts } from "#regions/atlasCounts.ts";
import { atlasJson, atlasOnDisk } from "#tests/atlasFile.ts";

const file = atlasJson<MarkFile>("marks.json");
const marks = marksOf(file);
const SETTINGS = {
  rule: "labour-market",
  moved: {},
  certainty: "probably",
  level: "market",
  year: 2021,
  baseYear: 2017,
} as const;
const isExample = ({ subject, region }: KnownMark) =>
  EXAMPLES.some((example) => example.subject === subject && example.region === region);
const named = ({ name, place }: { name: string; place: string }) => `${name} · ${place}`;
const first = (economy: string, count: number) =>
  marks
    .filter((mark) => mark.economy === economy && mark.leader === mark.row && mark.step === 0)
    .slice(0, count)
    .map(named);

describe("marks.json", () => {
  it("is what the engine makes of the counts", async () => {
    expect(await markFile(atlasOnDisk)).toEqual(file);
  });

  it("says what a region's profile says, to the digits that are shown", async () => {
    const atlas = regionalAtlas(await atlasCounts(atlasOnDisk));
    const kept = keptFigures(atlas);
    const { ratio } = numberFormats("en");
    for (const [economy, system] of [
      ["US", "clusters"],
      ["MX", "groups"],
    ] as const) {
      const { figure, table } = await kept.figures(system, atlas.scope(economy, "market", SETTINGS), SETTINGS);
      const own = marks.filter((mark) => mark.economy === economy);
      const every = Math.floor(own.length / 100);
      for (const [at, mark] of own.entries()) {
        if (at % every > 0 && !isExample(mark)) continue;
        const { subject, region, size, quotient, lower, upper, isStrong, basis } = mark;
        const of = figure(table.subjects.indexOf(subject), atlas.counts.regions.index.get(region)!);
        expect([quotient ?? Number.NaN, lower, upper].map(ratio)).toEqual(
          [of.quotient.value, of.quotient.lower, of.quotient.upper].map(ratio),
        );
        expect(size).toBe(Math.round(basis === "employment" ? of.employment.value : of.establishments));
        expect(of.verdict.class).toBe(isStrong ? "strong" : "probably");
      }
    }
  });

  it("has the four examples, strong and shown from afar", () => {
    expect(marks.filter(isExample).map(named)).toEqual([
      "Automotive · Detroit",
      "Aerospace · Wichita",
      "Furniture · Hickory",
      "Leather and shoes · León",
    ]);
    for (const { isStrong, step } of marks.filter(isExample)) expect([isStrong, step]).toEqual([true, 0]);
  });

  it("begins with what every regional economist expects of the United States", () => {
    const begins = first("US", 60);
    // Methods 13.3 names these from the areas of 2019 as published. In 2021, completed, Boston's universities and New York's finance
    // come before Las Vegas, which the pandemic had closed.
    const expected = [
      ["Business services · Washington", 1],
      ["Education · Boston", 2],
      ["Finance · New York", 3],
      ["Film and video · Los Angeles", 4],
      ["Hospitality · Las Vegas", 5],
      ["Information technology · San Jose", 7],
      ["Automotive · Detroit", 9],
      ["Motor homes and appliances · Elkhart", 10],
      ["Hospitality · Orlando", 11],
      ["Oil and gas · Houston", 13],
      ["Aerospace · Seattle", 16],
      ["Oil and gas · Midland", 17],
    ] as const;
    expect(expected.map(([name]) => begins.indexOf(name) + 1)).toEqual(expected.map(([, place]) => place));
    for (const later of [
      "Textiles · Dalton",
      "Aerospace · Wichita",
      "Furniture · Hickory",
      "Insurance · Hartford",
      "Metal mining · Elko",
    ])
      expect(begins).toContain(later);
  });

  it("begins with what every regional economist expects of Mexico", () => {
    expect(first("MX", 3)).toEqual([
      "Leather and shoes · León",
      "Fibres and cloth · Zitlala",
      "Textile goods · Juchitán de Zaragoza",
    ]);
    const begins = first("MX", 15);
    for (const known of [
      "Clothing · Moroleón",
      "Pottery, brick and glass · Chilchota",
      "Jewelry, toys and crafts · Taxco de Alarcón",
    ])
      expect(begins).toContain(known);
    // San Francisco del Rincón touches León: they are one mark.
    expect(marks[marks.find((mark) => named(mark) === "Leather and shoes · León")!.row].members).toContain(
      "San Francisco del Rincón",
    );
  });

  it("ranks each economy by itself, what its regions are known for most first", () => {
    for (const { id } of file.economies) {
      const own = marks.filter(({ economy }) => economy === id);
      expect(own[0].weight).toBe(1);
      expect(own.map(({ rank }) => rank)).toEqual(own.map((_, at) => at + 1));
      // Of ends rounded to three digits, whose logarithm is far off near 1.
      const sure = own.filter(({ lower }) => lower >= 1.5);
      for (const [at, { weight }] of sure.slice(1).entries()) expect(weight).toBeLessThan(sure[at].weight * 1.02);
    }
  });

  it("names every tradable subject, shortly, in a family", () => {
    const { clusters } = atlasJson<ClusterFile>("clusters.json");
    const ids = [
      ...clusters.filter(({ traded }) => traded).map(({ id }) => `cluster/${id}`),
      ...SCIAN_TRADABILITY.filter(({ isTradable }) => isTradable).map(({ code }) => `industry/${code.split("/")[0]}`),
      ...DIVISION_TRADABILITY.filter(({ isTradable }) => isTradable).map(({ code }) => `industry/au:${code}`),
      ...ANZSIC_TRADABILITY.filter(({ isTradable }) => isTradable).map(({ code }) => `industry/au:${code}`),
      ...JSIC_TRADABILITY.filter(({ isTradable }) => isTradable).map(({ code }) => `industry/jp:${code}`),
      ...LFS_TRADABILITY.filter(({ isTradable }) => isTradable).map(({ code }) => `industry/ca:${code}`),
    ];
    expect(MARK_SUBJECTS.map(({ id }) => id).sort()).toEqual(ids.sort());
    expect(Math.max(...MARK_SUBJECTS.map(({ name }) => name.length))).toBeLessThanOrEqual(26);
    expect(new Set(MARK_SUBJECTS.map(({ family }) => family))).toEqual(new Set(FAMILIES));
  });
});
