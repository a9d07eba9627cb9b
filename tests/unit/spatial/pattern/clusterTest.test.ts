import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createClusterTest, type ClusterTestRun } from "#spatial/pattern/clusterTest.ts";
import { spherePositions, squaredChord } from "#spatial/greatCircle.ts";
import { NOISE } from "#spatial/density/dbscan.ts";
import { createFootprints } from "#spatial/pattern/footprints.ts";
import { createRandom, sampleWithoutReplacement } from "#spatial/random.ts";
import { bernoulliLlr, poissonLlr } from "#spatial/pattern/scanStatistic.ts";
import { points } from "#tests/bench/scaleRegister.ts";
import { haversine } from "#tests/unit/spatial/pointPatternFixture.ts";

function finish(test: ClusterTestRun): ReturnType<ClusterTestRun["result"]> {
  while (!test.step());
  return test.result();
}

describe("createFootprints", () => {
  it("gives each site the cluster of the nearest core point within reach: by all pairs, around poles and antimeridian", () => {
    const lon = fc.integer({ min: -18, max: 18 }).map((ten) => ten * 10);
    const lat = fc.integer({ min: -9, max: 9 }).map((ten) => ten * 10);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(lon, lat, fc.integer({ min: -1, max: 2 })), { minLength: 1, maxLength: 40 }),
        fc.constantFrom(1000, 1_200_000, 3_000_000, 25_000_000),
        (rows, eps) => {
          const sites = { lon: Float64Array.from(rows, ([a]) => a), lat: Float64Array.from(rows, ([, b]) => b) };
          const core = [...rows.keys()].filter((row) => rows[row][2] !== NOISE);
          const cluster = core.map((row) => rows[row][2]);
          const found = createFootprints(sites.lon, sites.lat, eps).around(core, cluster);
          rows.forEach(([a, b], row) => {
            const between = core.map((other) => haversine(a, b, rows[other][0], rows[other][1]));
            const nearest = Math.min(...between);
            if (nearest > eps) expect(found[row]).toBe(NOISE);
            // Places on a grid of ten degrees are as far from several; which is nearest by a rounding is as good.
            else expect(cluster.filter((_, k) => between[k] < nearest + 0.01)).toContain(found[row]);
          });
        },
      ),
    );
  });

  it("does so in a crowd too, where many stand on one coordinate and clusters meet within a cell", () => {
    const step = fc.integer({ min: 0, max: 24 });
    const label = fc.constantFrom(NOISE, 0, 0, 0, 1, 2);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(step, step, label), { minLength: 60, maxLength: 250 }),
        fc.constantFrom(300, 1500, 4000),
        fc.boolean(),
        (rows, eps, isOneCluster) => {
          const lon = Float64Array.from(rows, ([a]) => a / 1000);
          const lat = Float64Array.from(rows, ([, b]) => b / 1000);
          const core = [...rows.keys()].filter((row) => rows[row][2] !== NOISE);
          const cluster = core.map((row) => (isOneCluster ? 0 : rows[row][2]));
          const { x, y, z } = spherePositions(lon, lat);
          const squared = (p: number, q: number) => (x[p] - x[q]) ** 2 + (y[p] - y[q]) ** 2 + (z[p] - z[q]) ** 2;
          const wanted = rows.map((_, row) => {
            const between = core.map((other) => squared(row, other));
            const nearest = Math.min(...between);
            return nearest > squaredChord(eps)
              ? NOISE
              : Math.min(...cluster.filter((_own, k) => between[k] === nearest));
          });
          expect([...createFootprints(lon, lat, eps).around(core, cluster)]).toEqual(wanted);
        },
      ),
    );
  });

  it("takes the lowest of clusters at the same distance, and forgets the clusters before", () => {
    const lon = Float64Array.of(0, 0, 1, 1);
    const lat = Float64Array.of(0, 0, 0, 0);
    const { around } = createFootprints(lon, lat, 1000);
    expect([...around([0, 1], [5, 3])]).toEqual([3, 3, NOISE, NOISE]);
    expect([...around([2], [1])]).toEqual([NOISE, NOISE, 1, 1]);
    expect([...around([], [])]).toEqual([NOISE, NOISE, NOISE, NOISE]);
  });

  it("refuses what DBSCAN refuses", () => {
    expect(() => createFootprints(Float64Array.of(0), Float64Array.of(91), 1000)).toThrow("row 0");
    expect(() => createFootprints(Float64Array.of(0), Float64Array.of(0), 0)).toThrow("eps");
  });
});

