import { createSignal } from "solid-js";

/** Brings text to the clipboard. `told`: how the last time ended; a browser may not allow it. */
export function createCopying() {
  const [told, setTold] = createSignal<"copied" | "failed">();
  const copy = async (text: string) => {
    setTold();
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      setTold("failed");
      return;
    }
    setTold("copied");
  };
  return { told, copy, forget: () => setTold() };
}
