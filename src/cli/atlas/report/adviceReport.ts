import type { RegionalAnswers } from "#clusters/answers/regionalAnswers.ts";
import type { RegionalAtlas } from "#clusters/tables/regionalAtlas.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import { isCaseCell } from "#guidelines/cases/caseTable.ts";
import { atlasFindings } from "#guidelines/findings/cases/atlasFindings.ts";
import { bestFindings, UNTOLD } from "#guidelines/findings/cases/caseFindings.ts";
import {
  findingReport,
  type ReportedBanner,
  type ReportedFinding,
  type ReportedSilence,
} from "#guidelines/findings/cases/findingReport.ts";
import { findingFiles } from "#guidelines/findings/model/findingFiles.ts";
import { loadFindings } from "#guidelines/findings/model/loadFindings.ts";
import { Refusal } from "#cli/refusal.ts";
import type { SubjectName, SubjectNames } from "#cli/atlas/subjectNames.ts";

/** What is worth acting on in a region's strong clusters, or in its largest where none is strong. */
export interface AdviceReport {
  /** The year against which figures age. */
  reference: number;
  /** By cluster, the greatest claim first. */
  findings: ({ cluster: SubjectName } & ReportedFinding)[];
  /** The region's best five over its clusters, by cluster and finding. */
  best: { cluster: string; finding: string }[];
  /** What stands over the findings of clusters whose data are poor. */
  banner: ({ cluster: SubjectName } & ReportedBanner)[];
  /** Audiences no finding speaks to, and the questions whose answers would. */
  unheard: ({ cluster: SubjectName } & ReportedSilence)[];
  /** What findings cannot say. */
  limits: string[];
}

/** Evaluates the shipped findings with the rule asked for. Refuses a year of reference that is none. */
export async function adviceReport(
  atlas: RegionalAtlas,
  answers: RegionalAnswers,
  { region, settings, reference }: { region: string; settings: RegionalSettings; reference?: string },
  nameOf: SubjectNames,
): Promise<AdviceReport> {
  const scope = answers.scopeOf(region, settings);
  if (!scope) throw new Error(`${region}: expected a region the atlas has`);
  const model = loadFindings(findingFiles);
  const year = yearOf(reference) ?? model.settings.reference;
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
  const system = atlas.mainSystem(scope);
  const { findings } = await atlasFindings(atlas, answers, { system, scope, settings, model, wanted, reference: year });
  const cases = asked.map((slot) => ({ subject: subjects[slot], of: findings.of(slot, row, UNTOLD) }));
  const reports = cases.map(({ subject, of }) => ({ cluster: nameOf(subject), ...findingReport(model, of, "en") }));
  const each = <T>(part: (report: (typeof reports)[number]) => readonly T[]) =>
    reports.flatMap((report) => part(report).map((one) => ({ cluster: report.cluster, ...one })));
  return {
    reference: year,
    findings: each((report) => report.findings),
    best: bestFindings(cases, model).map(({ of, finding }) => ({
      cluster: of.subject.subject.id,
      finding: finding.finding,
    })),
    banner: each((report) => report.banner),
    unheard: each((report) => report.unheard),
    limits: model.settings.limits,
  };
}

function yearOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\s*2[01]\d\d\s*$/.test(text))
    throw new Refusal(`--reference: expected a year from 2000 to 2199, got ${JSON.stringify(text)}.`);
  return Number(text);
}
