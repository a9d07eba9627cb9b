import "./progress.css";
import type { ParentProps } from "solid-js";

/** How far a computation is, what is written under that, and a way to stop it. */
export function Progress(
  props: ParentProps<{
    done: number;
    /** Where it ends; a share ends at 1. */
    of?: number;
    /** What is computed. */
    label: string;
    cancel: string;
    onCancel: () => void;
  }>,
) {
  return (
    <div class="progress">
      <progress max={props.of ?? 1} value={props.done} aria-label={props.label} />
      <span class="note">{props.children}</span>
      <button type="button" class="button" onClick={() => props.onCancel()}>
        {props.cancel}
      </button>
    </div>
  );
}
