import { type Accessor, createSignal, onCleanup } from "solid-js";

/** What a chart is drawn at, at most, where there is more room. */
const MOST = 704;

/**
 * The width an element is given, in whole pixels, so that a chart is drawn at its true size and its type is never scaled.
 *
 * @param most the drawing is not wider than this
 * @returns the width, and the `ref` of the element
 */
export function createWidth(most: number = MOST): [Accessor<number>, (element: Element) => void] {
  const [width, setWidth] = createSignal(380);
  const observe = (element: Element) => {
    const observer = new ResizeObserver(([entry]) => {
      const given = Math.floor(entry.contentRect.width);
      if (given > 0) setWidth(Math.min(most, given));
    });
    observer.observe(element);
    onCleanup(() => observer.disconnect());
  };
  return [width, observe];
}
