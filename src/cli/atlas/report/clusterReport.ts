import type { AcrossStatistics } from "#clusters/answers/acrossStatistics.ts";
import { regionalAnswers } from "#clusters/answers/regionalAnswers.ts";
import type { RegionalAtlas } from "#clusters/tables/regionalAtlas.ts";
import { evidenceWriter } from "#evidence/evidenceWriter.ts";
import { placelessInWords, remarksInWords } from "#evidence/remarks.ts";
import { type EconomyId, economyOfSubject } from "#economies/economies.ts";
import words from "#i18n/en/regionalProfile.ts";
import rules from "#i18n/en/strongRules.ts";
import { Refusal } from "#cli/refusal.ts";
import type { AtlasRequest } from "#cli/atlas/atlasRequest.ts";
import { requestedSettings } from "#cli/atlas/requestedSettings.ts";
import { searchedAtlas } from "#cli/atlas/searchedAtlas.ts";
import { subjectChoice } from "#cli/atlas/subjectChoice.ts";
import { type SubjectName, subjectNames } from "#cli/atlas/subjectNames.ts";
import { type SettingsReport, settingsReport } from "./settingsReport.ts";
import type { ClusterAcross } from "#clusters/answers/clusterAcross.ts";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";

/** A cluster or an industry over all regions of a level, as it is printed; NaN becomes null in JSON. */
export interface ClusterReport {
  cluster: SubjectName;
  source: string;
  settings: SettingsReport;
  level: ClusterAcross["level"];
  basis: ClusterAcross["basis"];
  years: number[];
  denominator: ClusterAcross["denominator"];
  counts: ClusterAcross["counts"];
  nation: ClusterAcross["nation"];
  concentration: ClusterAcross["concentration"];
  /** What else there is to say in numbers; the sheet says what each is. */
  statistics: AcrossStatistics;
  /** Strong ones first, then by size. */
  regions: ({ region: string; name: string } & Omit<RegionalFigure, "region" | "regionName" | "subject">)[];
  subclusters: (SubjectName & { employment: number; establishments: number; share: number })[];
  related: (SubjectName & Omit<ClusterAcross["related"][number], "subject">)[];
  /** What the figures do not cover. */
  notes: string[];
}

/** What the atlas has on a cluster. Refuses a cluster, a rule, a threshold or a year it does not have. */
export async function clusterReport(atlas: RegionalAtlas, request: AtlasRequest, text: string): Promise<ClusterReport> {
  const { counts } = atlas;
  const { tree, codes } = counts;
  const groups = await counts.groups();
  const asked = await subjectChoice(text, { tree, codes, groups, search: searchedAtlas(counts).search });
  const economy = economyOfSubject(asked, counts.economies);
  const settings = requestedSettings(request, economy);
  const nameOf = subjectNames(tree, groups, economy.system);
  const answers = regionalAnswers(atlas);
  const across = await answers.across(asked, settings);
  const statistics = await answers.acrossStatistics(asked, settings);
  const { code, title } = nameOf(asked);
  if (!across || !statistics)
    throw new Refusal(
      `${economy.publisher.split(", ").at(-1)} has no figures of ${code ? `${code} ` : ""}${title || asked}.`,
    );
  const { subject, figures, subclusters, related, level, basis, years, denominator, nation } = across;
  return {
    cluster: nameOf(subject),
    source: economy.publisher,
    settings: settingsReport(settings),
    level,
    basis,
    years,
    denominator,
    counts: across.counts,
    nation,
    concentration: across.concentration,
    statistics,
    regions: figures.map(({ region, regionName, subject: _subject, ...figure }) => ({
      region,
      name: regionName,
      ...figure,
    })),
    subclusters: subclusters.map(({ subject: part, ...figure }) => ({ ...nameOf(part), ...figure })),
    related: related.map(({ subject: other, ...link }) => ({ ...nameOf(other), ...link })),
    notes: [...notes()],
  };

  function exampleOf(id: EconomyId): string {
    const { defaultLevel } = counts.economy(id);
    const { regions } = counts;
    return regions.id.find((_, at) => regions.economy[at] === id && regions.level[at] === defaultLevel) ?? id;
  }

  function* notes(): Generator<string> {
    if (subject !== asked)
      yield `The source does not tell ${code} ${title}; these are figures of ${nameOf(subject).code} ${nameOf(subject).title}.`;
    const [first] = figures;
    if (first) {
      const writer = evidenceWriter({ words, rules, title: (id) => nameOf(id).title }, "en");
      yield* remarksInWords(nation.remarks, { basis, ...settings }, writer);
      yield* placelessInWords(first, writer);
    }
    if (denominator === "traded")
      yield "Quotients of a traded cluster compare its share of the jobs in traded clusters.";
    const alike = counts.economies.filter((other) => other !== economy && other.system === economy.system);
    for (const { id, name } of economy.system === counts.economies[0].system ? [] : alike)
      yield `These are regions of ${economy.name}. ${name} is counted by the same classification: --region prints one of its regions (${exampleOf(id)}).`;
    if (subject.startsWith("cluster/"))
      yield "Industries that belong to several clusters are divided between them by their finer industries of 2021.";
    if (economy.caveats.includes("smallCellsNotPublished"))
      yield "Of an industry with fewer than 3 establishments in a county no figure is published: those of 2021 are estimated, so that they agree with the published sums.";
  }
}
