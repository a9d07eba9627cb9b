import type { ExpressionSpecification } from "maplibre-gl";
import { createEffect, createMemo, onCleanup } from "solid-js";
import { CELL_STATUS, type CellStatus } from "../../engine/regions/regionsProtocol";
import { useI18n } from "../../i18n/I18n";
import { breaksFor, classOf, measureScale } from "../../regions/classBreaks";
import { regionOfFeature } from "../../regions/regionId";
import { createAnswer } from "../../state/createAnswer";
import { useBasemap } from "../../state/BasemapContext";
import { useRegions } from "../../state/RegionsContext";
import { useTheme } from "../../state/ThemeContext";
import { measureColours } from "../../ui/measureColours";
import { useMap } from "../MapCanvas";
import { SHEETS } from "../palette";
import { PATTERNS, patternImage } from "../patterns";
import { createLayer, createLayerEvent, createPaint, createVectorSource, createVisibility } from "../primitives";

export interface RegionHover {
  id: string;
  name: string;
  value: string;
}

const LAYERS = ["us_counties", "us_states", "mx_states"] as const;
/** Feature state `c`: the class, or below zero a status without a figure. */
const STATE_OF_STATUS: Partial<Record<CellStatus, number>> = { withheld: -1, "not published": -2, "no data": -3 };
const classState: ExpressionSpecification = ["coalesce", ["feature-state", "c"], -4];

/** Regions coloured by the measure; what has no figure is told apart by pattern. */
export function RegionFills(props: {
  onRegion: (id: string) => void;
  onHover: (region: RegionHover | undefined) => void;
}) {
  const map = useMap();
  const { theme } = useTheme();
  const { t, change, ratio } = useI18n();
  const basemap = useBasemap();
  const regions = useRegions();
  const sheet = () => SHEETS[theme()];
  basemap.need("regions");

  const breaks = createMemo(() => {
    const answer = regions.measure();
    return answer ? breaksFor(answer.query.measure, answer.quantiles) : [];
  });
  const rowOf = createMemo(() => {
    const rows = new Map<number, number>();
    regions.measure()?.feature.forEach((feature, row) => rows.set(feature, row));
    return rows;
  });
  const names = createAnswer(
    () => regions.measure()?.feature,
    (features) => regions.names(features),
  );

  createVectorSource("regions", { maxzoom: 10 }, () => `basemap://${basemap.available([...LAYERS])}/{z}/{x}/{y}`);
  createEffect(() => {
    const colours = theme();
    for (const pattern of PATTERNS) {
      if (map.hasImage(pattern)) map.removeImage(pattern);
      map.addImage(pattern, patternImage(pattern, colours), { pixelRatio: 2 });
    }
  });
  onCleanup(() => {
    for (const pattern of PATTERNS) map.removeImage(pattern);
  });

  for (const layer of LAYERS) {
    const fill = `fill-${layer}`;
    createLayer(
      { id: fill, type: "fill", source: "regions", "source-layer": layer, paint: { "fill-opacity": 0.9 } },
      "regions-slot",
    );
    for (const [position, pattern] of PATTERNS.entries()) {
      const id = `${pattern}-${layer}`;
      const opacity: ExpressionSpecification = ["case", ["==", classState, -1 - position], 1, 0];
      createLayer(
        {
          id,
          type: "fill",
          source: "regions",
          "source-layer": layer,
          paint: { "fill-pattern": pattern, "fill-opacity": opacity },
        },
        "regions-slot",
      );
      createVisibility(id, () => isShown(layer));
    }
    createLayer(
      {
        id: `edge-${layer}`,
        type: "line",
        source: "regions",
        "source-layer": layer,
        paint: {
          "line-width": layer === "us_counties" ? ["interpolate", ["linear"], ["zoom"], 3, 0.15, 6, 0.5, 9, 1] : 0.8,
        },
      },
      "regions-slot",
    );
    createPaint(fill, () => ({ "fill-color": fillColour() }));
    createPaint(`edge-${layer}`, () => ({
      "line-color": layer === "us_counties" ? sheet().borderFine : sheet().border,
    }));
    createVisibility(fill, () => isShown(layer));
    createVisibility(`edge-${layer}`, () => layer !== "us_counties" || isShown(layer));
    createLayerEvent("click", fill, (event) => {
      const id = event.features?.[0]?.id;
      if (event.defaultPrevented || id === undefined) return;
      event.preventDefault();
      props.onRegion(regionOfFeature(Number(id)));
    });
    createLayerEvent("mousemove", fill, (event) => hover(Number(event.features?.[0]?.id)));
    createLayerEvent("mouseleave", fill, () => hover(undefined));
  }

  function isShown(layer: (typeof LAYERS)[number]): boolean {
    if (layer === "mx_states") return true;
    return (layer === "us_counties") === (regions.level() === "county");
  }

  function fillColour(): ExpressionSpecification {
    const answer = regions.measure();
    const kind = answer && measureScale(answer.query.measure) === "count" ? "sequential" : "diverging";
    const colours = answer ? measureColours(kind, breaks().length + 1, theme()) : [];
    const cases = colours.flatMap((colour, position) => [["==", classState, position], colour]);
    return (cases.length
      ? ["case", ...cases, sheet().land]
      : ["literal", sheet().land]) as unknown as ExpressionSpecification;
  }

  // Colour is feature state: a new measure never touches a tile.
  createEffect(() => {
    const answer = regions.measure();
    const bounds = breaks();
    if (!answer || basemap.available([...LAYERS]) === "none") return;
    answer.feature.forEach((feature, row) => {
      const status = STATE_OF_STATUS[CELL_STATUS[answer.status[row]]];
      const c = status ?? classOf(answer.value[row], bounds);
      map.setFeatureState({ source: "regions", sourceLayer: layerOf(feature), id: feature }, { c });
    });
  });

  let hovered: number | undefined;
  function hover(feature: number | undefined) {
    if (feature === hovered) return;
    hovered = feature;
    map.getCanvas().style.cursor = feature === undefined ? "" : "pointer";
    const answer = regions.measure();
    const row = feature === undefined ? undefined : rowOf().get(feature);
    if (!answer || row === undefined || feature === undefined) {
      props.onHover(undefined);
      return;
    }
    props.onHover({ id: regionOfFeature(feature), name: names.value()?.[row] ?? "", value: valueText(row) });
  }

  function valueText(row: number): string {
    const answer = regions.measure();
    if (!answer) return "";
    const status = CELL_STATUS[answer.status[row]];
    const value = answer.value[row];
    if (Number.isNaN(value)) return t().cell[status];
    switch (answer.query.measure) {
      case "employment":
        return t().unit.jobs(value);
      case "establishments":
        return t().unit.establishments(value);
      case "change":
        return change(value);
      default:
        return t().unit.lq(ratio(value));
    }
  }
  return null;
}

function layerOf(feature: number): (typeof LAYERS)[number] {
  if (feature >= 1000) return "us_counties";
  return feature >= 900 ? "mx_states" : "us_states";
}
