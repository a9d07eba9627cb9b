import "./map.css";
import { For, Match, Show, Switch, createMemo } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { LANGUAGES } from "#i18n/languages.ts";
import { useLanguageChoice } from "#state/languageChoice.ts";
import { passesPlantFilter } from "#firms/plant.ts";
import { createAmenities } from "#state/amenities.ts";
import { createPlants } from "#state/plants.ts";
import { useClusters } from "#state/clusters/ClustersContext.tsx";
import { useMarks } from "#state/clusters/MarksContext.tsx";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { MAP_LAYERS, POINT_LAYERS } from "#state/mapLayers.ts";
import { isLayerOn, type LayerId, layersTurned } from "#state/query/layersOn.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { type ThemeChoice, useTheme } from "#state/ThemeContext.tsx";
import { GlyphMark } from "#ui/GlyphMark.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { BasemapFile } from "./BasemapFile.tsx";

type LayerShown = (typeof MAP_LAYERS)[number];

/** What the map is drawn of, a layer a line with its key and how much it holds; its colours, and the language: what the button of the layers opens. */
export function MapLayers() {
  const { t, spoken } = useI18n();
  const chooseLanguage = useLanguageChoice();
  const { query, ask } = useQuery();
  const isOn = (id: LayerId) => isLayerOn(query, id);
  const held = createHeld();
  const { choice, choose } = useTheme();
  const themes = (): { value: ThemeChoice; label: string }[] => [
    { value: "light", label: t().app.theme.light },
    { value: "dark", label: t().app.theme.dark },
    { value: "system", label: t().app.theme.system },
  ];

  const languages = LANGUAGES.map(({ id, name }) => ({ value: id, label: name }));
  const speak = (id: string) => {
    const language = LANGUAGES.find((known) => known.id === id);
    if (language) void chooseLanguage(language);
  };

  return (
    <>
      <For each={MAP_LAYERS}>
        {(layer) => (
          <label class="check map-layers-row">
            <input
              type="checkbox"
              checked={isOn(layer.id)}
              onChange={() => ask({ overlays: layersTurned(query, layer.id) })}
            />
            <span>
              {t().map.layer[layer.id]}
              <Show when={held(layer.id)}>{(words) => <small>{words()}</small>}</Show>
            </span>
            <LayerKey layer={layer} />
          </label>
        )}
      </For>
      <BasemapFile />
      <p class="map-layers-title">{t().app.theme.label}</p>
      <Segmented label={t().app.theme.label} value={choice()} options={themes()} onChange={choose} />
      <Show when={LANGUAGES.length > 1}>
        <p class="map-layers-title">{t().app.language}</p>
        <Segmented label={t().app.language} value={spoken().id} options={languages} onChange={speak} />
      </Show>
    </>
  );
}

/** How much each layer holds, or what it waits for; undefined where that is not known or not worth a word. */
function createHeld(): (id: LayerId) => string | undefined {
  const { t, number } = useI18n();
  const regional = useWords("regional");
  const { query } = useQuery();
  const { extent } = useEstablishments();
  const marks = useMarks();
  const clusters = useClusters();
  const regions = useRegions();
  const w = () => t().map.held;
  const points = createAmenities(() => POINT_LAYERS.some(({ id }) => isLayerOn(query, id)));
  const plants = createPlants(() => isLayerOn(query, "heavy"));
  const pointsOf = createMemo(() => {
    const counts = new Map<string, number>();
    for (const { kind } of points.value() ?? []) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return counts;
  });
  const point = (of: string) => {
    const count = pointsOf().get(of);
    return count === undefined ? undefined : number(count);
  };
  const held: Record<LayerId, () => string | undefined> = {
    marks: () => (marks.all.value() ? w().marks(number(marks.chosen().length)) : undefined),
    found: () => {
      if (query.industries.length === 0) return w().chooseIndustry;
      const found = clusters.delineation();
      return found && w().found(number(found.clusters.length));
    },
    declared: () => {
      const parks = isLayerOn(query, "declared") ? clusters.declared() : undefined;
      return parks && w().parks(number(parks.clusters.filter(({ matching }) => matching > 0).length));
    },
    measure: () => {
      const answer = isLayerOn(query, "measure") ? regions.measure() : undefined;
      return answer && w().regions(regional().measures[answer.query.measure].name, number(answer.feature.length));
    },
    establishments: () => {
      const whole = extent();
      return whole && t().map.coverage(number(whole.total));
    },
    ports: () => point("port"),
    airports: () => point("airport"),
    research: () => point("research"),
    heavy: () => {
      const shown = { kinds: query.plantKinds, economies: query.plantEconomies };
      const count = plants.value()?.filter((plant) => passesPlantFilter(plant, shown)).length;
      return count === undefined ? undefined : number(count);
    },
    borders: () => undefined,
    disputed: () => undefined,
  };
  return (id) => held[id]();
}

/** What a layer without marks of one colour looks like, in a square of 18. */
const LINE = "M1 13L7 8L10 10L17 4";
const PATHS: Partial<Record<LayerId, { d: string; dash?: string; isFilled?: true }>> = {
  marks: { d: "M9 2A7 7 0 1 1 9 16A7 7 0 1 1 9 2Z", isFilled: true },
  found: { d: "M2 8L6 2L14 3L16 10L12 16L4 15Z", dash: "3 2" },
  measure: { d: "M2 2H16V16H2ZM9 2V16M2 9H16" },
  establishments: { d: "M5 4A4 4 0 1 1 5 12A4 4 0 1 1 5 4ZM14 9A2.500 2.500 0 1 1 14 14A2.500 2.500 0 1 1 14 9Z" },
  borders: { d: LINE },
  disputed: { d: LINE, dash: "3 2.5" },
};

function LayerKey(props: { layer: LayerShown }) {
  const { theme } = useTheme();
  const colour = () => ("colour" in props.layer ? props.layer.colour[theme()] : undefined);
  return (
    <Switch>
      <Match when={"glyph" in props.layer && props.layer.glyph}>{(glyph) => <GlyphMark glyph={glyph()} />}</Match>
      <Match when={colour()}>
        {(fill) => (
          <svg class="map-layers-key" viewBox="0 0 18 18" aria-hidden="true">
            <path d="M9 2L16 9L9 16L2 9Z" fill={fill()} />
          </svg>
        )}
      </Match>
      <Match when={PATHS[props.layer.id]}>
        {(path) => (
          <svg class="map-layers-key" viewBox="0 0 18 18" aria-hidden="true">
            <path
              d={path().d}
              fill={path().isFilled ? "currentColor" : "none"}
              stroke="currentColor"
              stroke-width="1.5"
              stroke-dasharray={path().dash}
            />
          </svg>
        )}
      </Match>
    </Switch>
  );
}
