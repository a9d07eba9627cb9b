import "./tour.css";
import { createSignal, createUniqueId, onCleanup, onMount } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { TOUR_STEPS } from "#state/tourSteps.ts";
import { Icon } from "#ui/Icon.tsx";

/**
 * The atlas in sixty seconds: a card over the real map, whose steps are links. The end leaves the reader where the last step is; skipping
 * brings back what was there before.
 */
export function Tour(props: { onClose: () => void }) {
  const words = useWords("tour");
  const title = createUniqueId();
  const text = createUniqueId();
  const opener = document.activeElement;
  const before = location.hash;
  const [at, setAt] = createSignal(0);
  let card!: HTMLElement;
  let next!: HTMLButtonElement;

  const show = (step: number) => {
    setAt(step);
    location.hash = TOUR_STEPS[step].hash;
    next.focus({ preventScroll: true });
  };
  const skip = () => {
    location.hash = before;
    props.onClose();
  };
  const isLast = () => at() === TOUR_STEPS.length - 1;
  const step = () => words().steps[TOUR_STEPS[at()].id];
  // Before what is shown beneath hears of it: Escape closes that too.
  const hear = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    skip();
  };
  onMount(() => {
    document.addEventListener("keydown", hear, { capture: true });
    show(0);
  });
  onCleanup(() => {
    document.removeEventListener("keydown", hear, { capture: true });
    const had = card.contains(document.activeElement) || document.activeElement === document.body;
    if (had && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
  });

  return (
    <section class="tour" role="dialog" aria-labelledby={title} aria-describedby={text} ref={card}>
      <header>
        <p>
          {words().label} · {words().progress(at() + 1, TOUR_STEPS.length)}
        </p>
        <button type="button" class="icon-button" aria-label={words().skip} title={words().skip} onClick={skip}>
          <Icon name="close" />
        </button>
      </header>
      <div aria-live="polite">
        <h2 id={title}>{step().title}</h2>
        <p id={text}>{step().text}</p>
      </div>
      <footer>
        <button type="button" class="button" disabled={at() === 0} onClick={() => show(at() - 1)}>
          {words().back}
        </button>
        <button
          type="button"
          class="button"
          data-kind="main"
          ref={next}
          onClick={() => (isLast() ? props.onClose() : show(at() + 1))}
        >
          {isLast() ? words().done : words().next}
        </button>
      </footer>
    </section>
  );
}
