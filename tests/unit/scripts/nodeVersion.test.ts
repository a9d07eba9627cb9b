import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "#scripts/ready.mjs";

/** Runs a script with another version in `process.versions`. */
function runAs(version: string, args: string[]) {
  const code = `Object.defineProperty(process.versions, "node", { value: ${JSON.stringify(version)} })`;
  const told = spawnSync(process.execPath, ["--import", `data:text/javascript,${encodeURIComponent(code)}`, ...args], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return { status: told.status, text: told.stdout + told.stderr };
}

test.each(["0.12.18", "8.17.0", "18.20.8", "20.18.3"])("Node %s is told which one is wanted", (version) => {
  const sentence = `Agglomera needs Node 20.19 or newer, this is ${version}. Install a newer Node and run the command again.\n`;
  for (const script of ["run", "start", "test", "build", "pack"])
    expect(runAs(version, [join(ROOT, "scripts", `${script}.mjs`), "start"])).toEqual({ status: 1, text: sentence });
});

test.each(["20.19.0", "20.20.2", "22.0.0", "100.0.0"])("Node %s will do", (version) => {
  expect(runAs(version, [join(ROOT, "scripts", "requireNode.mjs")])).toEqual({ status: 0, text: "" });
});

test("the same Node is asked for in package.json", () => {
  expect(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).engines).toEqual({ node: ">=20.19" });
});

test("every script of package.json that runs Node's newer tools checks it first", () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  for (const name of ["start", "test", "build", "prepack"]) expect(scripts[name]).toMatch(/^node scripts\/run\.mjs /);
});
