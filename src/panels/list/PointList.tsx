import "./list.css";
import { For, Show } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { useCamera } from "#state/CameraContext.tsx";
import type { Selection } from "#state/query/query.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { GlyphMark } from "#ui/GlyphMark.tsx";

/** So many are listed: more are found by zooming in. */
const MOST = 200;

/** Points of the map as links, what the pointer finds on the map for the keyboard; nothing without any. */
export function PointList(props: {
  title: string;
  points: readonly { name: string; detail: string; glyph: string; selection: Selection }[];
  /** What is said where more are here than are listed. */
  leftOut: (listed: string) => string;
}) {
  const { number } = useI18n();
  const { select } = useQuery();
  const camera = useCamera();
  return (
    <Show when={props.points.length > 0}>
      <details class="list-points">
        <summary>{props.title}</summary>
        <ul>
          <For each={props.points.slice(0, MOST)}>
            {({ glyph, name, detail, selection }) => (
              <li>
                <GlyphMark glyph={glyph} />{" "}
                <button
                  type="button"
                  class="link"
                  onClick={() => {
                    select(selection);
                    camera.go("selection");
                  }}
                >
                  {name}
                </button>{" "}
                <span class="note">{detail}</span>
              </li>
            )}
          </For>
        </ul>
        <Show when={props.points.length > MOST}>
          <p class="note">{props.leftOut(number(MOST))}</p>
        </Show>
      </details>
    </Show>
  );
}
