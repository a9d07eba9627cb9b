import { type Component, type JSX, createMemo, createResource, untrack } from "solid-js";
import { PartMissing } from "#engine/parts/partLoader.ts";
import { type I18n, useI18n } from "#i18n/I18n.tsx";
import type { WordsPart } from "#i18n/words.ts";
import { PartBoundary } from "./PartBoundary.tsx";
import { loadPart } from "./pageParts.ts";

export type LazyPart<Props extends object> = Component<Props> & {
  /** Fetches it and its words before they are wanted: true once they are here. What is missing is left to whoever opens the part. */
  preload: (loadWords: I18n["loadWords"]) => Promise<boolean>;
};

/**
 * A component that is fetched when it is first drawn, under a `<Suspense>`. Where it cannot be had, a sentence with the cause and a way to try
 * again stands in its place, and so it does for an error of its own: nothing beside it is touched. `words` are those it and what comes with it say.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<(props: Props) => JSX.Element>,
  ...words: readonly WordsPart[]
): LazyPart<Props> {
  let found: ((props: Props) => JSX.Element) | undefined;
  const fetchBoth = async (loadWords: I18n["loadWords"]) =>
    ([found] = await Promise.all([load(), loadWords(words)]))[0];

  const Part = (props: Props) => {
    const { loadWords } = useI18n();
    const fetchPart = () => {
      const coming = loadWords(words);
      return (!coming && found) || loadPart(async () => fetchBoth(loadWords));
    };
    const [part, { refetch }] = createResource(fetchPart);
    const Drawn = () => {
      const drawn = createMemo(() => {
        const Found = part();
        return Found && untrack(() => <Found {...props} />);
      });
      return <>{drawn()}</>;
    };
    return (
      <PartBoundary
        onFailed={"onFailed" in props ? () => (props.onFailed as () => void)() : undefined}
        onRetry={() => void refetch()}
        onClose={"onClose" in props ? () => (props.onClose as () => void)() : undefined}
      >
        <Drawn />
      </PartBoundary>
    );
  };
  const preload = (loadWords: I18n["loadWords"]) =>
    loadPart(() => fetchBoth(loadWords), { wanted: "ahead" }).then(
      () => true,
      (error: unknown) => {
        if (error instanceof PartMissing) return false;
        throw error;
      },
    );
  return Object.assign(Part, { preload });
}
