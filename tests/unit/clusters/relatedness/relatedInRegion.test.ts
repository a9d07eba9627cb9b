import { describe, expect, it } from "vitest";
import { combinedRelatedness } from "#clusters/relatedness/combinedRelatedness.ts";
import { RELATED_RULE, relatedInRegion } from "#clusters/relatedness/relatedInRegion.ts";

const SIZE = 6;
const NONE = Number.NaN;

/** Symmetric links of cluster 0 to the others; all other pairs 0. */
function linksOfFirst(values: readonly number[]): Float64Array {
  const links = new Float64Array(SIZE * SIZE);
  values.forEach((value, i) => (links[i + 1] = links[(i + 1) * SIZE] = value));
  return links;
}

const relatedness = combinedRelatedness(SIZE, [
  { name: "colocation", links: linksOfFirst([0.5, 0.4, 0.3, 0.2, 0.1]) },
  { name: "inputOutput", links: linksOfFirst([0.5, 0.4, 0.3, 0.2, 0.1]) },
  { name: "published", links: linksOfFirst([3, 2, 1, NONE, 0]) },
]);
const rule = { ...RELATED_RULE, strong: 75, veryStrong: 99 };
const question = {
  cluster: 0,
  relatedness,
  quotient: [1.5, 3, 0.5, 0.9, NONE, 0],
  strong: [1, 1, 0, 0, 0, 0],
  establishments: [90, 80, 3, 20, NONE, 0],
  lacking: [0, 0, 1, 0, 0, 1],
  rule,
};

describe("relatedInRegion", () => {
  it("says of every related cluster whether it is strong, present, missing or unknown, and why it is related", () => {
    const { related } = relatedInRegion(question);
    expect(related.map(({ cluster, by, state }) => [cluster, by, state])).toEqual([
      [1, "very strong", "strong"],
      [2, "strong", "missing"],
      [3, "strong", "present"],
      [4, "strong", "unknown"],
    ]);
    expect(related[0].parts.map(({ name }) => name)).toEqual(["colocation", "inputOutput", "published"]);
    expect(related[0].parts[0].percentile).toBe(100);
    expect(related[3].missingParts).toEqual(["published"]);
    expect([related[1].quotient, related[1].proximity]).toEqual([0.5, NONE]);
  });

  it("counts the strong and the missing among the related", () => {
    const { mrel, mrelAtMost, missing, count } = relatedInRegion(question);
    expect(count).toEqual({ related: 4, strong: 1, less: 0, missing: 1, unknown: 1 });
    expect([mrel, mrelAtMost, missing]).toEqual([0.25, 0.5, [2]]);
  });

  it("puts the limit of missing at the quotient of the rule, that value present", () => {
    const state = (quotient: number[]) => relatedInRegion({ ...question, quotient }).related[1].state;
    expect(state([1, 3, 0.75, 0, 0, 0])).toBe("present");
    expect(state([1, 3, 0.7499, 0, 0, 0])).toBe("missing");
  });

  it("calls missing only what is small and less than could be expected; the rest has less than its share", () => {
    const state = (more: Partial<typeof question>) => relatedInRegion({ ...question, ...more }).related[1].state;
    expect(state({})).toBe("missing");
    expect(state({ establishments: [0, 0, 49, 0, 0, 0] })).toBe("missing");
    expect(state({ establishments: [0, 0, 50, 0, 0, 0] })).toBe("less");
    expect(state({ lacking: [0, 0, 0, 0, 0, 0] })).toBe("less");
    const less = relatedInRegion({ ...question, lacking: [0, 0, 0, 0, 0, 0] });
    expect([less.count.less, less.count.missing, less.missing]).toEqual([1, 0, []]);
  });

  it("shows the nearest where nothing is related, without counting them", () => {
    const alone = { ...rule, strong: 101, veryStrong: 101 };
    const { related, count, mrel, missing } = relatedInRegion({ ...question, rule: alone });
    expect(related.map(({ cluster, by }) => [cluster, by])).toEqual([
      [1, "nearest"],
      [2, "nearest"],
    ]);
    expect([count.related, mrel, missing]).toEqual([0, NONE, []]);
  });

  it("has the share of proximity that is present as density, over known quotients, without the cluster itself", () => {
    const proximity = linksOfFirst([0.4, 0.3, 0.2, 0.9, 0.1]);
    proximity[0] = 1;
    expect(relatedInRegion({ ...question, proximity }).density).toBeCloseTo(0.4 / (0.4 + 0.3 + 0.2 + 0.1), 12);
    const quotient = [1, 1, 0.99, 1.2, NONE, 0];
    expect(relatedInRegion({ ...question, quotient, proximity }).density).toBeCloseTo(0.6, 12);
    expect(relatedInRegion(question).density).toBeNaN();
  });

  it("refuses columns of another number of clusters", () => {
    expect(() => relatedInRegion({ ...question, quotient: [1] })).toThrow("quotient: expected 6 clusters, got 1");
    expect(() => relatedInRegion({ ...question, strong: [1] })).toThrow("strong: expected 6 clusters, got 1");
    expect(() => relatedInRegion({ ...question, lacking: [1] })).toThrow("lacking: expected 6 clusters, got 1");
    expect(() => relatedInRegion({ ...question, proximity: new Float64Array(4) })).toThrow("got 4");
  });
});
