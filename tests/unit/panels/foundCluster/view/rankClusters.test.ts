import { expect, test } from "vitest";
import { rankClusters } from "#panels/foundCluster/view/ClusterList.tsx";

const clusters = [
  { cluster: 0, establishments: 80, excess: 20, llr: 9 },
  { cluster: 1, establishments: 60, excess: 50, llr: 30 },
  { cluster: 2, establishments: 60, excess: -5, llr: 0 },
  { cluster: 3, establishments: 9, excess: 8, llr: 12 },
];
const order = (...asked: Parameters<typeof rankClusters>) => rankClusters(...asked).map(({ cluster }) => cluster);

test("by size and by excess, equals as they are numbered", () => {
  expect(order(clusters, "size", undefined)).toEqual([0, 1, 2, 3]);
  expect(order(clusters, "excess", undefined)).toEqual([1, 0, 3, 2]);
  expect(order(clusters.toReversed(), "size", undefined)).toEqual([0, 1, 2, 3]);
});

test("by p the smallest first, equals by strength; without a test by strength alone", () => {
  expect(order(clusters, "p", [0.01, 0.01, 1, 0.01])).toEqual([1, 3, 0, 2]);
  expect(order(clusters, "p", [0.3, 0.2, 1, 0.01])).toEqual([3, 1, 0, 2]);
  expect(order(clusters, "p", undefined)).toEqual([1, 3, 0, 2]);
});
