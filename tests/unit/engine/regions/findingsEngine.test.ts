import { beforeAll, describe, expect, it } from "vitest";
import { atlasEngine } from "#engine/regions/atlasEngine.ts";
import type { FindingsQuery } from "#engine/regions/findingsEngine.ts";
import { plainText } from "#guidelines/findings/words/findingWords.ts";
import { DEFAULT_QUERY } from "#state/query/query.ts";
import { regionalSettingsOf } from "#state/query/regionalSettingsOf.ts";
import { atlasOnDisk } from "#tests/atlasFile.ts";

const engine = atlasEngine(() => atlasOnDisk);
const SETTINGS = regionalSettingsOf(DEFAULT_QUERY, "market");
const QUERY: FindingsQuery = { values: [], answers: [], thresholds: [], language: "en" };
const at = (query: Partial<FindingsQuery> = {}) =>
  engine.findingsAt("US-A48620", "cluster/aerospace-vehicles-and-defense", SETTINGS, { ...QUERY, ...query });
const ids = (findings: readonly { finding: string }[]) => findings.map(({ finding }) => finding);

describe("findings asked of the regions worker", () => {
  beforeAll(async () => {
    await engine.load("");
  });

  it("come in words, whole after the way through a worker", async () => {
    const answer = (await at())!;
    expect(structuredClone(answer)).toEqual(answer);
    expect(ids(answer.shown)).toContain("MKT-top");
    for (const { words } of answer.shown) {
      expect(plainText(words.fact)).toContain("Wichita, KS");
      expect(words.fact.some((part) => typeof part !== "string" && part.named.name !== "")).toBe(true);
    }
    expect(answer).toMatchObject({ kind: "makers", reference: 2026 });
  });

  it("change with answers, thresholds and the year they age to", async () => {
    const answers: FindingsQuery["answers"] = [
      {
        region: "US-A48620",
        subject: "cluster/aerospace-vehicles-and-defense",
        question: "GOV-strategy",
        answer: "no",
        year: 2026,
      },
    ];
    const before = (await at())!;
    const told = (await at({ answers }))!;
    const all = ({ shown, more }: typeof before) => ids([...shown, ...more]);
    expect(all(told).filter((id) => !all(before).includes(id))).toEqual(["GOV-diagnosis"]);
    const strict = (await at({ thresholds: [{ id: "NET-many.EST", value: 400 }] }))!;
    expect(all(before).filter((id) => !all(strict).includes(id))).toEqual(["NET-many"]);
    const later = (await at({ reference: 2040 }))!;
    expect(later.banner.map(({ id }) => id)).toEqual(["old"]);
    expect(all(later)).toEqual(all(before));
  });

  it("are undefined for what the atlas does not have", async () => {
    expect(await engine.findingsAt("US-A48620", "cluster/gone", SETTINGS, QUERY)).toBeUndefined();
    expect(await engine.regionFindings("US-gone", SETTINGS, QUERY)).toBeUndefined();
    expect(await engine.findingMap("GONE", SETTINGS, QUERY)).toBeUndefined();
  });

  it("have the best five of a region, which its clusters have too", async () => {
    const { best, clusters } = (await engine.regionFindings("US-A48620", SETTINGS, QUERY))!;
    expect(best).toHaveLength(5);
    for (const { subject, finding } of best) {
      const { shown } = (await engine.findingsAt("US-A48620", subject.id, SETTINGS, QUERY))!;
      expect(ids(shown)).toContain(finding);
    }
    expect(clusters.filter(({ isStrong }) => isStrong).length).toBeGreaterThan(3);
  });

  it("are counted as the map has them", async () => {
    const { cases, outcomes } = await engine.findingCounts(SETTINGS, QUERY);
    const { fired, region } = (await engine.findingMap("MKT-top", SETTINGS, QUERY))!;
    const counted = outcomes.find(({ finding }) => finding === "MKT-top")!.fired;
    expect(fired.reduce((sum, count) => sum + count, 0)).toBe(counted);
    expect(fired[region.indexOf("US-A48620")]).toBeGreaterThan(0);
    expect(cases).toBeGreaterThan(counted);
  });
});
