import type { NetworkLink, NetworkNode } from "#charts/network/networkLayout.ts";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";
import type { RelatedFigure } from "#clusters/answers/relatedFigures.ts";

/** Nodes more than these do not fit beside their names; the list has them all. */
const MOST = 14;

/**
 * The related clusters of a region as a network: the most related ones whose state is known. What is not known is not drawn, because
 * it can be neither present nor missing.
 */
export function relatedNetwork(
  { figure, related }: { figure: RegionalFigure; related: readonly RelatedFigure[] },
  write: { title: (subject: string) => string; facts: (related: RelatedFigure) => string },
): { centre: NetworkNode; around: NetworkNode[]; links: NetworkLink[] } {
  const drawn = related
    .flatMap((other) => (other.presence === "unknown" ? [] : [{ ...other, presence: other.presence }]))
    .slice(0, MOST);
  return {
    centre: {
      mark: figure.subject,
      label: write.title(figure.subject),
      state: figure.verdict.strong === "yes" ? "strong" : "present",
      size: figure.employment.value,
      facts: "",
    },
    around: drawn.map((other) => ({
      mark: other.subject,
      label: write.title(other.subject),
      state: other.presence,
      size: other.employment,
      facts: write.facts(other),
    })),
    links: drawn.map(({ subject, percentile }) => ({ from: figure.subject, to: subject, strength: percentile })),
  };
}
