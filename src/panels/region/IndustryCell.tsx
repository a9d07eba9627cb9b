import type { Basis } from "#economies/economy.ts";
import "#panels/frame/profile.css";
import { Match, Switch } from "solid-js";
import { LqMark } from "#charts/LqMark.tsx";
import { Sparkline } from "#charts/Sparkline.tsx";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { Figure } from "#panels/frame/Figure.tsx";
import { type TableColumn, quotientOf } from "./tableRows.ts";
import type { RegionIndustry } from "#regions/regionProfile.ts";

/** One figure of an industry in the table. */
export function IndustryCell(props: {
  column: TableColumn;
  row: RegionIndustry;
  years: readonly number[];
  basis: Basis;
}) {
  const { number, percent, change, ratio } = useI18n();
  const chart = useWords("chart");
  const status = () => props.row.status;
  /** Jobs alone are withheld: where a cell exists, its establishments are published. */
  const establishmentStatus = () => (props.basis === "employment" && status() !== "not published" ? "value" : status());
  /** What is computed from a withheld figure is not itself withheld; it is not known. */
  const derivedStatus = () => (status() === "withheld" ? "no data" : status());
  const course = () =>
    props.years
      .map((year, i) => {
        const value = props.row.series[i];
        return chart().valueIn(Number.isNaN(value) ? chart().notKnown : number(value), year);
      })
      .join(", ");
  return (
    <Switch>
      <Match when={props.column === "employment"}>
        <Figure value={props.row.employment} status={status()} write={number} />
      </Match>
      <Match when={props.column === "establishments"}>
        <Figure value={props.row.establishments} status={establishmentStatus()} write={number} />
      </Match>
      <Match when={props.column === "lq"}>
        <LqMark value={quotientOf(props.row, props.basis)} />
        <span class="profile-quotient">
          <Figure value={quotientOf(props.row, props.basis)} status={derivedStatus()} write={ratio} />
        </span>
      </Match>
      <Match when={props.column === "share"}>
        <Figure value={props.row.share} status={derivedStatus()} write={percent} />
      </Match>
      <Match when={props.column === "change"}>
        <Figure value={props.row.change} status={derivedStatus()} write={change} />
      </Match>
      <Match when={props.column === "series"}>
        <Sparkline years={props.years} values={props.row.series} label={course()} />
      </Match>
    </Switch>
  );
}
