import { leading } from "./leading.ts";
import type { MapMeasure } from "./mapMeasure.ts";

/** Location quotient of employment drawn towards 1 as far as it is uncertain, so that a map of it shows what is known. */
export const lqShrunk = {
  id: "lq-shrunk",
  group: "concentration",
  needs: ["jobs"],
  withoutIndustry: leading,
  figure: "employment",
  ofOther: "lq-establishments",
  hasNationalShare: true,
  scale: () => "quotient",
  measure: (context) =>
    context.cells(({ table: { quotients, shrunk } }) => ({
      figure: "employment",
      quotients,
      valueOf: (cell) => shrunk[cell],
    })),
} as const satisfies MapMeasure;
