import { MAPPED_LEVELS } from "#economies/economies.ts";
import { regionalAnswers } from "#clusters/answers/regionalAnswers.ts";
import type { RegionalMeeting } from "#clusters/answers/regionalMeeting.ts";
import type { RegionalAtlas } from "#clusters/tables/regionalAtlas.ts";
import type { EvidenceClaim } from "#evidence/claim.ts";
import { type EvidenceSection, evidenceContent } from "#evidence/evidenceContent.ts";
import { evidenceWriter } from "#evidence/evidenceWriter.ts";
import { formulaText } from "#evidence/formula.ts";
import { meetingClaims } from "#evidence/meetingClaims.ts";
import words from "#i18n/en/regionalProfile.ts";
import rules from "#i18n/en/strongRules.ts";
import { Refusal } from "#cli/refusal.ts";
import type { AtlasRequest } from "#cli/atlas/atlasRequest.ts";
import { requestedSettings } from "#cli/atlas/requestedSettings.ts";
import { requestedRegion } from "#cli/atlas/regionChoice.ts";
import { searchedAtlas } from "#cli/atlas/searchedAtlas.ts";
import { subjectChoice } from "#cli/atlas/subjectChoice.ts";
import { type SubjectName, subjectNames } from "#cli/atlas/subjectNames.ts";
import { type SettingsReport, settingsReport } from "./settingsReport.ts";

/** How one claim is known: each section a heading and lines of text, a formula on one line. */
export interface ExplainedClaim {
  claim: EvidenceClaim["kind"];
  title: string;
  sections: (
    | { kind: "text" | "formula" | "list"; heading: string; lines: string[] }
    | { kind: "rows"; heading: string; rows: { label: string; value: string; note: string | null }[] }
  )[];
}

/** A cluster or industry in a region, and how everything said of it is known; NaN becomes null in JSON. */
export interface MeetingReport {
  region: { id: string; name: string };
  cluster: SubjectName;
  source: string;
  settings: SettingsReport;
  years: number[];
  figure: Omit<RegionalMeeting["figure"], "region" | "regionName" | "subject">;
  inputs: RegionalMeeting["inputs"];
  compared: RegionalMeeting["compared"];
  evidence: ExplainedClaim[];
  /** Where the figures are of something broader than was asked about. */
  notes: string[];
}

/** What the atlas has on a cluster in a region. Refuses what it does not have. */
export async function meetingReport(
  atlas: RegionalAtlas,
  request: AtlasRequest,
  { region: regionText, cluster }: { region: string; cluster: string },
): Promise<MeetingReport> {
  const { counts } = atlas;
  const { regions, tree, codes } = counts;
  const groups = await counts.groups();
  const { region: row, note } = await requestedRegion(regionText, request.name, searchedAtlas(counts));
  const economy = counts.economy(regions.economy[row]);
  const asRequested = requestedSettings(request, economy);
  // A region is held against those of its own level, whatever is usual.
  const level = MAPPED_LEVELS.find((known) => known === regions.level[row]) ?? asRequested.level;
  const settings = { ...asRequested, level };
  const nameOf = subjectNames(tree, groups, economy.system);
  const asked = await subjectChoice(cluster, { tree, codes, groups, search: searchedAtlas(counts).search });
  const meeting = await regionalAnswers(atlas).meeting(regions.id[row], asked, settings);
  if (!meeting)
    throw new Refusal(`The atlas has no figures of ${nameOf(asked).title || asked} in ${regions.name[row]}.`);
  const { region, regionName, subject, ...figure } = meeting.figure;
  const writer = evidenceWriter({ words, rules, title: (id) => nameOf(id).title }, "en");
  return {
    region: { id: region, name: regionName },
    cluster: nameOf(subject),
    source: economy.publisher,
    settings: settingsReport(settings),
    years: meeting.years,
    figure,
    inputs: meeting.inputs,
    compared: meeting.compared,
    evidence: Object.values(meetingClaims(meeting, settings)).map((claim: EvidenceClaim) => {
      const { title, sections } = evidenceContent(claim, writer);
      return { claim: claim.kind, title, sections: sections.map(plainSection) };
    }),
    notes: [
      ...(note === undefined ? [] : [note]),
      ...(subject === asked
        ? []
        : [`The source does not tell ${called(nameOf(asked))}; these are figures of ${called(nameOf(subject))}.`]),
    ],
  };
}

function called({ code, title }: SubjectName): string {
  return code === undefined ? title : `${code} ${title}`;
}

function plainSection(section: EvidenceSection): ExplainedClaim["sections"][number] {
  const { kind, heading } = section;
  if (kind === "rows")
    return { kind, heading, rows: section.rows.map(({ label, value, note = null }) => ({ label, value, note })) };
  if (kind === "formula") return { kind, heading, lines: section.lines.map(formulaText) };
  return { kind, heading, lines: kind === "text" ? [section.text] : [...section.items] };
}
