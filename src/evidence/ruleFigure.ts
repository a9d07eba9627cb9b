import type { RuleFigure } from "#clusters/strength/strongRules.ts";
import type { EvidenceWriter } from "./evidenceWriter.ts";

/** A figure a rule looks at, in its unit: 12,300 jobs, a quotient, a share, dollars a job. */
export function ruleFigure(
  figure: RuleFigure,
  value: number,
  { words, number, ratio, percent }: Pick<EvidenceWriter, "words" | "number" | "ratio" | "percent">,
): string {
  if (!Number.isFinite(value)) return words.unknown;
  if (figure === "quotient") return ratio(value);
  if (figure === "regionShare" || figure === "nationShare") return percent(value);
  return figure === "payrollPerJob" ? words.dollars(number(value)) : number(value);
}
