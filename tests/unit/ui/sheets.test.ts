import { readFileSync, readdirSync } from "node:fs";
import { basename, dirname, posix } from "node:path";
import { fileURLToPath } from "node:url";
import postcss, { type Rule } from "postcss";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** From what may be overruled to what overrules; `src/ui/theme.css` says the same order to the browser. */
const LAYERS = ["base", "ui", "charts", "frame", "maplibre", "map", "panels"];

/** The layer of each room; the first that fits counts. */
const ROOMS: [path: string, layer: string][] = [
  ["src/ui/theme.css", "base"],
  ["src/ui/", "ui"],
  ["src/charts/", "charts"],
  ["src/app.css", "frame"],
  ["src/state/", "frame"],
  ["src/panels/frame/", "frame"],
  ["src/map/", "map"],
  ["src/panels/", "panels"],
];

/** The last of `--space-…` in rem: what is longer is the place of a thing, not a distance between two. */
const LONGEST_STEP = 2;

const layerOf = (sheet: string) => ROOMS.find(([path]) => sheet.startsWith(path))?.[1] ?? "";

/** Sheets of src/ui hold the words all share: they have no prefix. */
const isShared = (sheet: string) => sheet.startsWith("src/ui/");

/** `regionLegend.css` owns `.region-legend` and `.region-legend-…`. */
const prefixOf = (sheet: string) => basename(sheet, ".css").replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

const classesIn = (selector: string) => [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name);

