import { describe, expect, it } from "vitest";
import {
  patternWeights,
  regionalPattern,
  QUADRANTS,
  type SpatialSettings,
  SPOTS,
} from "#clusters/answers/regionalPattern.ts";
import { regionalScan } from "#clusters/answers/regionalScan.ts";
import { QUIET } from "#clusters/found/longCall.ts";
import { regionTable } from "#regions/regionTable.ts";

const STATES = ["01", "04", "05", "06", "08", "09", "10", "12", "13"];
/** Nine states three by three, a degree apart. */
const regions = regionTable({
  id: STATES.map((code) => `US-${code}`),
  name: STATES,
  parent: STATES.map(() => -1),
  level: STATES.map(() => "state"),
  population: STATES.map(() => 1000),
  bounds: STATES.map(() => null),
  lon: STATES.map((_, i) => i % 3),
  lat: STATES.map((_, i) => Math.floor(i / 3)),
});
const rows = Int32Array.from(STATES.keys());
const settings: SpatialSettings = {
  weights: "nearest",
  k: 3,
  km: 100,
  permutations: 99,
  seed: 1,
  alpha: 0.05,
  maxShare: 0.5,
};
const population = new Float64Array(9).fill(10);

function pattern(cases: number[]) {
  const columns = { rows, cases: Float64Array.from(cases), population, assumed: 0 };
  const w = patternWeights(regions, rows, settings, () => []);
  return regionalPattern({ subject: "industry/x", level: "state", settings }, regions, columns, w, QUIET);
}

describe("regionalPattern", () => {
  it("knows nothing of an industry that is nowhere, or the same share everywhere, and says so of every region", async () => {
    for (const everywhere of [0, 4, 10]) {
      const found = await pattern(STATES.map(() => everywhere));
      expect([...found.rate]).toEqual(STATES.map(() => everywhere / 10));
      expect(Array.from(found.quadrant, (code) => QUADRANTS[code])).toEqual(STATES.map(() => "unknown"));
      expect(Array.from(found.spot, (code) => SPOTS[code])).toEqual(STATES.map(() => "unknown"));
      expect([found.global.I, found.global.z, found.global.p]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    }
  });

  it("tests one of a single region", async () => {
    const found = await pattern([5, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(found.pLocal.filter((p) => p >= 0 && p <= 1)).toHaveLength(8);
    expect(found.pLocal[0]).toBeNaN();
    expect(found.global.p).toBeGreaterThan(0.05);
  });
});

describe("regionalScan", () => {
  it("finds nothing of an industry that is nowhere", async () => {
    const columns = { rows, cases: new Float64Array(9), population, assumed: 0 };
    expect((await regionalScan({ subject: "industry/x", settings }, regions, columns, QUIET)).clusters).toEqual([]);
  });
});
