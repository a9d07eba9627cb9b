import { type Accessor, createEffect, createSignal } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { createLinkedPart } from "#panels/advice/createLinkedPart.ts";
import { createIdle } from "#panels/advice/print/createIdle.ts";
import type { LazyPart } from "#state/parts/lazyPart.tsx";
import type { Words } from "#i18n/words.ts";
import { createPrinting } from "#ui/createPrinting.ts";

type Part = Exclude<keyof Words["regionalProfile"]["tabs"], "label">;

export interface AdvisedParts<P extends string> {
  part: Accessor<P | "recommendations">;
  setPart: (part: P | "recommendations") => void;
  /** Those of the profile, and its recommendations; on paper only once these can be drawn at once. */
  options: Accessor<{ value: P | "recommendations"; label: string }[]>;
  /** Whether the recommendations are to be worked out. */
  isAdviceWanted: Accessor<boolean>;
}

/**
 * The parts of a profile of a subject, its recommendations last. Printing does not wait for an answer, so they are fetched and asked for as
 * soon as the reader stays with what `about` names; undefined while it is not answered.
 */
export function createAdvisedParts<P extends Part, Props extends object>(
  parts: readonly P[],
  about: () => string | undefined,
  { preload }: LazyPart<Props>,
): AdvisedParts<P> {
  const w = useWords("regionalProfile");
  const words = useWords("profile");
  const { loadWords } = useI18n();
  const [part, setPart] = createLinkedPart<P>(parts[0]);
  const isPrinting = createPrinting();
  const isIdle = createIdle(about);
  const [isLoaded, setIsLoaded] = createSignal(false);
  createEffect(() => isIdle() && void preload(loadWords).then(setIsLoaded));
  const isOffered = () => !isPrinting() || isLoaded() || part() === "recommendations";
  return {
    part,
    setPart,
    options: () => [
      ...parts.map((value) => ({ value, label: w().tabs[value] })),
      ...(isOffered() ? [{ value: "recommendations" as const, label: words().tabs.recommendations }] : []),
    ],
    isAdviceWanted: () => part() === "recommendations" || isIdle(),
  };
}
