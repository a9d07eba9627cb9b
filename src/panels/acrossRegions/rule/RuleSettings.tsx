import { For, Show, Suspense } from "solid-js";
import { STRONG_RULES, starsNeededBy, type StrongRuleId, waysOf } from "#clusters/strength/strongRules.ts";
import { useWords } from "#i18n/I18n.tsx";
import { RULES } from "#state/query/query.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { Disclosure } from "#ui/Disclosure.tsx";
import { Setting } from "#panels/explore/Setting.tsx";
import { ThresholdSlider } from "./ThresholdSlider.tsx";
import "./rule.css";
import { lazyPart } from "#state/parts/lazyPart.tsx";

const Sensitivity = lazyPart(async () => (await import("./RuleSensitivity.tsx")).RuleSensitivity, "chart", "regional");

/** The rule that says which regional clusters are strong: one, everywhere; where it comes from, its thresholds, and what they do. */
export function RuleSettings() {
  const w = useWords("regional");
  const strongRules = useWords("strongRules");
  const { query, ask } = useQuery();
  const rule = () => STRONG_RULES.find(({ id }) => id === query.rule);
  const moved = () => rule()?.conditions.filter(({ id }) => query.moved[id] !== undefined).length ?? 0;
  const optionOf = (id: StrongRuleId) => {
    const { name, writtenFor } = strongRules()[id];
    return writtenFor ? w().rule.published(name, writtenFor) : name;
  };
  const choose = (text: string) => {
    const chosen = RULES.find((id) => id === text);
    // Thresholds of one rule mean nothing to another.
    if (chosen) ask({ rule: chosen, moved: {} });
  };
  return (
    <div class="rule-settings">
      <Setting label={w().rule.title}>
        <select class="select" aria-label={w().rule.name} onChange={(event) => choose(event.currentTarget.value)}>
          <For each={STRONG_RULES}>
            {({ id }) => (
              <option value={id} selected={id === query.rule}>
                {optionOf(id)}
              </option>
            )}
          </For>
        </select>
      </Setting>
      <Show when={rule()}>
        {(chosen) => (
          <>
            <p class="note rule-source" data-verified={chosen().isVerified ? "" : undefined}>
              <Show when={strongRules()[chosen().id].writtenFor}>
                {(regions) => <>{w().rule.publishedNote(regions())} </>}
              </Show>
              {w().rule.source(strongRules()[chosen().id].source)}.{" "}
              <em>{chosen().isVerified ? w().rule.verified : w().rule.unverified}</em>
            </p>
            <label class="check rule-certainty" title={w().rule.certaintyHint}>
              <input
                type="checkbox"
                checked={query.certainty === "strong"}
                onChange={(event) => ask({ certainty: event.currentTarget.checked ? "strong" : "probably" })}
              />
              {w().rule.certainty}
            </label>
            <Disclosure
              title={w().rule.thresholds}
              state={w().rule.movedCount(moved())}
              isActive={moved() > 0}
              class="rule-part"
            >
              <p class="note">{needs()}</p>
              <ul class="rule-thresholds">
                <For each={chosen().conditions}>{(condition) => <ThresholdSlider condition={condition} />}</For>
              </ul>
              <Show when={moved() > 1}>
                <button type="button" class="text-button" onClick={() => ask({ moved: {} })}>
                  {w().rule.resetAll}
                </button>
              </Show>
              <p class="note">{w().rule.countedIn[chosen().countedIn]}</p>
            </Disclosure>
            <Disclosure title={w().sensitivity.title} class="rule-part">
              <Suspense>
                <Sensitivity />
              </Suspense>
            </Disclosure>
          </>
        )}
      </Show>
    </div>
  );

  function needs(): string {
    const chosen = rule();
    const stars = chosen && starsNeededBy(chosen);
    if (stars !== undefined) return w().rule.needsStars(stars);
    return chosen && waysOf(chosen).length > 0 ? w().rule.needsWay : w().rule.needsAll;
  }
}
