import type { ChangeRemarks } from "#clusters/tables/changeWindow.ts";
import { listRemarks } from "#evidence/remarks.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EvidenceClaim } from "#evidence/claim.ts";
import { evidenceContent } from "#evidence/evidenceContent.ts";
import { evidenceText } from "#panels/frame/Evidence.tsx";
import { formulaText, over } from "#evidence/formula.ts";
import { REMARKS, SETTINGS, WRITER, figure, meeting } from "./regionalFixture.ts";
import type { LocalPattern } from "#clusters/answers/regionalPattern.ts";
import type { RegionalScan } from "#clusters/answers/regionalScan.ts";

const text = (claim: EvidenceClaim) => evidenceText(evidenceContent(claim, WRITER));
const settings = SETTINGS;

describe("formulaText", () => {
  it("keeps what is divided together", () => {
    expect(formulaText(["LQ =", over([over("a", "b")], [over("c d", "e")]), "= 2"])).toBe(
      "LQ = (a / b) / ((c d) / e) = 2",
    );
  });
});

describe("evidence of a quotient", () => {
  const { inputs } = meeting();
  it("puts the actual numbers into the formula", () => {
    expect(text({ kind: "quotient", figure: figure(), inputs, settings })).toContain(
      "LQ = (31,000 / 100,000) / (1,000,000 / 10,000,000) = 3.10",
    );
  });
  it("says its interval, on how many establishments it rests, the year and the publisher", () => {
    const said = text({ kind: "quotient", figure: figure(), inputs, settings });
    expect(said).toContain("between 2.40 and 3.90");
    expect(said).toContain("the 120 here tell as much as 40.5 of equal size");
    expect(said).toContain("County Business Patterns 2021");
    expect(said).toContain("Delgado, Porter and Stern 2016");
  });
  it("says that only traded clusters are compared, only where that is so", () => {
    expect(text({ kind: "quotient", figure: figure(), inputs, settings })).toContain("traded clusters only");
    const all = { ...inputs, denominator: "all" as const };
    expect(text({ kind: "quotient", figure: figure(), inputs: all, settings })).not.toContain("traded");
  });
  it("says what is divided and what is withheld, only where something is", () => {
    const certain = text({ kind: "quotient", figure: figure(), inputs, settings });
    expect(certain).not.toMatch(/not published|is estimated/);
    const banded = figure({
      estimated: 0.125,
      employment: { value: 900, low: 500, high: 1300 },
      status: "partly withheld",
    });
    const said = text({ kind: "quotient", figure: banded, inputs, settings });
    expect(said).toMatch(/not published. The figure is an estimate/);
    expect(said).toContain("12.5% of the figure is estimated");
  });
  it("speaks of establishments and their source in Mexico", () => {
    const mexican = figure({ region: "MX-19", regionName: "Nuevo León", subject: "industry/336" });
    const counted = { ...inputs, basis: "establishments" as const, denominator: "all" as const };
    const said = text({ kind: "quotient", figure: mexican, inputs: counted, settings });
    expect(said).toContain("DENUE 2015 and 2019");
    expect(said).toContain("Year: 2019");
    expect(said).not.toMatch(/\bits jobs\b|Delgado|County Business/i);
  });
});

describe("evidence of the rule", () => {
  it("has each condition with its threshold, its value and whether it holds", () => {
    const said = text({ kind: "rule", figure: figure(), compared: { regions: 3100, strong: 240 }, settings });
    expect(said).toContain("Location quotient \u2265 1.55, the 75th percentile of the regions that have any");
    expect(said).toContain("- Jobs: 31,000, passed");
    expect(said).toContain("Of the 3,100 regions compared, 240 are strong");
    expect(said).toContain("US Cluster Mapping, top quarter");
  });
  it("says how likely it is strong, or that what serves its own region cannot be", () => {
    const probable = figure({ verdict: { ...figure().verdict, chance: 0.725, class: "probably" } });
    expect(text({ kind: "rule", figure: probable, settings })).toContain("Chance of being strong: 72.5%");
    const local = figure({ verdict: { ...figure().verdict, isTradable: false } });
    expect(text({ kind: "rule", figure: local, settings })).toContain("only what is sold to other regions");
  });
  it("names thresholds that were moved", () => {
    const said = text({ kind: "rule", figure: figure(), settings: { ...settings, moved: { specialisation: 0.9 } } });
    expect(said).toContain("Threshold moved: specialisation: 0.90");
  });
});

