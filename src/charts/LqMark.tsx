import "./lqMark.css";
import { Show } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { quotientPosition } from "./quotientMark.ts";

const WIDTH = 54;
const HEIGHT = 12;
const REACH = WIDTH / 2 - 2;

/** A quotient as a bar from 1 in the middle, to the right where more than the nation's share, on a log scale. */
export function LqMark(props: { value: number }) {
  const { ratio } = useI18n();
  const chart = useWords("chart");
  const to = () => WIDTH / 2 + quotientPosition(props.value) * REACH;
  return (
    <svg class="lq-mark" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <Show when={!Number.isNaN(props.value)}>
        <line class="lq-mark-one" x1={WIDTH / 2} x2={WIDTH / 2} y1="0" y2={HEIGHT} />
        <rect
          class="lq-mark-bar"
          data-side={props.value >= 1 ? "above" : "below"}
          x={Math.min(to(), WIDTH / 2)}
          y="3"
          width={Math.max(1, Math.abs(to() - WIDTH / 2))}
          height={HEIGHT - 6}
        >
          <title>{chart().quotient(ratio(props.value))}</title>
        </rect>
      </Show>
    </svg>
  );
}
