import "#panels/frame/profile.css";
import "./regional.css";
import { For, Show, createMemo } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { isOfClusters } from "#evidence/claimBasics.ts";
import { meetingClaims } from "#evidence/meetingClaims.ts";
import { Evidence } from "#panels/frame/Evidence.tsx";
import { createRelatedFacts } from "./createRelatedFacts.ts";
import { RelatedHere } from "./RelatedHere.tsx";
import type { RegionalMeeting } from "#clusters/answers/regionalMeeting.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import type { RelatedFigure } from "#clusters/answers/relatedFigures.ts";

/** Clusters related to this one: which are strong here, which are there, which are missing. */
export function MeetingRelated(props: { meeting: RegionalMeeting; settings: RegionalSettings }) {
  const w = useWords("regionalProfile");
  const { number, percent } = useI18n();
  const { select } = useQuery();
  const { title } = useRegional();
  const words = () => w().related;
  const figure = () => props.meeting.figure;
  const related = () => props.meeting.related;
  const states = () => {
    const counts: Record<RelatedFigure["presence"], number> = {
      strong: 0,
      present: 0,
      less: 0,
      missing: 0,
      unknown: 0,
    };
    for (const { presence } of related()) counts[presence]++;
    return counts;
  };
  const facts = createRelatedFacts();
  const open = (subject: string) => select({ kind: "regional", subject, region: figure().region });
  const claims = createMemo(() => meetingClaims(props.meeting, props.settings));
  const density = () => props.meeting.density;

  return (
    <section>
      <h3>{words().title}</h3>
      <Show
        when={related().length > 0}
        fallback={<p>{isOfClusters(figure().subject) ? words().none : words().noneIndustry}</p>}
      >
        <p class="profile-statement">{words().summary(related().length, states())}</p>
        <Show when={Number.isFinite(density().value)}>
          <p>
            {words().density(percent(density().value))};{" "}
            {words().densityRank(number(density().rank), number(density().of))}
          </p>
        </Show>
        <RelatedHere figure={figure()} related={related()} onOpen={open} />
        <h4 class="regional-subhead">{words().list}</h4>
        <ul class="profile-links">
          <For each={related()}>
            {(other) => (
              <li data-presence={other.presence}>
                <button type="button" class="link" onClick={() => open(other.subject)}>
                  {title(other.subject)}
                </button>
                <span class="note">{facts(other)}</span>
              </li>
            )}
          </For>
        </ul>
        <p class="note">{words().approximate}</p>
        <Show when={claims().relatedness}>{(claim) => <Evidence claim={claim()} />}</Show>
      </Show>
    </section>
  );
}
