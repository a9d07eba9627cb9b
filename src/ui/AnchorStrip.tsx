import "./anchorStrip.css";
import { For, Show, createEffect, createSignal, onCleanup, onMount } from "solid-js";
import { Icon } from "./Icon.tsx";

/** Less than this out of sight is not worth an arrow. */
const SLACK = 2;
/** Of a neighbour of the current anchor: enough to read its first letters beside the arrow. */
const PEEK = 72;

/**
 * The sections of one long scroll in one row, each a way there, the one at hand marked. Where the row has no room for all, it scrolls, fades
 * out at the end that has more, and has an arrow there for those who cannot swipe. The current one comes into sight.
 */
export function AnchorStrip<T extends string>(props: {
  label: string;
  anchors: readonly { id: T; title: string }[];
  current: T;
  onGo: (id: T) => void;
}) {
  let strip!: HTMLUListElement;
  const [more, setMore] = createSignal({ before: false, after: false });
  const look = () => {
    const { scrollLeft, scrollWidth, clientWidth } = strip;
    setMore({ before: scrollLeft > SLACK, after: scrollLeft < scrollWidth - clientWidth - SLACK });
  };
  const reveal = () => {
    const anchor = strip.querySelector<HTMLElement>("[aria-current]");
    if (!anchor || strip.clientWidth === 0) return;
    const [left, right] = [anchor.offsetLeft - PEEK, anchor.offsetLeft + anchor.offsetWidth + PEEK];
    if (left < strip.scrollLeft) strip.scrollLeft = left;
    else if (right > strip.scrollLeft + strip.clientWidth) strip.scrollLeft = right - strip.clientWidth;
  };
  onMount(() => {
    const observer = new ResizeObserver(() => {
      reveal();
      look();
    });
    observer.observe(strip);
    onCleanup(() => observer.disconnect());
  });
  createEffect(() => {
    if (props.current) reveal();
  });
  const scroll = (direction: 1 | -1) => strip.scrollBy({ left: direction * strip.clientWidth * 0.6 });
  return (
    <nav class="anchor-strip" aria-label={props.label} data-before={more().before} data-after={more().after}>
      <ul class="anchor-strip-row" ref={strip} onScroll={look}>
        <For each={props.anchors}>
          {(anchor) => (
            <li>
              <button
                type="button"
                aria-current={props.current === anchor.id ? "true" : undefined}
                onClick={() => props.onGo(anchor.id)}
              >
                {anchor.title}
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={more().before}>
        <Arrow side="before" onClick={() => scroll(-1)} />
      </Show>
      <Show when={more().after}>
        <Arrow side="after" onClick={() => scroll(1)} />
      </Show>
    </nav>
  );
}

/** For the pointer only: the keyboard brings what it reaches into sight, and a screen reader has every anchor. */
function Arrow(props: { side: "before" | "after"; onClick: () => void }) {
  return (
    <button
      type="button"
      class="anchor-strip-arrow"
      data-side={props.side}
      aria-hidden="true"
      tabindex="-1"
      onClick={() => props.onClick()}
    >
      <Icon name={props.side === "before" ? "back" : "chevron"} />
    </button>
  );
}
