import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkOutputs, writeOutputs } from "#cli/writeOutputs.ts";
import { ROOT, runScript } from "./runCli.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "agglomera-"));
});
afterEach(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

test("writes all pieces in their order, through a link, and leaves nothing else", async () => {
  writeFileSync(at("real.csv"), "old");
  symlinkSync(at("real.csv"), at("link.csv"));
  const pieces = Array.from({ length: 30_000 }, (_, k) => `${k} ${"x".repeat(60)}\n`);
  await writeOutputs([{ path: at("link.csv"), pieces }]);
  expect(readFileSync(at("real.csv"), "utf8")).toBe(pieces.join(""));
  expect(readdirSync(folder).sort()).toEqual(["link.csv", "real.csv"]);
});

test("an error while writing leaves what was there before", async () => {
  writeFileSync(at("out"), "before");
  function* failing(): Generator<string> {
    yield "x";
    throw new Error("no more");
  }
  const written = writeOutputs([
    { path: at("out"), pieces: ["after"] },
    { path: at("labels"), pieces: failing() },
  ]);
  await expect(written).rejects.toThrow(/labels cannot be written: no more/);
  expect(readdirSync(folder)).toEqual(["out"]);
  expect(readFileSync(at("out"), "utf8")).toBe("before");
});

test.each(["SIGINT", "SIGTERM"] as const)("%s while writing leaves what was there before", async (name) => {
  writeFileSync(at("out"), "before");
  const script = join(ROOT, "tests", "unit", "cli", "slowWrite.ts");
  const run = await runScript(script, [at("out"), at("labels")], (send, stdout) => {
    if (stdout.includes("writing")) send(name);
  });
  expect(run).toMatchObject({ signal: name, stderr: "" });
  expect(readdirSync(folder)).toEqual(["out"]);
  expect(readFileSync(at("out"), "utf8")).toBe("before");
});

test("refuses outputs that cannot be written before any work", async () => {
  mkdirSync(at("folder"));
  writeFileSync(at("register.csv"), "");
  const check = (out: string, labels = at("labels.csv")) =>
    checkOutputs({ "--out": out, "--labels": labels }, { inputs: [at("register.csv")], existing: "refuse" });
  await expect(check(at("out"))).resolves.toBeUndefined();
  await expect(check(at("folder"))).rejects.toThrow(/--out: .* it is a folder/);
  await expect(check(at("nowhere/out"))).rejects.toThrow(/--out: .* there is no such file or folder/);
  await expect(check(at("folder/../register.csv"))).rejects.toThrow(/--out: .* it is the register itself/);
  await expect(check("/dev/null")).resolves.toBeUndefined(); // takes what comes
  writeFileSync(at("old"), "");
  await expect(check(at("old"))).rejects.toThrow(/--out: .*old cannot be written: it is there already; --force/);
  const replaced = checkOutputs({ "--out": at("old") }, { inputs: ["-"], existing: "replace" });
  await expect(replaced).resolves.toBeUndefined();
  await expect(check(at("out"), at("folder/../out"))).rejects.toThrow(/--labels: .* it is also --out/);
});
