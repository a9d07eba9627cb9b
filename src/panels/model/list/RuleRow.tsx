import { DEFAULT_LEVEL } from "#economies/economies.ts";
import "#panels/model/guidelines.css";
import { Match, Show, Suspense, Switch, createUniqueId } from "solid-js";
import { type Rule, GATES, type GuidelineModel } from "#guidelines/model/guidelineModel.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { Marked } from "#ui/Marked.tsx";
import { highlightParts } from "#panels/explore/search/highlightParts.ts";
import { scrollWithin } from "#panels/model/scrollWithin.ts";
import { OriginTag } from "#panels/model/OriginTag.tsx";
import { useModel } from "#panels/model/ModelContext.tsx";
import { useOverview } from "#panels/model/OverviewContext.tsx";
import { lazyPart } from "#state/parts/lazyPart.tsx";
import type { RuleCount } from "#guidelines/cases/caseRecommendations.ts";
import type { Condition, Leaf } from "#guidelines/model/condition.ts";
import { branchOf, conditionLeaves } from "#guidelines/model/conditionLeaves.ts";

const RuleDetail = lazyPart(
  async () => (await import("#panels/model/rule/RuleDetail.tsx")).RuleDetail,
  "guidelines",
  "strongRules",
);

/** A rule in the list: a click puts it on the map and opens what there is to say of it. */
export function RuleRow(props: { rule: Rule; text: string }) {
  const w = useWords("guidelines");
  const { percent } = useI18n();
  const { query, ask } = useQuery();
  const { model } = useModel();
  const { overview, countOf, known, status } = useOverview();
  const id = createUniqueId();
  let row!: HTMLLIElement;
  const isChosen = () => query.advice === props.rule.id;
  const share = ({ fired, notFired, notEvaluated }: RuleCount) =>
    fired === 0 ? 0 : fired / (fired + notFired + notEvaluated);
  const needs = () => {
    const figures = known();
    if (!figures) return undefined;
    const names = (id: string) => (id === "stage" ? w().conditions.stage : (model.indicators.get(id)?.name ?? id));
    const groups = figuresNeeded(model, props.rule, figures).map((group) => group.map(names));
    return groups.length > 0 ? w().needs(groups) : undefined;
  };
  // The rule that was open above has closed, so that what was clicked may have moved out of sight.
  const show = () => scrollWithin(row, row.closest<HTMLElement>(".explore-middle"));

  return (
    <li ref={row} class="guidelines-rule" data-chosen={isChosen() ? "" : undefined}>
      <button
        type="button"
        class="guidelines-rule-button"
        aria-expanded={isChosen()}
        aria-controls={isChosen() ? id : undefined}
        onClick={() => ask({ advice: isChosen() ? undefined : props.rule.id })}
      >
        <span class="guidelines-rule-title">
          <Marked parts={highlightParts(props.rule.title, props.text)} />
        </span>
        <span class="guidelines-rule-meta">
          <span>{w().audience[props.rule.audience]}</span>
          <OriginTag label={props.rule.label} />
          <span class="code">{props.rule.id}</span>
        </span>
        <span class="guidelines-rule-figure" data-busy={status() === "loading"}>
          <Switch fallback={<span class="skeleton" />}>
            <Match when={needs()}>
              {(missing) => <span class="guidelines-rule-needs">{w().notEvaluated(missing())}</span>}
            </Match>
            <Match when={countOf(props.rule.id)}>
              {(count) => (
                <>
                  <span>
                    {count().fired === 0
                      ? w().firesNowhere
                      : w().fires(count().fired, count().regions, overview()?.level ?? DEFAULT_LEVEL)}
                  </span>
                  <span class="guidelines-rule-bar" title={w().firesShare(percent(share(count())))}>
                    <span style={{ width: `${100 * share(count())}%` }} />
                  </span>
                </>
              )}
            </Match>
            <Match when={status() === "failed" || status() === "stopped"}>
              <span class="guidelines-rule-needs">{w().notCounted}</span>
            </Match>
          </Switch>
        </span>
      </button>
      <Show when={isChosen()}>
        <div id={id}>
          <Suspense>
            <RuleDetail rule={props.rule} onShown={show} />
          </Suspense>
        </div>
      </Show>
    </li>
  );
}

/**
 * Indicators without which a rule can never fire: one of each group is needed; no group where the known ones suffice.
 * @param known ids of indicators, and "stage"
 */
export function figuresNeeded(model: GuidelineModel, rule: Rule, known: ReadonlySet<string>): string[][] {
  const gates = rule.gate === "none" ? [] : GATES.slice(0, GATES.indexOf(rule.gate) + 1);
  return once([...gates.map((id) => model.gates.get(id)!.when), rule.when].flatMap(needs));

  function needs(condition: Condition): string[][] {
    const branch = branchOf(condition);
    if (!branch) return ofLeaf(condition as Leaf);
    return branch.join === "all" ? branch.parts.flatMap(needs) : oneOf(branch.parts.map(needs));
  }

  function ofLeaf(leaf: Leaf): string[][] {
    if ("stage" in leaf) return known.has("stage") ? [] : [["stage"]];
    if ("gate" in leaf) {
      const leaves = conditionLeaves(model.gates.get(leaf.gate)!.when);
      return oneOf(leaves.map((inner) => ofLeaf(inner.leaf)));
    }
    return leaf.test === "not recorded" || known.has(leaf.indicator) ? [] : [[leaf.indicator]];
  }
}

/** Parts of which one is enough. */
function oneOf(parts: string[][][]): string[][] {
  return parts.some((groups) => groups.length === 0) ? [] : [[...new Set(parts.flat(2))]];
}

function once(groups: string[][]): string[][] {
  return [...new Map(groups.map((group) => [group.join(" "), group])).values()];
}
