import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mFunction } from "#tests/oracles/mFunction.ts";
import { neighbourCounts } from "#spatial/pattern/distance/neighbourCounts.ts";
import { planeSites } from "#tests/oracles/planeSites.ts";

const site = fc.record({
  x: fc.integer({ min: 0, max: 12 }),
  y: fc.integer({ min: 0, max: 12 }),
  kind: fc.integer({ min: -1, max: 2 }),
});
const sitesOf = (all: { x: number; y: number }[]) =>
  planeSites(
    all.map(({ x }) => x),
    all.map(({ y }) => y),
  );

describe("neighbourCounts", () => {
  it("counts as all pairs do, one exactly at the distance included", () => {
    fc.assert(
      fc.property(fc.array(site, { maxLength: 60 }), fc.constantFrom(0, 1, 3, 5), (all, distance) => {
        const { around, alike } = neighbourCounts(
          sitesOf(all),
          all.map(({ kind }) => kind),
          distance,
        );
        all.forEach((one, i) => {
          const near = all.filter((other, j) => j !== i && Math.hypot(other.x - one.x, other.y - one.y) <= distance);
          expect(around[i]).toBe(near.length);
          expect(alike[i]).toBe(one.kind < 0 ? 0 : near.filter(({ kind }) => kind === one.kind).length);
        });
      }),
    );
  });

  it("gives the parts of M", () => {
    fc.assert(
      fc.property(fc.array(site, { minLength: 2, maxLength: 60 }), (all) => {
        const sites = sitesOf(all);
        const own = [...all.keys()].filter((i) => all[i].kind === 1);
        const { around, alike } = neighbourCounts(
          sites,
          all.map(({ kind }) => kind),
          4,
        );
        const heard = own.filter((i) => around[i] > 0);
        const local = heard.reduce((sum, i) => sum + alike[i] / around[i], 0);
        const share = (own.length - 1) / (all.length - 1);
        const [m] = mFunction(sites, own, own, { distances: [4] });
        const expected = local / (heard.length * share);
        if (Number.isNaN(m)) expect(expected).toBeNaN();
        else expect(expected).toBeCloseTo(m, 9);
      }),
    );
  });

  it("knows nothing of an empty register", () => {
    expect(neighbourCounts(sitesOf([]), [], 1).around).toHaveLength(0);
  });
});
