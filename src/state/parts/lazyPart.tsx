import { type Component, type JSX, createMemo, createResource, untrack } from "solid-js";
import { PartBoundary } from "./PartBoundary.tsx";
import { loadPart } from "./pageParts.ts";

export type LazyPart<Props extends object> = Component<Props> & {
  /** Fetches it before it is wanted: true once it is here. What fails is left to whoever opens the part. */
  preload: () => Promise<boolean>;
};

/**
 * A component that is fetched when it is first drawn, under a `<Suspense>`. Where it cannot be had, a sentence with the cause and a way to try
 * again stands in its place, and so it does for an error of its own: nothing beside it is touched.
 */
export function lazyPart<Props extends object>(load: () => Promise<(props: Props) => JSX.Element>): LazyPart<Props> {
  let found: ((props: Props) => JSX.Element) | undefined;
  const had = (part: (props: Props) => JSX.Element) => (found = part);
  const fetchPart = () => found ?? loadPart(load).then(had);

  const Part = (props: Props) => {
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
        onRetry={() => void refetch()}
        onClose={"onClose" in props ? () => (props.onClose as () => void)() : undefined}
      >
        <Drawn />
      </PartBoundary>
    );
  };
  const preload = () =>
    loadPart(load, { wanted: "ahead" }).then(
      (part) => had(part) !== undefined,
      () => false,
    );
  return Object.assign(Part, { preload });
}
