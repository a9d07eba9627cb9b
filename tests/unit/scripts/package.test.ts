import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { AtlasReport } from "#firms/atlasReport.ts";
import { ROOT } from "#scripts/ready.mjs";

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const manifest = JSON.parse(read("package.json"));
const lock = JSON.parse(read("package-lock.json"));

/** Packages that are run, or read by a tool, and not imported. */
const TOOLS = `eslint-plugin-solid oxfmt oxlint oxlint-tsgolint tsx typescript vite-plugin-pwa workbox-window`.split(
  " ",
);

test("the package needs no other, and the project none that nothing imports", () => {
  expect(manifest).not.toHaveProperty("dependencies");
  const sources = ["src", "scripts", "tests", "data"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(tsx?|mjs|css)$/.test(name))
      .map((name) => read(join(folder, name))),
  );
  const text = [...sources, read("vite.config.ts"), read("tsconfig.json")].join("\n");
  const isNamed = (name: string) => text.includes(`"${name}"`) || text.includes(`"${name}/`);
  const unused = Object.keys(manifest.devDependencies).filter(
    (name) => !isNamed(name) && !TOOLS.includes(name) && !name.startsWith("@types/"),
  );
  expect(unused).toEqual([]);
});

test("packages have exact versions, checksums, and no script that runs while they are installed", () => {
  for (const [name, version] of Object.entries(manifest.devDependencies))
    expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+(-[\w.]+)?$/)]);
  const packages = Object.entries<{ integrity?: string; hasInstallScript?: boolean; optional?: boolean }>(
    lock.packages,
  );
  for (const [path, { integrity }] of packages.slice(1))
    expect([path, integrity?.slice(0, 7)]).toEqual([path, "sha512-"]);
  const scripted = packages.filter(([, found]) => found.hasInstallScript && !found.optional).map(([path]) => path);
  expect(scripted.map((path) => path.replace("node_modules/", ""))).toEqual(Object.keys(manifest.allowScripts));
  expect(Object.values(manifest.allowScripts)).toEqual(scripted.map(() => false));
});

test("the tarball holds the command line, the atlas with its terms, and what says what they are", () => {
  const told = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: ROOT,
    encoding: "utf8",
    shell: process.platform === "win32",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ files }] = JSON.parse(told) as { files: { path: string }[] }[];
  const atlas = readdirSync(join(ROOT, "public/atlas")).map((name) => `public/atlas/${name}`);
  const schemas = readdirSync(join(ROOT, "docs/schema")).map((name) => `docs/schema/${name}`);
  const packed = files.map(({ path }) => path).filter((path) => !path.startsWith("dist-cli/"));
  expect(packed.toSorted()).toEqual(["LICENSE", "README.md", "package.json", ...schemas, ...atlas].toSorted());
  expect(manifest.files).toContain("dist-cli");
  expect(manifest.bin.agglomera).toMatch(/^dist-cli\//);
  expect(manifest.scripts).toHaveProperty("prepack");
  expect(read(".npmrc")).not.toMatch(/ignore-scripts/); // npm would not run prepack
});

test("the terms of the atlas name each of its sources with its terms", () => {
  const { sources } = JSON.parse(read("public/atlas/report.json")) as AtlasReport;
  const rows = read("public/atlas/TERMS.md").split("\n");
  for (const { id, publisher, terms } of sources) expect(rows).toContain(`| ${id} | ${publisher} | ${terms} |`);
});

test("what the page's head points to is there, and the manifest's icons have the sizes it says", () => {
  const linked = [...read("index.html").matchAll(/href="\.\/([^"]+)"/g)].map(([, path]) => path);
  expect(linked).toContain("manifest.webmanifest");
  for (const path of linked) expect(() => read(join("public", path))).not.toThrow();
  const { icons } = JSON.parse(read("public/manifest.webmanifest")) as { icons: { src: string; sizes: string }[] };
  for (const { src, sizes } of icons.filter(({ src }) => src.endsWith(".png"))) {
    const bytes = readFileSync(join(ROOT, "public", src));
    expect([src, `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`]).toEqual([src, sizes]);
  }
});

test("version and licence are the same wherever they are said", () => {
  expect(read("CITATION.cff")).toContain(`\nversion: ${manifest.version}\nlicense: ${manifest.license}\n`);
  expect(lock.version).toBe(manifest.version);
  expect(read("CHANGELOG.md")).toContain(manifest.version);
  expect(read("LICENSE")).toMatch(/^MIT License\n\nCopyright \(c\) \d+ Agglomera contributors\n/);
});
