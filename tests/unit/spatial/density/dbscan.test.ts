import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterMembers, clusterSizes } from "#spatial/density/clusterMembers.ts";
import { dbscan, NOISE, type DensityClusters } from "#spatial/density/dbscan.ts";
import { dbscanPlanar } from "#tests/oracles/dbscanPlanar.ts";
import { EARTH_RADIUS } from "#spatial/greatCircle.ts";
import { mulberry32, points } from "#tests/bench/scaleRegister.ts";

type At = [east: number, north: number];
type Distance = (a: At, b: At) => number;

const planar: Distance = ([ax, ay], [bx, by]) => Math.hypot(ax - bx, ay - by);

/** Great-circle metres by the haversine formula. */
const haversine: Distance = ([aLon, aLat], [bLon, bLat]) => {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((bLat - aLat) * rad) / 2) ** 2 +
    Math.cos(aLat * rad) * Math.cos(bLat * rad) * Math.sin(((bLon - aLon) * rad) / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
};

const columns = (at: At[]): [Float64Array, Float64Array] => [
  Float64Array.from(at, ([east]) => east),
  Float64Array.from(at, ([, north]) => north),
];
const onPlane = (at: At[], eps: number, minPts: number) => dbscanPlanar(...columns(at), eps, minPts);
const onSphere = (at: At[], eps: number, minPts: number) => dbscan(...columns(at), eps, minPts);

/** What of `found` is not as the definition says, by all pairwise distances. */
function violations(found: DensityClusters, at: At[], eps: number, minPts: number, distance: Distance): string[] {
  const wrong: string[] = [];
  const check = (claim: string, holds: boolean) => holds || wrong.push(claim);
  const { cluster, core, count } = found;
  const within = at.map((a) => at.map((b) => distance(a, b) <= eps));
  const isCore = within.map((row) => row.filter(Boolean).length >= minPts);
  at.forEach((_, i) => check(`${i} is core: ${isCore[i]}`, core[i] === Number(isCore[i])));

  const cores = at.flatMap((_, i) => (isCore[i] ? [i] : []));
  const component = at.map((_, i) => i);
  for (let round = 0; round < at.length; round++) {
    for (const i of cores) for (const j of cores) if (within[i][j]) component[i] = Math.min(component[i], component[j]);
  }
  check("clusters", count === new Set(cores.map((i) => component[i])).size);
  for (const i of cores) {
    for (const j of cores) check(`${i} with ${j}`, (cluster[i] === cluster[j]) === (component[i] === component[j]));
  }

  at.forEach((a, i) => {
    if (isCore[i]) return;
    const reached = cores.filter((j) => within[i][j]);
    const nearest = Math.min(...reached.map((j) => distance(a, at[j])));
    const claiming = reached.filter((j) => distance(a, at[j]) === nearest).map((j) => cluster[j]);
    check(`border ${i} of ${claiming.join()}`, cluster[i] === (claiming.length > 0 ? Math.min(...claiming) : NOISE));
  });

  const sizes = [...clusterSizes(cluster, count)];
  const first = sizes.map((_, c) =>
    cores
      .filter((i) => cluster[i] === c)
      .map((i) => at[i])
      .reduce((a, b) => (compare(a, b) <= 0 ? a : b)),
  );
  for (let c = 1; c < count; c++)
    check(
      `${c} comes later`,
      sizes[c - 1] > sizes[c] || (sizes[c - 1] === sizes[c] && compare(first[c - 1], first[c]) < 0),
    );
  return wrong;
}

const compare = (a: At, b: At) => a[0] - b[0] || a[1] - b[1];

/** The partition whatever its numbers: the first row of each row's cluster. */
const partition = ({ cluster }: DensityClusters) =>
  Array.from(cluster, (c) => (c === NOISE ? NOISE : cluster.indexOf(c)));

const shuffled = (length: number, seed: number) => {
  const random = mulberry32(seed);
  return Array.from({ length }, (_, i) => [random(), i])
    .toSorted(([a], [b]) => a - b)
    .map(([, i]) => i);
};

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const integerPoints = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })), {
  maxLength: 60,
});

