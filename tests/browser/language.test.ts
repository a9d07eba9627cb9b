import { afterAll, expect, it } from "vitest";
import { loadModel } from "#guidelines/model/loadModel.ts";
import { modelFiles } from "#guidelines/model/modelFiles.ts";
import { LANGUAGES } from "#i18n/languages.ts";
import { MARK_SUBJECTS } from "#industries/markSubjects.ts";
import { TOUR_STEPS } from "#state/tourSteps.ts";
import { App } from "./app.ts";
import { atlasNames } from "./atlasNames.ts";
import { LanguageDriver } from "./languageDriver.ts";

let app: App;

/** One browser for all: each test goes on where the one before left it. */
afterAll(() => app.end());

/** Signs of units and methods, names that are the same in every language, and what the browser's own formats write. */
const SIGNS =
  /^(?:km|LQ|LQs|Gi|log|Moran|NAICS|SCIAN|APEC|and|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** Names in the recommendation model and in its words that are data. */
const NAMES = [
  ...LANGUAGES.map(({ name }) => name),
  ...MARK_SUBJECTS.map(({ name }) => name),
  "County Business Patterns",
  "parque industrial apodaca",
  ...[...loadModel(modelFiles).sources.values()].flatMap(({ title, publisher, place }) => [title, publisher, place]),
];

const VIEWS = [
  "",
  "view=clusters&industry=3363&map=4/40/-95",
  ...["lq-shrunk", "lq-employment", "strong"].map(
    (measure) => `view=regions&industry=3363&level=county&measure=${measure}&map=6/42.3/-83.2`,
  ),
  ...["moran", "gi", "shift", "lq-establishments", "employment", "establishments", "change"].map(
    (measure) => `view=regions&industry=3363&level=state&measure=${measure}&map=4/40/-95`,
  ),
  "view=regions&industry=3363&level=market&map=6/42.3/-83.2",
  "view=guidelines&level=state&map=4/40/-95",
];

const MEETING = "at=regional:cluster/automotive@US-26163&for=government";
const PROFILES = [
  "at=region:US-48201&industry=3363",
  "at=region:MX-19",
  "at=region:US-48269",
  "at=regional:cluster/automotive",
  "at=regional:industry/3363",
  MEETING,
  `recommendations=advice&${MEETING}`,
  `recommendations=plan&${MEETING}`,
  `recommendations=entries&${MEETING}`,
  "at=regional:cluster/automotive@MX-05",
  "view=clusters&industry=3363&permutations=99&at=cluster:0",
  "industry=3363&show=declared&at=park:MX-19006 parque industrial apodaca",
  "at=establishment:GHGRP-1000001&map=8/48.8/-122.7",
  // What is not to be found.
  "view=globe&industry=336",
  "at=region:US-99999",
  "at=park:0",
];

/** What is typed, not read: names of files, and commands. */
const TYPED = /[\w.-]+\.(?:js|json|csv\.gz|parquet)\b|^npx agglomera .*/g;

/** Words of a text that are not in the pseudo-language: there every vowel stands twice. */
const plainWords = (text: string) =>
  (text.replace(TYPED, "").match(/[A-Za-z]{2,}/g) ?? []).filter(
    (word) =>
      /[aeiou]/i.test(word) &&
      !/^(?:[^aeiou]|aa|ee|ii|oo|uu)*$/i.test(word) &&
      !/^[A-Z]+s?$/.test(word) &&
      !SIGNS.test(word),
  );

it("says everything in the language that is chosen", async () => {
  app = await App.open();
  const language = new LanguageDriver(app);
  await language.choose("Pseudo (for testing)");
  await expect.poll(() => language.documentLanguage()).toBe("qps");
  const read = { parts: 0, folds: 0 };
  for (const hash of [...VIEWS, ...PROFILES]) {
    const { parts, folds } = await language.read(hash);
    read.parts += parts;
    read.folds += folds;
  }
  expect(read.parts).toBeGreaterThan(30);
  expect(read.folds).toBeGreaterThan(50);

  await language.read("view=guidelines&level=state&map=4/40/-95");
  await language.press(".guidelines-intro .text-button");
  await language.readDialog();
  await language.press("#explore header .text-button");
  await language.readDialog();
  await language.read("map=4/40/-95");
  await language.type("#explore [role=combobox]", "auto");
  await language.type("#explore [role=combobox]", "nothing is called so");
  await language.type("#explore [role=combobox]", "");
  await language.press(".explore-turn");
  await language.press(".start-door:last-child");
  for (let step = 1; step < TOUR_STEPS.length; step++) await language.press(".tour footer button:last-child");
  await language.press(".tour footer button:last-child");
  await language.lose(/ListPanel-[^/]*\.js/);
  app.expectTrouble(/404/);
  await language.press("[aria-controls=map-layers] + button");

  const { strip } = await atlasNames(NAMES);
  const english = language.said().flatMap(({ text, where }) => {
    const words = plainWords(text).length > 0 ? plainWords(strip(text)) : [];
    return words.length > 0 ? [`${where}: ${words.join(" ")} <- ${text}`] : [];
  });
  expect(language.said().length).toBeGreaterThan(1000);
  expect(english).toEqual([]);
});