describe("evidence of change", () => {
  const { years } = meeting();
  const growthOf = (change: Partial<ChangeRemarks>) =>
    figure({ growth: { ...figure().growth, remarks: { held: 0.86, heldOf: "all", ...change } } });

  it("puts the ends of the line into the growth", () => {
    expect(text({ kind: "growth", figure: figure(), years, settings })).toContain(
      "31,000 / 34,000 \u2212 1 = \u22128.8%",
    );
  });
  it("says what its cells hold, where a year breaks it, and where the pandemic made it", () => {
    const all = text({ kind: "growth", figure: figure(), years, settings });
    expect(all).toContain("86.0% of the jobs of 2021 are in cells");
    expect(all).toContain("2017 is a break: it prints no jobs in 16,648 cells");
    expect(all).not.toContain("pandemic");
    const published = text({ kind: "growth", figure: growthOf({ heldOf: "published" }), years, settings });
    expect(published).toContain("86.0% of the jobs published of 2021");
    expect(published).not.toContain("break");
    const whole = text({ kind: "growth", figure: growthOf({ ...REMARKS, held: 0.9999 }), years, settings });
    expect(whole).toContain("All jobs of 2021 are in cells");
    expect(whole).not.toContain("break");
    const fallen = growthOf({ pandemic: { since: 2019, change: -0.27 } });
    for (const kind of ["growth", "stage"] as const)
      expect(text({ kind, figure: fallen, years, settings })).toContain(
        "12 March 2021, in the pandemic. In the whole nation they changed by \u221227.0% from 2019.",
      );
    const early = { ...settings, year: 2020 };
    expect(text({ kind: "growth", figure: fallen, years, settings: early })).toContain("2020, as the pandemic began");
    expect(listRemarks([figure(), fallen], 2021, WRITER)).toEqual([
      "The jobs of 2021 are those of 12 March 2021, in the pandemic. From 2019 the nation lost a tenth or more of its jobs in automotive.",
    ]);
  });
  it("says of a quotient that the nation's jobs are partly in no region, from a tenth on", () => {
    const quotient = (placeless: number) => text({ kind: "quotient", figure: figure({ placeless }), settings });
    expect(quotient(0.7)).toContain("70.0% of the nation's jobs in automotive are counted in a state but in none");
    expect(quotient(0.09)).not.toContain("counted in a state");
    expect(listRemarks([figure({ placeless: 0.7 })], 2021, WRITER)).toHaveLength(1);
  });
  it("writes a shift-share as a sum with the signs of its parts", () => {
    const said = text({
      kind: "shift",
      region: "US-26163",
      regionName: "Wayne County, Michigan",
      subject: "cluster/automotive",
      parts: figure().shift,
      remarks: REMARKS,
      settings,
    });
    expect(said).toContain("2017 is a break");
    expect(said).toContain("\u22123,000 = +900 \u2212 1,500 \u2212 2,400");
  });
  it("has the parts of a shift add up for any numbers", () => {
    const jobs = fc.integer({ min: -5000, max: 5000 });
    fc.assert(
      fc.property(jobs, jobs, jobs, (national, mix, regional) => {
        const { sections } = evidenceContent(
          {
            kind: "shift",
            region: "US-26",
            regionName: "Michigan",
            parts: { national, mix, regional },
            remarks: REMARKS,
            settings,
          },
          WRITER,
        );
        const line = sections.flatMap((section) =>
          section.kind === "formula" ? [formulaText(section.lines[1])] : [],
        )[0];
        const [left, right] = line.split(" = ").map((side) => sum(side));
        expect(left).toBe(national + mix + regional);
        expect(right).toBe(left);
      }),
    );
  });
  it("names the clause that decided the stage, and what was missing", () => {
    const said = text({ kind: "stage", figure: figure(), settings });
    expect(said).toContain("loses ground to the nation");
    const open = figure({ stage: { stage: undefined, reason: "unknown", missing: ["trend", "growthPercentile"] } });
    expect(text({ kind: "stage", figure: open, settings })).toContain("the jobs of each year, the growth");
  });
});

