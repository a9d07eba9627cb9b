import { type Accessor, createSignal } from "solid-js";
import { useQuery } from "#state/query/QueryContext.tsx";

/** The part of a profile that is shown; that it is the recommendations is in the link, so it is theirs from profile to profile. */
export function createLinkedPart<P extends string>(
  first: P,
): [part: Accessor<P | "recommendations">, choose: (part: P | "recommendations") => void] {
  const { query, ask } = useQuery();
  const [part, setPart] = createSignal<P>(first);
  const shown = () => (query.recommendations ? "recommendations" : part());
  return [
    shown,
    (next) => {
      if (next === "recommendations") {
        ask({ recommendations: query.recommendations ?? "advice" });
        return;
      }
      setPart(() => next);
      if (query.recommendations) ask({ recommendations: undefined });
    },
  ];
}
