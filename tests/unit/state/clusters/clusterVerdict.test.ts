import { expect, test } from "vitest";
import { LEAST_MAPS, clusterVerdict, significantClusters } from "#state/clusters/clusterVerdict.ts";

test("19 maps are the fewest whose smallest p is 0.05", () => {
  expect(LEAST_MAPS).toBe(19);
  expect(1 / (LEAST_MAPS + 1)).toBeLessThanOrEqual(0.05);
  expect(1 / LEAST_MAPS).toBeGreaterThan(0.05);
});

test("a cluster at 0.05 is significant, one above is not, and too few maps say nothing", () => {
  const p = [0.05, 0.051, 1, Number.NaN];
  expect(p.map((_, cluster) => clusterVerdict({ done: 19, p }, cluster))).toEqual([
    "significant",
    "general",
    "general",
    "untested",
  ]);
  expect(clusterVerdict({ done: 18, p }, 0)).toBe("untested");
  expect(clusterVerdict(undefined, 0)).toBe("untested");
  expect(clusterVerdict({ done: 99, p }, 7)).toBe("untested");
  expect(significantClusters({ done: 99, p })).toBe(1);
  expect(significantClusters({ done: 9, p })).toBe(0);
});
