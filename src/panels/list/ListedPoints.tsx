import "./list.css";
import { For, Show, createMemo } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { createAmenities } from "#state/amenities.ts";
import { type Bounds, isWithin, useCamera } from "#state/CameraContext.tsx";
import { POINT_LAYERS } from "#state/mapLayers.ts";
import { isLayerOn } from "#state/query/layersOn.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { GlyphMark } from "#ui/GlyphMark.tsx";

/** So many are listed: more are found by zooming in. */
const MOST = 200;

/** The ports, airports and research organisations that the map shows, by name: what the pointer finds on the map, for the keyboard. */
export function ListedPoints(props: { bounds: Bounds | undefined }) {
  const { number } = useI18n();
  const list = useWords("list");
  const { query, select } = useQuery();
  const camera = useCamera();
  const shown = () => POINT_LAYERS.filter(({ id }) => isLayerOn(query, id));
  const all = createAmenities(() => shown().length > 0);
  const here = createMemo(() =>
    (all.value() ?? [])
      .filter(({ kind, lon, lat }) => shown().some(({ of }) => of === kind) && isWithin(props.bounds, lon, lat))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  );
  const glyphOf = (kind: string) => POINT_LAYERS.find(({ of }) => of === kind)!.glyph;
  return (
    <Show when={shown().length > 0 && here().length > 0}>
      <details class="list-points">
        <summary>{list().points(number(here().length))}</summary>
        <ul>
          <For each={here().slice(0, MOST)}>
            {({ id, kind, name, detail }) => (
              <li>
                <GlyphMark glyph={glyphOf(kind)} />{" "}
                <button
                  type="button"
                  class="link"
                  onClick={() => {
                    select({ kind: "amenity", id });
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
        <Show when={here().length > MOST}>
          <p class="note">{list().pointsFirst(number(MOST))}</p>
        </Show>
      </details>
    </Show>
  );
}
