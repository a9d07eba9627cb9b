import "./rule.css";
import { For, Show, createMemo, createSignal } from "solid-js";
import { FlipList } from "#charts/threshold/FlipList.tsx";
import { STRONG_RULES } from "#clusters/strength/strongRules.ts";
import { useWords } from "#i18n/I18n.tsx";
import { createAnswer } from "#state/createAnswer.ts";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { FaultSentence } from "#panels/frame/FaultSentence.tsx";
import { SensitivityCurve } from "./SensitivityCurve.tsx";

/** What moving each threshold of the rule would change: how many regions pass, which flip, which pass by their estimate alone. */
export function RuleSensitivity() {
  const w = useWords("regional");
  const { query, select } = useQuery();
  const { subject } = useIndustries();
  const regional = useRegional();
  const { level, worker } = useRegions();
  const [chosen, setChosen] = createSignal<string>();
  const asked = createMemo(() => {
    const about = subject();
    return about === undefined ? undefined : { subject: about, settings: { ...regional.settings(), level: level() } };
  });
  const answer = createAnswer(
    () => asked(),
    (about) => worker.sensitivity(about.subject, about.settings),
  );
  const found = () => (answer.about()?.subject === subject() ? answer.value() : undefined);
  const rule = () => STRONG_RULES.find(({ id }) => id === found()?.rule);
  const condition = () => rule()?.conditions.find(({ id }) => id === chosen()) ?? rule()?.conditions[0];
  const sensitivity = () => found()?.conditions.find((one) => one.condition === condition()?.id);
  const name = (id: string) => w().conditionNames[id] ?? id;
  const open = (region: string) => {
    const about = subject();
    if (about !== undefined) select({ kind: "regional", subject: about, region });
  };
  const uncertain = () => {
    const { passing, uncertain: those } = found() ?? { passing: 0, uncertain: [] };
    return query.certainty === "strong"
      ? w().sensitivity.uncertainLeftOut(those.length)
      : w().sensitivity.uncertain(those.length, passing);
  };

  return (
    <Show when={subject() !== undefined} fallback={<p class="note">{w().sensitivity.needsIndustry}</p>}>
      <Show when={answer.status() === "failed"}>
        <p role="alert" class="note">
          {w().sensitivity.failed}
          <FaultSentence fault={answer.fault()} />{" "}
          <button type="button" class="text-button" onClick={() => answer.retry()}>
            {w().legend.retry}
          </button>
        </p>
      </Show>
      <Show
        when={condition() && sensitivity()}
        fallback={
          <Show when={answer.status() === "loading"}>
            <div class="rule-sensitivity-skeleton" role="status" aria-label={w().sensitivity.loading}>
              <span class="skeleton" />
              <span class="skeleton" />
            </div>
          </Show>
        }
      >
        <div class="rule-sensitivity" aria-busy={answer.status() === "loading"}>
          <p class="note">{w().sensitivity.intro(found()?.passing ?? 0, answer.about()?.settings.level ?? level())}</p>
          <select
            class="select"
            aria-label={w().sensitivity.whichCondition}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            <For each={rule()?.conditions}>
              {(one) => (
                <option value={one.id} selected={one.id === condition()?.id}>
                  {w().thresholdLabel(name(one.id), w().figure[one.figure], "")}
                </option>
              )}
            </For>
          </select>
          <Show when={condition()} keyed>
            {(one) => <SensitivityCurve condition={one} sensitivity={sensitivity()} onRegion={open} />}
          </Show>
          <FlipList
            title={uncertain()}
            direction="lost"
            flips={(found()?.uncertain ?? []).map((region) => ({ mark: region.region, label: region.name }))}
            more={w().sensitivity.more}
            onSelect={open}
          />
          <Show when={found()?.uncertain.length === 0}>
            <p class="note">{uncertain()}</p>
          </Show>
        </div>
      </Show>
    </Show>
  );
}
