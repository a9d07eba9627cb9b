import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = (name: string) => readFileSync(new URL(`../../../src/${name}`, import.meta.url), "utf8");

/** Declarations of the block after a selector. */
function tokens(text: string, selector: string): Record<string, string> {
  const from = text.indexOf(`${selector} {`);
  const block = text.slice(from, text.indexOf("}", from));
  return Object.fromEntries([...block.matchAll(/^\s*([\w-]+): (.*);$/gm)].map(([, name, value]) => [name, value]));
}

test("paper gets the light token of everything that the dark theme changes", () => {
  const light = tokens(css("ui/theme.css"), ":root");
  const dark = tokens(css("ui/theme.css"), ':root[data-theme="dark"]');
  const print = tokens(css("app.css").split("@media print")[1], ':root[data-theme="dark"]');
  expect(Object.keys(dark).length).toBeGreaterThan(15);
  expect(print).toEqual(Object.fromEntries(Object.keys(dark).map((name) => [name, light[name]])));
});
