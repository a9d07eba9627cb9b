import type { GuidelineModel, Indicator } from "#guidelines/model/guidelineModel.ts";
import { indicatorValueProblem } from "#guidelines/notebook/indicatorValueProblem.ts";
import { writtenNumber } from "#guidelines/notebook/writtenNumber.ts";

/** What stands in the fields of a form. */
export interface FigureFields {
  value: string;
  year: string;
  source: string;
}

/** What is wrong, by field. */
export interface FigureProblems {
  value?: "number" | "ambiguous" | "yesNo" | "range";
  year?: "year";
  source?: "source";
}

export interface ReadFigure {
  value: number;
  year: number;
  source: string;
}

export const FIRST_YEAR = 1900;

/** Reads a figure somebody typed; nothing is guessed: 12.5, 12,5 or 12.5%, yes or no as 1 or 0, a whole year up to this one. */
export function readFigure(
  fields: FigureFields,
  indicator: Indicator,
  model: GuidelineModel,
  thisYear: number,
): { figure: ReadFigure } | { problems: FigureProblems } {
  const problems: FigureProblems = {};
  const isPercent = indicator.unit === "percent" || indicator.unit === "percentPerYear";
  const text = fields.value.trim();
  const value = writtenNumber(isPercent ? text.replace(/\s*%$/, "") : text);
  if (value === "ambiguous") problems.value = "ambiguous";
  else if (value === undefined) problems.value = indicator.unit === "yesNo" ? "yesNo" : "number";
  else if (indicatorValueProblem(model, indicator.id, value)) problems.value = "range";
  const year = /^\d{4}$/.test(fields.year.trim()) ? Number(fields.year) : Number.NaN;
  if (!(year >= FIRST_YEAR && year <= thisYear)) problems.year = "year";
  const source = fields.source.trim();
  if (source === "" || source.length > 400) problems.source = "source";
  return Object.keys(problems).length > 0 ? { problems } : { figure: { value: value as number, year, source } };
}
