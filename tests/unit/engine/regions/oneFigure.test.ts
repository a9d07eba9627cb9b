import { beforeAll, describe, expect, it } from "vitest";
import { atlasFolder, findAtlas } from "#cli/atlas/atlasFolder.ts";
import { type AtlasRequest, atlasRequest } from "#cli/atlas/atlasRequest.ts";
import { meetingReport } from "#cli/atlas/report/meetingReport.ts";
import { type RegionReport, regionReport } from "#cli/atlas/report/regionReport.ts";
import { type RegionalAnswers, regionalAnswers } from "#clusters/answers/regionalAnswers.ts";
import { type MarkFile, marksOf } from "#clusters/marks/markFile.ts";
import { classOfChance } from "#clusters/strength/strongChance.ts";
import { type RegionalAtlas, regionalAtlas } from "#clusters/tables/regionalAtlas.ts";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";
import {
  DEFAULT_LEVEL,
  ECONOMIES,
  economyOf,
  LEADING,
  MAPPED_LEVELS,
  mappedLevel,
  type MappedLevelId,
} from "#economies/economies.ts";
import { atlasEngine } from "#engine/regions/atlasEngine.ts";
import { selectionMask } from "#industries/industrySelection.ts";
import { parseSubject, subjectNodes } from "#industries/subject.ts";
import type { MeasureId } from "#measures/measures.ts";
import { atlasCounts } from "#regions/atlasCounts.ts";
import { featureNumber } from "#regions/regionId.ts";
import { createRandom, sampleWithoutReplacement } from "#spatial/random.ts";
import { DEFAULT_QUERY } from "#state/query/query.ts";
import { levelSettings, regionalSettingsOf, spatialSettingsOf } from "#state/query/regionalSettingsOf.ts";
import { atlasJson, atlasOnDisk } from "#tests/atlasFile.ts";

/** So many regions of a level of an economy, and subjects of each. */
const [REGIONS, SUBJECTS] = [3, 11];
/** So many marks of an economy. */
const MARKS = 40;

const engine = atlasEngine(() => atlasOnDisk);
const random = createRandom(15);
const some = <T>(all: readonly T[], n: number): T[] =>
  [...sampleWithoutReplacement(all.length, Math.min(n, all.length), random)].map((at) => all[at]);

let atlas: RegionalAtlas;
let answers: RegionalAnswers;
beforeAll(async () => {
  atlas = regionalAtlas(await atlasCounts(atlasFolder(findAtlas()!)));
  answers = regionalAnswers(atlas);
  await engine.load("");
});

