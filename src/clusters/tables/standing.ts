import type { StrengthClass } from "#clusters/strength/strongChance.ts";
import type { RegionalFigure } from "./regionalFigures.ts";

/** How a region stands in a subject: its class, or of what serves its own region whether it has more than its share. */
export type Standing = StrengthClass | "more" | "local";

/** What is called strong is tradable; of anything else it is told whether its quotient is surely above 1. */
export function standingOf({ verdict, quotient }: Pick<RegionalFigure, "verdict" | "quotient">): Standing {
  if (verdict.isTradable || verdict.class === "unknown") return verdict.class;
  return quotient.lower > 1 ? "more" : "local";
}
