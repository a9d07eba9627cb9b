import type { Comparison } from "./comparison.ts";
import { densityComparisons } from "./densityComparisons.ts";
import { displayComparisons } from "./displayComparisons.ts";
import { startComparisons } from "./startComparisons.ts";

/** All that is measured beside a peer in rounds; a new one is an object in one of the lists, or a list of its own here. */
export const COMPARISONS: readonly Comparison[] = [...displayComparisons, ...densityComparisons, ...startComparisons];
