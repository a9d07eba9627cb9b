import { CLASS_COLOURS, CLASS_INK, CLASS_LETTERS } from "#ui/dataColours.ts";
import "./marks.css";

/** The mark of a cluster beside its name: the colour and letter of its family, filled or a ring, as on the map. */
export function MarkDot(props: { family: number; isStrong: boolean }) {
  return (
    <span
      class="marks-dot"
      data-ring={props.isStrong ? undefined : ""}
      data-letter={CLASS_LETTERS[props.family]}
      style={{
        "border-color": CLASS_COLOURS[props.family],
        "background-color": props.isStrong ? CLASS_COLOURS[props.family] : undefined,
        color: props.isStrong ? CLASS_INK[props.family] : undefined,
      }}
      aria-hidden="true"
    />
  );
}
