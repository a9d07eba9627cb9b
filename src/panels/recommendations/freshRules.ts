import type { Recommendation } from "../../engine/regions/guidelinesProtocol";

/** Ids of the rules that fire now and did not in the answer before; none without one. */
export function freshRules(before: Recommendation | undefined, now: Recommendation | undefined): ReadonlySet<string> {
  if (!before || !now) return new Set();
  const fired = firedRules(before);
  return new Set([...firedRules(now)].filter((rule) => !fired.has(rule)));
}

/** Ids of the rules that fire. */
export function firedRules({ evaluation }: Recommendation): ReadonlySet<string> {
  return new Set(evaluation.results.flatMap(({ rule, status }) => (status === "fired" ? [rule] : [])));
}
