import type { Comparison } from "./comparison";
import { densityComparisons } from "./densityComparisons";
import { displayComparisons } from "./displayComparisons";

/** All that is measured beside a peer in rounds; a new one is an object in one of the lists, or a list of its own here. */
export const COMPARISONS: readonly Comparison[] = [...displayComparisons, ...densityComparisons];
