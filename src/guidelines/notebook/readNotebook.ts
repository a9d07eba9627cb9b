import * as v from "valibot";
import { issuePath, issueText } from "../check/issueText";
import type { GuidelineModel } from "../model/guidelineModel";
import { thresholdsInForce } from "../evaluation/thresholdsInForce";
import { indicatorValueProblem } from "./indicatorValueProblem";
import { type Notebook, NOTEBOOK_VERSION, notebookSchema } from "./notebook";

/**
 * Reads a notebook from JSON text. Throws one sentence that says what was expected where; a notebook is taken whole or not at all.
 * Refers to the model: an unknown indicator, rule or threshold is refused, as is a figure its indicator cannot have.
 */
export function readNotebook(text: string, model: GuidelineModel): Notebook {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw refused("expected JSON, got something else");
  }
  const { format, version } = (content ?? {}) as { format?: unknown; version?: unknown };
  if (format !== "agglomera-notebook") throw refused("expected entries that Agglomera exported, got something else");
  if (version !== NOTEBOOK_VERSION)
    throw refused(
      typeof version === "number" && version > NOTEBOOK_VERSION
        ? `it is of version ${version}, and this program knows up to version ${NOTEBOOK_VERSION}; a newer one reads it`
        : `expected version ${NOTEBOOK_VERSION}, got ${JSON.stringify(version) ?? "none"}`,
    );
  const parsed = v.safeParse(notebookSchema, content);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw refused(`${placeIn(issuePath(issue))}: ${issueText(issue)}`);
  }
  const notebook = parsed.output;
  notebook.values.forEach(({ indicator, value }, i) => {
    const trouble = indicatorValueProblem(model, indicator, value);
    if (trouble) throw refused(`${placeIn(["values", i])}: ${trouble.message}`);
  });
  for (const list of ["marks", "notes"] as const)
    notebook[list].forEach(({ rule }, i) => {
      if (rule !== undefined && !model.rules.has(rule))
        throw refused(`${placeIn([list, i])}: expected a rule of the model, got "${rule}"`);
    });
  notebook.plans.forEach(({ entries }, i) =>
    entries.forEach(({ rule }, j) => {
      if (!model.rules.has(rule))
        throw refused(`${placeIn(["plans", i, "entries", j])}: expected a rule of the model, got "${rule}"`);
    }),
  );
  try {
    thresholdsInForce(model, notebook.thresholds);
  } catch (error) {
    throw refused(error instanceof Error ? error.message.replace(/\.$/, "") : String(error));
  }
  return notebook;
}

/** ["values", 2, "year"] as "values, entry 3, year". */
function placeIn(path: readonly (string | number)[]): string {
  return path.map((key) => (typeof key === "number" ? `entry ${key + 1}` : key)).join(", ");
}

function refused(why: string): Error {
  return new Error(`The entries cannot be read: ${why}.`);
}
