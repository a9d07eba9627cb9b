import { thresholdsInForce } from "#guidelines/evaluation/thresholdsInForce.ts";
import type { ClusterCase } from "#guidelines/evaluation/clusterCase.ts";
import type { FindingCase } from "#guidelines/findings/evaluation/findingsOf.ts";
import type { ClusterKind, NameId } from "#guidelines/findings/model/findingModel.ts";
import { findingFiles } from "#guidelines/findings/model/findingFiles.ts";
import { loadFindings } from "#guidelines/findings/model/loadFindings.ts";
import type { CaseNames, Named } from "#guidelines/findings/names/named.ts";

export const model = loadFindings(findingFiles);
export const thresholds = thresholdsInForce(model);

/** Named things as plain lists. */
export function namesOf(lists: Partial<Record<NameId, readonly Named[]>>): CaseNames {
  const of = (name: NameId) => lists[name] ?? [];
  return { of, has: ({ name }) => of(name).length > 0 };
}

/** One of everything that can be named. */
export const EVERY_NAME: CaseNames = {
  of: (name) => [{ kind: "region", name: `some ${name}`, km: 12 }],
  has: () => true,
};

/** A case with everything to name. */
export function findingCase(
  subject: ClusterCase,
  { kind = "makers", names = EVERY_NAME }: { kind?: ClusterKind; names?: CaseNames } = {},
): FindingCase {
  return { subject, kind, names };
}
