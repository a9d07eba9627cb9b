import { type Accessor, createContext, createSignal, onCleanup, useContext } from "solid-js";

/** Whether printing has begun, for what is put on the page only then: `beforeprint` is over before it could listen. */
export const PrintingContext = createContext<Accessor<boolean>>();

/** True while the page is being printed, so that what is behind tabs can be put on paper too. */
export function createPrinting(): Accessor<boolean> {
  const known = useContext(PrintingContext);
  if (known) return known;
  const media = matchMedia("print");
  const [isPrinting, setIsPrinting] = createSignal(media.matches);
  // From the one event to the other: a browser may tell of the screen once more while it already lays out the pages.
  let hasBegun = false;
  const look = () => setIsPrinting(hasBegun || media.matches);
  const begin = () => {
    hasBegun = true;
    look();
  };
  const end = () => {
    hasBegun = false;
    look();
  };
  media.addEventListener("change", look);
  addEventListener("beforeprint", begin);
  addEventListener("afterprint", end);
  onCleanup(() => {
    media.removeEventListener("change", look);
    removeEventListener("beforeprint", begin);
    removeEventListener("afterprint", end);
  });
  return isPrinting;
}
