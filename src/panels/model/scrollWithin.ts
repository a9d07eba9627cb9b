/** Brings the top of a part to the top of what scrolls it, and moves nothing else: `scrollIntoView` would move a phone's sheet too. */
export function scrollWithin(part: HTMLElement, scroller: HTMLElement | null | undefined): void {
  if (!scroller) return;
  scroller.scrollTop += part.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
}
