import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { curveTest } from "#spatial/pattern/curveTest.ts";
import { boxArea, createRipleySimulation, ripleyK, ripleyL } from "#spatial/pattern/distance/ripleyK.ts";
import { createRandom } from "#spatial/random.ts";
import { EARTH_RADIUS } from "#spatial/greatCircle.ts";
import { pickSites, sphereSites } from "#spatial/sitePositions.ts";
import { planeSites } from "#tests/oracles/planeSites.ts";
import { haversine, P10 } from "#tests/unit/spatial/pointPatternFixture.ts";

/**
 * As spatstat.explore 3.0.6 prints them:
 *
 *     library(spatstat.explore)
 *     X <- ppp(c(0,1,2,0,1,5,6,5,9,9), c(0,0,0,1,1,5,5,6,9,0), window = owin(c(0, 10), c(0, 10)))
 *     r <- c(0, 1, 1.5, 2, 3, 6, 10)
 *     for (rows in list(1:10, c(0,1,3,7,9) + 1)) {
 *       K <- Kest(X[rows], r = seq(0, 10, 0.5), correction = "none")
 *       L <- Lest(X[rows], r = seq(0, 10, 0.5), correction = "none")
 *       print(K$un[match(r, K$r)], digits = 12); print(L$un[match(r, L$r)], digits = 12)
 *     }
 */
const SPATSTAT = {
  r: [0, 1, 1.5, 2, 3, 6, 10],
  all: {
    K: [0, 15.5555555556, 24.4444444444, 26.6666666667, 28.8888888889, 42.2222222222, 88.8888888889],
    L: [0, 2.22519372604, 2.78942795729, 2.91346248158, 3.03242789431, 3.66602656155, 5.31923040535],
  },
  a: {
    K: [0, 20, 30, 30, 30, 30, 100],
    L: [0, 2.52313252202, 3.09019361619, 3.09019361619, 3.09019361619, 3.09019361619, 5.64189583548],
  },
};
const WINDOW = 100;

const expectCurve = (found: Float64Array, expected: readonly number[]) => {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, k) => expect(found[k], `distance ${k}`).toBeCloseTo(value, 9));
};

describe("Ripley's K and L", () => {
  const sites = planeSites(P10.x, P10.y);

  it("are spatstat's without correction", () => {
    expectCurve(ripleyK(sites, SPATSTAT.r, WINDOW), SPATSTAT.all.K);
    expectCurve(ripleyL(sites, SPATSTAT.r, WINDOW), SPATSTAT.all.L);
    expectCurve(ripleyK(pickSites(sites, P10.a), SPATSTAT.r, WINDOW), SPATSTAT.a.K);
    expectCurve(ripleyL(pickSites(sites, P10.a), SPATSTAT.r, WINDOW), SPATSTAT.a.L);
  });

  it("are by their definition, pair by pair", () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 40 }), (points) => {
        const support = [0, 1, 2.5, 5, 12];
        const found = ripleyK(
          planeSites(
            points.map(([x]) => x),
            points.map(([, y]) => y),
          ),
          support,
          WINDOW,
        );
        for (const [k, r] of support.entries()) {
          let pairs = 0;
          points.forEach(([x, y], i) =>
            points.forEach(([u, v], j) => (pairs += Number(i !== j && Math.hypot(x - u, y - v) <= r))),
          );
          expect(found[k]).toBeCloseTo((WINDOW * pairs) / (points.length * (points.length - 1)), 9);
        }
      }),
    );
  });

  it("count great circles, over the antimeridian too", () => {
    const lon = Float64Array.of(179.9, -179.9, 179.95, 10);
    const lat = Float64Array.of(0, 0.1, 60, 0);
    const apart = haversine(lon[0], lat[0], lon[1], lat[1]);
    const found = ripleyK(sphereSites(lon, lat), [apart - 1, apart + 1], 12);
    expect([...found]).toEqual([0, 2]);
  });

  it("are nothing of one establishment", () => {
    expect([...ripleyK(planeSites([1], [1]), [1, 2], WINDOW)]).toEqual([Number.NaN, Number.NaN]);
  });
});

describe("the window", () => {
  it("is the smallest box of meridians and parallels", () => {
    const quarter = boxArea(sphereSites(Float64Array.of(170, -100, -150), Float64Array.of(0, 30, 10)));
    expect(quarter).toBeCloseTo(EARTH_RADIUS ** 2 * (Math.PI / 2) * 0.5, -3);
    expect(boxArea(sphereSites(new Float64Array(0), new Float64Array(0)))).toBe(0);
  });
});

describe("labels redrawn", () => {
  const random = createRandom(5);
  const lon = Float64Array.from({ length: 400 }, () => 10 + random());
  const lat = Float64Array.from({ length: 400 }, () => 45 + random());
  const sites = sphereSites(lon, lat);
  const p = (selected: number[], statistic: typeof ripleyK) => {
    const distances = [5000, 10_000, 20_000];
    const test = curveTest(createRipleySimulation(statistic, sites, selected, { distances, random: createRandom(1) }), {
      permutations: 99,
    });
    while (!test.step());
    return test.result().global!.p;
  };

  it("tell a corner from everywhere, by K and L alike", () => {
    const corner = [...lon.keys()].filter((i) => lon[i] < 10.3 && lat[i] < 45.3);
    const every = [...lon.keys()].filter((i) => i % 10 === 0);
    expect(corner.length).toBeGreaterThan(20);
    expect(p(corner, ripleyK)).toBe(0.01);
    expect(p(corner, ripleyL)).toBe(p(corner, ripleyK));
    expect(p(every, ripleyK)).toBeGreaterThan(0.1);
    expect(p(every, ripleyL)).toBe(p(every, ripleyK));
  });
});
