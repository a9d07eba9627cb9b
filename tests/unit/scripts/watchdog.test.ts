import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { watchdog } from "#scripts/watchdog.mjs";

const HOUR = 3_600_000;
const folder = mkdtempSync(join(tmpdir(), "under-way-"));
afterAll(() => rmSync(folder, { recursive: true }));
const node = (script: string) => [process.execPath, ["-e", script]] as const;

test("a run that ends in time has the codes of its programs", async () => {
  const { run } = watchdog(HOUR, folder);
  expect(await run(...node("process.exit(3)"))).toBe(3);
  expect(await run(...node(""))).toBe(0);
});

test("what runs beside another says it in a file of its own", async () => {
  const said = join(folder, "said");
  const output = openSync(said, "w");
  const { run } = watchdog(HOUR, join(folder, "under-way"));
  const beside = run(...node("console.log('beside')"), {}, output);
  expect(await run(...node(""))).toBe(0);
  expect(await beside).toBe(0);
  closeSync(output);
  expect(readFileSync(said, "utf8")).toBe("beside\n");
});

test("a run that does not end is ended with all that it started, and the test under way is named", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  const { run, late } = watchdog(HOUR, folder);
  // The program starts another that writes what is under way, as the process of a test does, and both never give way.
  const test = `require("fs").writeFileSync(require("path").join(process.env.AGGLOMERA_UNDER_WAY, String(process.pid)), 'tests/a.test.ts "loops"'); for (;;);`;
  const code = run(...node(`require("child_process").spawnSync(process.execPath, ["-e", ${JSON.stringify(test)}])`));
  await expect.poll(() => readdirSync(folder)).toHaveLength(1);
  const [pid] = readdirSync(folder);
  expect(isAlive(Number(pid))).toBe(true);
  vi.advanceTimersByTime(HOUR);
  expect(await code).toBeUndefined();
  vi.useRealTimers();
  await expect.poll(() => isAlive(Number(pid))).toBe(false);
  expect(late("the unit tests")).toBe(
    'The run was ended after 60 minutes, in the unit tests; under way: tests/a.test.ts "loops".',
  );
});

test("what would begin after the end is not begun", async () => {
  expect(await watchdog(0, folder).run(...node("process.exit(3)"))).toBeUndefined();
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // What nobody has asked about keeps its number after its end.
  return !existsSync("/proc/self/stat") || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
}