const marks = marksOf(atlasJson<MarkFile>("marks.json"));
/** What a list says of a figure in its own columns. */
const withoutNames = ({ region: _region, regionName: _name, subject: _subject, ...figure }: RegionalFigure) => figure;
/** Levels whose regions have counts of their own, as an economy has them. */
const LEVELS = ECONOMIES.flatMap(({ id, levels }) =>
  levels.flatMap((level) => (level.id === "own" ? [] : [[id, level.id] as const])),
);
/** A subject as it is typed. */
const bare = (subject: string) => subject.replace(/^(?:cluster|industry)\//, "");

/** What the map says of a region; undefined where it shows no such region, not a number where it has no figure. */
async function onMap(measure: MeasureId, { region, subject }: RegionalFigure, level: MappedLevelId) {
  const { tree } = atlas.counts;
  const groups = await atlas.counts.groups();
  const mask = selectionMask(tree, subjectNodes(parseSubject(subject, tree, groups)!, groups));
  const settings = regionalSettingsOf(DEFAULT_QUERY, level);
  const answer = await engine.measure({ measure, mask, subject, settings, spatial: spatialSettingsOf(DEFAULT_QUERY) });
  const at = answer.feature.indexOf(featureNumber(region));
  return at < 0 ? undefined : answer.value[at];
}

const base = regionalSettingsOf(DEFAULT_QUERY, DEFAULT_LEVEL);

describe.each(LEVELS)("%s by %s", (economy, level) => {
  const found: RegionalFigure[] = [];
  beforeAll(async () => {
    const { regions } = atlas.counts;
    const rows = [...regions.level.keys()].filter(
      (row) => regions.economy[row] === economy && regions.level[row] === level,
    );
    for (const row of some(rows, REGIONS)) {
      const id = regions.id[row];
      const portfolio = await answers.portfolio(id, levelSettings(id, base));
      found.push(
        ...some(
          portfolio!.figures.filter(({ status }) => status !== "no data"),
          SUBJECTS,
        ),
      );
    }
  });

  it("has one figure in profile, lists, map and on the command line", async () => {
    expect(found.length).toBeGreaterThan(REGIONS * SUBJECTS * 0.5);
    const compared = { list: 0, map: 0 };
    const reports = new Map<string, RegionReport>();
    for (const figure of found) {
      const { region, subject } = figure;
      const settings = levelSettings(region, base);
      const name = `${subject} in ${region}`;
      const alone = withoutNames(figure);
      expect((await answers.meeting(region, subject, settings))?.figure).toEqual(figure);

      const across = economy === LEADING.id ? await answers.across(subject, settings) : undefined;
      const listed = across?.figures.find((row) => row.region === region);
      if (listed) {
        compared.list++;
        expect(listed).toEqual(figure);
      }

      const asked = MAPPED_LEVELS.find((one) => mappedLevel(economyOf(economy), one) === level);
      for (const [measure, of] of [
        ["lq-shrunk", figure.shrunk],
        ["lq-establishments", figure.quotientEstablishments.value],
      ] as const) {
        const value = asked && (await onMap(measure, figure, asked));
        if (value === undefined || Number.isNaN(value)) continue;
        compared.map++;
        expect({ name, measure, value }).toEqual({ name, measure, value: of });
      }

      const request = (text: string) => atlasRequest(text.split(" ")) as AtlasRequest;
      const line = request(`--region ${region} --cluster ${bare(subject)} --explain`);
      const printed = await meetingReport(atlas, line, { region, cluster: bare(subject) });
      expect(printed.figure).toEqual(alone);
      if (!reports.has(region)) reports.set(region, await regionReport(atlas, request(`--region ${region}`), region));
      const row = reports.get(region)!.clusters.find(({ id }) => id === subject);
      expect(row).toMatchObject({ id: subject, ...alone });
    }
    expect(compared.map).toBeGreaterThan(0);
    expect(compared.list > 0).toBe(economy === LEADING.id);
  });
});

it.each(LEVELS)(
  "an industry of a region's table has the interval that its profile has: %s by %s",
  async (economy, level) => {
    const { regions, tree } = atlas.counts;
    const rows = [...regions.level.keys()].filter(
      (row) => regions.economy[row] === economy && regions.level[row] === level,
    );
    let compared = 0;
    for (const row of some(rows, REGIONS)) {
      const id = regions.id[row];
      for (const industry of some((await engine.industries(id, base)) ?? [], SUBJECTS)) {
        const subject = `industry/${tree.id[industry.industry]}`;
        const meeting = await answers.meeting(id, subject, levelSettings(id, base));
        if (meeting?.figure.subject !== subject || Number.isNaN(industry.lqLower)) continue;
        compared++;
        const { lower, upper } = meeting.figure.quotient;
        const told = [industry.lqLower, industry.lqUpper].map((end) => end.toPrecision(9));
        expect([subject, id, ...told]).toEqual([subject, id, lower.toPrecision(9), upper.toPrecision(9)]);
      }
    }
    expect(compared).toBeGreaterThan(REGIONS);
  },
);

it("has one figure of a single industry too, on the map and in a profile", async () => {
  const { regions, tree } = atlas.counts;
  const counties = [...regions.level.keys()].filter((row) => regions.level[row] === "county");
  let compared = 0;
  for (const id of ["3363", "3152", "2111", "5415", "us:336411"]) {
    const subject = `industry/${id}`;
    if (!tree.index.has(id)) continue;
    for (const row of some(counties, REGIONS)) {
      const region = regions.id[row];
      const meeting = await answers.meeting(region, subject, levelSettings(region, base));
      if (!meeting || meeting.figure.subject !== subject) continue;
      const value = await onMap("lq-shrunk", meeting.figure, "county");
      if (value === undefined || (Number.isNaN(value) && Number.isNaN(meeting.figure.shrunk))) continue;
      compared++;
      expect({ subject, region, value }).toEqual({ subject, region, value: meeting.figure.shrunk });
    }
  }
  expect(compared).toBeGreaterThan(3);
});

it.each(ECONOMIES.map(({ id }) => id))("marks of %s say what profiles do", async (economy) => {
  const own = marks.filter((mark) => mark.economy === economy);
  for (const { region, subject, size, quotient, lower, upper, isStrong } of some(own, MARKS)) {
    const { figure } = (await answers.meeting(region, subject, levelSettings(region, base)))!;
    const written = [figure.quotient.lower, figure.quotient.upper, figure.quotient.value].map((value) =>
      value < 1000 ? Number(value.toPrecision(3)) : Math.round(value),
    );
    const counted = economyOf(economy).basis === "employment" ? figure.employment.value : figure.establishments;
    expect([subject, region, lower, upper, quotient ?? Number.NaN]).toEqual([subject, region, ...written]);
    expect(size).toBe(Math.round(counted));
    expect(isStrong).toBe(classOfChance(figure.verdict.chance) === "strong");
  }
});
