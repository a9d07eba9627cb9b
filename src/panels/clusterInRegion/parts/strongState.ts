import type { RuleFinding } from "#clusters/tables/regionalRule.ts";

/** Strong surely, by the estimate of its quotient only, not, or not known. */
export type StrongState = "strong" | "estimate" | "no" | "unknown";

/** How sure a verdict is, in one word. */
export function strongState({ strong, isUncertain }: Pick<RuleFinding, "strong" | "isUncertain">): StrongState {
  if (strong === "yes") return isUncertain ? "estimate" : "strong";
  return strong;
}
