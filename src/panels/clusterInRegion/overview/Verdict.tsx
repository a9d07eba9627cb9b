import { economyOf } from "#economies/economies.ts";
import "#panels/clusterInRegion/regional.css";
import { For, Show } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { regionParts } from "#regions/regionId.ts";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { LEAST_CHANCE } from "#clusters/strength/strongChance.ts";
import { conditionGroups, starsNeededBy } from "#clusters/strength/strongRules.ts";
import { basisOf, ruleName, ruleOf } from "#evidence/claimBasics.ts";
import { meetingClaims } from "#evidence/meetingClaims.ts";
import { Evidence } from "#panels/frame/Evidence.tsx";
import { standingOf } from "#clusters/tables/standing.ts";
import { isPublished } from "#clusters/tables/isPublished.ts";
import { StrongMark } from "#panels/clusterInRegion/parts/StrongMark.tsx";
import { ConditionRow } from "./ConditionRow.tsx";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";
import type { RegionalMeeting } from "#clusters/answers/regionalMeeting.ts";
import type { ConditionFinding, RegionalSettings } from "#clusters/tables/regionalRule.ts";

/** Whether the region is strong under the rule in force, and each of its conditions with how close it is. */
export function Verdict(props: { meeting: RegionalMeeting; settings: RegionalSettings }) {
  const w = useWords("regionalProfile");
  const strongRules = useWords("strongRules");
  const { number, ratio } = useI18n();
  const { title } = useRegional();
  const figure = () => props.meeting.figure;
  const finding = () => figure().verdict;
  const words = () => w().verdict;
  const rule = () => ruleOf(finding().rule);
  const verdict = () => standingOf(figure());
  const counts = () => {
    const { conditions, stars, strong } = finding();
    const of = conditions.length;
    const found = rule();
    const needed = found && starsNeededBy(found);
    if (needed !== undefined) return `${words().stars(stars, of)}; ${words().starsNeeded(needed)}`;
    if (groups().ways.length > 0 && strong !== "unknown") {
      const { way } = finding();
      if (!way) return words().noWay;
      const unmet = groups().others.filter(({ passed }) => passed !== "yes");
      const said = words().ways[way[0]] ?? w().figures[basisOf(figure().region)].quotient;
      return unmet.length > 0
        ? words().wayWithout(
            said,
            unmet.map(({ id }) => nameOf(id)),
          )
        : words().byWay(said);
    }
    const unknown = conditions.filter(({ passed }) => passed === "unknown").length;
    if (strong === "unknown") return words().unknownOf(unknown, of);
    const met = conditions.filter(({ passed }) => passed === "yes").length;
    return met === of ? words().all(of) : words().some(met, of);
  };
  const nameOf = (id: string) => {
    const names: Readonly<Record<string, string>> = w().conditions;
    return names[id] ?? id;
  };
  const groups = () => {
    const found = rule();
    const { conditions } = finding();
    return found ? conditionGroups(found, conditions) : { ways: [], others: conditions };
  };
  const caution = () => {
    const { class: found, chance, isTradable } = finding();
    if (!isTradable) return words().notTradable;
    if (found === "unknown") return undefined;
    // Where every cell is published nothing is completed.
    const { hasClusters } = economyOf(regionParts(figure().region).economy);
    return words()[hasClusters ? "chance" : "chanceOfCounts"](`${number(100 * chance)}%`);
  };
  /** What the chance does not allow for, where that leaves the verdict open. */
  const doubt = () => {
    const { chance, isTradable } = finding();
    const { lower, upper } = figure().quotient;
    if (!isTradable || !(chance >= LEAST_CHANCE.probably && lower < 1)) return undefined;
    return words().reachesBelow(ratio(lower), ratio(upper));
  };

  return (
    <section data-strong={finding().strong}>
      <p class="regional-verdict">
        <StrongMark figure={figure()} />
        <span>
          <strong>{words()[verdict()](title(figure().subject), figure().regionName)}</strong>{" "}
          {words().under(ruleName(finding().rule, strongRules()))}.
        </span>
      </p>
      <Show when={isPublished(figure())} fallback={<p>{w().overview.publishes}</p>}>
        <p>
          {counts()} <Show when={caution()}>{(text) => <span class="regional-caution">{text()}</span>}</Show>
        </p>
        <Show when={doubt()}>{(text) => <p>{text()}</p>}</Show>
        <For each={groups().ways}>
          {(way, at) => (
            <>
              <p class="regional-conditions-of">{at() === 0 ? words().either : words().or}</p>
              <Conditions label={at() === 0 ? words().either : words().or} conditions={way} of={figure()} />
            </>
          )}
        </For>
        <Show when={groups().ways.length > 0 && groups().others.length > 0}>
          <p class="regional-conditions-of">{words().always}</p>
        </Show>
        <Show when={groups().others.length > 0}>
          <Conditions
            label={groups().ways.length > 0 ? words().always : words().conditions}
            conditions={groups().others}
            of={figure()}
          />
        </Show>
      </Show>
      <p class="note">
        {words().strongOf(
          number(props.meeting.compared.strong),
          number(props.meeting.compared.regions),
          w().regionWord[regionParts(figure().region).level],
        )}
      </p>
      <Evidence claim={meetingClaims(props.meeting, props.settings).rule} />
    </section>
  );
}

function Conditions(props: { label: string; conditions: readonly ConditionFinding[]; of: RegionalFigure }) {
  return (
    <ul class="regional-conditions" aria-label={props.label}>
      <For each={props.conditions}>{(condition) => <ConditionRow condition={condition} of={props.of} />}</For>
    </ul>
  );
}
