import { Show, createMemo } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { createRecommendationDesk } from "#panels/advice/createRecommendationDesk.ts";
import { Recommendations, Waiting } from "#panels/advice/Recommendations.tsx";
import { type FoundPlace, placeOfIndustries } from "./placeOfIndustries.ts";
import "#panels/advice/recommendations.css";

/** The recommendations of the benchmark cluster and region that an establishment or a spatial cluster belongs to, saying that they are those; or why there are none. */
export function PlaceRecommendations(props: {
  kind: "establishment" | "cluster";
  /** Nodes of the industry tree. */
  industries: readonly number[];
  /** The region it stands in, or most of it; undefined or "" where none is known. */
  region: string | undefined;
}) {
  const w = useWords("recommendations");
  const { title } = useRegional();
  const { tree, clusters } = useIndustries();
  const { select } = useQuery();
  const found = createMemo((): FoundPlace | undefined => {
    const [known, groups] = [tree(), clusters()];
    return known && groups && placeOfIndustries(props.industries, props.region, known, groups);
  });
  const place = createMemo(() => {
    const answer = found();
    return answer && "subject" in answer ? answer : undefined;
  });
  const reason = () => {
    const answer = found();
    return answer && "reason" in answer ? answer.reason : undefined;
  };
  const desk = createRecommendationDesk(
    () => place(),
    () => true,
  );
  const regionName = () => desk.answer()?.subject.region.name;
  return (
    <Show
      when={place()}
      fallback={
        <Show when={reason()} fallback={<Waiting />}>
          {(why) => <p data-testid="place-reason">{w().places.reason[why()](props.kind)}</p>}
        </Show>
      }
    >
      {(at) => (
        <>
          <Show when={regionName()}>
            {(name) => (
              <p class="recommendations-place">
                {w().places.about[props.kind](title(at().subject), name())}{" "}
                <button
                  type="button"
                  class="link"
                  onClick={() => select({ kind: "regional", subject: at().subject, region: at().region })}
                >
                  {w().places.open(w().lead.place(title(at().subject), name()))}
                </button>
              </p>
            )}
          </Show>
          <Recommendations desk={desk} />
        </>
      )}
    </Show>
  );
}
