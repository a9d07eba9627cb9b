import "./requireNode.mjs"; // first: whatever follows may need it
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { ensureChromium } from "./chromium.mjs";
import { ROOT, ensureBuilt, ensureInstalled } from "./ready.mjs";
import { RUN_LIMIT, watchdog } from "./watchdog.mjs";

ensureInstalled();

const count = { passed: 0, failed: 0, skipped: 0 };
const { run, late } = watchdog(RUN_LIMIT);
const bin = (name) => join(ROOT, "node_modules", ".bin", name);
const browser = ensureChromium();
if (!browser) {
  console.error(
    "The browser tests need Chromium or Chrome: install Debian's package chromium, or set CHROME_PATH to the browser's program, and run npm test again.",
  );
  count.failed++;
}

await check("format", bin("oxfmt"), ["--check"]);
await check("lint", bin("oxlint"), ["--type-aware", "--deny-warnings"]);
await check("types", bin("tsc"), ["--noEmit"]);
await check("reach", bin("knip"), ["--production", "--include", "files,exports,types", "--no-progress"]);
ensureBuilt();
const slow = browser ? beside("slow", { CHROME_PATH: browser }) : undefined;
await vitest("unit");
await slow?.();
if (browser) await vitest("built", { CHROME_PATH: browser });
if (browser) await vitest("browser", { CHROME_PATH: browser });
await vitest("engines");
end();

function end() {
  const skipped = count.skipped ? `, ${count.skipped} skipped` : "";
  console.log(`${count.passed} passed, ${count.failed} failed${skipped}`);
  process.exit(count.failed ? 1 : 0);
}

async function check(name, program, args) {
  console.log(`\n== ${name}`);
  // npm's links to programs are to be followed, also where the checkout is reached through one
  const NODE_OPTIONS = (process.env.NODE_OPTIONS ?? "").replaceAll(/--preserve-symlinks(-main)?/g, "").trim();
  const code = await run(program, args, { NODE_OPTIONS });
  if (code === undefined) endLate(name);
  if (code === 0) count.passed++;
  else count.failed++;
  console.log(code === 0 ? `${name}: passed` : `${name}: failed`);
}

/** Runs a project beside the next, and shows what it said when the returned function is called. */
function beside(project, environment) {
  const said = join(ROOT, "node_modules", ".agglomera", `${project}.log`);
  mkdirSync(dirname(said), { recursive: true });
  const output = openSync(said, "w");
  const ended = vitest(project, environment, output);
  return async () => {
    await ended;
    closeSync(output);
    console.log(`\n== ${project} tests, run beside the last`);
    console.log(readFileSync(said, "utf8"));
  };
}

async function vitest(project, environment = {}, output = "inherit") {
  if (output === "inherit") console.log(`\n== ${project} tests`);
  const result = join(ROOT, "node_modules", ".agglomera", `${project}.json`);
  mkdirSync(dirname(result), { recursive: true });
  rmSync(result, { force: true });
  const program = join(ROOT, "node_modules", "vitest", "vitest.mjs");
  const args = [
    "run",
    "--root",
    ROOT,
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${result}`,
  ];
  const code = await run("node", [program, ...args], environment, output);
  if (code === undefined) endLate(`the ${project} tests`);
  let report;
  try {
    report = JSON.parse(readFileSync(result, "utf8"));
  } catch (error) {
    console.error(`The ${project} tests ended without a result: ${error.message}`);
    count.failed++;
    return;
  }
  count.passed += report.numPassedTests;
  count.failed += report.numFailedTests;
  count.skipped += report.numPendingTests + report.numTodoTests;
  if (code !== 0 && report.numFailedTests === 0) count.failed++; // a file that did not even load
}

function endLate(step) {
  console.error(late(step));
  count.failed++;
  end();
}
