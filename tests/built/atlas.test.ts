import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { atlasCommand } from "#cli/atlas/atlasCommand.ts";
import { agglomera, expectRefusal } from "./program.ts";

describe("agglomera atlas", () => {
  test("prints a county as JSON, from its id or its code", async () => {
    const [byCode, byId] = await Promise.all([
      agglomera("atlas", "--region", "48201", "--json"),
      atlasCommand(["--region", "us-48201", "--json"]),
    ]);
    expect(byCode).toMatchObject({ code: 0, stderr: "", stdout: byId.stdout });
    const report = JSON.parse(byCode.stdout) as Record<string, unknown> & {
      industries: { code: string; employment: number | null; lqEmployment: number | null }[];
      clusters: { title: string; verdict: { strong: string } }[];
    };
    expect(report.region).toMatchObject({
      id: "US-48201",
      name: "Harris County",
      state: { id: "US-48", name: "Texas" },
    });
    expect(report.years).toEqual([2017, 2018, 2019, 2020, 2021]);
    expect(report.industries).toHaveLength(285);
    expect(report.industries[0]).toMatchObject({ code: "7225", employment: 172_801 });
    expect(report.industries[0].lqEmployment).toBeCloseTo(1.15, 2);
    const strong = report.clusters.filter(({ verdict }) => verdict.strong === "yes").map(({ title }) => title);
    expect(strong).toContain("Business Services");
  });

  test("prints a state of Mexico for people", async () => {
    const { code, stdout } = await agglomera("atlas", "--region", "MX-19");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^MX-19 Nuevo León \(state\)\npopulation .* establishments \(2019\)/);
    expect(stdout).toMatch(/\n46 +Retail Trade +[\d,]+ +[\d.]+ +[\d.]+ to [\d.]+ +[+-][\d.]+%\n/);
  });

  test("writes to a file and leaves one that is there alone", async () => {
    const folder = mkdtempSync(join(tmpdir(), "agglomera-"));
    const out = join(folder, "nuevo-leon.txt");
    const run = (...more: string[]) => agglomera("atlas", "--region", "MX-19", "--out", out, ...more);
    expect(await run()).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(out, "utf8")).toMatch(/^MX-19 Nuevo León \(state\)\n/);
    writeFileSync(out, "mine");
    expectRefusal(await run(), /--out: .* it is there already; --force overwrites it/);
    expect(readFileSync(out, "utf8")).toBe("mine");
    expect((await run("--force")).code).toBe(0);
    expect(readFileSync(out, "utf8")).toMatch(/^MX-19/);
    rmSync(folder, { recursive: true });
  });
});
