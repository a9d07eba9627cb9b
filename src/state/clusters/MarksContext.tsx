import { type Accessor, type ParentProps, createContext, createMemo, createSignal, useContext } from "solid-js";
import { type KnownMark, type MarkFile, marksOf } from "#clusters/marks/markFile.ts";
import { parseSubject, subjectNodes } from "#industries/subject.ts";
import { atlasFiles } from "#state/atlasFiles.ts";
import { type Answer, createAnswer } from "#state/createAnswer.ts";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { isLayerOn } from "#state/query/layersOn.ts";
import { useQuery } from "#state/query/QueryContext.tsx";

/** Where clusters are strong, as the build knows it: what the map opens on. */
export interface MarksState {
  /** All of them, by economy; they are fetched when a view first shows them. */
  all: Answer<true, KnownMark[]>;
  /** Those of the industries and economies chosen, an economy's after another's. */
  chosen: Accessor<KnownMark[]>;
  /** Whether the map has them. */
  isShown: Accessor<boolean>;
  /** Fetches them where no view has yet. */
  need: () => void;
}

const MarksContext = createContext<MarksState>();

export function MarksProvider(props: ParentProps) {
  const { query } = useQuery();
  const industries = useIndustries();
  const isShown = createMemo(() => isLayerOn(query, "marks"));
  const [isAsked, setAsked] = createSignal(false);
  const isWanted = createMemo((was: boolean) => was || isAsked() || isShown(), false);
  const all = createAnswer(
    () => isWanted() || undefined,
    async () => marksOf(await atlasFiles().json<MarkFile>("marks.json")),
  );
  /** Ids of subjects of which an industry is chosen; undefined where none is. */
  const subjects = createMemo(() => {
    const [mask, tree, groups] = [industries.mask(), industries.tree(), industries.clusters()];
    if (!mask || !tree || !groups) return undefined;
    const isChosen = (id: string) => {
      const subject = parseSubject(id, tree, groups);
      return subject && subjectNodes(subject, groups).some((node) => mask.subarray(node, tree.end[node]).includes(1));
    };
    return new Set([...new Set(all.value()?.map(({ subject }) => subject))].filter(isChosen));
  });
  const chosen = createMemo(() => {
    const [known, economies] = [subjects(), [...query.economies]];
    return (all.value() ?? []).filter(
      ({ subject, economy }) =>
        (!known || known.has(subject)) && (economies.length === 0 || economies.includes(economy)),
    );
  });
  return (
    <MarksContext.Provider value={{ all, chosen, isShown, need: () => void setAsked(true) }}>
      {props.children}
    </MarksContext.Provider>
  );
}

/** The marks of clusters. Only under `<MarksProvider>`. */
export function useMarks(): MarksState {
  const state = useContext(MarksContext);
  if (!state) throw new Error("useMarks must be called under <MarksProvider>");
  return state;
}
