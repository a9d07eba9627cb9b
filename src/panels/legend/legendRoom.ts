import { type Accessor, createSignal } from "solid-js";

/** Windows in which an open legend leaves too little of the map; on a phone it has a sheet of its own. */
const CRAMPED = "(min-height: 30rem) and (max-height: 49.99rem) and (min-width: 48rem)";

const [chosen, setChosen] = createSignal<boolean>();
let isCramped: Accessor<boolean> | undefined;

function watched(): Accessor<boolean> {
  const cramped = matchMedia(CRAMPED);
  const [matches, setMatches] = createSignal(cramped.matches);
  cramped.addEventListener("change", () => setMatches(cramped.matches));
  return matches;
}

/** Whether the legend is open: as the person has it, before that where there is room for it. One for all legends of the page. */
export function legendIsOpen(): boolean {
  isCramped ??= watched();
  return chosen() ?? !isCramped();
}

export const openLegend = (open: boolean): void => void setChosen(open);

/** Whether a legend that is one line until it is opened is open. */
export const wasLegendOpened = (): boolean => chosen() ?? false;
