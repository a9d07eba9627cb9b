import "./ruleDetail.css";
import { For, Show, Suspense, createSignal, onMount } from "solid-js";
import { type Rule, STAGES, type GuidelineModel, type Label } from "#guidelines/model/guidelineModel.ts";
import { ruleWords } from "#guidelines/model/ruleWords.ts";
import { useWords, useI18n } from "#i18n/I18n.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { useModel } from "#panels/model/ModelContext.tsx";
import { useOverview } from "#panels/model/OverviewContext.tsx";
import { Conditions } from "./Conditions.tsx";
import { GateNote } from "./GateNote.tsx";
import { AdvisedRegions } from "./AdvisedRegions.tsx";
import { lazyPart } from "#state/parts/lazyPart.tsx";
import { OriginTag } from "#panels/model/OriginTag.tsx";
import { CitedSource } from "#panels/model/words/CitedSource.tsx";
import type { Words } from "#i18n/words.ts";
import type { RuleCount } from "#guidelines/cases/caseRecommendations.ts";
import type { RuleOverview } from "#engine/regions/guidelinesEngine.ts";

const OUTCOMES = ["fired", "notFired", "notEvaluated", "gated"] as const;

/** How a rule came out over all clusters, as one bar and its four numbers. */
function RuleCounts(props: { overview: RuleOverview; count: RuleCount }) {
  const w = useWords("guidelines");
  const { number } = useI18n();
  const share = (outcome: (typeof OUTCOMES)[number]) => `${(100 * props.count[outcome]) / props.overview.cases}%`;
  return (
    <div class="rule-detail-counts">
      <div class="rule-detail-counts-bar" aria-hidden="true">
        <For each={OUTCOMES}>{(outcome) => <span data-outcome={outcome} style={{ width: share(outcome) }} />}</For>
      </div>
      <dl>
        <For each={OUTCOMES}>
          {(outcome) => (
            <div data-outcome={outcome}>
              <dt>{w().counts[outcome]}</dt>
              <dd>{number(props.count[outcome])}</dd>
            </div>
          )}
        </For>
      </dl>
      <p class="note">
        {w().judged(props.overview.cases, props.overview.regions, props.overview.level, props.overview.year)}{" "}
        <Show when={props.count.fired > 0}>{w().counts.kinds(props.count.subjects)}</Show>
      </p>
    </div>
  );
}

const ModelPage = lazyPart(
  async () => (await import("#panels/model/page/ModelPage.tsx")).ModelPage,
  "guidelines",
  "modelPage",
);

/** All that is to be said of a rule: what it advises, how it comes out, when it fires, where, and what it rests on. */
export function RuleDetail(props: { rule: Rule; onShown: () => void }) {
  const w = useWords("guidelines");
  const { thresholds } = useModel();
  const { overview, countOf, status } = useOverview();
  const { level } = useRegions();
  const [pageOpen, setPageOpen] = createSignal(false);
  onMount(() => requestAnimationFrame(() => props.onShown()));
  const words = () => ruleWords(props.rule, thresholds.inForce());
  const stages = () =>
    STAGES.flatMap((stage) => {
      const text = ruleWords(props.rule, thresholds.inForce(), stage).stageAdvice;
      return text ? [{ stage, text }] : [];
    });
  const counted = () => {
    const [all, count] = [overview(), countOf(props.rule.id)];
    return all && count ? { all, count } : undefined;
  };
  return (
    <div class="rule-detail">
      <p class="rule-detail-advice">{words().advice}</p>
      <p>
        <strong>{w().reason}.</strong> {words().reason}
      </p>

      <section data-busy={status() === "loading"}>
        <h4>{w().counts.title}</h4>
        <Show
          when={counted()}
          fallback={
            <Show when={status() !== "loading"} fallback={<span class="skeleton" />}>
              {status() === "failed" ? w().countFailed : w().countStopped}
            </Show>
          }
        >
          {(found) => <RuleCounts overview={found().all} count={found().count} />}
        </Show>
      </section>

      <section>
        <h4>{w().conditions.title}</h4>
        <Conditions condition={props.rule.when} />
        <GateNote rule={props.rule} />
      </section>

      <section>
        <h4>{w().top.title(level())}</h4>
        <AdvisedRegions rule={props.rule.id} />
      </section>

      <section>
        <h4>{w().steps.title}</h4>
        <ol class="rule-detail-steps">
          <For each={words().firstSteps}>
            {(step) => (
              <li>
                {step.action}
                <span class="rule-detail-who">
                  {step.who}, {w().steps.within(step.months)}
                </span>
              </li>
            )}
          </For>
        </ol>
      </section>

      <section>
        <h4>{w().change}</h4>
        <p>{words().whatWouldChange}</p>
      </section>

      <Show when={stages().length > 0}>
        <section>
          <h4>{w().stages}</h4>
          <dl class="rule-detail-stages">
            <For each={stages()}>
              {({ stage, text }) => (
                <div>
                  <dt>{w().conditions.stages[stage]}</dt>
                  <dd>{text}</dd>
                </div>
              )}
            </For>
          </dl>
        </section>
      </Show>

      <section>
        <h4>{w().label.title}</h4>
        <Origin rule={props.rule} />
        <button type="button" class="text-button rule-detail-page" onClick={() => setPageOpen(true)}>
          {w().onPage}
        </button>
        <Show when={pageOpen()}>
          <Suspense>
            <ModelPage open rule={props.rule.id} onClose={() => setPageOpen(false)} />
          </Suspense>
        </Show>
      </section>
    </div>
  );
}

/** Where a rule comes from: its label in a sentence, and its sources with how much of each was read. */
export function Origin(props: { rule: Rule }) {
  const w = useWords("guidelines");
  const { model } = useModel();
  const sources = () => props.rule.citations.flatMap((id) => model.sources.get(id) ?? []);
  return (
    <>
      <p>
        <OriginTag label={props.rule.label} /> {originText(props.rule.label, model, w())}
      </p>
      <Show when={props.rule.clause}>{(clause) => <p>{w().label.clause(clause())}</p>}</Show>
      <Show when={sources().length > 0}>
        <ul class="rule-detail-sources" aria-label={w().label.sources}>
          <For each={sources()}>
            {(source) => (
              <li>
                <CitedSource source={source} />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </>
  );
}

/** A label in a sentence, with the area or point it names. */
export function originText(label: Label, model: GuidelineModel, { label: words }: Words["guidelines"]): string {
  switch (label.kind) {
    case "apec-area":
      return words.area(model.themes.get(label.area)?.name ?? label.area);
    case "apec-purpose":
      return words.purpose(model.themes.get(label.area)?.name ?? label.area);
    case "apec-point":
      return words.point(label.point, model.points.get(label.point)?.text ?? "");
    case "other-source":
      return words.otherSource;
    default:
      return words.own;
  }
}