/** Crowds a few kilometres wide, anywhere, at either pole or astride the antimeridian, with repeats. */
const globePoints = fc
  .tuple(
    fc.array(
      fc.oneof(
        fc.constantFrom<At[]>([180, 0], [-180, 60], [0, 90], [0, -90], [77, 89.99], [-10, -89.98], [179.99, -45]),
        fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
      ),
      { minLength: 1, maxLength: 4 },
    ),
    fc.integer({ min: 0, max: 60 }),
    seeds,
  )
  .map(([centres, length, seed]): At[] => {
    const random = mulberry32(seed);
    const made: At[] = [];
    for (let i = 0; i < length; i++) {
      if (i > 0 && random() < 0.2) {
        made.push([...made[Math.floor(random() * i)]]);
        continue;
      }
      const [lon, lat] = centres[Math.floor(random() * centres.length)];
      const north = Math.max(-90, Math.min(90, lat + (random() - 0.5) * 0.08));
      const east = lon + Math.min(360, 0.08 / Math.max(1e-9, Math.cos((north * Math.PI) / 180))) * (random() - 0.5);
      made.push([((((east + 180) % 360) + 360) % 360) - 180, north]);
    }
    return made;
  });

describe("dbscan in a plane", () => {
  it("gives scikit-learn's example", () => {
    const at: At[] = [[1, 2], [2, 2], [2, 3], [8, 7], [8, 8], [25, 80]]; // prettier-ignore
    const { cluster, count } = onPlane(at, 3, 2);
    expect([...cluster]).toEqual([0, 0, 0, 1, 1, NOISE]);
    expect(count).toBe(2);
  });

  it("gives scikit-learn's labels and core points of ten points", () => {
    const at: At[] = [[0, 0], [1, 0], [2, 0], [0, 1], [1, 1], [5, 5], [6, 5], [5, 6], [9, 9], [9, 0]]; // prettier-ignore
    const one = onPlane(at, 1, 3);
    expect([...one.cluster]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, NOISE, NOISE]);
    expect([...one.core.keys()].filter((i) => one.core[i])).toEqual([0, 1, 3, 4, 5]);
    const wider = onPlane(at, 1.5, 3);
    expect([...wider.cluster]).toEqual([...one.cluster]);
    expect([...wider.core.keys()].filter((i) => wider.core[i])).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it("is the definition, on any integer points", () => {
    fc.assert(
      fc.property(
        integerPoints,
        fc.constantFrom(0.3, 1, Math.SQRT2, 2, 2.5, 5, 100),
        fc.integer({ min: 1, max: 8 }),
        (at, eps, minPts) => {
          expect(violations(onPlane(at, eps, minPts), at, eps, minPts, planar)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("gives a point between two clusters to the lowest number, and numbers by the size that makes", () => {
    // Three crowds of four; 0 is as near to the first two, 13 to the last two, and neither has four within 5.
    const at = [-8, -7, -6, -5, 0, 5, 6, 7, 8, 13, 18, 19, 20, 21].map((x): At => [x, 0]);
    const { cluster, core, count } = onPlane(at, 5, 4);
    expect(count).toBe(3);
    expect([core[4], core[9]]).toEqual([0, 0]);
    expect([...cluster]).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2]);
  });

  it("gives a point to a nearer core point whatever was equally far before", () => {
    const west: At[] = [[-4, -3], [-5, -3], [-6, -3], [-7, -3], [-5, -4]]; // prettier-ignore
    const east = west.map(([x, y]): At => [-x, y]);
    const north: At[] = [[0, 4], [0, 6], [0, 7], [1, 6], [-1, 6]]; // prettier-ignore
    const { cluster, core, count } = onPlane([...west, ...east, ...north, [0, 0]], 5, 5);
    expect([count, core[15]]).toEqual([3, 0]);
    expect([...cluster]).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0]);
  });

  it("refuses an eps that is no distance and a minPts that is no count", () => {
    expect(() => onPlane([[0, 0]], 0, 2)).toThrow("eps: expected a distance above 0, got 0");
    expect(() => onPlane([[0, 0]], Number.NaN, 2)).toThrow("got NaN");
    expect(() => onPlane([[0, 0]], 1, 0)).toThrow("minPts: expected a count from 1, got 0");
    expect(() => onPlane([[0, 0]], 1, 2.5)).toThrow("got 2.5");
    expect(() => onPlane([[0, 0], [1e9, 0]], 0.1, 2)).toThrow("expected an extent below"); // prettier-ignore
  });
});

describe("dbscan on the sphere", () => {
  it("finds what was found before in the seeded register", () => {
    const { longitude, latitude } = points(100_000, 1);
    const noise = ({ cluster }: DensityClusters) => cluster.reduce((sum, c) => sum + Number(c === NOISE), 0);
    const wide = dbscan(longitude, latitude, 2000, 5);
    expect([wide.count, noise(wide)]).toEqual([59, 40_405]);
    const narrow = dbscan(longitude, latitude, 500, 10);
    expect([narrow.count, noise(narrow)]).toEqual([232, 70_669]);
  });

  it("is the definition, at the poles and the antimeridian too", () => {
    fc.assert(
      fc.property(
        globePoints,
        fc.double({ min: 0.1, max: 5000, noNaN: true }),
        fc.integer({ min: 1, max: 8 }),
        (at, eps, minPts) => {
          expect(violations(onSphere(at, eps, minPts), at, eps, minPts, haversine)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("is the definition where eps spans continents, half the globe and more", () => {
    const world = fc.array(
      fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(
        world,
        fc.double({ min: 5e5, max: 2.1e7, noNaN: true }),
        fc.integer({ min: 1, max: 8 }),
        (at, eps, minPts) => {
          expect(violations(onSphere(at, eps, minPts), at, eps, minPts, haversine)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
    expect([...onSphere([[0, 0], [180, 0], [0, 90]], 1e9, 3).cluster]).toEqual([0, 0, 0]); // prettier-ignore
  });

  it("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(globePoints, fc.integer({ min: 1, max: 6 }), seeds, (at, minPts, seed) => {
        const order = shuffled(at.length, seed);
        const found = onSphere(at, 1500, minPts);
        const again = onSphere(
          order.map((i) => at[i]),
          1500,
          minPts,
        );
        expect(again.count).toBe(found.count);
        expect([...again.cluster]).toEqual(order.map((i) => found.cluster[i]));
        expect([...again.core]).toEqual(order.map((i) => found.core[i]));
      }),
    );
  });

  it("gives the same partition wherever the globe is turned", () => {
    const turned = ([lon, lat]: At, tilt: number, spin: number): At => {
      const [l, p] = [((lon + spin) * Math.PI) / 180, (lat * Math.PI) / 180];
      const [x, y, z] = [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)];
      const [c, s] = [Math.cos((tilt * Math.PI) / 180), Math.sin((tilt * Math.PI) / 180)];
      const [u, w] = [c * x + s * z, c * z - s * x];
      return [(Math.atan2(y, u) * 180) / Math.PI, (Math.atan2(w, Math.hypot(u, y)) * 180) / Math.PI];
    };
    const angle = fc.integer({ min: -180, max: 180 });
    fc.assert(
      fc.property(globePoints, angle, angle, fc.integer({ min: 1, max: 6 }), (at, tilt, spin, minPts) => {
        const unique = [...new Map(at.map((point) => [point.join(), point])).values()];
        const moved = unique.map((point) => turned(point, tilt, spin));
        expect(partition(onSphere(moved, 1500.1, minPts))).toEqual(partition(onSphere(unique, 1500.1, minPts)));
      }),
    );
  });

  it("takes thousands of points on one coordinate", () => {
    const rows = 200_000;
    const lon = Float64Array.from({ length: rows }, (_, i) => (i % 2 ? -99.1 : -99.1 + 0.0055));
    const lat = new Float64Array(rows).fill(19.4);
    const apart = dbscan(lon, lat, 570, 5); // 577 m apart, in cells that see each other
    expect(apart.count).toBe(2);
    expect(dbscan(lon, lat, 580, 5).count).toBe(1);
    expect(apart.core.every((flag) => flag === 1)).toBe(true);
  });

  it("takes nothing and one establishment", () => {
    expect(onSphere([], 1000, 3)).toEqual({ cluster: new Int32Array(0), core: new Uint8Array(0), count: 0 });
    expect(onPlane([], 1000, 3).count).toBe(0);
    expect([...onSphere([[10, 50]], 1000, 2).cluster]).toEqual([NOISE]);
    expect([...onSphere([[10, 50]], 1000, 1).cluster]).toEqual([0]);
  });

  it("refuses distances too small to tell cells apart and rows without a place", () => {
    expect(() => onSphere([[0, 0]], 0.01, 2)).toThrow("eps: expected at least 0.1 metres, got 0.01");
    expect(() => onSphere([[0, 0], [0, 91]], 10, 2)).toThrow("row 1: expected a longitude and a latitude within ±90, got 0, 91"); // prettier-ignore
    expect(() => onSphere([[Number.NaN, 0]], 10, 2)).toThrow("row 0");
    expect(() => dbscan(new Float64Array(2), new Float64Array(1), 10, 2)).toThrow("got 1 and 2");
  });
});

describe("clusterMembers", () => {
  it("lists the rows of every cluster", () => {
    const cluster = Int32Array.of(1, NOISE, 0, 1, 0, 1);
    expect([...clusterSizes(cluster, 3)]).toEqual([2, 3, 0]);
    const { offsets, rows } = clusterMembers(cluster, 3);
    expect([...offsets]).toEqual([0, 2, 5, 5]);
    expect([...rows]).toEqual([2, 4, 0, 3, 5]);
  });
});
