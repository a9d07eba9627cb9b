import { leading } from "./leading.ts";
import type { MapMeasure } from "./mapMeasure.ts";

/** Gi* of the rate of establishments: an index into `SPOTS`. */
export const hotSpots = {
  id: "gi",
  group: "pattern",
  needs: ["neighbours"],
  withoutIndustry: leading,
  figure: "establishments",
  scale: () => "spot",
  measure: (context) => context.local({ code: "spot", p: "pGiStar", q: "qGiStar" }),
} as const satisfies MapMeasure;
