import type { GuidelineModel, Thresholds } from "#guidelines/model/guidelineModel.ts";

/** A threshold that somebody set to another value. */
export interface ThresholdChange {
  id: string;
  value: number;
}

/** The thresholds of the model with changes laid over them. Throws on an unknown id and on a value out of its range. */
export function thresholdsInForce(
  model: Pick<GuidelineModel, "thresholds">,
  changes: readonly ThresholdChange[] = [],
): Thresholds {
  const values = new Map<string, number>();
  for (const { id, value } of model.thresholds.values()) values.set(id, value);
  for (const { id, value } of changes) {
    const setting = model.thresholds.get(id);
    if (!setting) throw new Error(`Thresholds: expected a threshold of the model, got "${id}".`);
    if (!(setting.from <= value && value <= setting.to))
      throw new Error(`Threshold ${id}: expected ${setting.from} to ${setting.to}, got ${value}.`);
    values.set(id, value);
  }
  return values;
}
