import "./legend.css";
import { For, Show, createMemo } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { BUBBLE_RADIUS, bubbleRadius } from "#ui/bubbleRadius.ts";

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

/**
 * Weights to draw in a bubble-size key, largest first: round numbers (1, 2 or 5 times a power of ten) near the whole, a
 * quarter and a twentieth of the largest bubble. Empty when there is no bubble.
 */
export function sizeKey(largest: number): number[] {
  if (!(largest >= 1)) return [];
  return [largest, largest / 4, largest / 20].filter((weight) => weight >= 1).map(roundedDown);
}

function roundedDown(weight: number): number {
  const power = 10 ** Math.floor(Math.log10(weight) + 1e-9);
  const step = [5, 2, 1].find((factor) => factor * power <= weight) ?? 1;
  return step * power;
}
