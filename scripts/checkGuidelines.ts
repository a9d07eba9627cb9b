import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { locatedJson, type LocatedJson } from "#guidelines/check/locatedJson.ts";
import { findingProblems } from "#guidelines/findings/check/findingProblems.ts";
import { type ModelFile, modelProblems } from "#guidelines/check/modelProblems.ts";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Reads a folder of model files and says what is wrong, each as "file:line: what". Empty if the model can be used. */
export function checkGuidelines(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".json"))
    .sort();
  const located = new Map<string, LocatedJson>();
  const files: ModelFile[] = [];
  const told: string[] = [];
  for (const name of names) {
    try {
      const json = locatedJson(readFileSync(join(folder, name), "utf8"));
      located.set(name, json);
      files.push({ file: name, content: json.value });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      told.push(`${name}:${message.replace(/^line /, "")}`);
    }
  }
  if (told.length > 0) return told;
  // Files that rules and findings share are checked twice.
  const problems = [...modelProblems(files).problems, ...findingProblems(files).problems];
  return [
    ...new Set(problems.map(({ file, at, message }) => `${file}:${located.get(file)?.lineOf(at) ?? 1}: ${message}.`)),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? join(ROOT, "src", "guidelines", "data");
  const told = checkGuidelines(folder);
  for (const line of told) process.stderr.write(`${join(relative(process.cwd(), folder), line)}\n`);
  process.stdout.write(told.length > 0 ? `The recommendation model has ${told.length} errors.\n` : "");
  process.exitCode = told.length > 0 ? 1 : 0;
}
