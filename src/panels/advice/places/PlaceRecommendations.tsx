import { Show, createMemo } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { createPlaceAdvice } from "#panels/advice/createPlaceAdvice.ts";
import { Recommendations, Waiting } from "#panels/advice/Recommendations.tsx";
import "#panels/advice/recommendations.css";
import { economyOf } from "#economies/economies.ts";
import { NO_CLUSTER, type ClusterGroups } from "#industries/benchmarkClusters.ts";
import type { IndustryTree } from "#industries/industryTree.ts";
import { subjectId } from "#industries/subject.ts";
import { regionParts } from "#regions/regionId.ts";

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
  const advice = createPlaceAdvice(
    () => place(),
    () => true,
  );
  const regionName = () => advice.answer()?.subject.region.name;
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
          <Recommendations advice={advice} />
        </>
      )}
    </Show>
  );
}

/** The region and subject that recommendations for something on the map are those of, or why there is none. */
export type FoundPlace =
  | { region: string; subject: string }
  | { reason: "noRegion" | "noIndustry" | "noCluster" | "severalClusters" | "severalIndustries" };

/** The benchmark cluster all industries belong to; where the source counts no clusters, the one industry. */
export function placeOfIndustries(
  nodes: readonly number[],
  region: string | undefined,
  tree: IndustryTree,
  groups: ClusterGroups,
): FoundPlace {
  if (!region) return { reason: "noRegion" };
  if (nodes.length === 0) return { reason: "noIndustry" };
  if (!economyOf(regionParts(region).economy).hasClusters) {
    if (nodes.length > 1) return { reason: "severalIndustries" };
    return { region, subject: subjectId({ kind: "industry", node: nodes[0] }, tree, groups) };
  }
  const clusters = new Set(nodes.map((node) => groups.clusterOf[node]));
  const [cluster] = clusters;
  if (clusters.size > 1) return { reason: "severalClusters" };
  if (cluster < 0) return { reason: cluster === NO_CLUSTER ? "noCluster" : "severalClusters" };
  return { region, subject: subjectId({ kind: "cluster", cluster }, tree, groups) };
}
