import { leading } from "./leading.ts";
import type { MapMeasure } from "./mapMeasure.ts";

/** Local Moran of the rate of establishments: an index into `QUADRANTS`. */
export const localMoran = {
  id: "moran",
  group: "pattern",
  needs: ["neighbours"],
  withoutIndustry: leading,
  figure: "establishments",
  scale: () => "quadrant",
  measure: (context) => context.local({ code: "quadrant", p: "pLocal", q: "qLocal" }),
} as const satisfies MapMeasure;