describe("createClusterTest", () => {
  const { longitude: lon, latitude: lat } = points(3000, 4);
  const everyTenth = Uint32Array.from({ length: 300 }, (_, k) => k * 10);
  const setting = { lon, lat, eps: 20_000, minPts: 5 };

  it("tells what clusters hold: their members, of all the establishments in reach of a core point", () => {
    const test = createClusterTest({ ...setting, selected: everyTenth, random: createRandom(1) });
    const { observed, delineation, footprint } = test;
    expect(observed.count).toBeGreaterThan(5);
    for (let c = 0; c < observed.count; c++) {
      expect(observed.establishments[c]).toBe(delineation.cluster.filter((of) => of === c).length);
      const reached = lon.reduce((sum, _, row) => {
        const isNear = everyTenth.some(
          (other, k) =>
            delineation.core[k] === 1 &&
            delineation.cluster[k] === c &&
            haversine(lon[row], lat[row], lon[other], lat[other]) <= 20_000,
        );
        return sum + (isNear && footprint[row] === c ? 1 : 0);
      }, 0);
      expect(observed.population[c]).toBe(reached);
      expect(observed.expected[c]).toBeCloseTo(reached / 10, 10);
      expect(observed.excess[c]).toBeCloseTo(observed.establishments[c] - reached / 10, 10);
      expect(observed.llr[c]).toBe(bernoulliLlr(observed.establishments[c], reached, 300, 3000));
    }
  });

  it("gives (M + 1) / (R + 1) against the largest statistic of each map", () => {
    const test = createClusterTest({ ...setting, selected: everyTenth, random: createRandom(2), permutations: 39 });
    const footprint = [...test.footprint];
    const { p, maxima, permutations } = finish(test);
    expect([...test.footprint]).toEqual(footprint);
    expect(permutations).toBe(39);
    expect(maxima.length).toBe(39);
    p.forEach((value, c) => {
      const larger = maxima.filter((llr) => llr >= test.observed.llr[c]).length;
      expect(value).toBe((larger + 1) / 40);
      if (test.observed.llr[c] === 0) expect(value).toBe(1);
    });
  });

  it("simulates the map of the labels it draws", () => {
    const test = createClusterTest({ ...setting, selected: everyTenth, random: createRandom(3), permutations: 5 });
    const { maxima } = finish(test);
    const random = createRandom(3);
    for (const largest of maxima) {
      const selected = sampleWithoutReplacement(3000, 300, random).slice();
      const { observed } = createClusterTest({ ...setting, selected, random });
      expect(largest).toBe(Math.max(0, ...observed.llr));
    }
  });

  it("does not change with the order of rows", () => {
    const order = sampleWithoutReplacement(3000, 3000, createRandom(5)).slice();
    const moved = createClusterTest({
      ...setting,
      lon: Float64Array.from(order, (row) => lon[row]),
      lat: Float64Array.from(order, (row) => lat[row]),
      selected: Uint32Array.from(order.keys()).filter((k) => order[k] % 10 === 0),
      random: createRandom(1),
    });
    expect(moved.observed).toEqual(
      createClusterTest({ ...setting, selected: everyTenth, random: createRandom(1) }).observed,
    );
  });

  it("finds an industry that crowds where others are sparse, and not one that crowds where all do", () => {
    const isWest = (row: number) => lon[row] < -112 && lat[row] < 24;
    const dense = createClusterTest({ ...setting, selected: everyTenth, random: createRandom(6), permutations: 99 });
    expect(Math.min(...finish(dense).p)).toBeGreaterThan(0.05);
    const west = Uint32Array.from(lon.keys()).filter(isWest).slice(0, 60);
    const selected = Uint32Array.from(new Set([...everyTenth.subarray(0, 100), ...west]));
    const test = createClusterTest({ ...setting, eps: 60_000, selected, random: createRandom(6), permutations: 99 });
    const { p } = finish(test);
    expect(Math.min(...p)).toBe(0.01);
    expect(test.observed.excess[p.indexOf(0.01)]).toBeGreaterThan(0);
  });

  it("expects more where weight is, by the Poisson statistic", () => {
    const weight = lon.map((east) => (east < -100 ? 3 : 1));
    const total = weight.reduce((a, b) => a + b);
    const test = createClusterTest({
      ...setting,
      selected: everyTenth,
      weight,
      random: createRandom(1),
      permutations: 19,
    });
    const { observed, footprint } = test;
    for (let c = 0; c < observed.count; c++) {
      const inside = weight.reduce((sum, value, row) => sum + (footprint[row] === c ? value : 0), 0);
      expect(observed.expected[c]).toBeCloseTo((300 * inside) / total, 9);
      expect(observed.llr[c]).toBeCloseTo(poissonLlr(observed.establishments[c], (300 * inside) / total, 300), 9);
    }
    expect(finish(test).maxima.every((llr) => llr >= 0)).toBe(true);
    const options = { ...setting, selected: everyTenth, weight, random: createRandom(1) };
    expect(() => createClusterTest({ ...options, statistic: "bernoulli" })).toThrow('expected "poisson"');
  });

  it("repeats a seed, stops anywhere and tells the interim result", () => {
    const run = (seed: number) =>
      createClusterTest({ ...setting, selected: everyTenth, random: createRandom(seed), permutations: 9 });
    const test = run(1);
    expect(test.result()).toMatchObject({ permutations: 0 });
    expect(test.result().p.every((p) => p === 1)).toBe(true);
    for (let k = 1; k < 9; k++) expect(test.step()).toBe(false);
    expect([test.done(), test.result().permutations]).toEqual([8, 8]);
    expect([test.step(), test.step(), test.done()]).toEqual([true, true, 9]);
    expect(test.result()).toEqual(finish(run(1)));
    expect(test.result().maxima).not.toEqual(finish(run(2)).maxima);
  });

  it("takes an industry that clusters nowhere", () => {
    const test = createClusterTest({
      ...setting,
      selected: Uint32Array.of(1, 2),
      random: createRandom(1),
      permutations: 19,
    });
    expect(finish(test)).toEqual({ permutations: 19, p: new Float64Array(0), maxima: new Float64Array(19) });
  });

  it("finds a significant cluster in about 5% of 300 maps of random labels", () => {
    let significant = 0;
    const random = createRandom(11);
    for (let map = 0; map < 300; map++) {
      const { longitude, latitude } = points(300, map);
      const selected = sampleWithoutReplacement(300, 60, random).slice();
      const at = { lon: longitude, lat: latitude, eps: 30_000, minPts: 3 };
      const { p } = finish(createClusterTest({ ...at, selected, random, permutations: 19 }));
      if (p.some((value) => value <= 0.05)) significant++;
    }
    expect(significant).toBeLessThanOrEqual(26); // 99.7% of binomial(300, 0.05)
    expect(significant).toBeGreaterThanOrEqual(4);
  });
});
