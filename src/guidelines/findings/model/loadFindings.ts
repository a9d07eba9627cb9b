import type { ModelFile } from "#guidelines/check/modelProblems.ts";
import { findingProblems } from "#guidelines/findings/check/findingProblems.ts";
import type { FindingModel } from "./findingModel.ts";

/** The findings of these files. Throws one sentence that names the file, the place and what is wrong there first. */
export function loadFindings(files: readonly ModelFile[]): FindingModel {
  const { model, problems } = findingProblems(files);
  if (model) return model;
  const [{ file, at, message }] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
  throw new Error(`The findings cannot be used: ${[file, ...at].join(", ")}: ${message}${more}.`);
}
