import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterFlows, type Use } from "#data/linkages/clusterFlows.ts";
import { clusterShares } from "#data/linkages/clusterShares.ts";
import { publishedPairs } from "#data/linkages/publishedPairs.ts";
import type { AtlasReport } from "#firms/atlasReport.ts";
import { checkReport } from "#data/report.ts";
import { readRows, sourcesDirectory } from "#data/sourceFiles.ts";
import { hasSources } from "#tests/sources.ts";
import { checkLinkageFile, type LinkageFile } from "#clusters/relatedness/linkages/linkageFile.ts";
import { inputOutputLinks } from "#clusters/relatedness/linkages/inputOutputLinks.ts";
import { publishedLinks } from "#clusters/answers/clusterRelatedness.ts";
import type { ClusterFile } from "#industries/benchmarkClusters.ts";
import { atlasJson } from "#tests/atlasFile.ts";

const USES = "us-bea-use-2017.csv.gz";

describe("publishedPairs", () => {
  const row = (cluster: string, linked: string, strength: string) => ({ cluster, linked_cluster: linked, strength });
  const names = ["Apparel", "Footwear", "Plastics"];

  it("matches names, and says which links are drawn from one side or differ by side", () => {
    const { published, rejections, oneWay, unequal } = publishedPairs(
      [
        row("Apparel", "Footwear", "very strong"),
        row("Footwear", "Apparel", "strong"),
        row("Plastics", "Apparel", "lower"),
      ],
      names,
    );
    expect(published).toEqual({
      strengths: ["lower", "strong", "very strong"],
      from: [0, 1, 2],
      to: [1, 0, 0],
      strength: [2, 1, 0],
    });
    expect(rejections.total).toBe(0);
    expect(oneWay).toEqual(["Plastics - Apparel (lower)"]);
    expect(unequal).toEqual(["Apparel - Footwear (very strong, strong)"]);
  });

  it("rejects what it does not know, with a reason", () => {
    const { published, rejections } = publishedPairs(
      [
        row("Apparel", "Hats", "strong"),
        row("Apparel", "Footwear", "fair"),
        row("Apparel", "Apparel", "strong"),
        row("Apparel", "Footwear", "strong"),
        row("Apparel", "Footwear", "lower"),
      ],
      names,
    );
    expect(published.strength).toEqual([1]);
    expect(rejections.list()).toEqual([
      { reason: "itself, or named before", rows: 2, example: "Apparel - Apparel (strong)" },
      { reason: "cluster not in the definitions", rows: 1, example: "Apparel - Hats (strong)" },
      { reason: "strength not known", rows: 1, example: "Apparel - Footwear (fair)" },
    ]);
  });
});

describe("clusterShares", () => {
  const clusterOf = (naics: string) => ({ a: 0, b: 1, c: 1, d: -1 })[naics] ?? -1;
  const persons = (naics: string) => ({ a: 30, b: 10, c: 0, d: 60 })[naics] ?? 0;
  const shares = (bridge: Record<string, string[]>) =>
    clusterShares(new Map(Object.entries(bridge)), clusterOf, persons, 2);

  it("shares out a code by the employment of its industries, those without a cluster outside", () => {
    const { of, spread, even } = shares({ X: ["a", "b", "d"], Y: ["c"] });
    expect([...of.get("X")!]).toEqual([0.3, 0.1, 0.6]);
    expect([...of.get("Y")!]).toEqual([0, 1, 0]);
    expect([spread, even]).toEqual([["X"], []]);
  });

  it("divides the employment of an industry between the codes that share it", () => {
    const { of } = shares({ X: ["a", "b"], Y: ["a"], Z: ["a"] });
    expect([...of.get("X")!]).toEqual([0.5, 0.5, 0]);
  });

  it("shares out evenly where nobody is employed, and says so; without industries all is outside", () => {
    const { of, even } = shares({ X: ["c", "e"], Y: [] });
    expect([...of.get("X")!]).toEqual([0, 0.5, 0.5]);
    expect([...of.get("Y")!]).toEqual([0, 0, 1]);
    expect(even).toEqual(["X"]);
  });
});

describe("clusterFlows", () => {
  it("apportions seller and buyer", () => {
    const shares = new Map([
      ["X", Float64Array.of(0.5, 0.5, 0)],
      ["Y", Float64Array.of(0, 0.8, 0.2)],
    ]);
    const { flows, soldOutside, boughtOutside } = clusterFlows(
      [
        { commodity: "X", industry: "Y", amount: 100 },
        { commodity: "S", industry: "X", amount: 10 },
      ],
      shares,
      2,
    );
    expect(flows.map((row) => [...row])).toEqual([
      [0, 40, 10],
      [0, 40, 10],
      [5, 5, 0],
    ]);
    expect(Object.fromEntries(soldOutside)).toEqual({ X: 0, S: 10 });
    expect(Object.fromEntries(boughtOutside)).toEqual({ Y: 20, X: 0 });
  });

  it("keeps the total, whatever the table", () => {
    const codes = fc.constantFrom("X", "Y", "Z", "S");
    const uses = fc.array(fc.record({ commodity: codes, industry: codes, amount: fc.integer({ min: -50, max: 500 }) }));
    const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(uses, weights, weights, (table: Use[], one, other) => {
        const normal = (values: number[]) => Float64Array.from(values, (x) => x / values.reduce((a, b) => a + b, 0));
        const { flows } = clusterFlows(
          table,
          new Map([
            ["X", normal(one)],
            ["Y", normal(other)],
          ]),
          2,
        );
        const total = flows.reduce((sum, row) => sum + row.reduce((a, b) => a + b, 0), 0);
        expect(total).toBeCloseTo(
          table.reduce((sum, { amount }) => sum + amount, 0),
          8,
        );
      }),
    );
  });
});

