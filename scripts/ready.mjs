import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const INSTALL_STAMP = join(ROOT, "node_modules", ".agglomera", "installed");
const BUILD_STAMP = join(ROOT, "node_modules", ".agglomera", "built");
const BUILD_INPUTS = ["src", "public", "index.html", "vite.config.ts", "package.json", "package-lock.json", "scripts"];

/** Installs the packages of the lockfile unless exactly those are there already. */
export function ensureInstalled() {
  const wanted = sha256(readFileSync(join(ROOT, "package-lock.json")));
  if (read(INSTALL_STAMP) === wanted) return;
  console.error("Installing the packages of package-lock.json ...");
  run(
    "npm",
    ["ci", "--ignore-scripts", "--no-dry-run", "--no-audit", "--no-fund", "--loglevel=error"],
    "The packages could not be installed; see npm's message above.",
  );
  write(INSTALL_STAMP, wanted);
}

/** Builds the app into dist/ unless it is newer than everything it is made of. */
export function ensureBuilt() {
  const wanted = fingerprint();
  const made = ["dist/index.html", "dist-cli/agglomera.mjs"].every((file) => existsSync(join(ROOT, file)));
  if (made && read(BUILD_STAMP) === wanted) return;
  console.error("Building the app ...");
  run(
    process.execPath,
    [join(ROOT, "scripts", "run.mjs"), "build"],
    "The app could not be built; see the message above.",
  );
  write(BUILD_STAMP, wanted);
}

/** Runs a program in the project's folder with its output shown; ends this process when it fails. */
export function run(program, args, sentence) {
  const { status } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: ["inherit", 2, 2], // what a caller reads from standard output is its own
    shell: process.platform === "win32" && program === "npm", // which is a script there
  });
  if (status !== 0) {
    console.error(sentence);
    process.exit(status ?? 1);
  }
}

function fingerprint() {
  const hash = createHash("sha256");
  const visit = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else hash.update(`${relative(ROOT, path)}\0${stat.size}\0${stat.mtimeMs}\n`);
  };
  for (const input of BUILD_INPUTS) visit(join(ROOT, input));
  return hash.digest("hex");
}

function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

function read(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