/** Classes an element is given: in a class attribute, a list of classes, or one that is set from outside. */
function classesGiven(text: string): Set<string> {
  const attributes = [...text.matchAll(/\bclass="([^"]*)"|className = "([^"]*)"/g)].map(([, a, b]) => a ?? b);
  const computed = [...text.matchAll(/\bclass=\{((?:[^{}]|\{[^{}]*\})*)\}/g)].flatMap(([, code]) => [
    ...[...code.matchAll(/(=== )?"([^"]*)"/g)].flatMap(([, compared, words]) => (compared ? [] : [words])),
    ...[...code.matchAll(/`([^`]*)`/g)].map(([, words]) => words.replace(/\$\{[^}]*\}/g, " ")),
  ]);
  const listed = [...text.matchAll(/classList=\{\{([^}]*)\}\}/g)].flatMap(([, code]) =>
    [...code.matchAll(/"([\w-]+)":/g)].map(([, name]) => name),
  );
  return new Set([...attributes, ...computed, ...listed].join(" ").split(/\s+/).filter(Boolean));
}

/** What keeps sheets from meeting, in sentences; none where all is well. `files` are texts by path. */
function problems(files: Record<string, string>): string[] {
  const found: string[] = [];
  const sheets = Object.keys(files).filter((path) => path.endsWith(".css"));
  const parts = Object.keys(files).filter((path) => path.endsWith(".tsx"));
  const rules = sheets.flatMap((sheet) => {
    const all: { sheet: string; selector: string }[] = [];
    postcss.parse(files[sheet]).walkRules((rule: Rule) => {
      const { parent } = rule;
      if (parent?.type === "atrule" && (parent as { name?: string }).name === "keyframes") return;
      all.push(...rule.selectors.map((selector) => ({ sheet, selector: selector.replace(/\s+/g, " ") })));
    });
    return all;
  });

  const prefixes = new Map<string, string>();
  for (const sheet of sheets.filter((path) => !isShared(path))) {
    const prefix = prefixOf(sheet);
    const other = prefixes.get(prefix);
    if (other) found.push(`${sheet} has the name of ${other}`);
    prefixes.set(prefix, sheet);
  }
  const ofPrefix = (name: string): string | undefined => {
    const pieces = name.split("-");
    for (let n = pieces.length; n > 0; n--) {
      const sheet = prefixes.get(pieces.slice(0, n).join("-"));
      if (sheet) return sheet;
    }
    return undefined;
  };

  const shared = new Map<string, string>();
  for (const { sheet, selector } of rules) {
    const classes = classesIn(selector);
    if (!isShared(sheet) || classes.length !== 1) continue;
    const other = shared.get(classes[0]);
    if (other !== undefined && other !== sheet) found.push(`${sheet} defines .${classes[0]}, as ${other} does`);
    if (ofPrefix(classes[0])) found.push(`${sheet} defines .${classes[0]}, a class of ${ofPrefix(classes[0])}`);
    shared.set(classes[0], sheet);
  }
  const ownerOf = (name: string) => shared.get(name) ?? ofPrefix(name);

  for (const sheet of sheets) {
    const layer = layerOf(sheet);
    for (const node of postcss.parse(files[sheet]).nodes) {
      if (node.type === "comment") continue;
      const isOurs = node.type === "atrule" && node.name === "layer" && node.nodes && node.params === layer;
      const isOrder = node.type === "atrule" && node.name === "layer" && node.params === LAYERS.join(", ");
      const isForeign = node.type === "atrule" && node.name === "import" && node.params.endsWith(" layer(maplibre)");
      if (!isOurs && !isOrder && !isForeign)
        found.push(`${sheet}: ${node.toString().split("\n")[0]} outside @layer ${layer}`);
    }
  }

  const keyframes = new Map<string, string>();
  for (const sheet of sheets)
    postcss.parse(files[sheet]).walkAtRules("keyframes", ({ params }) => {
      if (keyframes.has(params)) found.push(`${sheet} defines @keyframes ${params}, as ${keyframes.get(params)} does`);
      keyframes.set(params, sheet);
    });

  for (const sheet of sheets)
    postcss.parse(files[sheet]).walkDecls(/^(gap|row-gap|column-gap|padding|margin)/, (distance) => {
      const lengths = [...distance.value.matchAll(/(?<![\w.-])-?(\d*\.?\d+)rem/g)].map(([, length]) => Number(length));
      if (lengths.some((length) => length <= LONGEST_STEP))
        found.push(`${sheet}: ${distance.toString()} is no step of the scale`);
    });

  for (const { sheet, selector } of rules) {
    const classes = classesIn(selector).filter((name) => !name.startsWith("maplibregl-"));
    const isOwn = isShared(sheet) || classes.some((name) => ownerOf(name) === sheet) || selector.startsWith("#");
    if (!isOwn) found.push(`${sheet}: ${selector} names no class of its own (.${prefixOf(sheet)}-…)`);
    for (const name of classes) {
      const owner = ownerOf(name);
      if (!owner) found.push(`${sheet}: .${name} belongs to no sheet`);
      else if (LAYERS.indexOf(layerOf(owner)) > LAYERS.indexOf(layerOf(sheet)))
        found.push(`${sheet}: .${name} belongs to ${owner}, which stands above it`);
    }
  }

  const importsOf = (path: string) =>
    [...files[path].matchAll(/^import "([^"]+\.css)";$/gm)].map(([, name]) =>
      name.startsWith("#") ? `src/${name.slice(1)}` : posix.join(dirname(path), name),
    );
  const always = new Set(importsOf("src/main.tsx"));
  if (importsOf("src/main.tsx")[0] !== "src/ui/theme.css")
    found.push("src/main.tsx: the theme, which says the order, is not first");
  const defined = new Set(rules.flatMap(({ selector }) => classesIn(selector)));
  const given = new Set<string>();
  for (const part of parts) {
    const imports = importsOf(part);
    const needed = new Set<string>();
    for (const name of classesGiven(files[part])) {
      given.add(name);
      const owner = ownerOf(name);
      if (!defined.has(name) || !owner) found.push(`${part}: no sheet defines .${name}`);
      else if (!always.has(owner)) needed.add(owner);
    }
    for (const sheet of needed)
      if (!imports.includes(sheet)) found.push(`${part} uses classes of ${sheet} without importing it`);
    if (part === "src/main.tsx") continue;
    for (const sheet of imports) if (!needed.has(sheet)) found.push(`${part} imports ${sheet} without using it`);
  }
  for (const name of defined)
    if (!given.has(name) && !name.startsWith("maplibregl-")) found.push(`${ownerOf(name)}: nothing is given .${name}`);
  return [...new Set(found)];
}

function filesOfSrc(): Record<string, string> {
  const paths = readdirSync(`${ROOT}src`, { recursive: true, encoding: "utf8" })
    .map((path) => `src/${path.replaceAll("\\", "/")}`)
    .filter((path) => /\.(css|tsx)$/.test(path));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(`${ROOT}${path}`, "utf8")]));
}

test("no two sheets meet: layers, prefixes, imports, distances", () => {
  const files = filesOfSrc();
  expect(Object.keys(files).length).toBeGreaterThan(200);
  expect(problems(files)).toEqual([]);
});

const CLEAN = {
  "src/main.tsx": 'import "#ui/theme.css";\nimport "#ui/controls.css";\nrender(() => <App class="app" />);\n',
  "src/ui/theme.css": "@layer base, ui, charts, frame, maplibre, map, panels;\n@layer base { body { margin: 0; } }",
  "src/ui/controls.css": "@layer ui { .button { gap: 0; } }",
  "src/app.css": "@layer frame { .app { inset: 0; } #start { top: 0; } }",
  "src/panels/list/list.css": "@layer panels { .list .button { gap: 1px; } .app .list-row { top: 0; } }",
  "src/panels/list/List.tsx":
    'import "./list.css";\n<ul class="list"><li class={`list-row ${a()}`}><b class={b === "x" ? "button" : "button"} /></li></ul>;\n',
  "src/panels/plan/plan.css": "@layer panels { .plan { top: 0; } }",
  "src/panels/plan/Plan.tsx": 'import "./plan.css";\n<p classList={{ "plan": true }} />;\n',
};
CLEAN["src/main.tsx"] =
  `import "#ui/theme.css";\nimport "#ui/controls.css";\nimport "#app.css";\n<App class="app" />;\n`;

test("sheets that do not meet are no problem", () => expect(problems(CLEAN)).toEqual([]));

const css = (path: keyof typeof CLEAN, rule: string) => ({ [path]: CLEAN[path].replace(/ \}$/, ` ${rule} }`) });

test.each<[what: string, change: Record<string, string>, said: string]>([
  ["a rule outside its layer", { "src/panels/plan/plan.css": ".plan { top: 0; }" }, "outside @layer panels"],
  [
    "another room's layer",
    { "src/panels/plan/plan.css": "@layer frame { .plan { top: 0; } }" },
    "outside @layer panels",
  ],
  ["another order", { "src/ui/theme.css": "@layer ui, base;" }, "outside @layer base"],
  [
    "a theme that comes late",
    {
      "src/main.tsx": 'import "#app.css";\nimport "#ui/theme.css";\nimport "#ui/controls.css";\n<App class="app" />;\n',
    },
    "is not first",
  ],
  [
    "a class without the prefix",
    css("src/panels/plan/plan.css", ".plan .mark { top: 0; }"),
    ".mark belongs to no sheet",
  ],
  [
    "another sheet's class restyled bare",
    css("src/panels/plan/plan.css", ".list-row { top: 0; }"),
    ".list-row names no class of its own",
  ],
  [
    "a shared word restyled bare",
    css("src/panels/plan/plan.css", ".button { top: 0; }"),
    ".button names no class of its own",
  ],
  ["an element restyled bare", css("src/panels/plan/plan.css", "h2 { top: 0; }"), "h2 names no class of its own"],
  ["a class of a layer above", css("src/app.css", ".app .plan { top: 0; }"), "which stands above it"],
  ["two sheets of one name", { "src/panels/other/plan.css": "@layer panels { .plan { top: 0; } }" }, "has the name of"],
  [
    "a shared word defined twice",
    { "src/ui/fields.css": "@layer ui { .button { top: 0; } }" },
    "as src/ui/controls.css does",
  ],
  [
    "a shared word that is another's",
    css("src/ui/controls.css", ".plan { top: 0; }"),
    "a class of src/panels/plan/plan.css",
  ],
  [
    "keyframes defined twice",
    {
      ...css("src/panels/plan/plan.css", "@keyframes late { to { top: 0; } }"),
      ...css("src/app.css", "@keyframes late { to { top: 1px; } }"),
    },
    "defines @keyframes late",
  ],
  [
    "a distance beside the scale",
    css("src/panels/plan/plan.css", ".plan { margin: 0 -0.3rem; }"),
    "is no step of the scale",
  ],
  ["a sheet that is not imported", { "src/panels/plan/Plan.tsx": '<p class="plan" />' }, "without importing it"],
  [
    "a sheet that is not used",
    { "src/panels/plan/Plan.tsx": `import "#panels/list/list.css";\n${CLEAN["src/panels/plan/Plan.tsx"]}` },
    "without using it",
  ],
  [
    "a class no sheet defines",
    { "src/panels/plan/Plan.tsx": 'import "./plan.css";\n<p class="plan plan-row" />' },
    "no sheet defines .plan-row",
  ],
  ["a class nothing is given", css("src/panels/plan/plan.css", ".plan-row { top: 0; }"), "nothing is given .plan-row"],
])("%s is told", (_, change, said) => {
  const told = problems({ ...CLEAN, ...change });
  expect(told.join("\n")).toContain(said);
});
