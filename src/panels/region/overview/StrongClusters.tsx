import { economyOf } from "#economies/economies.ts";
import "#panels/frame/profile.css";
import "./strongClusters.css";
import { For, type JSX, Match, Show, Switch, createMemo } from "solid-js";
import { IntervalMark } from "#charts/interval/IntervalMark.tsx";
import { type QuotientAxis, quotientAxis } from "#charts/quotientMark.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { ruleName } from "#evidence/claimBasics.ts";
import { createFigureText } from "#panels/clusterInRegion/parts/createFigureText.ts";
import { StrongMark } from "#panels/clusterInRegion/parts/StrongMark.tsx";
import { createPortfolio } from "#panels/region/createPortfolio.ts";
import { createTraded } from "#panels/region/dashboard/createTraded.ts";
import { hasFigures, portfolioRows } from "#panels/region/dashboard/portfolioRows.ts";
import { strengthSentence } from "#panels/region/dashboard/strengthSentence.ts";
import { StrongWaiting } from "./StrongWaiting.tsx";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";
import type { RegionPortfolio } from "#clusters/answers/regionPortfolio.ts";

const FIRST = 6;

/** The strong clusters of a region in short, each a way into it, from the portfolio that the tab of clusters shows in full. */
export function StrongClusters(props: {
  region: string;
  onClusters: () => void;
  /** In their place where there is no portfolio, or nothing in it is published. */
  fallback: JSX.Element;
}) {
  const w = useWords("regionDashboard");
  const strongRules = useWords("strongRules");
  const { percent } = useI18n();
  const profile = useWords("regionalProfile");
  const { settings, title } = useRegional();
  const told = createFigureText();
  const isTraded = createTraded();
  const { portfolio, status } = createPortfolio(() => props.region);
  const published = () => {
    const found = portfolio();
    return found && hasFigures(found) ? found : undefined;
  };
  const strong = createMemo(() => {
    const found = published();
    return found ? portfolioRows(found, "strong", isTraded) : [];
  });
  const first = createMemo(() => strong().slice(0, FIRST));
  const axis = createMemo(() => quotientAxis(first().map(({ quotient }) => quotient)));
  const candidates = (found: RegionPortfolio) =>
    found.figures.filter(({ subject, verdict }) => isTraded(subject) && verdict.isTradable).length;

  /** What stands out most, how large it is and how surely. */
  const leading = (found: RegionPortfolio) => {
    const leader = strong()[0];
    if (!leader) return undefined;
    const size = profile().basis[found.basis].jobs(told.size(leader, found.basis).text);
    const facts = [size, told.times(leader.quotient)].filter((fact) => fact !== undefined);
    return w().leading[leader.verdict.class === "probably" ? "probably" : "strong"](title(leader.subject), facts);
  };

  return (
    <Switch fallback={props.fallback}>
      <Match when={published()}>
        {(found) => (
          <section class="profile-section" data-busy={status() === "loading" ? "" : undefined}>
            <h3>{economyOf(found().economy).hasClusters ? w().strongHere : w().strongIndustries}</h3>
            <p class="profile-statement">
              {leading(found())} {strengthSentence(found(), candidates(found()), w().portfolio, percent)}
            </p>
            <p class="note">{w().portfolio.rule(ruleName(settings().rule, strongRules()))}</p>
            <Show when={strong().length > 0}>
              <ol class="strong-clusters-list">
                <For each={first()}>{(figure) => <Row figure={figure} basis={found().basis} axis={axis()} />}</For>
              </ol>
            </Show>
            <button type="button" class="button strong-clusters-all" onClick={() => props.onClusters()}>
              {economyOf(found().economy).hasClusters ? w().allClusters : w().allIndustries}
            </button>
          </section>
        )}
      </Match>
      <Match when={status() === "loading"}>
        <StrongWaiting />
      </Match>
    </Switch>
  );
}

function Row(props: { figure: RegionalFigure; basis: RegionPortfolio["basis"]; axis: QuotientAxis }) {
  const profile = useWords("regionalProfile");
  const words = useWords("profile");
  const { select } = useQuery();
  const { title } = useRegional();
  const quotient = () => props.figure.quotient;
  const told = createFigureText();
  const said = () => told.times(quotient());
  const size = () => told.size(props.figure, props.basis);
  return (
    <li title={said()}>
      <StrongMark figure={props.figure} />
      <button
        type="button"
        class="profile-industry"
        onClick={() => select({ kind: "regional", subject: props.figure.subject, region: props.figure.region })}
      >
        <span class="profile-list-name">{title(props.figure.subject)}</span>
        <span class="profile-list-detail" title={size().note}>
          {profile().basis[props.basis].jobs(size().text)}
        </span>
      </button>
      <IntervalMark
        value={quotient().value}
        low={quotient().lower}
        high={quotient().upper}
        width={64}
        axis={props.axis}
      />
      <span class="profile-quotient" aria-hidden="true">
        {Number.isFinite(quotient().value) ? words().times(told.quotient(quotient())) : told.quotient(quotient())}
      </span>
      <span class="visually-hidden">{said()}</span>
    </li>
  );
}
