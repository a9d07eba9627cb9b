import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";
import { expect, it } from "vitest";
import { ROOT } from "#scripts/ready.mjs";

/** What a module exports by name, once however often it is declared; "*" for all of another module. */
function exportedNames(path: string, text: string): string[] {
  const { errors, module } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
  const entries = module.staticExports.flatMap((statement) => statement.entries);
  const names = entries
    .filter(({ exportName }) => exportName.kind !== "Default")
    .map(({ exportName }) => exportName.name ?? "*");
  return [...new Set(names)];
}

/** "name: files" of each name that more than one file exports, and of each file that passes on all of another. */
function exportedTwice(files: readonly (readonly [path: string, text: string])[]): string[] {
  const by = new Map<string, string[]>();
  for (const [path, text] of files)
    for (const name of exportedNames(path, text)) by.set(name, [...(by.get(name) ?? []), path]);
  return [...by]
    .filter(([name, paths]) => paths.length > 1 || name === "*")
    .map(([name, paths]) => `${name}: ${paths.join(", ")}`);
}

it("sees a name that two files export, however they do", () => {
  const first = ["one.ts", "export interface Peer {}\nexport const [near, { far }] = peers;"] as const;
  expect(exportedTwice([first, ["two.ts", "export function near(): void;\nexport function near(at?: 1) {}"]])).toEqual([
    "near: one.ts, two.ts",
  ]);
  expect(exportedTwice([first, ["two.tsx", "export const Peer = () => <p />;"]])).toEqual(["Peer: one.ts, two.tsx"]);
  expect(exportedTwice([first, ["two.ts", 'export { far, close as Peer } from "./three.ts";']])).toEqual([
    "Peer: one.ts, two.ts",
    "far: one.ts, two.ts",
  ]);
  expect(exportedTwice([first, ["two.ts", 'export * from "./one.ts";']])).toEqual(["*: two.ts"]);
  expect(
    exportedTwice([first, ["two.ts", 'import { far } from "./one.ts";\nconst near = far;\nexport default near;']]),
  ).toEqual([]);
});

it("exports every name of src from one file", () => {
  const paths = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" }).filter(
    (path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"),
  );
  expect(paths.length).toBeGreaterThan(100);
  expect(exportedTwice(paths.map((path) => [path, readFileSync(join(ROOT, "src", path), "utf8")]))).toEqual([]);
});
