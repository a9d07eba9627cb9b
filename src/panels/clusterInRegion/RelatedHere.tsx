import { createMemo } from "solid-js";
import { RelatedNetwork } from "#charts/network/RelatedNetwork.tsx";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { createRelatedFacts } from "./createRelatedFacts.ts";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";
import type { RelatedFigure } from "#clusters/answers/relatedFigures.ts";
import type { NetworkLink, NetworkNode } from "#charts/network/networkLayout.ts";

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

/** A cluster of a region and those related to it as a network that opens the one chosen. */
export function RelatedHere(props: {
  figure: RegionalFigure;
  related: readonly RelatedFigure[];
  onOpen: (subject: string) => void;
}) {
  const w = useWords("regionalProfile");
  const { number } = useI18n();
  const { title } = useRegional();
  const facts = createRelatedFacts();
  const words = () => w().related;
  const network = createMemo(() => relatedNetwork(props, { title, facts }));
  return (
    <RelatedNetwork
      label={words().label(title(props.figure.subject), props.figure.regionName)}
      centre={network().centre}
      around={network().around}
      links={network().links}
      writeSize={number}
      writeStrength={number}
      words={{
        hint: words().hint,
        states: words().states,
        solid: words().solid,
        dashed: words().dashed,
        unknown: w().unknown,
        columns: words().columns,
      }}
      onSelect={(subject) => subject !== props.figure.subject && props.onOpen(subject)}
    />
  );
}
