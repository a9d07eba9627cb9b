import "#panels/frame/profile.css";
import { For, Show, createMemo, createSignal } from "solid-js";
import { RELATED_RULE } from "#clusters/relatedness/relatedInRegion.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { createAnswer } from "#state/createAnswer.ts";
import { Evidence } from "#panels/frame/Evidence.tsx";
import { RelatedHere } from "#panels/clusterInRegion/RelatedHere.tsx";
import { createTraded } from "./createTraded.ts";
import { FaultSentence } from "#panels/frame/FaultSentence.tsx";
import { type Fault } from "#engine/fault.ts";
import { portfolioRows } from "./portfolioRows.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import type { RegionPortfolio } from "#clusters/answers/regionPortfolio.ts";
import type { RelatedFigure } from "#clusters/answers/relatedFigures.ts";
import { useRegions } from "#state/regions/RegionsContext.tsx";

/** What is related to a strong cluster of the region, there or missing; another of its strong clusters can be looked around. */
export function RegionRelated(props: { portfolio: RegionPortfolio; settings: RegionalSettings }) {
  const w = useWords("regionDashboard");
  const { ratio } = useI18n();
  const { select } = useQuery();
  const regional = useRegional();
  const { worker } = useRegions();
  const isTraded = createTraded();
  const [chosen, setChosen] = createSignal<string>();
  const words = () => w().related;
  const strong = createMemo(() => portfolioRows(props.portfolio, "strong", isTraded));
  const centre = () => strong().find(({ subject }) => subject === (chosen() ?? props.portfolio.related?.subject));
  // Of another cluster than the first: asked for by name and settings, as both make the answer.
  const asked = createMemo(() => {
    const subject = centre()?.subject;
    const isFirst = subject === undefined || subject === props.portfolio.related?.subject;
    return isFirst ? undefined : JSON.stringify([subject, props.settings]);
  });
  const other = createAnswer(
    () => asked(),
    (about) => {
      const [subject, settings] = JSON.parse(about) as [string, RegionalSettings];
      return worker.meeting(props.portfolio.region, subject, settings);
    },
  );
  const related = (): readonly RelatedFigure[] | undefined => {
    if (asked() === undefined) return props.portfolio.related?.figures;
    return other.about() === asked() ? other.value()?.related : undefined;
  };
  const titlesOf = (state: RelatedFigure["presence"]) =>
    (related() ?? []).flatMap(({ presence, subject }) => (presence === state ? [regional.title(subject)] : []));
  const open = (subject: string) => select({ kind: "regional", subject, region: props.portfolio.region });

  return (
    <section class="profile-section">
      <div class="profile-section-head">
        <h3>{words().title}</h3>
        <Show when={strong().length > 1}>
          <select class="select" aria-label={words().choose} onChange={(event) => setChosen(event.currentTarget.value)}>
            <For each={strong()}>
              {({ subject }) => (
                <option value={subject} selected={subject === centre()?.subject}>
                  {regional.title(subject)}
                </option>
              )}
            </For>
          </select>
        </Show>
      </div>
      <Show when={centre()} fallback={<p>{words().none}</p>}>
        {(figure) => (
          <Show when={related()} fallback={<Waiting fault={other.fault()} onRetry={other.retry} />}>
            {(found) => (
              <>
                <p>
                  {titlesOf("missing").length > 0
                    ? words().missing(titlesOf("missing"), ratio(RELATED_RULE.missingBelow))
                    : words().noneMissing}
                  <Show when={titlesOf("less").length > 0}>
                    {" "}
                    {words().less(titlesOf("less"), ratio(RELATED_RULE.missingBelow))}
                  </Show>
                </p>
                <RelatedHere figure={figure()} related={found()} onOpen={open} />
                <Evidence
                  claim={{
                    kind: "relatedness",
                    subject: figure().subject,
                    region: props.portfolio.region,
                    regionName: props.portfolio.regionName,
                    related: found(),
                    settings: props.settings,
                  }}
                />
              </>
            )}
          </Show>
        )}
      </Show>
    </section>
  );
}

function Waiting(props: { fault: Fault | undefined; onRetry: () => void }) {
  const { t } = useI18n();
  const profileWords = useWords("profile");
  return (
    <Show when={props.fault} fallback={<div class="app-loading spinner" />}>
      <p>
        {profileWords().failed}
        <FaultSentence fault={props.fault} />{" "}
        <button type="button" class="link" onClick={() => props.onRetry()}>
          {t().app.retry}
        </button>
      </p>
    </Show>
  );
}
