import { For, Match, Show, Suspense, Switch, createMemo } from "solid-js";
import { ECONOMY_IDS, LEADING } from "#economies/economies.ts";
import type { RegionsAnswer } from "#engine/regions/regionsProtocol.ts";
import { useWords, useI18n } from "#i18n/I18n.tsx";
import { answerClasses, questionScale } from "#measures/answerClasses.ts";
import { isCategorical } from "#measures/classBreaks.ts";
import { measureOf } from "#measures/measures.ts";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { Icon } from "#ui/Icon.tsx";
import { legendIsOpen, openLegend } from "./legendRoom.ts";
import { PatternKey } from "./regions/PatternKey.tsx";
import "./regions/regionLegend.css";
import { RegionKinds } from "./regions/RegionKinds.tsx";
import { RegionNotes } from "./regions/RegionNotes.tsx";
import { RegionRamp } from "./regions/RegionRamp.tsx";
import { RuleKey } from "./regions/RuleKey.tsx";
import { Progress } from "#ui/Progress.tsx";
import { FaultSentence } from "#panels/frame/FaultSentence.tsx";
import { lazyPart } from "#state/parts/lazyPart.tsx";
import type { MeasureAnswer } from "#measures/measureAnswer.ts";
import { LegendRow } from "./regions/LegendRow.tsx";
import { PatternSwatch, type SwatchPattern } from "./regions/PatternSwatch.tsx";
import type { RegionStatus } from "#regions/counts/regionStatus.ts";

const FiringKey = lazyPart(
  async () => (await import("./regions/FiringKey.tsx")).FiringKey,
  "guidelines",
  "regionLegend",
);

const TITLES = 2;

/** What the colours and patterns of regions mean, with how many regions each stands for. */
export function RegionLegend() {
  const legend = useWords("regionLegend");
  const w = useWords("regional");
  const { query } = useQuery();
  const { measure, busy, progress, status, fault, retry } = useRegions();
  const isTesting = () => progress() !== undefined || (busy() && measureOf(query.measure).needs.includes("neighbours"));
  const firing = () => {
    const answer = measure();
    return answer && questionScale(answer.query) === "firing" ? answer : undefined;
  };
  /** A link with industries is first answered for all of them, until their names are here. */
  const isOld = () => {
    const asked = measure()?.query;
    if (query.view === "guidelines") return busy() || firing() === undefined;
    return busy() || (query.industries.length > 0 && (!asked?.mask || asked.measure !== query.measure));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reachable by keyboard
    <div class="region-legend" data-busy={isOld()} tabindex="0">
      <Show when={isTesting()}>
        <TestProgress />
      </Show>
      <Show when={isOld() && !isTesting() && measure()}>
        <span class="spinner region-legend-busy" role="status" aria-label={legend().loading} />
      </Show>
      <Switch
        fallback={
          <output aria-label={legend().loading}>
            <For each={[60, 90, 100, 80]}>{(width) => <span class="skeleton" style={{ width: `${width}%` }} />}</For>
          </output>
        }
      >
        <Match when={status() === "failed"}>
          <p role="alert">
            {w().legend.failed}
            <FaultSentence fault={fault()} />
          </p>
          <button type="button" class="button" onClick={() => retry()}>
            {w().legend.retry}
          </button>
        </Match>
        <Match when={firing()}>
          {(answer) => (
            <Suspense>
              <FiringKey answer={answer()} />
            </Suspense>
          )}
        </Match>
        <Match when={measure()}>{(answer) => <Content answer={answer()} />}</Match>
      </Switch>
    </div>
  );
}

function Content(props: { answer: RegionsAnswer }) {
  const words = useWords("regionLegend");
  const w = useWords("regional");
  const { title, roots } = useIndustries();
  const regional = useRegional();
  const asked = () => props.answer.query;
  const classes = createMemo(() => answerClasses(props.answer));
  const kinds = () => {
    const { scale } = classes();
    return isCategorical(scale) ? scale : undefined;
  };
  const heading = () => {
    const { measure, settings } = asked();
    // Where the leading economy has nothing of it, the years are those of the first that has.
    const { byEconomy } = props.answer;
    const told = ECONOMY_IDS.find((id) => byEconomy[id].absence === undefined) ?? LEADING.id;
    const { year, baseYear } = told === LEADING.id ? settings : byEconomy[told];
    const years = measureOf(measure).needs.includes("baseYear") ? words().changeYears(baseYear, year) : year;
    return `${w().measures[measure].name}, ${years}`;
  };
  const subject = () => {
    if (!asked().mask) return words().allIndustries;
    const { subject: only } = asked();
    if (only) return regional.title(only);
    const named = roots().slice(0, TITLES).map(title).join("; ");
    const more = roots().length - TITLES;
    return more > 0 ? `${named} ${words().andMore(more)}` : named;
  };
  return (
    <details class="region-legend-fold" open={legendIsOpen()}>
      <summary
        onClick={(event) => {
          event.preventDefault(); // it follows what is chosen
          openLegend(!legendIsOpen());
        }}
      >
        <Icon name="chevron" />
        <h2>{heading()}</h2>
      </summary>
      <p class="region-legend-subject">{subject()}</p>
      <Show when={kinds()} fallback={<RegionRamp answer={props.answer} classes={classes()} />}>
        {(scale) => <RegionKinds scale={scale()} classes={classes()} />}
      </Show>
      <MissingKey answer={props.answer} />
      <Show when={measureOf(asked().measure).needs.includes("strongRule")}>
        <RuleKey answer={props.answer} />
      </Show>
      <PatternKey answer={props.answer} />
      <RegionNotes answer={props.answer} />
    </details>
  );
}

/** What the patterns of regions without a figure, or with a part of one, mean. */
function MissingKey(props: { answer: MeasureAnswer }) {
  const words = useWords("regionLegend");
  const entries = (): { status: RegionStatus; pattern: SwatchPattern; label: string }[] => [
    { status: "partly withheld", pattern: "partly", label: words().partly },
    { status: "withheld", pattern: "withheld", label: words().withheld },
    { status: "not published", pattern: "notPublished", label: words().notPublished },
    { status: "no data", pattern: "noData", label: words().noData },
  ];
  return (
    <ul class="region-legend-rows">
      <For each={entries()}>
        {(entry) => (
          <Show when={props.answer.counts[entry.status] > 0}>
            <LegendRow
              mark={<PatternSwatch pattern={entry.pattern} />}
              label={entry.label}
              count={props.answer.counts[entry.status]}
            />
          </Show>
        )}
      </For>
    </ul>
  );
}

/** A permutation test that runs, with a way to stop it. It shows only once it takes long enough to be seen. */
function TestProgress() {
  const w = useWords("regional");
  const { language } = useI18n();
  const { progress, cancel } = useRegions();
  const share = () => progress() ?? 0;
  return (
    <div class="region-legend-progress">
      <Progress done={share()} label={w().legend.computing} cancel={w().legend.cancel} onCancel={() => cancel()}>
        {w().legend.computing}
        <span aria-hidden="true"> {share().toLocaleString(language(), { style: "percent" })}</span>
      </Progress>
    </div>
  );
}
