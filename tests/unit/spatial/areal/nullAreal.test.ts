import { describe, expect, it } from "vitest";
import { empiricalBayesRates } from "#spatial/areal/empiricalBayesRates.ts";
import { falseDiscovery } from "#spatial/areal/falseDiscovery.ts";
import { getisOrd, localMoran } from "#tests/oracles/toTheEnd.ts";
import { permutationsNeeded } from "#spatial/areal/permutationP.ts";
import { sizeClasses } from "#spatial/areal/sizeClasses.ts";
import { contiguityWeights } from "#spatial/areal/weights/contiguityWeights.ts";
import { rowStandardised } from "#spatial/areal/weights/weights.ts";
import { createCaseDraws } from "#spatial/pattern/scan/caseDraws.ts";
import { createRandom, type Random } from "#spatial/random.ts";
import { lattice } from "./arealFixture.ts";

const SIDE = 12;
const REGIONS = SIDE * SIDE;
const MAPS = 150;
/** 99.9% of binomial(150, 0.05). */
const MOST = 17;
const ALPHA = 0.05;

const w = rowStandardised(contiguityWeights(lattice(SIDE, SIDE)));
const permutations = permutationsNeeded(REGIONS, ALPHA, "two-sided");

/** Maps with any significant region; the smaller version of tests/bench/nullAreal.ts. */
function falseMaps(
  seed: number,
  draw: (random: Random) => ArrayLike<number>,
  test: typeof localMoran | typeof getisOrd = localMoran,
  classes?: Uint16Array,
): number {
  const random = createRandom(seed);
  let maps = 0;
  for (let map = 0; map < MAPS; map++)
    if (falseDiscovery(test(draw(random), w, { permutations, classes, random }).pSim, ALPHA).count > 0) maps++;
  return maps;
}

describe("local tests with a false discovery rate of 5%, on maps of random values", () => {
  it.each([
    ["uniform", (u: number) => u],
    ["skewed", (u: number) => (1 - u) ** -1.5],
    ["mostly 0", (u: number) => (u < 0.7 ? 0 : -Math.log(1 - u))],
  ])("finds something in at most one map in twenty: %s values", (_, valueOf) => {
    const draw = (random: Random) => Float64Array.from({ length: REGIONS }, () => valueOf(random()));
    expect(falseMaps(1, draw)).toBeLessThanOrEqual(MOST);
    expect(falseMaps(2, draw, getisOrd)).toBeLessThanOrEqual(MOST);
  });

  it("finds something in at most one map in twenty of rates of regions whose size follows the map, by classes of their size", () => {
    const population = Float64Array.from({ length: REGIONS }, (_, i) => 5 * 3 ** (i % SIDE));
    const draw = (random: Random) => {
      const cases = new Int32Array(REGIONS);
      createCaseDraws(population, 2000, random)(cases);
      return empiricalBayesRates(cases, population).standardised;
    };
    expect(falseMaps(3, draw)).toBeGreaterThan(MOST);
    expect(falseMaps(3, draw, localMoran, sizeClasses(population, SIDE))).toBeLessThanOrEqual(MOST);
  });

  it("finds a real cluster, and only with enough permutations a lone one", () => {
    const random = createRandom(4);
    const y = Float64Array.from({ length: REGIONS }, () => random());
    const middle = [65, 66, 77, 78, 79, 89, 90];
    for (const i of middle) y[i] += 2;
    const { pSim } = localMoran(y, w, { permutations, random });
    const { isSignificant } = falseDiscovery(pSim, ALPHA);
    expect(isSignificant[78]).toBe(1);
    const few = localMoran(y, w, { permutations: 499, random }).pSim;
    expect(falseDiscovery(few, ALPHA).isSignificant[78]).toBe(0);
  });
});
