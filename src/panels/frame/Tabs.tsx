import "./profile.css";
import { For, Show, createEffect, createSignal, onCleanup } from "solid-js";
import { Icon } from "#ui/Icon.tsx";

/** Less than this out of sight is not worth an arrow. */
const SLACK = 2;
/** Of a neighbour of the chosen tab: enough to read its first letters beside the arrow. */
const PEEK = 72;

/**
 * Parts of one thing, one shown at a time; arrow keys, Home and End move between them. In one row: where that has no room for all, it
 * scrolls, fades out at the end that has more, and has an arrow there for those who cannot swipe.
 */
export function Tabs<T extends string>(props: {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  /** Id of the element that holds the shown part. */
  controls: string;
  onChange: (value: T) => void;
}) {
  let strip!: HTMLDivElement;
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
  const observe = (element: HTMLDivElement) => {
    strip = element;
    const observer = new ResizeObserver(() => {
      reveal();
      look();
    });
    observer.observe(element);
    onCleanup(() => observer.disconnect());
  };
  createEffect(() => {
    if (props.value) reveal();
  });
  const scroll = (direction: 1 | -1) => strip.scrollBy({ left: direction * strip.clientWidth * 0.6 });
  const move = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const last = props.options.length - 1;
    const now = props.options.findIndex(({ value }) => value === props.value);
    const next = { ArrowRight: now === last ? 0 : now + 1, ArrowLeft: now === 0 ? last : now - 1, Home: 0, End: last }[
      event.key
    ];
    if (next === undefined) return;
    event.preventDefault();
    props.onChange(props.options[next].value);
    event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus({ preventScroll: true });
  };
  return (
    <div class="profile-tabs" data-before={more().before} data-after={more().after}>
      <div
        class="profile-tabs-strip"
        role="tablist"
        tabindex="-1"
        aria-label={props.label}
        ref={observe}
        onKeyDown={move}
        onScroll={look}
      >
        <For each={props.options}>
          {(option) => (
            <button
              type="button"
              role="tab"
              id={`${props.controls}-${option.value}`}
              aria-selected={option.value === props.value}
              aria-controls={props.controls}
              tabindex={option.value === props.value ? 0 : -1}
              onClick={() => props.onChange(option.value)}
            >
              {option.label}
            </button>
          )}
        </For>
      </div>
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
      class="profile-tabs-arrow"
      data-side={props.side}
      aria-hidden="true"
      tabindex="-1"
      onClick={() => props.onClick()}
    >
      <Icon name={props.side === "before" ? "back" : "chevron"} />
    </button>
  );
}