describe("linkages.json", () => {
  const { clusters } = atlasJson("clusters.json") as ClusterFile;
  const file = checkLinkageFile(
    atlasJson("linkages.json") as LinkageFile,
    clusters.map(({ id }) => id),
  );
  const all = clusters.map((_, i) => i);
  const { inputShare, outputShare, amount, strongest } = inputOutputLinks(file, all);
  const place = (id: string) => {
    const at = file.clusters.indexOf(id);
    expect(at).toBeGreaterThanOrEqual(0);
    return at;
  };
  const cell = (matrix: Float64Array, i: string, j: string) => matrix[place(i) * all.length + place(j)];
  const leading = (matrix: Float64Array, i: string, count: number) => {
    const row = matrix.subarray(place(i) * all.length, (place(i) + 1) * all.length);
    return [...row.keys()]
      .filter((j) => j !== place(i))
      .sort((a, b) => row[b] - row[a])
      .slice(0, count)
      .map((j) => file.clusters[j]);
  };

  it("has shares that sum to at most 1, and are all known but of retailing, which sells nothing on", () => {
    for (const i of all) {
      const bought = inputShare.subarray(i * all.length, (i + 1) * all.length).reduce((a, b) => a + b, 0);
      const sold = outputShare.subarray(i * all.length, (i + 1) * all.length).reduce((a, b) => a + b, 0);
      expect(bought).toBeGreaterThan(0.2);
      expect(bought).toBeLessThanOrEqual(1 + 1e-12);
      if (clusters[i].id === "local-retailing-of-clothing-and-general-merchandise") expect(sold).toBeNaN();
      else expect(sold).toBeLessThanOrEqual(1 + 1e-12);
    }
    expect(amount.every((x) => x >= 0)).toBe(true);
  });

  it("has what anyone would expect of who buys from whom", () => {
    expect(leading(inputShare, "automotive", 2)).toEqual([
      "upstream-metal-manufacturing",
      "production-technology-and-heavy-machinery",
    ]);
    expect(cell(inputShare, "automotive", "upstream-metal-manufacturing")).toBeGreaterThan(0.05);
    expect(cell(inputShare, "automotive", "metalworking-technology")).toBeGreaterThan(0.01);
    expect(leading(inputShare, "apparel", 1)).toEqual(["textile-manufacturing"]);
    expect(leading(inputShare, "wood-products", 1)).toEqual(["forestry"]);
    expect(leading(inputShare, "printing-services", 1)).toEqual(["paper-and-packaging"]);
    expect(leading(outputShare, "upstream-metal-manufacturing", 1)).toEqual(["automotive"]);
    expect(leading(outputShare, "biopharmaceuticals", 1)).toEqual(["local-health-services"]);
    expect(cell(strongest, "apparel", "metal-mining")).toBeLessThan(0.001);
  });

  it("has higher shares for pairs the figure draws than for pairs it does not", () => {
    const drawn = publishedLinks(file, all);
    const median = (wanted: (strength: number) => boolean) => {
      const shares = [...strongest].filter((share, pair) => !Number.isNaN(share) && wanted(drawn[pair]));
      return shares.sort((a, b) => a - b)[Math.floor(shares.length / 2)];
    };
    expect(median((strength) => strength > 0)).toBeGreaterThan(4 * median((strength) => strength === 0));
  });

  it("has 203 published links of 48 clusters, 114 pairs", () => {
    const { from, to } = file.published;
    expect(from).toHaveLength(203);
    expect(new Set([...from, ...to]).size).toBe(48);
    const drawn = publishedLinks(file, all);
    expect(drawn.filter((strength) => strength > 0)).toHaveLength(2 * 114);
    expect(cell(drawn, "transportation-and-logistics", "distribution-and-electronic-commerce")).toBe(3);
    expect(cell(drawn, "tobacco", "apparel")).toBeNaN();
  });

  it("is small, and its rows are accounted for", () => {
    expect(JSON.stringify(file).length).toBeLessThan(60 * 1024);
    const { sources } = atlasJson("report.json") as AtlasReport;
    for (const id of ["cluster-linkages", "input-output"]) {
      const source = sources.find((other) => other.id === id);
      expect(source).toBeDefined();
      expect(() => checkReport(source!)).not.toThrow();
    }
  });

  it.skipIf(!hasSources([USES]))("adds up to the published totals of intermediate purchases", () => {
    const rows = readRows(`${sourcesDirectory()}/${USES}`);
    const published = Number(rows.find((row) => row.commodity === "T005" && row.industry === "T001")!.value_musd);
    const total = file.inputOutput.flows.flat().reduce((a, b) => a + b, 0);
    expect(published).toBe(14_856_027);
    expect(Math.abs(total - published) / published).toBeLessThan(1e-4);
    // Tobacco is one code of the accounts: its purchases of electricity are those of the table.
    const electricity = rows.find((row) => row.commodity === "221100" && row.industry === "312200")!;
    const power = ["electric-power-generation-and-transmission", "local-utilities"];
    const bought = power.map((id) => cell(amount, id, "tobacco"));
    expect(bought[0]).toBeGreaterThan(0);
    expect(bought[0]).toBeLessThan(Number(electricity.value_musd));
  });
});
