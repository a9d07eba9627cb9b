import type { GuidelineModel, Thresholds } from "#guidelines/model/guidelineModel.ts";
import { type ThresholdChange, thresholdsInForce } from "./thresholdsInForce.ts";

/**
 * The thresholds of the model with those changes that still fit it. What a browser kept may be older than the model: a threshold
 * that is gone, or a value out of a range that was narrowed, goes back to the model's own instead of stopping everything.
 */
export function thresholdsKept(
  model: Pick<GuidelineModel, "thresholds">,
  changes: readonly ThresholdChange[],
): Thresholds {
  return thresholdsInForce(
    model,
    changes.filter(({ id, value }) => {
      const setting = model.thresholds.get(id);
      return setting !== undefined && setting.from <= value && value <= setting.to;
    }),
  );
}
