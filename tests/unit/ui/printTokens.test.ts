import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import postcss, { type AtRule, type Rule } from "postcss";
import { expect, test } from "vitest";

const SRC = fileURLToPath(new URL("../../../src/", import.meta.url));

/** Tokens that a sheet sets for the dark theme, and in which medium. */
function darkTokens(sheet: string): { token: string; medium: string }[] {
  const found: { token: string; medium: string }[] = [];
  postcss.parse(readFileSync(`${SRC}${sheet}`, "utf8")).walkDecls(/^--|^color-scheme$/, ({ prop, parent }) => {
    const rule = parent as Rule;
    if (!rule.selector.includes('data-theme="dark"')) return;
    const around = rule.parent as AtRule;
    found.push({ token: prop, medium: around.name === "media" ? around.params : "all" });
  });
  return found;
}

test("paper gets the light token of everything that the dark theme changes: the dark ones are for the screen alone", () => {
  const sheets = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".css"));
  const tokens = sheets.flatMap(darkTokens);
  expect(tokens.length).toBeGreaterThan(15);
  expect(tokens.filter(({ medium }) => !medium.startsWith("screen"))).toEqual([]);
});
