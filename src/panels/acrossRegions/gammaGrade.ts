import { GAMMA_CONVENTION } from "#clusters/concentration/ellisonGlaeser.ts";
import type { Banded } from "#clusters/tables/regionalFigures.ts";

/** How a gamma reads by convention; "between" where its bounds do not agree on it. */
export type GammaGrade = "low" | "intermediate" | "high" | "between" | "unknown";

/** The reading of a gamma of which only bounds are known. */
export function gammaGrade({ low, high }: Pick<Banded, "low" | "high">): GammaGrade {
  const [from, to] = [grade(low), grade(high)];
  return from === to ? from : "between";
}

function grade(value: number): GammaGrade {
  if (Number.isNaN(value)) return "unknown";
  if (value < GAMMA_CONVENTION.low) return "low";
  return value > GAMMA_CONVENTION.high ? "high" : "intermediate";
}
