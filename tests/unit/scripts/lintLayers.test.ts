import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ROOT } from "#scripts/ready.mjs";

const config = JSON.parse(readFileSync(join(ROOT, ".oxlintrc.json"), "utf8")) as {
  overrides: { rules: Record<string, [string, Record<string, string>]> }[];
};
const layers = config.overrides.flatMap(({ rules }) => rules["layers/may-import"] ?? []).at(1) as Record<
  string,
  string
>;
const folders = Object.keys(layers);
const allowed = (from: string, to: string) => from === to || layers[from].split(" ").includes(to);

/** Below each folder of src, at each depth that a file may have. */
const DEPTHS = ["", "one/", "one/two/", "one/two/three/", "one/two/three/four/"];
const LIBRARIES = ["solid-js", "maplibre-gl", "@kobalte/core/tabs"];

let planted = "";
let refused = new Map<string, string>();

beforeAll(() => {
  planted = mkdtempSync(join(tmpdir(), "agglomera-layers-"));
  const rules = { "layers/may-import": ["error", layers] };
  writeFileSync(
    join(planted, "lint.json"),
    JSON.stringify({ jsPlugins: [join(ROOT, "scripts", "lintLayers.mjs")], rules }),
  );
  for (const from of folders)
    for (const depth of DEPTHS) {
      plant(`${from}/${depth}climb.ts`, 'export { x } from "../x.ts";');
      for (const to of folders) {
        plant(`${from}/${depth}${to}.named.ts`, `import { x } from "#${to}/${depth}x.ts"; x();`);
        plant(`${from}/${depth}${to}.later.ts`, `export const x = () => import("#${to}/x.ts");`);
        plant(`${from}/${depth}${to}.passed.ts`, `export * from "#${to}/x.ts";`);
        plant(`${from}/${depth}${to}.typed.ts`, `export type X = import("#${to}/x.ts").X;`);
      }
      for (const library of LIBRARIES)
        plant(`${from}/${depth}${library.replaceAll("/", "+")}.library.ts`, `import { x } from "${library}"; x();`);
    }
  plant("cellar/x.ts", "export const x = 1;");
  const run = spawnSync(
    process.execPath,
    [join(ROOT, "node_modules", "oxlint", "bin", "oxlint"), "-c", "lint.json", "--format=json", "src"],
    { cwd: planted, encoding: "utf8", maxBuffer: 2 ** 28, env: { ...process.env, NODE_OPTIONS: "" } },
  );
  const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: { filename: string; message: string }[] };
  refused = new Map(diagnostics.map(({ filename, message }) => [filename.replaceAll("\\", "/"), message]));
});

afterAll(() => rmSync(planted, { recursive: true }));

function plant(path: string, text: string) {
  const file = join(planted, "src", path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${text}\n`);
}

const refusedOf = (paths: string[]) => paths.filter((path) => refused.has(`src/${path}`));

it("refuses an import against the arrows at every depth and in every form, and no other", () => {
  const named = folders.flatMap((from) =>
    DEPTHS.flatMap((depth) =>
      folders.flatMap((to) =>
        ["named", "later", "passed", "typed"].map((form) => ({ from, to, path: `${from}/${depth}${to}.${form}.ts` })),
      ),
    ),
  );
  const paths = (isAllowed: boolean) =>
    named.filter(({ from, to }) => allowed(from, to) === isAllowed).map(({ path }) => path);
  expect(refusedOf(paths(true))).toEqual([]);
  expect(refusedOf(paths(false))).toEqual(paths(false));
});

it("refuses libraries of the interface where a folder is pure", () => {
  const paths = (isInterface: boolean) =>
    folders
      .filter((from) => allowed(from, "interface") === isInterface)
      .flatMap((from) =>
        DEPTHS.flatMap((depth) =>
          LIBRARIES.map((library) => `${from}/${depth}${library.replaceAll("/", "+")}.library.ts`),
        ),
      );
  expect(refusedOf(paths(true))).toEqual([]);
  expect(refusedOf(paths(false))).toEqual(paths(false));
});

it("refuses a climb at every depth, and a folder nobody has spoken for", () => {
  const climbs = folders.flatMap((from) => DEPTHS.map((depth) => `${from}/${depth}climb.ts`));
  expect(refusedOf(climbs)).toEqual(climbs);
  expect(refused.get("src/cellar/x.ts")).toContain("src/cellar has no line in .oxlintrc.json");
  expect(
    readdirSync(join(ROOT, "src"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(folders.toSorted());
});

it("points from the sources to the screen: no two folders may import each other", () => {
  const both = folders.flatMap((a) =>
    folders.filter((b) => a < b && allowed(a, b) && allowed(b, a)).map((b) => [a, b]),
  );
  expect(both).toEqual([]);
});
