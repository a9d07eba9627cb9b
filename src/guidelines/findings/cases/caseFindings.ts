import type { CaseWords } from "#guidelines/cases/caseOf.ts";
import { caseOf, emptyCase } from "#guidelines/cases/caseOf.ts";
import type { CaseTable } from "#guidelines/cases/caseTable.ts";
import { isFired } from "#guidelines/evaluation/columns/outcomes.ts";
import { thresholdsKept } from "#guidelines/evaluation/thresholdsKept.ts";
import type { ThresholdChange } from "#guidelines/evaluation/thresholdsInForce.ts";
import { enteredReadings } from "#guidelines/notebook/enteredReadings.ts";
import type { EnteredValue } from "#guidelines/notebook/notebook.ts";
import { answered, type Answer } from "#guidelines/findings/assessment/answered.ts";
import { compileFindings, type FindingOutcomes } from "#guidelines/findings/evaluation/compileFindings.ts";
import { type Findings, findingsOf, type FiredFinding } from "#guidelines/findings/evaluation/findingsOf.ts";
import {
  CLUSTER_KINDS,
  type ClusterKind,
  type Finding,
  type FindingModel,
} from "#guidelines/findings/model/findingModel.ts";
import { caseNames, hasName } from "#guidelines/findings/names/caseNames.ts";
import { nameFinder, type NameSources } from "#guidelines/findings/names/nameSources.ts";
import type { SpokenCase } from "#guidelines/findings/words/findingWords.ts";

/** What a reader has told of clusters, and changed. */
export interface Told {
  values: readonly EnteredValue[];
  answers: readonly Answer[];
  thresholds: readonly ThresholdChange[];
}

/** Nothing told. */
export const UNTOLD: Told = { values: [], answers: [], thresholds: [] };

/** A case with its findings, and all that its words are made from. */
export interface CaseFindings extends Pick<SpokenCase, "subject" | "kind" | "names" | "thresholds"> {
  findings: Findings;
}

/** A finding of one of a region's clusters. */
export interface RegionFinding {
  of: CaseFindings;
  finding: FiredFinding;
}

/** A region's best findings over its clusters, each another one, and every cluster with what holds for it. */
export interface RegionFindings {
  best: RegionFinding[];
  clusters: { slot: number; of: CaseFindings }[];
}

/** Findings over a table of cases; one definition for a place, a region, and the map of where a finding holds. */
export interface TableFindings {
  /** What the model says of a subject in a region, a case or not. */
  of: (slot: number, region: number, told: Told) => CaseFindings;
  /** Over the clusters of a region that serve other regions. */
  region: (region: number, told: Told) => RegionFindings;
  /** How each finding came out over all cases, by itself and with nothing told but thresholds. */
  outcomes: (thresholds: readonly ThresholdChange[]) => FindingOutcomes[];
  /** [region] cases for which a finding holds. */
  where: (finding: string, thresholds: readonly ThresholdChange[]) => Uint16Array;
}

export type TableFindingInputs = Omit<NameSources, "table" | "kinds" | "subjectName" | "peerSize" | "kindOf"> & {
  kindOf: (slot: number) => ClusterKind;
};

/** Findings are compiled when they are first asked for over all cases, and again when a threshold changes; names are made where they are shown. */
export function tableFindings(
  model: FindingModel,
  table: CaseTable,
  words: CaseWords,
  inputs: TableFindingInputs,
): TableFindings {
  let inForce = thresholdsKept(model, []);
  const finder = nameFinder({
    ...inputs,
    table,
    kinds: model.kinds,
    subjectName: words.subjectName,
    peerSize: () => inForce.get("peers.size")!,
  });
  const { figures } = table.inputs;
  const kind = Uint8Array.from(table.slot, (slot) => CLUSTER_KINDS.indexOf(inputs.kindOf(slot)));
  let compiled: { key: string; outcomes: FindingOutcomes[] } | undefined;

  function of(slot: number, region: number, { values, answers, thresholds: changes }: Told): CaseFindings {
    const thresholds = (inForce = thresholdsKept(model, changes));
    const row = table.rowOf(slot, region);
    const named = { subject: words.subjectName(slot), sources: words.sources };
    const known = row < 0 ? emptyCase(table, slot, region, named) : caseOf(table, row, named);
    const subject = enteredReadings(answered(known, answers, model), values, model);
    const one = {
      subject,
      kind: inputs.kindOf(slot),
      names: caseNames(finder, slot, region, model.indicators),
      thresholds,
    };
    return { ...one, findings: findingsOf(one, model, thresholds) };
  }

  function outcomes(changes: readonly ThresholdChange[]): FindingOutcomes[] {
    const key = JSON.stringify(changes);
    if (compiled?.key === key) return compiled.outcomes;
    const thresholds = (inForce = thresholdsKept(model, changes));
    const isNamed = (finding: Finding, row: number) =>
      finding.names.some((asked) => hasName(finder, table.slot[row], table.region[row], model.indicators, asked));
    const found = compileFindings(model, thresholds)({ ...table, kind, hasName: isNamed });
    compiled = { key, outcomes: found };
    return found;
  }

  return {
    of,
    outcomes,
    region: (region, told) => {
      const { traded } = figures.table;
      const clusters = figures.table.subjects.flatMap((_, slot) =>
        table.rowOf(slot, region) < 0 || traded?.[slot] === 0 ? [] : [{ slot, of: of(slot, region, told) }],
      );
      return { best: bestFindings(clusters, model), clusters };
    },
    where: (id, changes) => {
      const fired = new Uint16Array(figures.regions.length);
      const found = outcomes(changes).find(({ finding }) => finding === id);
      if (!found) throw new Error(`finding: expected one of the model, got ${id}`);
      for (let row = 0; row < table.length; row++) if (isFired(found, row)) fired[table.region[row]]++;
      return fired;
    },
  };
}

/** The greatest claims over the clusters of a region: each finding once, no cluster more than twice, and none of restraint: it speaks where there is nothing. */
export function bestFindings(
  clusters: readonly { of: CaseFindings }[],
  { findings, settings }: Pick<FindingModel, "findings" | "settings">,
): RegionFinding[] {
  const ranked = clusters
    .flatMap(({ of }) => of.findings.shown.map((finding) => ({ of, finding })))
    .filter(({ finding }) => findings.get(finding.finding)!.gate !== "none")
    .sort((a, b) => b.finding.rank - a.finding.rank);
  const best: RegionFinding[] = [];
  for (const one of ranked) {
    if (best.length === settings.most.region) break;
    const isSaid = best.some(({ finding }) => finding.finding === one.finding.finding);
    const ofCluster = best.filter((other) => other.of === one.of).length;
    if (!isSaid && ofCluster < MOST_OF_CLUSTER) best.push(one);
  }
  return best;
}

const MOST_OF_CLUSTER = 2;
