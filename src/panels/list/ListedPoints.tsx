import { createMemo } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { createAmenities } from "#state/amenities.ts";
import { type Bounds, isWithin } from "#state/CameraContext.tsx";
import { POINT_LAYERS } from "#state/mapLayers.ts";
import { isLayerOn } from "#state/query/layersOn.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { PointList } from "./PointList.tsx";

/** The ports, airports and research organisations that the map shows, by name. */
export function ListedPoints(props: { bounds: Bounds | undefined }) {
  const { number } = useI18n();
  const list = useWords("list");
  const { query } = useQuery();
  const shown = () => POINT_LAYERS.filter(({ id }) => isLayerOn(query, id));
  const all = createAmenities(() => shown().length > 0);
  const here = createMemo(() =>
    (all.value() ?? [])
      .filter(({ kind, lon, lat }) => shown().some(({ of }) => of === kind) && isWithin(props.bounds, lon, lat))
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .map(({ id, kind, name, detail }) => {
        const layer = POINT_LAYERS.find(({ of }) => of === kind)!;
        return { name, detail, glyph: layer.glyph, selection: layer.selection(id) };
      }),
  );
  return (
    <PointList
      title={list().points(number(here().length))}
      points={here()}
      leftOut={(most) => list().pointsFirst(most)}
    />
  );
}
