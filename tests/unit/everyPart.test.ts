import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "#scripts/ready.mjs";

const SRC = join(ROOT, "src");

/** Asked by workers too, which cannot load a page anew; the page asks for it through `loadPart`. */
const BY_WORKERS = ["engine/regions/shippedModel.ts", "search/openSearch.ts", "engine/basemap/geometrySource.ts"];

/** Words, which come with the parts that say them: `lazyPart` asks for both through `loadPart`. */
const isOfLanguage = (name: string) => /^i18n\/\w+\/language\.ts$/.test(name);

/** Every dynamic import of the program, with what stands before it. */
const IMPORTS = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => name.replaceAll("\\", "/"))
  .flatMap((name) => {
    const text = readFileSync(join(SRC, name), "utf8");
    return [...text.matchAll(/\bimport\(/g)].map(({ index }) => ({
      name,
      before: text.slice(0, index).replace(/\s+/g, " ").slice(-45),
    }));
  });

it("loads every part so that its loss has a cause, a sentence and a way back", () => {
  const bare = IMPORTS.filter(({ name }) => !BY_WORKERS.includes(name) && !isOfLanguage(name))
    .filter(({ before }) => !/(lazyPart\( ?async \(\) => \(await |loadPart\(\(\) => )$/.test(before))
    .map(({ name }) => name);
  expect(IMPORTS.length).toBeGreaterThan(30);
  expect(bare).toEqual([]);
});

it("knows no other lazy components", () => {
  const lazy = readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .filter((name) => /import \{[^}]*\blazy\b[^}]*\} from "solid-js"/.test(readFileSync(join(SRC, name), "utf8")));
  expect(lazy).toEqual([]);
});
