import { cooccurrence } from "./cooccurrence.ts";
import type { Presence } from "./presence.ts";
import { similarity } from "./similarity.ts";

/**
 * phi_ij = min(P(i|j), P(j|i)) over regions (Hidalgo, Klinger, Barabasi and Hausmann 2007, Science 317): [i * columns + j],
 * symmetric, 0 to 1, diagonal 1; NaN where one of the two is present nowhere. Correlation, not causation: industries also meet
 * because both like large cities.
 */
export function proximity(m: Presence): Float64Array {
  return similarity(cooccurrence(m), "proximity");
}
