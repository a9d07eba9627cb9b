import type { Accessor } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";

/** What a subject is: "Benchmark cluster, traded", "Industry 3363"; undefined while the industries load. */
export function createSubjectKicker(id: () => string): Accessor<string | undefined> {
  const w = useWords("regionalProfile");
  const { subject } = useRegional();
  const { clusters, code } = useIndustries();
  return () => {
    const found = subject(id());
    if (!found) return undefined;
    if (found.kind === "industry") return w().kicker.industry(code(found.node));
    const cluster = clusters()?.clusters[found.cluster];
    if (found.kind === "subcluster") return w().kicker.subcluster(cluster?.name ?? "");
    return cluster?.traded ? w().kicker.traded : w().kicker.local;
  };
}
