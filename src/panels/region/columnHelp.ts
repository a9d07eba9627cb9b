import type { Basis } from "#economies/economy.ts";
import type { Words } from "#i18n/words.ts";
import type { TableColumn } from "./tableRows.ts";

/** What a column of the table holds, in a sentence with its years. */
export function columnHelp(
  column: TableColumn,
  basis: Basis,
  years: readonly number[],
  { columnHelp: words }: Words["profile"],
): string {
  const first = years[0];
  const last = years[years.length - 1];
  const ofJobs = basis === "employment";
  const help: Record<TableColumn, string> = {
    industry: words.industry,
    employment: words.employment(last),
    establishments: words.establishments(last),
    lq: ofJobs ? words.lqEmployment(last) : words.lqEstablishments(last),
    share: ofJobs ? words.shareEmployment(last) : words.shareEstablishments(last),
    change: words.change(first, last),
    series: words.series(first, last),
  };
  return help[column];
}
