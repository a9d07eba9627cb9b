import words from "#i18n/en/statistics.ts";
import { folded, index, whole } from "./sheetText.ts";

/** Further statistics as text for a terminal: each with its value and what it says. */
export function statisticsSheet<Id extends string>(
  statistics: Readonly<Record<Id, number>>,
  said: Readonly<Record<Id, { name: string; definition: string }>>,
): string[] {
  const known = (Object.keys(said) as Id[]).filter((id) => Number.isFinite(statistics[id]));
  if (known.length === 0) return [];
  return [
    words.title,
    ...known.flatMap((id) => [`  ${said[id].name}: ${text(statistics[id])}`, ...folded(said[id].definition, 4)]),
    "",
  ];
}

function text(value: number): string {
  return Math.abs(value) < 1000 ? index(value) : whole(value);
}
