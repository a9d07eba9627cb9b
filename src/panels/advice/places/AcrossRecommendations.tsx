import "#panels/frame/profile.css";
import { For, Show, createMemo } from "solid-js";
import { BarList } from "#charts/BarList.tsx";
import { AUDIENCES, type AudienceId } from "#guidelines/model/guidelineModel.ts";
import { useWords } from "#i18n/I18n.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { ProfileFailed } from "#panels/frame/ProfileStates.tsx";
import { AudienceTabs } from "#panels/advice/cards/AudienceTabs.tsx";
import { Limits } from "#panels/advice/Limits.tsx";
import { Waiting } from "#panels/advice/Recommendations.tsx";
import "#panels/advice/recommendations.css";
import { type AcrossAdvice, largestStrong } from "./createAcrossAdvice.ts";
import type { ClusterAcross } from "#clusters/answers/clusterAcross.ts";

const LISTED = 8;

/** Which rules fire where a cluster is strong, how often, and the ways to the places and to the rules. */
export function AcrossRecommendations(props: { across: ClusterAcross; advice: AcrossAdvice }) {
  const w = useWords("recommendations");
  const { title } = useRegional();
  const { query, ask, select } = useQuery();
  const words = () => w().across;
  const strong = createMemo(() => largestStrong(props.across));
  const found = () => props.advice.value();
  const firing = (audience: AudienceId) =>
    (found()?.tally ?? []).filter((rule) => rule.audience === audience && rule.fired > 0);
  const unknown = () => (found()?.tally ?? []).filter(({ notEvaluated }) => notEvaluated > 0).length;
  const titleOf = (rule: string) => found()?.model.rules.get(rule)?.title ?? rule;

  return (
    <Show
      when={!props.advice.hasFailed()}
      fallback={<ProfileFailed fault={props.advice.fault()} onRetry={props.advice.retry} />}
    >
      <Show when={strong().length > 0} fallback={<p>{words().none(title(props.across.subject))}</p>}>
        <Show when={found()} fallback={<Waiting />}>
          {(known) => (
            <>
              <p class="profile-statement">
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
                onChange={(audience) => ask({ audience })}
              >
                <div class="recommendations-across">
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
                        onClick: () => ask({ view: "guidelines", advice: rule, level: props.across.level }),
                      }))}
                    />
                    <p class="note">{words().hint}</p>
                  </Show>
                </div>
              </AudienceTabs>
              <section class="profile-section">
                <h3>{words().places}</h3>
                <ul class="profile-links">
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
