import { describe, expect, it } from "vitest";
import { clusterStudies } from "#clusters/found/clusterStudy.ts";
import { delineate } from "#clusters/found/delineate.ts";
import { CURVES, curveOf } from "#clusters/found/curves.ts";
import { distanceCurve } from "#clusters/found/distanceCurve.ts";
import { QUIET, runInSteps } from "#clusters/found/longCall.ts";
import { sensitivity } from "#clusters/found/sensitivity.ts";
import { testClusters } from "#clusters/found/testClusters.ts";
import { selectionMask } from "#industries/industrySelection.ts";
import { dbscan } from "#spatial/density/dbscan.ts";
import { CROWDED, crowdedRegister, smallTree } from "./smallRegister.ts";

const filter = { industries: selectionMask(smallTree, [CROWDED]) };
const table = crowdedRegister(5);
const study = clusterStudies(table, smallTree.length)(filter);
const delineated = delineate(table, study, { filter, method: "dbscan", eps: 2000, minPts: 5 });
const settings = { permutations: 199, seed: 7 };
const cancelled = { ...QUIET, isCancelled: () => true };

describe("runInSteps", () => {
  it("gives way, reports at most five times a second, and ends", async () => {
    let [steps, pauses] = [0, 0];
    const reports: number[] = [];
    const begun = performance.now();
    const busy = () => {
      const until = performance.now() + 15;
      while (performance.now() < until);
      return ++steps === 40;
    };
    const pause = () => {
      pauses++;
      return QUIET.pause();
    };
    const answer = await runInSteps(busy, () => steps, { ...QUIET, pause, onProgress: (done) => reports.push(done) });
    const seconds = (performance.now() - begun) / 1000;
    expect(answer.isCancelled).toBe(false);
    expect(steps).toBe(40);
    expect(pauses).toBeGreaterThanOrEqual(10);
    expect(reports.length).toBeGreaterThanOrEqual(1);
    expect(reports.length).toBeLessThanOrEqual(5 * seconds);
  });
});

describe("testClusters", () => {
  it("finds the crowds and repeats from a seed", async () => {
    const test = await testClusters(delineated, settings, QUIET);
    expect(test).toMatchObject({ settings, done: 199, isCancelled: false });
    expect(test.p).toHaveLength(delineated.delineation.clusters.length);
    expect(test.p.slice(0, 2)).toEqual([1 / 200, 1 / 200]);
    const again = await testClusters(delineated, settings, QUIET);
    expect(again.maxima).toEqual(test.maxima);
    delineated.delineation.clusters.forEach(({ llr }, c) =>
      expect(test.p[c]).toBeCloseTo((1 + test.maxima.filter((maximum) => maximum >= llr).length) / 200, 12),
    );
  });

  it("settles with what was done when it is cancelled", async () => {
    const test = await testClusters(delineated, { permutations: 10_000, seed: 1 }, cancelled);
    expect(test.isCancelled).toBe(true);
    expect(test.done).toBeGreaterThan(0);
    expect(test.done).toBeLessThan(10_000);
    expect(test.maxima).toHaveLength(test.done);
  });
});

describe("distanceCurve", () => {
  it("measures at readable distances up to the median", () => {
    expect(curveOf("M").distances(12)).toEqual([1, 2, 3, 5, 7, 10]);
    expect(curveOf("M").distances(0.2)).toEqual([1, 2, 3, 5]);
    expect(curveOf("M").distances(3000).at(-1)).toBe(200);
    expect(curveOf("kDensity").distances(9)).toHaveLength(46);
    expect(curveOf("kDensity").distances(9).slice(0, 3)).toEqual([0, 0.2, 0.4]);
    expect(curveOf("kDensity").distances(3000)).toHaveLength(41);
  });

  it("is above its band near by, whichever curve it is", async () => {
    for (const { id } of CURVES) {
      const curve = await distanceCurve(study, id, settings, QUIET);
      expect(curve).toMatchObject({ curve: id, done: 199, isCancelled: false, establishments: study.selected.length });
      for (const column of [curve.values, curve.localLow, curve.localHigh, curve.globalLow, curve.globalHigh])
        expect(column).toHaveLength(curve.distances.length);
      const near = curve.distances.findIndex((km) => km >= 2);
      expect(curve.values[near]).toBeGreaterThan(curve.globalHigh[near]);
      expect(curve.globalHigh[near]).toBeGreaterThanOrEqual(curve.localHigh[near]);
      expect(curve.p).toBeLessThan(0.05);
    }
  });

  it("has no band yet after one simulation, and nothing to measure for nobody", async () => {
    const few = await distanceCurve(study, "M", { permutations: 1, seed: 1 }, QUIET);
    expect(few).toMatchObject({ done: 1, globalLow: [], globalHigh: [], p: Number.NaN });
    const nobody = { ...study, selected: study.selected.subarray(0, 2) };
    expect(await distanceCurve(nobody, "kDensity", settings, QUIET)).toMatchObject({
      distances: [],
      values: [],
      done: 0,
    });
  });
});

describe("sensitivity", () => {
  it("delineates anew for five distances and five counts around the settings", async () => {
    const { eps, minPts, clusters, clustered } = await sensitivity(delineated, QUIET);
    expect(eps).toEqual([1000, 1410, 2000, 2830, 4000]);
    expect(minPts).toEqual([3, 4, 5, 7, 10]);
    expect(clusters[2][2]).toBe(delineated.delineation.clusters.length);
    minPts.forEach((count, row) =>
      eps.forEach((reach, column) => {
        const found = dbscan(study.selectedLon, study.selectedLat, reach, count);
        expect(clusters[row][column]).toBe(found.count);
        expect(clustered[row][column]).toBeCloseTo(
          found.cluster.filter((c) => c >= 0).length / found.cluster.length,
          12,
        );
      }),
    );
  });
});
