import { useIndustries } from "#state/IndustriesContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";

/** Tells traded clusters; an industry counts as traded, because nothing is known against it. */
export function createTraded(): (subject: string) => boolean {
  const { subject: parse } = useRegional();
  const { clusters } = useIndustries();
  return (id) => {
    const found = parse(id);
    return !found || found.kind === "industry" || (clusters()?.clusters[found.cluster].traded ?? true);
  };
}
