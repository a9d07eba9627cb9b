import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureChromium } from "./chromium.mjs";
import { ROOT, ensureBuilt, ensureInstalled, requireNode } from "./ready.mjs";

requireNode();
ensureInstalled();

const count = { passed: 0, failed: 0, skipped: 0 };
const bin = (name) => join(ROOT, "node_modules", ".bin", name);
const browser = ensureChromium();
if (!browser) {
  console.error(
    "The browser tests need Chromium or Chrome: install Debian's package chromium, or set CHROME_PATH to the browser's program, and run npm test again.",
  );
  count.failed++;
}

check("format", bin("oxfmt"), ["--check"]);
check("lint", bin("oxlint"), ["--type-aware", "--deny-warnings"]);
check("types", bin("tsc"), ["--noEmit"]);
ensureBuilt();
vitest("unit");
if (browser) vitest("browser", { CHROME_PATH: browser });

const skipped = count.skipped ? `, ${count.skipped} skipped` : "";
console.log(`${count.passed} passed, ${count.failed} failed${skipped}`);
process.exit(count.failed ? 1 : 0);

function check(name, program, args) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(program, args, { cwd: ROOT, stdio: "inherit", shell: process.platform === "win32" });
  if (status === 0) count.passed++;
  else count.failed++;
  console.log(status === 0 ? `${name}: passed` : `${name}: failed`);
}

function vitest(project, environment = {}) {
  console.log(`\n== ${project} tests`);
  const folder = join(ROOT, "node_modules", ".agglomera");
  const result = join(folder, `${project}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(result, { force: true });
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${result}`];
  const { status } = spawnSync(bin("vitest"), args, {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, ...environment },
    shell: process.platform === "win32",
  });
  try {
    const report = JSON.parse(readFileSync(result, "utf8"));
    count.passed += report.numPassedTests;
    count.failed += report.numFailedTests;
    count.skipped += report.numPendingTests + report.numTodoTests;
    if (status !== 0 && report.numFailedTests === 0) count.failed++; // a file that did not even load
  } catch {
    console.error(`The ${project} tests ended without a result.`);
    count.failed++;
  }
}
