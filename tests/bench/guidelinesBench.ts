import { regionalAtlas, type Scope } from "#clusters/tables/regionalAtlas.ts";
import { regionalAnswers } from "#clusters/answers/regionalAnswers.ts";
import { atlasCases } from "#guidelines/cases/atlasCases.ts";
import { caseTable } from "#guidelines/cases/caseTable.ts";
import { compileModel } from "#guidelines/evaluation/columns/compileModel.ts";
import { evaluate } from "#guidelines/evaluation/evaluate.ts";
import { caseOf } from "#guidelines/cases/caseOf.ts";
import { loadModel } from "#guidelines/model/loadModel.ts";
import { modelFiles } from "#guidelines/model/modelFiles.ts";
import { atlasCounts } from "#regions/atlasCounts.ts";
import type { Figure } from "./engineBench.ts";
import { median, times } from "./timing.ts";
import { atlasOnDisk } from "#tests/atlasFile.ts";

/** Cases evaluated one by one, for the ratio to the columns. */
const SAMPLE = 2000;

/** Measures the recommendation model over every county and cluster of the atlas, beside the same rules case by case. */
export async function guidelinesBench(runs: number): Promise<Figure[]> {
  const counts = await atlasCounts(atlasOnDisk);
  const atlas = regionalAtlas(counts);
  const answers = regionalAnswers(atlas);
  const scope: Scope = { economy: "US", level: "county", year: 2021, baseYear: 2017 };
  const settings = { rule: "us-75", moved: {}, certainty: "probably", ...scope, level: "county" } as const;
  const model = loadModel(modelFiles);
  const { table } = await atlasCases(atlas, answers, { system: "clusters", scope, settings, model, now: 2026 });
  const make = () => caseTable(table.inputs);
  const compiled = compileModel(model);
  const all = median(await times(Math.max(5, runs), () => compiled.evaluateAll(table), "once"));
  const names = { subject: "", sources: { counts: "", places: "", register: { name: "", year: 0 } } };
  const step = Math.floor(table.length / SAMPLE);
  const single = median(
    await times(runs, () => {
      for (let row = 0; row < SAMPLE * step; row += step) evaluate(model, caseOf(table, row, names));
    }),
  );
  const rows = table.length;
  return [
    { rows, name: "all rules for all counties x clusters", value: all, unit: "ms" },
    { rows, name: "times case by case", value: (single / SAMPLE) * (rows / all), unit: "x" },
    { rows, name: "indicators of all cases, once", value: median(await times(runs, make)), unit: "ms" },
  ];
}
