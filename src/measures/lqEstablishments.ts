import { leading } from "./leading.ts";
import type { MapMeasure } from "./mapMeasure.ts";

/** Location quotient of establishments, with its interval. */
export const lqEstablishments = {
  id: "lq-establishments",
  group: "concentration",
  needs: [],
  withoutIndustry: leading,
  figure: "establishments",
  ofOther: "lq-employment",
  hasNationalShare: true,
  scale: () => "quotient",
  measure: (context) =>
    context.cells(({ table: { byEstablishments } }) => ({
      figure: "establishments",
      quotients: byEstablishments,
      valueOf: (cell) => byEstablishments.quotient[cell],
    })),
} as const satisfies MapMeasure;
