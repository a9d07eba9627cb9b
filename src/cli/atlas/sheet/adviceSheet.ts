import type { AdviceReport } from "#cli/atlas/report/adviceReport.ts";
import { folded } from "./sheetText.ts";

/** Clusters whose poor data are told; JSON has them all. */
const POOR = 3;
const AUDIENCE = { business: "businesses", government: "government", organisation: "trade organisations" };

/** What is worth acting on, for whom and why, as lines: the region's best five, or what holds for its largest cluster where none is strong. */
export function adviceSheet({ findings, best, banner, unheard, reference }: AdviceReport): string[] {
  if (findings.length === 0 && unheard.length === 0) return [];
  const isBest = ({ cluster, id }: AdviceReport["findings"][number]) =>
    best.findIndex((one) => one.cluster === cluster.id && one.finding === id);
  const ranked = findings.filter((one) => isBest(one) >= 0).sort((a, b) => isBest(a) - isBest(b));
  const shown = ranked.length > 0 ? ranked : findings.filter(({ isShown }) => isShown);
  const lines = shown.flatMap(({ cluster, id, title, fact, label, confidence, advice, evidence }) => {
    const why = evidence
      .filter(({ met, isGate }) => met && !isGate)
      .map(({ name, value, unit, lower, upper, peers, bound, register }) => {
        const known = register === null ? "" : ` (from ${register} of a register, which need not be all)`;
        const band = lower === null || upper === null ? "" : ` (${written(lower, unit)} to ${written(upper, unit)})`;
        return `${name.toLowerCase()} ${bound === null ? "" : `at ${bound} `}${written(value, unit)}${band}${known}${peers ? peersText(peers) : ""}`;
      });
    return [
      `${id}  ${cluster.title}: ${title} (${label}, confidence ${confidence.level})`,
      ...folded(fact, 4),
      ...folded(`Because: ${[...new Set(why)].join("; ")}.`, 4),
      ...advice.flatMap(({ audience, text }) => folded(`For ${AUDIENCE[audience]}: ${text}`, 4)),
    ];
  });
  const more = findings.length - shown.length;
  const [silent] = unheard;
  return [
    `What is worth acting on, as of ${reference}`,
    ...lines,
    ...(more > 0 ? [`... and ${more} more: --json lists them all.`] : []),
    ...banner
      .slice(0, POOR)
      .flatMap(({ cluster, text, mend }) => folded(`Poor data, ${cluster.title}: ${text} ${mend}`, 0)),
    ...(silent ? folded(`To be asked of ${silent.cluster.title}: ${silent.questions.slice(0, 3).join(" ")}`, 0) : []),
    "",
  ];
}

type Unit = AdviceReport["findings"][number]["evidence"][number]["unit"];

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
