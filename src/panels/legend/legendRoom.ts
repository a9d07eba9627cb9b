import { createSignal } from "solid-js";

/** Windows in which an open legend leaves too little of the map; on a phone it has a sheet of its own. */
const CRAMPED = "(max-height: 49.99rem) and (min-width: 48rem)";

const [chosen, setChosen] = createSignal<boolean>();

/** Whether the legend is open: as the person has it, before that where there is room for it. One for all legends of the page. */
export const legendIsOpen = (): boolean => chosen() ?? !matchMedia(CRAMPED).matches;

export const openLegend = (open: boolean): void => void setChosen(open);
