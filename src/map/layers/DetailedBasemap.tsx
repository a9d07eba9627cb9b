import { layers, namedFlavor } from "@protomaps/basemaps";
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { For, onCleanup, Show } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { useDetailedBasemap } from "#state/detailedBasemap/DetailedBasemapContext.tsx";
import { type Archive, ArchiveRefused } from "#state/detailedBasemap/openArchive.ts";
import { type ColourTheme, useTheme } from "#state/ThemeContext.tsx";
import { useMap } from "#map/MapCanvas.tsx";
import { SHEETS } from "#map/palette.ts";
import { createLayer, createProtocol, createVectorSource } from "#map/primitives.ts";
import { MAP_FONT, NAMES } from "./Names.tsx";
import { unnamedBy } from "./unnamedBy.ts";

const SOURCE = "detailed";
/** Countries are named as the rest of the map names them; what is drawn with pictures needs a sheet of them, which we have not. */
const LEFT_OUT = new Set(["background", "places_country", "pois", "roads_oneway", "roads_shields"]);

/**
 * The layers of the Protomaps basemap as this map draws them: on our land and water, in our font, without pictures and without the
 * borders that are disputed.
 */
export function detailedLayers(theme: ColourTheme, language: string): LayerSpecification[] {
  const { land, water, label, labelHalo } = SHEETS[theme];
  const names = { city_label: label, subplace_label: label, state_label: label };
  const halos = { city_label_halo: labelHalo, subplace_label_halo: labelHalo, state_label_halo: labelHalo };
  const flavor = { ...namedFlavor(theme), earth: land, water, ...names, ...halos };
  const drawn = layers(SOURCE, flavor, { lang: language }).filter(({ id }) => !LEFT_OUT.has(id));
  const inOurFont = JSON.parse(
    JSON.stringify(drawn).replace(/"Noto Sans [^"]*"/g, JSON.stringify(MAP_FONT[0])),
  ) as LayerSpecification[];
  return inOurFont.map((layer) => {
    const own = { ...layer, id: `${SOURCE}-${layer.id}` };
    if (own.type === "symbol") {
      const { "icon-image": _, ...layout } = own.layout ?? {};
      return { ...own, layout: { ...layout, "text-font": MAP_FONT } };
    }
    if (!layer.id.startsWith("boundaries")) return own;
    const isSettled = ["!=", "disputed", true]; // in the older writing of filters, which the package has
    return { ...own, filter: "filter" in own && own.filter ? ["all", own.filter, isSettled] : isSettled } as never;
  });
}

/** The basemap of one's own under everything else, its names where the other names are. */
export function DetailedBasemap() {
  const { theme } = useTheme();
  const { state } = useDetailedBasemap();
  const archive = () => {
    const now = state();
    return now.is === "open" ? now.archive : undefined;
  };
  return (
    <Show when={archive()} keyed>
      {(open) => <For each={[theme()]}>{(of) => <Drawn archive={open} theme={of} />}</For>}
    </Show>
  );
}

function Drawn(props: { archive: Archive; theme: ColourTheme }) {
  const { spoken } = useI18n();
  const { fail } = useDetailedBasemap();
  // eslint-disable-next-line solid/reactivity -- one archive in one theme has its component for as long as it is drawn
  const { archive, theme } = props;
  createProtocol(SOURCE, async ({ url }, { signal }) => {
    const [z, x, y] = url.slice(`${SOURCE}://`.length).split("/").map(Number);
    try {
      return { data: await archive.tile(z, x, y, signal) };
    } catch (error) {
      if (!(error instanceof ArchiveRefused)) throw error;
      fail(error.fault);
      return { data: new ArrayBuffer(0) };
    }
  });
  createVectorSource(SOURCE, { maxzoom: archive.zooms[1] }, () => `${SOURCE}://{z}/{x}/{y}`);
  const map = useMap();
  const { named, zooms } = archive;
  for (const { of, filter } of named ? NAMES : []) {
    if (of === "country_names") continue; // which it leaves to us
    const id = `name-${of}`;
    map.setFilter(id, ["all", filter, unnamedBy(named!, zooms[0])] as ExpressionSpecification);
    onCleanup(() => (map.style as unknown) && map.getLayer(id) && map.setFilter(id, filter));
  }
  for (const layer of detailedLayers(theme, spoken().id))
    createLayer(layer, layer.type === "symbol" ? "names-slot" : "regions-slot");
  return null;
}
