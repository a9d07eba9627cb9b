import "#panels/clusterInRegion/regional.css";
import { For, Show } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { regionParts } from "#regions/regionId.ts";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { starsNeededBy, waysOf } from "#clusters/strength/strongRules.ts";
import { ruleName, ruleOf } from "#evidence/claimBasics.ts";
import { meetingClaims } from "#evidence/meetingClaims.ts";
import { Evidence } from "#panels/frame/Evidence.tsx";
import { isPublished } from "#clusters/tables/isPublished.ts";
import { StrongMark } from "#panels/clusterInRegion/parts/StrongMark.tsx";
import { ConditionRow } from "./ConditionRow.tsx";
import type { RegionalMeeting } from "#clusters/answers/regionalMeeting.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";

/** Whether the region is strong under the rule in force, and each of its conditions with how close it is. */
export function Verdict(props: { meeting: RegionalMeeting; settings: RegionalSettings }) {
  const w = useWords("regionalProfile");
  const strongRules = useWords("strongRules");
  const regional = useWords("regional");
  const { number, percent } = useI18n();
  const { title } = useRegional();
  const figure = () => props.meeting.figure;
  const finding = () => figure().verdict;
  const words = () => w().verdict;
  const rule = () => ruleOf(finding().rule);
  const verdict = () =>
    finding().class === "open" ? "open" : finding().class === "probably" ? "probably" : finding().strong;
  const counts = () => {
    const { conditions, stars, strong } = finding();
    const of = conditions.length;
    const found = rule();
    const needed = found && starsNeededBy(found);
    if (needed !== undefined) return `${words().stars(stars, of)}; ${words().starsNeeded(needed)}`;
    if (found && waysOf(found).length > 0) {
      const { way } = finding();
      return way ? words().byWay(way.map((id) => regional().conditionNames[id] ?? id)) : words().noWay;
    }
    const unknown = conditions.filter(({ passed }) => passed === "unknown").length;
    if (strong === "unknown") return words().unknownOf(unknown, of);
    const met = conditions.filter(({ passed }) => passed === "yes").length;
    return met === of ? words().all(of) : words().some(met, of);
  };
  const caution = () => {
    const { class: found, chance, isTradable } = finding();
    if (!isTradable) return words().local;
    return found === "probably" || found === "open" ? words().chance(percent(chance)) : undefined;
  };

  return (
    <section data-strong={finding().strong}>
      <p class="regional-verdict">
        <StrongMark finding={finding()} />
        <span>
          <strong>{words()[verdict()](title(figure().subject), figure().regionName)}</strong>{" "}
          {words().under(ruleName(finding().rule, strongRules()))}.
        </span>
      </p>
      <Show when={isPublished(figure())} fallback={<p>{w().overview.publishes}</p>}>
        <p>
          {counts()} <Show when={caution()}>{(text) => <span class="regional-caution">{text()}</span>}</Show>
        </p>
        <ul class="regional-conditions" aria-label={words().conditions}>
          <For each={finding().conditions}>{(condition) => <ConditionRow condition={condition} />}</For>
        </ul>
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
