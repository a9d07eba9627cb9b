import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "#scripts/ready.mjs";

const SRC = join(ROOT, "src");

const TEXTS = new Map(
  readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => [name, readFileSync(join(SRC, name), "utf8")]),
);

const fileAt = (path: string, from: string) =>
  path.startsWith("#") ? path.slice(1) : join(from, "..", path).replaceAll("\\", "/");

/** Files that arrive with `entry`: itself and what it imports, without what is fetched later. */
function arriveWith(entry: string): Set<string> {
  const files = new Set([entry]);
  for (const file of files)
    for (const [, path = ""] of (TEXTS.get(file) ?? "").matchAll(
      /^(?:import|export)(?! type)[^;]*?"([#.][^"]+)";$/gm,
    )) {
      const at = fileAt(path, file);
      if (TEXTS.has(at)) files.add(at);
    }
  return files;
}

const partsSaidBy = (files: Iterable<string>) =>
  [
    ...new Set(
      [...files].flatMap((file) =>
        [...(TEXTS.get(file) ?? "").matchAll(/\buseWords\("(\w+)"\)/g)].map(([, part]) => part),
      ),
    ),
  ].sort();

const LAZY = [...TEXTS].flatMap(([name, text]) =>
  [...text.matchAll(/lazyPart\(\s*async \(\) => \(await import\("([^"]+)"\)\)\.\w+,?([^)]*)\)/g)].map(
    ([, path = "", named = ""]) => ({
      where: `${name}: ${path}`,
      entry: fileAt(path, name),
      named: [...named.matchAll(/"(\w+)"/g)].map(([, part]) => part),
    }),
  ),
);

it("names with every screen that is fetched later the parts of the words it says", () => {
  expect(LAZY.length).toBeGreaterThan(20);
  for (const { where, entry, named } of LAZY) {
    const files = arriveWith(entry);
    expect({ where, named, isThere: TEXTS.has(entry) }).toEqual({ where, named: partsSaidBy(files), isThere: true });
  }
});

it("says nothing but the page's own words before anything is fetched", () => {
  expect(arriveWith("main.tsx").size).toBeGreaterThan(50);
  expect(partsSaidBy(arriveWith("main.tsx"))).toEqual([]);
});
