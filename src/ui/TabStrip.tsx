import "./tabStrip.css";
import { Show, createEffect, createSignal, onCleanup } from "solid-js";
import { Icon } from "./Icon.tsx";
import { TabList, type TabRow } from "./Tabs.tsx";

/** Less than this out of sight is not worth an arrow. */
const SLACK = 2;
/** Of a neighbour of the chosen tab: enough to read its first letters beside the arrow. */
const PEEK = 72;

/**
 * Tabs in one row: where that has no room for all, it scrolls, fades out at the end that has more, and has an arrow there for those who
 * cannot swipe. The chosen one comes into sight.
 */
export function TabStrip<T extends string>(props: TabRow<T> & { chosen: T }) {
  let strip!: HTMLElement;
  const [more, setMore] = createSignal({ before: false, after: false });
  const look = () => {
    const { scrollLeft, scrollWidth, clientWidth } = strip;
    setMore({ before: scrollLeft > SLACK, after: scrollLeft < scrollWidth - clientWidth - SLACK });
  };
  const reveal = () => {
    const tab = strip.querySelector<HTMLElement>("[aria-selected=true]");
    if (!tab || strip.clientWidth === 0) return;
    const [left, right] = [tab.offsetLeft - PEEK, tab.offsetLeft + tab.offsetWidth + PEEK];
    if (left < strip.scrollLeft) strip.scrollLeft = left;
    else if (right > strip.scrollLeft + strip.clientWidth) strip.scrollLeft = right - strip.clientWidth;
  };
  const observe = (row: HTMLElement) => {
    strip = row;
    const observer = new ResizeObserver(() => {
      reveal();
      look();
    });
    observer.observe(row);
    onCleanup(() => observer.disconnect());
  };
  createEffect(() => {
    if (props.chosen) reveal();
  });
  const scroll = (direction: 1 | -1) => strip.scrollBy({ left: direction * strip.clientWidth * 0.6 });
  return (
    <div class="tab-strip" data-before={more().before} data-after={more().after}>
      <TabList
        class="tab-strip-row"
        label={props.label}
        values={props.values}
        tab={(value) => props.tab(value)}
        ref={observe}
        onScroll={look}
      />
      <Show when={more().before}>
        <Arrow side="before" onClick={() => scroll(-1)} />
      </Show>
      <Show when={more().after}>
        <Arrow side="after" onClick={() => scroll(1)} />
      </Show>
    </div>
  );
}

/** For the pointer only: the keyboard moves by the arrow keys, and a screen reader has every tab. */
function Arrow(props: { side: "before" | "after"; onClick: () => void }) {
  return (
    <button
      type="button"
      class="tab-strip-arrow"
      data-side={props.side}
      aria-hidden="true"
      tabindex="-1"
      onClick={() => props.onClick()}
    >
      <Icon name={props.side === "before" ? "back" : "chevron"} />
    </button>
  );
}
