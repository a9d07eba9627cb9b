import { economyOf, yearsOf } from "#economies/economies.ts";
import "#panels/frame/compactTable.css";
import "#panels/frame/profile.css";
import "./regionClusters.css";
import { For, Show, createMemo, createSignal } from "solid-js";
import { IntervalMark } from "#charts/interval/IntervalMark.tsx";
import { type QuotientAxis, quotientAxis } from "#charts/quotientMark.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { ruleName } from "#evidence/claimBasics.ts";
import { listRemarks } from "#evidence/remarks.ts";
import { Remarks } from "#panels/frame/Remarks.tsx";
import { useEvidenceWriter } from "#panels/frame/useEvidenceWriter.ts";
import { Evidence } from "#panels/frame/Evidence.tsx";
import { createFigureText } from "#panels/clusterInRegion/parts/createFigureText.ts";
import { StrongKey, StrongMark } from "#panels/clusterInRegion/parts/StrongMark.tsx";
import { sizeOf } from "#panels/clusterInRegion/parts/sizeOf.ts";
import { createTraded } from "./createTraded.ts";
import { isPublished } from "#clusters/tables/isPublished.ts";
import { firstFilter, portfolioFilters, type PortfolioFilter, portfolioRows } from "./portfolioRows.ts";
import { strengthSentence } from "./strengthSentence.ts";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import type { RegionPortfolio } from "#clusters/answers/regionPortfolio.ts";

const FIRST = 10;

/** Which clusters are strong, what share of jobs is in them, and all clusters as a list whose rows open them here. */
export function PortfolioList(props: { portfolio: RegionPortfolio; settings: RegionalSettings }) {
  const w = useWords("regionDashboard");
  const strongRules = useWords("strongRules");
  const { percent } = useI18n();
  const { title } = useRegional();
  const { ask } = useQuery();
  const writer = useEvidenceWriter();
  const isTraded = createTraded();
  const [filter, setFilter] = createSignal<PortfolioFilter>();
  const [isAll, setIsAll] = createSignal(false);
  const words = () => w().portfolio;
  const hasClusters = () => economyOf(props.portfolio.economy).hasClusters;
  const years = () => yearsOf(economyOf(props.portfolio.economy), props.settings);
  const strong = createMemo(() => portfolioRows(props.portfolio, "strong", isTraded));
  const inForce = (): PortfolioFilter => filter() ?? firstFilter(props.portfolio, strong().length);
  const rows = createMemo(() => portfolioRows(props.portfolio, inForce(), isTraded));
  const shown = () => (isAll() ? rows() : rows().slice(0, FIRST));
  const axis = createMemo(() => quotientAxis(shown().map(({ quotient }) => quotient)));
  const traded = () =>
    props.portfolio.figures.filter(({ subject, verdict }) => isTraded(subject) && verdict.isTradable).length;
  const uncertain = () => strong().filter(({ verdict }) => verdict.class === "probably");
  const unpublished = () => props.portfolio.figures.filter((figure) => !isPublished(figure)).length;
  const options = () => portfolioFilters(props.portfolio).map((value) => ({ value, label: words().filter[value] }));

  return (
    <section>
      <h3>{hasClusters() ? words().title : words().titleIndustries}</h3>
      <p class="profile-statement">{strengthSentence(props.portfolio, traded(), words(), percent)}</p>
      <p class="note">
        {words().rule(ruleName(props.settings.rule, strongRules()))}{" "}
        <button type="button" class="link" onClick={() => ask({ view: "regions", measure: "strong" })}>
          {words().changeRule}
        </button>
      </p>
      <Show when={uncertain().length > 0}>
        <p class="note">{words().uncertain(uncertain().map(({ subject }) => title(subject)))}</p>
      </Show>
      <Show when={strong()[0]}>
        {(first) => <Evidence claim={{ kind: "rule", figure: first(), settings: props.settings }} />}
      </Show>
      <Segmented
        label={words().filter.label}
        value={inForce()}
        options={options()}
        onChange={(value) => {
          setFilter(value);
          setIsAll(false);
        }}
      />
      <Show when={rows().length > 0} fallback={<p>{words().empty}</p>}>
        <table class="compact-table region-clusters-table">
          <thead>
            <tr>
              <th scope="col">{hasClusters() ? words().columns.cluster : words().columns.industry}</th>
              <th scope="col">
                {props.portfolio.basis === "employment" ? words().columns.jobs : words().columns.establishments}
              </th>
              <th scope="col" colSpan={2}>
                {words().columns.quotient}
              </th>
              <th scope="col" title={words().growthHelp(years().baseYear, years().year)}>
                {words().columns.growth}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={shown()}>{(row) => <Row figure={row} basis={props.portfolio.basis} axis={axis()} />}</For>
          </tbody>
        </table>
        <Show when={rows().length > FIRST}>
          <button type="button" class="button" onClick={() => setIsAll(!isAll())}>
            {isAll() ? words().fewer : words().more(rows().length - FIRST)}
          </button>
        </Show>
      </Show>
      <StrongKey of={shown()} />
      <Remarks of={listRemarks(shown(), props.portfolio.years.at(-1)!, writer())} />
      <Show when={inForce() === "all" && unpublished() > 0}>
        <p class="note">{words().unpublished[props.portfolio.basis](unpublished())}</p>
      </Show>
    </section>
  );
}

function Row(props: { figure: RegionalFigure; basis: RegionPortfolio["basis"]; axis: QuotientAxis }) {
  const profile = useWords("regionalProfile");
  const { change } = useI18n();
  const told = createFigureText();
  const { select } = useQuery();
  const { title } = useRegional();
  const size = () => sizeOf(props.figure, props.basis);
  const quotient = () => props.figure.quotient;
  const said = () => told.times(quotient());
  return (
    <tr>
      <th scope="row">
        <span class="region-clusters-name">
          <StrongMark figure={props.figure} />
          <button
            type="button"
            class="link"
            onClick={() => select({ kind: "regional", subject: props.figure.subject, region: props.figure.region })}
          >
            {title(props.figure.subject)}
          </button>
        </span>
      </th>
      <td title={told.size(props.figure, props.basis).note}>
        {Number.isFinite(size()) ? told.size(props.figure, props.basis).text : profile().overview.withheld}
      </td>
      <td class="compact-table-mark" title={said()}>
        <IntervalMark
          value={quotient().value}
          low={quotient().lower}
          high={quotient().upper}
          width={72}
          axis={props.axis}
        />
        <Show when={said()}>{(text) => <span class="visually-hidden">{text()}</span>}</Show>
      </td>
      <td>{told.quotient(quotient())}</td>
      <td>{Number.isFinite(props.figure.growth.value) ? change(props.figure.growth.value) : "\u2013"}</td>
    </tr>
  );
}
