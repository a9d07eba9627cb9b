import type { ClusterCase, Reading } from "#guidelines/evaluation/clusterCase.ts";
import { thresholdsInForce } from "#guidelines/evaluation/thresholdsInForce.ts";
import { loadModel } from "#guidelines/model/loadModel.ts";
import { modelFiles } from "#guidelines/model/modelFiles.ts";

export const model = loadModel(modelFiles);
export const thresholds = thresholdsInForce(model);

/** Readings that pass all gates. */
export const GATES_PASSED: Readonly<Record<string, number>> = { EST: 400, IMPUTED: 0, AGE: 1, LQ: 2, STRONG: 1 };

export type Given = Readonly<Record<string, number | Partial<Reading>>>;

/** A case from plain figures or parts of readings; nothing is added. */
export function clusterCase(given: Given, rest: Partial<ClusterCase> = {}): ClusterCase {
  const indicators: Record<string, Reading> = {};
  for (const [id, reading] of Object.entries(given))
    indicators[id] =
      typeof reading === "number"
        ? { value: reading, origin: "computed" }
        : { value: Number.NaN, origin: "computed", ...reading };
  return {
    subject: { id: "textiles", name: "Textiles" },
    region: { id: "R1", name: "Region 1" },
    quotientBasis: "employment",
    ...rest,
    indicators,
  };
}
