import { type Accessor, createSignal, onCleanup } from "solid-js";

/** True while the page is being printed, so that what is behind tabs can be put on paper too. */
export function createPrinting(): Accessor<boolean> {
  const media = matchMedia("print");
  const [isPrinting, setIsPrinting] = createSignal(media.matches);
  const begin = () => setIsPrinting(true);
  const end = () => setIsPrinting(media.matches);
  media.addEventListener("change", end);
  addEventListener("beforeprint", begin);
  addEventListener("afterprint", end);
  onCleanup(() => {
    media.removeEventListener("change", end);
    removeEventListener("beforeprint", begin);
    removeEventListener("afterprint", end);
  });
  return isPrinting;
}
