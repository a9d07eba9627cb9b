import type { GuidelineModel } from "./guidelineModel.ts";
import { type ModelFile, modelProblems } from "#guidelines/check/modelProblems.ts";

/** The model of these files. Throws one sentence that names the file, the place and what is wrong there first. */
export function loadModel(files: readonly ModelFile[]): GuidelineModel {
  const { model, problems } = modelProblems(files);
  if (model) return model;
  const [{ file, at, message }] = problems;
  const content = files.find((candidate) => candidate.file === file)?.content;
  const record =
    Array.isArray(content) && typeof at[0] === "number" ? (content[at[0]] as { id?: unknown } | null) : null;
  const place = typeof record?.id === "string" ? [record.id, ...at.slice(1)] : at;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
  throw new Error(`The recommendation model cannot be used: ${[file, ...place].join(", ")}: ${message}${more}.`);
}
