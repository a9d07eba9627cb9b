import type { Measure } from "#state/query/query.ts";

/** The measures as the select groups them; every measure is in one group. */
export const MEASURE_GROUPS = [
  { group: "concentration", measures: ["lq-employment", "lq-establishments"] },
  { group: "strength", measures: ["strong"] },
  { group: "pattern", measures: ["moran", "gi"] },
  { group: "size", measures: ["employment", "establishments"] },
  { group: "change", measures: ["change", "shift"] },
] as const satisfies readonly { group: string; measures: readonly Measure[] }[];
