import { closeSync, existsSync, openSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { version } from "#package.json";
import { agglomera, begin, ended, expectRefusal, PROGRAM, REGISTERS } from "./program.ts";

describe("agglomera", () => {
  test("ends without a word, as a broken pipe ends, where the reader has read enough", async () => {
    const child = begin([PROGRAM, "--help"], ["ignore", "pipe", "pipe"]);
    child.stdout!.destroy();
    expect(await ended(child)).toEqual({ code: 141, stdout: "", stderr: "" });
  });

  test.skipIf(!existsSync("/dev/full"))("says in one sentence that its answer cannot be written", async () => {
    const full = openSync("/dev/full", "w");
    const child = begin([PROGRAM, "--help"], ["ignore", full, "pipe"]);
    expect(await ended(child)).toEqual({
      code: 2,
      stdout: "",
      stderr: "The answer cannot be written: the disk is full.\n",
    });
    closeSync(full);
  });

  test("helps, says its version and refuses a command it does not know", async () => {
    const [help, clusters, atlas, stated, unknown] = await Promise.all([
      agglomera("--help"),
      agglomera("clusters", "--help"),
      agglomera("atlas", "-h"),
      agglomera("--version"),
      agglomera("cluster"),
    ]);
    expect(help).toMatchObject({ code: 0, stderr: "" });
    expect(help.stdout).toMatch(/^Usage: agglomera COMMAND/);
    expect(clusters.stdout).toMatch(/^Usage: agglomera clusters REGISTER(.|\n)*--min-points COUNT/);
    expect(atlas.stdout).toMatch(/^Usage: agglomera atlas --region CODE(.|\n)*--threshold CONDITION=NUMBER/);
    expectRefusal(unknown, /There is no command cluster; did you mean clusters\?/);
    expectRefusal(await agglomera("--versoin"), /There is no option --versoin; did you mean --version\?/);
    expectRefusal(await agglomera("atlas", "--jsn"), /There is no option --jsn; did you mean --json\?/);
    expect((await agglomera("help", "atlas")).stdout).toBe(atlas.stdout);
    for (const args of [["-V"], ["clusters", "--version"], ["atlas", "-V"]])
      expect(await agglomera(...args)).toEqual(stated);
    expect(stated).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  test("what has to be changed first is one sentence and code 2, in every command", async () => {
    const register = join(REGISTERS, "cli-nuevo-leon.csv");
    expectRefusal(
      await agglomera("clusters", register, "--lon", "longitud", "--out", "never.geojson"),
      /no column "longitud"/,
    );
    expectRefusal(await agglomera("atlas", "--region", "99999"), /99999/);
  });

  test("a code of two economies is the leading one's, and the answer says so", async () => {
    const { code, stdout } = await agglomera("atlas", "--region", "19");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^US-19 Iowa \(state\)\n/);
    expect(stdout).toContain("19 is taken for US-19 Iowa; MX-19 Nuevo León and JP-19 Yamanashi have the same code.");
  });
});
