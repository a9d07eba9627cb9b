import type { Accessor } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { isOwnRegion } from "#regions/ownRegion.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";

/** Why a region of one's own that a link names is none, in a sentence; undefined for any other region. */
export function createUnfit(region: Accessor<string>): Accessor<string | undefined> {
  const words = useWords("profile");
  const { query } = useQuery();
  const { ownProblem } = useRegions();
  return () => {
    if (!isOwnRegion(region())) return undefined;
    if (!query.own) return words().goneOwnHint;
    const problem = ownProblem();
    return problem && words().goneUnfit[problem.kind](problem.kind === "unknown" ? problem.regions : []);
  };
}
