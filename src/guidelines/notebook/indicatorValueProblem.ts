import type { GuidelineModel, Indicator } from "#guidelines/model/guidelineModel.ts";

/** Why a figure cannot be entered: whether the indicator or the value is at fault. */
export interface ValueProblem {
  field: "indicator" | "value";
  message: string;
}

/** Checks a figure somebody enters for an indicator: known, open to entry, within what it can be. Undefined if all is well. */
export function indicatorValueProblem(model: GuidelineModel, id: string, value: number): ValueProblem | undefined {
  const indicator = model.indicators.get(id);
  if (!indicator) return { field: "indicator", message: `expected an indicator of the model, got "${id}"` };
  if (indicator.kind === "computed") return { field: "indicator", message: `${id} is computed and cannot be entered` };
  if (!isPossible(indicator, value))
    return { field: "value", message: `expected ${rangeOf(indicator)} for ${id}, got ${value}` };
  return undefined;
}

function isPossible({ unit, minimum = -Infinity, maximum = Infinity }: Indicator, value: number): boolean {
  if (unit === "yesNo") return value === 0 || value === 1;
  return minimum <= value && value <= maximum;
}

function rangeOf({ unit, minimum, maximum }: Indicator): string {
  if (unit === "yesNo") return "1 (yes) or 0 (no)";
  if (minimum === undefined) return maximum === undefined ? "a number" : `at most ${maximum}`;
  return maximum === undefined ? `${minimum} or more` : `${minimum} to ${maximum}`;
}
