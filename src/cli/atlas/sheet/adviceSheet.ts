import type { AdviceReport } from "#cli/atlas/report/adviceReport.ts";
import { folded } from "./sheetText.ts";

/** Recommendations printed; JSON has them all. */
const LISTED = 6;
const AUDIENCE = { business: "businesses", government: "government", organisation: "trade organisations" };

/** What to consider, for whom and why, as lines. */
export function adviceSheet({ recommendations, notEvaluated }: AdviceReport): string[] {
  if (recommendations.length === 0 && notEvaluated.length === 0) return [];
  const shown = recommendations.slice(0, LISTED);
  const lines = shown.flatMap(({ cluster, audience, id, text, label, confidence, evidence }) => {
    const why = evidence
      .filter(({ met, isGate }) => met && !isGate)
      .map(({ name, value, unit, peers, bound, register }) => {
        const known = register === null ? "" : ` (from ${register} of a register, which need not be all)`;
        return `${name.toLowerCase()} ${bound === null ? "" : `at ${bound} `}${written(value, unit)}${known}${peers ? peersText(peers) : ""}`;
      })
      .join("; ");
    return [
      `${id}  ${cluster.title}, for ${AUDIENCE[audience]} (${label}, confidence ${confidence.level})`,
      ...folded(text, 4),
      ...folded(`Because: ${why}.`, 4),
    ];
  });
  const more = recommendations.length - shown.length;
  const missing = new Set(notEvaluated.flatMap((gap) => gap.missing.map(({ name }) => name)));
  return [
    "What to consider",
    ...lines,
    ...(more > 0 ? [`... and ${more} more: --json lists them all.`] : []),
    ...(missing.size > 0
      ? folded(
          `Could not be assessed for want of: ${[...missing].slice(0, 12).join(", ")}${missing.size > 12 ? " and others" : ""}.`,
          0,
        )
      : []),
    "",
  ];
}

type Unit = AdviceReport["recommendations"][number]["evidence"][number]["unit"];

/** What stands behind a number; a count, a ratio and an index have none. */
const UNITS: Partial<Record<NonNullable<Unit>, string>> = {
  people: " jobs",
  percent: "%",
  percentPerYear: "% a year",
  years: " years",
  km: " km",
  perThousand: " per 1,000 jobs",
  perTenThousand: " per 10,000 jobs",
  fullTime: " full-time posts",
};

function written(value: number | string, unit: Unit): string {
  if (typeof value === "string") return value;
  if (Number.isNaN(value)) return "not known";
  if (unit === "yesNo") return value > 0 ? "yes" : "no";
  return `${Number(value.toPrecision(3)).toLocaleString("en")}${(unit && UNITS[unit]) ?? ""}`;
}

function peersText({ n, percentile }: { n: number; percentile: number }): string {
  return ` (at or above ${Math.round(percentile)}% of ${n.toLocaleString("en")} with this cluster)`;
}
