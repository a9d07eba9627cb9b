import { createMemo } from "solid-js";
import { RelatedNetwork } from "#charts/network/RelatedNetwork.tsx";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { createRelatedFacts } from "./createRelatedFacts.ts";
import { relatedNetwork } from "./relatedNetwork.ts";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";
import type { RelatedFigure } from "#clusters/answers/relatedFigures.ts";

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
