import { describe, expect, it } from "vitest";
import { atlasCommand } from "#cli/atlas/atlasCommand.ts";
import type { RegionReport } from "#cli/atlas/report/regionReport.ts";

const printed = async (...args: string[]) => (await atlasCommand(args)).stdout!;
const reported = async (...args: string[]) => JSON.parse(await printed(...args, "--json")) as RegionReport;

describe("what is worth acting on, on the command line", () => {
  it("comes with names, evidence, label, citations and advice, for the strong clusters of a region", async () => {
    const report = await reported("--region", "26163");
    const strong = report.clusters
      .filter(({ traded, verdict }) => traded && verdict.strong === "yes")
      .map(({ id }) => id);
    expect(new Set(report.findings.map(({ cluster }) => cluster.id))).toEqual(new Set(strong));
    for (const { id, theme, label, fact, names, advice, evidence, citations, confidence, rank } of report.findings) {
      expect(id.startsWith(`${theme}-`)).toBe(true);
      expect(names.length).toBeGreaterThan(0);
      for (const { name } of names) expect(fact).toContain(name);
      for (const { text } of advice) expect(text).toMatch(/^(Consider|Wait|Don't) /);
      expect(fact).not.toMatch(/[{}[\]]|APEC recommends|guidelines recommend/);
      expect(evidence.some(({ isGate, met }) => !isGate && met)).toBe(true);
      expect(label === "own" || citations.length > 0).toBe(true);
      expect(["high", "medium", "low"]).toContain(confidence.level);
      expect(rank).toBeGreaterThan(0);
    }
    expect(report.best).toHaveLength(5);
    const ids = new Set(report.findings.map(({ cluster, id }) => `${cluster.id} ${id}`));
    for (const { cluster, finding } of report.best) expect(ids).toContain(`${cluster} ${finding}`);
  });

  it("says what is but a bound, with its probability where it is a verdict", async () => {
    const { findings } = await reported("--region", "39017");
    const [effective] = findings.flatMap(({ id, evidence }) =>
      id === "LOC-plant" ? evidence.filter(({ indicator, met }) => indicator === "NEFF" && met) : [],
    );
    expect(effective).toMatchObject({ bound: "most", threshold: 5, register: null });
    expect(effective.value).toBeLessThan(5);
    const verdicts = findings.flatMap(({ evidence }) => evidence.filter(({ indicator }) => indicator === "STRONG"));
    expect(verdicts.length).toBeGreaterThan(0);
    for (const { chance } of verdicts) expect(chance).toBeGreaterThanOrEqual(0.5);
  });

  it("ages against the year it is told, and is the same for the same year", async () => {
    const [now, later] = [
      await reported("--region", "NZ-18"),
      await reported("--region", "NZ-18", "--reference", "2040"),
    ];
    expect([now.reference, later.reference]).toEqual([2026, 2040]);
    expect(later.findings.map(({ id }) => id)).toEqual(now.findings.map(({ id }) => id));
    expect(later.findings[0].confidence.factor).toBeLessThan(now.findings[0].confidence.factor);
    expect(later.banner.map(({ id }) => id)).toContain("old");
    await expect(printed("--region", "NZ-18", "--reference", "soon")).rejects.toThrow(
      '--reference: expected a year from 2000 to 2199, got "soon".',
    );
    await expect(printed("--cluster", "automotive", "--reference", "2030")).rejects.toThrow(
      "--reference is for --region",
    );
  });

  it("names no region that shares ground with one of one's own", async () => {
    const { findings } = await reported("--region", "26163,26099");
    const named = findings.flatMap(({ names }) => names.filter(({ kind }) => kind === "region").map(({ id }) => id));
    expect(named.length).toBeGreaterThan(5);
    expect(named).not.toContain("US-A19820");
  });

  it("is printed as the region's best five, and is restraint where there is no cluster case", async () => {
    const sheet = await printed("--region", "26163");
    expect(sheet).toMatch(/What is worth acting on, as of 2026\n[A-Z]{3}-[a-z]+ {2}Automotive: /);
    expect(sheet.match(/^[A-Z]{3}-[a-z]+ {2}/gm)).toHaveLength(5);
    expect(sheet).not.toMatch(/NaN|undefined|[{}]/);
    const none = await reported("--region", "48263");
    expect(none.strength.strong).toBe(0);
    expect(none.findings.map(({ id }) => id)).toEqual(["GOV-restraint"]);
    expect(await printed("--region", "48263")).toContain("Don't start a programme for");
  });
});
