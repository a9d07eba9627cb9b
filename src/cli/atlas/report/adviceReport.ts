import type { RegionalAnswers } from "#clusters/answers/regionalAnswers.ts";
import type { RegionalAtlas } from "#clusters/tables/regionalAtlas.ts";
import { isCaseCell } from "#guidelines/cases/caseTable.ts";
import { atlasCases } from "#guidelines/cases/atlasCases.ts";
import {
  recommendationReport,
  type ReportedGap,
  type ReportedRecommendation,
} from "#guidelines/cases/recommendationReport.ts";
import { thresholdsInForce } from "#guidelines/evaluation/thresholdsInForce.ts";
import { loadModel } from "#guidelines/model/loadModel.ts";
import { modelFiles } from "#guidelines/model/modelFiles.ts";
import type { SubjectName, SubjectNames } from "#cli/atlas/subjectNames.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";

/** What the recommendation model says of a region's strong clusters, or of its largest where none is strong. */
export interface AdviceReport {
  /** By cluster, audience and severity. */
  recommendations: ({ cluster: SubjectName } & ReportedRecommendation)[];
  /** Rules that need a figure nobody has, with where to get it. */
  notEvaluated: ({ cluster: SubjectName } & ReportedGap)[];
  /** What recommendations cannot say. */
  limits: string[];
}

const NOTHING_ENTERED = { values: [], thresholds: [] };

/** Evaluates the shipped model with the rule and thresholds asked for. */
export async function adviceReport(
  atlas: RegionalAtlas,
  answers: RegionalAnswers,
  { region, settings, now }: { region: string; settings: RegionalSettings; now: number },
  nameOf: SubjectNames,
): Promise<AdviceReport> {
  const scope = answers.scopeOf(region, settings);
  if (!scope) throw new Error(`${region}: expected a region the atlas has`);
  const model = loadModel(modelFiles);
  const system = atlas.mainSystem(scope);
  const row = atlas.counts.regions.index.get(region)!;
  const { table, outcome } = await answers.figuresOf(row, scope, settings);
  const { subjects, traded, basis, cellOf } = table;
  const size = (slot: number) => table.table[basis][cellOf(slot, row)] || 0;
  const here = [...subjects.keys()]
    .filter((slot) => {
      const cell = cellOf(slot, row);
      return cell >= 0 && isCaseCell(table, cell) && (traded?.[slot] ?? 1) === 1;
    })
    .sort((a, b) => size(b) - size(a));
  const strong = here.filter((slot) => outcome(slot).isStrong[row] === 1);
  const asked = strong.length > 0 ? strong : here.slice(0, 1);
  const wanted = Uint8Array.from(subjects, (_, slot) => Number(asked.includes(slot)));
  const cases = await atlasCases(atlas, answers, { system, scope, settings, model, now, wanted });
  const thresholds = thresholdsInForce(model);
  const reports = asked.map((slot) => ({
    cluster: nameOf(subjects[slot]),
    ...recommendationReport(model, thresholds, cases.recommendations.recommend(slot, row, NOTHING_ENTERED)),
  }));
  return {
    recommendations: reports.flatMap(({ cluster, recommendations }) =>
      recommendations.map((recommendation) => ({ cluster, ...recommendation })),
    ),
    notEvaluated: reports.flatMap(({ cluster, notEvaluated }) => notEvaluated.map((gap) => ({ cluster, ...gap }))),
    limits: model.settings.limits,
  };
}