describe("evidence of any kind", () => {
  const pattern: LocalPattern = {
    subject: "cluster/automotive",
    settings: { weights: "nearest", k: 6, km: 100, permutations: 999, seed: 7, alpha: 0.05, maxShare: 0.1 },
    level: "county",
    isCancelled: false,
    feature: Int32Array.of(26163),
    region: ["US-26163"],
    rate: Float64Array.of(0.1),
    localI: Float64Array.of(2.5),
    pLocal: Float64Array.of(0.001),
    qLocal: Float64Array.of(0.02),
    quadrant: Uint8Array.of(1),
    zGiStar: Float64Array.of(5),
    pGiStar: Float64Array.of(0.001),
    qGiStar: Float64Array.of(0.02),
    spot: Uint8Array.of(1),
    global: { I: 0.31, expected: -0.0003, z: 30, p: 0.001, permutations: 999 },
    regions: 3100,
    islands: 4,
  };
  const scan: RegionalScan = {
    subject: "cluster/automotive",
    settings: pattern.settings,
    isCancelled: false,
    permutations: 999,
    clusters: [
      {
        centre: "US-26163",
        centreName: "Wayne County, Michigan",
        regions: ["US-26163", "US-26125"],
        cases: 600,
        expected: 200.4,
        relativeRisk: 3.1,
        llr: 120.5,
        p: 0.001,
      },
    ],
  };
  const wayne = { region: "US-26163", regionName: "Wayne County, Michigan" };
  const band = { value: 0.03, low: 0.01, high: 0.04 };
  const claims: EvidenceClaim[] = [
    { kind: "quotient", figure: figure(), settings },
    { kind: "rule", figure: figure(), settings },
    { kind: "growth", figure: figure(), years: meeting().years, settings },
    { kind: "shift", ...wayne, parts: figure().shift, remarks: REMARKS, settings },
    { kind: "stage", figure: figure(), settings },
    {
      kind: "concentration",
      across: {
        economy: "US",
        subject: "cluster/automotive",
        level: "county",
        basis: "employment",
        counts: { regions: 3100, strong: 240, above: 400, open: 500 },
        concentration: {
          hoover: 0.5,
          gini: 0.6,
          herfindahl: 0.01,
          effectiveRegions: 100,
          plantHerfindahl: { value: 0.002, low: 0.001, high: 0.01 },
          ellisonGlaeser: band,
          maurelSedillot: band,
        },
      },
      settings,
    },
    { kind: "relatedness", ...wayne, subject: "cluster/automotive", related: meeting().related, settings },
    { kind: "pattern", pattern, region: "US-26163", settings },
    { kind: "scan", scan, settings },
    {
      kind: "complexity",
      ...wayne,
      complexity: { value: 1.2, rank: 7, of: 398, industries: 103, signCorrelation: 0.42 },
      settings,
    },
    {
      kind: "structure",
      ...wayne,
      structure: {
        herfindahl: 0.05,
        effectiveNumber: 20,
        krugman: 0.6,
        hachman: 0.4,
        entropy: 5,
        unrelatedVariety: 3,
        relatedVariety: 2,
      },
      settings,
    },
    { kind: "peers", ...wayne, peers: meeting().peers.map(({ peer }) => peer), settings },
  ];
  it.each(claims)("$kind has a method, a source and limits, and nothing unwritten", (claim) => {
    const { sections } = evidenceContent(claim, WRITER);
    const headings = sections.map(({ heading }) => heading);
    expect(headings).toEqual(expect.arrayContaining(["What is computed", "Sources", "Limits"]));
    expect(text(claim)).not.toMatch(/undefined|NaN|\[object/);
  });
  it("gives the settings and the seed where chance is simulated", () => {
    expect(text(claims[7])).toMatch(/Permutations: 999\n- Seed: 7/);
    expect(text(claims[8])).toContain("Seed: 7");
    expect(text(claims[7])).toContain("high among high");
  });
  it("gives the complexity with its place, and of how many industries it is", () => {
    expect(text(claims[9])).toMatch(/Rank: 7 of 398\n- Industries that take part: 103/);
  });
  it("never writes a number that is not known as a number", () => {
    const nothing = Number.NaN;
    const unknown = figure({
      quotient: { value: nothing, lower: nothing, upper: nothing },
      growth: {
        value: nothing,
        annual: nothing,
        national: nothing,
        percentile: nothing,
        remarks: { held: nothing, heldOf: "all" },
      },
      shift: { national: nothing, mix: nothing, regional: nothing },
    });
    for (const kind of ["quotient", "rule", "stage"] as const)
      expect(text({ kind, figure: unknown, settings })).not.toContain("NaN");
    expect(text({ kind: "growth", figure: unknown, years: [2017, 2021], settings })).not.toContain("NaN");
  });
});

/** Adds up "+1,200 − 30 + 4". */
function sum(side: string): number {
  const terms = side
    .replaceAll(",", "")
    .replaceAll("\u2212", "-")
    .replaceAll(/([+-]) /g, "$1")
    .split(" ");
  return terms.map(Number).reduce((all, term) => all + term, 0);
}
