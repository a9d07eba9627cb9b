import "./legend.css";
import { For, Show, createMemo } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { BUBBLE_RADIUS, bubbleRadius } from "#ui/bubbleRadius.ts";
import { sizeKey } from "./sizeKey.ts";

const STROKE = 1;
const HEIGHT = 2 * BUBBLE_RADIUS.largest + 2 * STROKE;
/** Labels keep this distance, so that they never touch. */
const LINE = 15;
const LABEL_X = 2 * BUBBLE_RADIUS.largest + 14;

/** Bubbles of round numbers inside one another, as large as the map draws them at this zoom. */
export function SizeKey(props: { largest: number; weight: "establishments" | "employment" }) {
  const { t, compact } = useI18n();
  const circles = createMemo(() => {
    let above = -LINE;
    return sizeKey(props.largest).map((weight) => {
      const radius = bubbleRadius(weight, props.largest);
      const top = HEIGHT - STROKE - 2 * radius;
      const labelY = Math.max(top + 4, above + LINE, 6);
      above = labelY;
      return { weight, radius, top, labelY };
    });
  });
  const title = () => (props.weight === "employment" ? t().legend.byEmployment : t().legend.byEstablishments);
  return (
    <Show when={circles().length > 1}>
      <figure class="legend-size-key">
        <figcaption>
          {t().legend.sizeBy}
          <span class="note">
            {title()}, {t().legend.atThisZoom}
          </span>
        </figcaption>
        <svg
          width={LABEL_X + 40}
          height={HEIGHT}
          role="img"
          aria-label={circles()
            .map(({ weight }) => compact(weight))
            .join(", ")}
        >
          <For each={circles()}>
            {(circle) => (
              <>
                <circle cx={BUBBLE_RADIUS.largest + STROKE} cy={circle.top + circle.radius} r={circle.radius} />
                <path d={`M${BUBBLE_RADIUS.largest + STROKE} ${circle.top}L${LABEL_X - 10} ${circle.labelY}h6`} />
                <text x={LABEL_X} y={circle.labelY + 4}>
                  {compact(circle.weight)}
                </text>
              </>
            )}
          </For>
        </svg>
      </figure>
    </Show>
  );
}
