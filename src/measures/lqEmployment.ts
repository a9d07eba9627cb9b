import { leading } from "./leading.ts";
import type { MapMeasure } from "./mapMeasure.ts";

/** Location quotient of employment, with its interval. All industries together have 1 everywhere, so that it is asked of some. */
export const lqEmployment = {
  id: "lq-employment",
  group: "concentration",
  needs: ["jobs"],
  withoutIndustry: leading,
  figure: "employment",
  ofOther: "lq-establishments",
  hasNationalShare: true,
  scale: () => "quotient",
  measure: (context) =>
    context.cells(({ table: { quotients } }) => ({
      figure: "employment",
      quotients,
      valueOf: (cell) => quotients.quotient[cell],
    })),
} as const satisfies MapMeasure;
