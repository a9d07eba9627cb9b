import { type JSX, createRoot, createSignal, getOwner, onCleanup, runWithOwner } from "solid-js";
import { createTurns } from "#state/turns.ts";

/**
 * Makes parts one after another, the first at once and the others in turns: together they would keep the page from answering. What came last
 * goes first.
 */
export function InTurn(props: { parts: readonly (() => JSX.Element)[]; onMade?: () => void }) {
  // eslint-disable-next-line solid/reactivity -- which parts there are does not change
  const { parts, onMade } = props;
  const owner = getOwner();
  const [made, setMade] = createSignal<JSX.Element[]>([]);
  const disposals: (() => void)[] = [];
  let isGone = false;
  onCleanup(() => {
    isGone = true;
    for (const dispose of disposals.toReversed()) dispose();
  });
  const make = (part: () => JSX.Element) =>
    createRoot((dispose) => {
      disposals.push(dispose);
      const element = part();
      setMade((before) => [...before, element]);
    }, owner);
  const inTurn = createTurns();
  for (const [at, part] of parts.entries()) {
    if (at === 0) make(part);
    else void inTurn(() => !isGone && runWithOwner(owner, () => make(part)));
  }
  void inTurn(() => !isGone && onMade?.());
  return <>{made()}</>;
}
