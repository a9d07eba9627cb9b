import { expect, it } from "vitest";
import { shrunkQuotients } from "#clusters/strength/shrunkQuotients.ts";

const Z = 1.645;
/** Quotients whose logarithms have these variances. */
function table(quotients: readonly number[], variances: readonly number[]) {
  const quotient = Float64Array.from(quotients);
  const lower = quotient.map((value, cell) => value * Math.exp(-Z * Math.sqrt(variances[cell])));
  const upper = quotient.map((value, cell) => value * Math.exp(Z * Math.sqrt(variances[cell])));
  return { quotient, lower, upper };
}

it("draws a quotient to 1 by the share of its variance in all there is", () => {
  const quotients = [8, 1 / 8, 8, 1 / 8, 8, 1 / 8, 8, 1 / 8, 8, 1 / 8];
  const variances = quotients.map((_, cell) => (cell === 0 ? 0.2 : 0.05));
  const prior = Math.log(8) ** 2 - (0.2 + 9 * 0.05) / 10;
  const shrunk = shrunkQuotients(table(quotients, variances), Uint32Array.of(0, 10));
  expect(shrunk[0]).toBeCloseTo(8 ** (prior / (prior + 0.2)), 9);
  expect(shrunk[1]).toBeCloseTo(8 ** (-prior / (prior + 0.05)), 9);
});

it("is not misled by many estimates that are drawn to what is expected and know little", () => {
  const cities = [8, 1 / 8, 8, 1 / 8, 8, 1 / 8, 8, 1 / 8, 8, 1 / 8];
  const estimates = Array.from({ length: 500 }, (_, k) => (k % 2 ? 1.2 : 0.9));
  const quotients = [...cities, ...estimates];
  const variances = [...cities.map(() => 0.05), ...estimates.map(() => 4)];
  const shrunk = shrunkQuotients(table(quotients, variances), Uint32Array.of(0, quotients.length));
  expect(shrunk[0]).toBeGreaterThan(7);
});

it("has nothing where the quotient has no interval", () => {
  const shrunk = shrunkQuotients(
    { quotient: Float64Array.of(2), lower: Float64Array.of(Number.NaN), upper: Float64Array.of(3) },
    Uint32Array.of(0, 1),
  );
  expect(shrunk).toEqual(Float64Array.of(Number.NaN));
});
