import { For, Show, Suspense, type JSX } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { createAmenities } from "#state/amenities.ts";
import { useClusters } from "#state/clusters/ClustersContext.tsx";
import { POINT_LAYERS } from "#state/mapLayers.ts";
import { lazyPart } from "#state/parts/lazyPart.tsx";
import { isLayerOn } from "#state/query/layersOn.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { ParkMark } from "#panels/foundCluster/view/ClusterMark.tsx";
import { GlyphMark } from "#ui/GlyphMark.tsx";
import "./legend.css";

const PlantKey = lazyPart(async () => (await import("./PlantKey.tsx")).PlantKey, "heavyIndustry");

/** What the diamonds and glyphs on the map mean, and how many of each there are: of parks, those that hold establishments of the selection. */
export function PointKeys() {
  const w = useWords("clusters");
  const { t, number } = useI18n();
  const { query } = useQuery();
  const { declared } = useClusters();
  const parks = () => declared()?.clusters.filter(({ matching }) => matching > 0).length;
  const points = () => POINT_LAYERS.filter(({ id }) => isLayerOn(query, id));
  const all = createAmenities(() => points().length > 0);
  const count = (of: string) => all.value()?.filter(({ kind }) => kind === of).length;
  /** Beside found clusters their legend has them. */
  const isAlone = () => isLayerOn(query, "declared") && !(isLayerOn(query, "found") && query.industries.length > 0);
  return (
    <>
      <Show when={isAlone()}>
        <Key mark={<ParkMark />} title={w().legend.declared} count={parks() ?? 0} />
      </Show>
      <For each={points()}>
        {({ id, of, glyph }) => <Key mark={<GlyphMark glyph={glyph} />} title={t().map.layer[id]} count={count(of)} />}
      </For>
      <Show when={isLayerOn(query, "heavy")}>
        <Suspense>
          <PlantKey />
        </Suspense>
      </Show>
    </>
  );

  function Key(props: { mark: JSX.Element; title: string; count: number | undefined }) {
    return (
      <p class="legend-row legend-declared">
        <span class="legend-mark">{props.mark}</span>
        <span class="legend-title">{props.title}</span>
        <span class="legend-count">{props.count === undefined ? "" : number(props.count)}</span>
      </p>
    );
  }
}
