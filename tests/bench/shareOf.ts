import { wilson } from "#tests/oracles/wilson.ts";

/** Standard normal quantile of a two-sided 95%. */
const Z95 = 1.959963984540054;

/** A share of simulated maps: the lower end of its interval of 95%, and both ends in a text. */
export function shareOf(cases: number, n: number): { lower: number; text: string } {
  const interval = wilson(cases, n, Z95);
  const [from, to] = interval.map((value) => (100 * Math.max(0, value)).toFixed(1));
  return { lower: interval[0], text: `${((100 * cases) / n).toFixed(1)}% (${cases} of ${n}; ${from}-${to}%)` };
}
