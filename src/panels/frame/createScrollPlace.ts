import { type Accessor, createSignal, onCleanup } from "solid-js";

/** Where a reader is in a scroll: a section, and how far below its top, in pixels. */
export interface ScrollPlace {
  part: string;
  offset: number;
}

/** A section is at hand once its top is this near to that of the scroll, in pixels. */
const NEAR = 96;
/** What a reader does to scroll oneself. */
const HANDS = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

/**
 * Follows which section of a scroll is at hand, and goes to one. What arrives above it later moves nothing: until the reader's own hand
 * moves the scroll, the section that was gone to stays where it is.
 *
 * @param onMove called when the reader is somewhere else
 * @returns `ref` for the element that scrolls, whose sections lie in `content` and have their name in `data-part`
 */
export function createScrollPlace(onMove: (place: ScrollPlace) => void): {
  ref: (scroller: HTMLElement) => void;
  content: (content: HTMLElement) => void;
  current: Accessor<string | undefined>;
  goTo: (place: ScrollPlace) => void;
} {
  const [current, setCurrent] = createSignal<string>();
  let scroller!: HTMLElement;
  let content!: HTMLElement;
  let held: ScrollPlace | undefined;
  const sections = () => [...content.querySelectorAll<HTMLElement>(":scope > [data-part]")];
  const nameOf = (section: HTMLElement) => section.dataset["part"]!;

  const settle = () => {
    const at = held && sections().find((section) => nameOf(section) === held?.part);
    if (at && held) scroller.scrollTop = at.offsetTop + held.offset;
  };
  const look = () => {
    const all = sections();
    if (held || all.length === 0) return;
    const { scrollTop, clientHeight, scrollHeight } = scroller;
    const isEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2;
    const at = isEnd ? all[all.length - 1] : (all.findLast(({ offsetTop }) => offsetTop <= scrollTop + NEAR) ?? all[0]);
    setCurrent(nameOf(at));
    onMove({ part: nameOf(at), offset: scrollTop - at.offsetTop });
  };
  const release = () => (held = undefined);
  const resized = new ResizeObserver(settle);
  const until = new AbortController(); // an event may still be on its way to what is gone
  onCleanup(() => {
    resized.disconnect();
    until.abort();
  });

  return {
    ref: (element) => {
      scroller = element;
      resized.observe(element);
      const options = { passive: true, signal: until.signal };
      for (const hand of HANDS) element.addEventListener(hand, release, options);
      element.addEventListener("scroll", look, options);
    },
    content: (element) => {
      content = element;
      resized.observe(element);
    },
    current,
    goTo: (place) => {
      held = place;
      setCurrent(place.part);
      onMove(place);
      settle();
    },
  };
}
