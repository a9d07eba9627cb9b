import { expect, test } from "vitest";
import { sameCluster } from "#state/clusters/ClustersContext.tsx";

const box = (name: string, lon: number, lat: number, half: number) => ({
  name,
  lon,
  lat,
  bounds: [lon - half, lat - half, lon + half, lat + half] as [number, number, number, number],
});

test("of the clusters that meet its bounds the one with the nearest middle is the same", () => {
  const before = box("before", -100, 25, 0.5);
  const clusters = [box("far", -98, 25, 0.2), box("beside", -100.6, 25, 0.3), box("inside", -99.9, 25.1, 0.05)];
  expect(sameCluster(before, clusters)?.name).toBe("inside");
  expect(sameCluster(before, clusters.slice(0, 2))?.name).toBe("beside");
  expect(sameCluster(before, clusters.slice(0, 1))).toBeUndefined();
  expect(sameCluster(before, [])).toBeUndefined();
});

test("bounds that touch meet; degrees of longitude count for less away from the equator", () => {
  const before = box("before", 10, 60, 1);
  expect(sameCluster(before, [box("touches", 12, 60, 1)])?.name).toBe("touches");
  expect(sameCluster(before, [box("touches", 8, 60, 1)])?.name).toBe("touches");
  expect(sameCluster(before, [box("apart", 7.9, 60, 1)])).toBeUndefined();
  const sideways = box("sideways", 11.5, 60, 1);
  const up = box("up", 10, 61, 1);
  expect(sameCluster(before, [up, sideways])?.name).toBe("sideways");
});
