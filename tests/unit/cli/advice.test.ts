import { describe, expect, it } from "vitest";
import { atlasCommand } from "#cli/atlas/atlasCommand.ts";
import type { RegionReport } from "#cli/atlas/report/regionReport.ts";

const printed = async (...args: string[]) => (await atlasCommand(args)).stdout!;

describe("recommendations on the command line", () => {
  it("come with evidence, label, citations and what would change them, for the strong clusters of a region", async () => {
    const report = JSON.parse(await printed("--region", "26163", "--json")) as RegionReport;
    const strong = report.clusters
      .filter(({ traded, verdict }) => traded && verdict.strong === "yes")
      .map(({ id }) => id);
    expect(new Set(report.recommendations.map(({ cluster }) => cluster.id))).toEqual(new Set(strong));
    for (const {
      id,
      theme,
      audience,
      label,
      text,
      evidence,
      citations,
      confidence,
      whatWouldChange,
    } of report.recommendations) {
      expect(id.startsWith(`${theme}-${audience[0].toUpperCase()}`)).toBe(true);
      expect(text).toMatch(/^Consider /);
      expect(text).not.toMatch(/[{}]|APEC recommends|guidelines recommend/);
      expect(evidence.some(({ isGate, met }) => !isGate && met)).toBe(true);
      expect(label === "own" || citations.length > 0).toBe(true);
      expect(["high", "medium", "low"]).toContain(confidence.level);
      expect(whatWouldChange).not.toMatch(/[{}]/);
    }
    const exports = report.notEvaluated.find(({ id }) => id === "MKT-B1")!;
    expect(exports.missing.map(({ indicator }) => indicator)).toContain("EXPF");
    expect(exports.missing.every(({ where }) => where.length > 10)).toBe(true);
  });

  it("say what is but a bound, and what it could not decide", async () => {
    const { recommendations, notEvaluated } = JSON.parse(await printed("--region", "39017", "--json")) as RegionReport;
    const [effective] = recommendations.flatMap(({ id, evidence }) =>
      id === "LOC-B2" ? evidence.filter(({ indicator }) => indicator === "NEFF") : [],
    );
    expect(effective).toMatchObject({ bound: "most", met: true, threshold: 5, register: null });
    expect(effective.value).toBeLessThan(5);
    const largest = notEvaluated.flatMap(({ missing }) => missing.filter(({ indicator }) => indicator === "TOP1"));
    const open = largest.find(({ reason }) => reason === "onlyBound")!;
    expect(open.needed).toBe(50);
    expect(open.have).toBeLessThan(50);
    expect(largest.some(({ reason, have }) => reason === "noFigure" && have === null)).toBe(true);
  });

  it("are printed with what could not be assessed, and are restraint where there is no cluster case", async () => {
    const sheet = await printed("--region", "26163");
    expect(sheet).toMatch(/What to consider\n[A-Z]{3}-B\d {2}Automotive, for businesses/);
    expect(sheet).toMatch(/Could not be assessed for want of: Vacancies/);
    expect(sheet).not.toMatch(/NaN|undefined/);
    const none = JSON.parse(await printed("--region", "48263", "--json")) as RegionReport;
    expect(none.strength.strong).toBe(0);
    for (const { id } of none.recommendations) expect(id).toMatch(/^GOV-G[14]$/);
  });
});
