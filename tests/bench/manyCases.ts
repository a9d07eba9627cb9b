import fc, { type Parameters } from "../../node_modules/fast-check/lib/fast-check.js";

const TIMES = 10;
const DEFAULT_RUNS = 100;
const seed = Number(process.env.PROPERTIES_SEED);

function more<Values>(parameters: Parameters<Values> = {}): Parameters<Values> {
  return { ...parameters, seed, numRuns: TIMES * (parameters.numRuns ?? DEFAULT_RUNS) };
}

const assert = ((property: fc.IProperty<unknown>, parameters?: Parameters<unknown>) =>
  fc.assert(property, more(parameters))) as typeof fc.assert;

export * from "../../node_modules/fast-check/lib/fast-check.js";
export { assert };
export default { ...fc, assert };
