import type { Basis } from "#economies/economy.ts";
import "#panels/frame/profile.css";
import { Match, Show, Switch } from "solid-js";
import { IntervalMark } from "#charts/interval/IntervalMark.tsx";
import { Sparkline } from "#charts/Sparkline.tsx";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { Figure } from "#panels/frame/Figure.tsx";
import { jobsText } from "./jobsText.ts";
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
  const words = useWords("profile");
  const status = () => props.row.status;
  /** Jobs alone are withheld: where a cell exists, its establishments are published. */
  const establishmentStatus = () => (props.basis === "employment" && status() !== "not published" ? "value" : status());
  /** What is computed from a withheld figure is not itself withheld; it is not known. */
  const derivedStatus = () => (status() === "withheld" ? "no data" : status());
  const quotient = () => quotientOf(props.row, props.basis);
  const interval = () =>
    Number.isFinite(props.row.lqLower)
      ? words().intervalHelp(ratio(props.row.lqLower), ratio(props.row.lqUpper))
      : undefined;
  const jobs = () => jobsText(props.row, words(), number);
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
        <span title={jobs().help}>
          <Figure value={props.row.employment} status={status()} write={() => jobs().text} />
        </span>
      </Match>
      <Match when={props.column === "establishments"}>
        <Figure value={props.row.establishments} status={establishmentStatus()} write={number} />
      </Match>
      <Match when={props.column === "lq"}>
        <span title={interval()}>
          <IntervalMark value={quotient()} low={props.row.lqLower} high={props.row.lqUpper} width={54} />
          <span class="profile-quotient">
            <Show
              when={Number.isNaN(quotient()) && Number.isFinite(props.row.lqLower)}
              fallback={<Figure value={quotient()} status={derivedStatus()} write={ratio} />}
            >
              {words().range(ratio(props.row.lqLower), ratio(props.row.lqUpper))}
            </Show>
          </span>
          <Show when={interval()}>{(text) => <span class="visually-hidden">{text()}</span>}</Show>
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
