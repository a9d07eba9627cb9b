import { For, Show, createMemo, createUniqueId } from "solid-js";
import { BarList } from "../../../charts/BarList";
import type { ClusterAcross, RegionalFigure, RegionalSettings } from "../../../clusters/portfolio/regionalAnswers";
import { AUDIENCES, type AudienceId } from "../../../guidelines/model/guidelineModel";
import { useRecommendationWords } from "../../../i18n/recommendationWords";
import { createAnswer } from "../../../state/createAnswer";
import { useGuidelines } from "../../../state/GuidelinesContext";
import { useNotebook } from "../../../state/NotebookContext";
import { useQuery } from "../../../state/QueryContext";
import { useRegional } from "../../../state/RegionalContext";
import { ProfileFailed } from "../../profile/ProfileStates";
import { AudienceTabs } from "../cards/AudienceTabs";
import { Limits } from "../Limits";
import { Waiting } from "../Recommendations";
import "../recommendations.css";

const LISTED = 8;

/** Which rules fire where a cluster is strong, how often, and the ways to the places and to the rules. */
export function AcrossRecommendations(props: { across: ClusterAcross; settings: RegionalSettings }) {
  const w = useRecommendationWords();
  const { title } = useRegional();
  const { query, ask, select } = useQuery();
  const guidelines = useGuidelines();
  const { entered } = useNotebook();
  const part = createUniqueId();
  const words = () => w().across;
  const strong = createMemo(() => largestStrong(props.across));
  const asked = createMemo(() => ({
    subject: props.across.subject,
    regions: strong().map(({ region }) => region),
    settings: props.settings,
    entered: entered(),
  }));
  const answer = createAnswer(
    () => asked(),
    async ({ subject, regions, settings, entered: figures }) => {
      const [model, { places, rules }] = await Promise.all([
        guidelines.model(),
        guidelines.tally(subject, regions, settings, figures),
      ]);
      return { model, tally: rules, places };
    },
  );
  const found = () => (answer.about()?.subject === props.across.subject ? answer.value() : undefined);
  const firing = (audience: AudienceId) =>
    (found()?.tally ?? []).filter((rule) => rule.audience === audience && rule.fired > 0);
  const unknown = () => (found()?.tally ?? []).filter(({ notEvaluated }) => notEvaluated > 0).length;
  const titleOf = (rule: string) => found()?.model.rules.get(rule)?.title ?? rule;

  return (
    <Show when={answer.status() !== "failed"} fallback={<ProfileFailed onRetry={answer.retry} />}>
      <Show when={strong().length > 0} fallback={<p>{words().none(title(props.across.subject))}</p>}>
        <Show when={found()} fallback={<Waiting />}>
          {(known) => (
            <>
              <p class="statement">
                {words().sentence(
                  title(props.across.subject),
                  known().places,
                  known().tally.filter(({ fired }) => fired > 0).length,
                  known().model.rules.size,
                )}
              </p>
              <p class="note">{words().unknown(unknown())}</p>
              <AudienceTabs
                value={query.audience}
                counts={
                  Object.fromEntries(AUDIENCES.map((audience) => [audience, firing(audience).length])) as Record<
                    AudienceId,
                    number
                  >
                }
                controls={part}
                onChange={(audience) => ask({ audience })}
              />
              <div role="tabpanel" id={part} aria-labelledby={`${part}-${query.audience}`} class="across-rules">
                <Show when={firing(query.audience).length > 0} fallback={<p>{words().noneFires}</p>}>
                  <BarList
                    label={words().label}
                    most={known().places}
                    bars={firing(query.audience).map(({ rule, fired }) => ({
                      key: rule,
                      label: titleOf(rule),
                      value: fired,
                      text: words().of(fired, known().places),
                      action: w().cards.where,
                      onClick: () => ask({ view: "guidelines", advice: rule }),
                    }))}
                  />
                  <p class="note">{words().hint}</p>
                </Show>
              </div>
              <section class="profile-section">
                <h3>{words().places}</h3>
                <ul class="related-list">
                  <For each={strong().slice(0, LISTED)}>
                    {({ region, regionName }) => (
                      <li>
                        <button
                          type="button"
                          class="link"
                          onClick={() => select({ kind: "regional", subject: props.across.subject, region })}
                        >
                          {regionName}
                        </button>
                      </li>
                    )}
                  </For>
                </ul>
              </section>
              <Limits model={known().model} />
            </>
          )}
        </Show>
      </Show>
    </Show>
  );
}

/** The regions in which it is strong, the largest first. */
function largestStrong({ figures, basis }: ClusterAcross): RegionalFigure[] {
  const size = ({ employment, establishments }: RegionalFigure) =>
    (basis === "employment" ? employment.value : establishments) || 0;
  return figures.filter(({ verdict }) => verdict.strong === "yes").toSorted((a, b) => size(b) - size(a));
}
