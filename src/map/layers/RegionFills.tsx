import { mappedLevel, type OutlineLayer, OUTLINES } from "#economies/economies.ts";
import { levelOfFeature } from "#regions/regionId.ts";
import type { ExpressionSpecification } from "maplibre-gl";
import { createEffect } from "solid-js";
import { type AnswerClasses, isUnasked } from "#measures/answerClasses.ts";
import type { MeasureAnswer } from "#measures/measureAnswer.ts";
import { useBasemap } from "#state/BasemapContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { useTheme } from "#state/ThemeContext.tsx";
import { measureColours } from "#measures/measureColours.ts";
import { useMap } from "#map/MapCanvas.tsx";
import { SHEETS } from "#map/palette.ts";
import { MISSING_PATTERNS, OPEN_PATTERN, PATTERNS, type Pattern, patternImage } from "#map/patterns.ts";
import {
  createImage,
  createLayer,
  createLayerEvent,
  createPaint,
  createVectorSource,
  createVisibility,
} from "#map/primitives.ts";
import { REGION_STATUSES, type RegionStatus } from "#regions/counts/industrySums.ts";

export const REGION_LAYERS = OUTLINES.map(({ layer }) => layer);

/** Feature state `c`: the class, or below zero a status without a figure; `open`: 1 where the interval leaves the claim open. */
const STATE_OF_STATUS: Partial<Record<RegionStatus, number>> = { withheld: -1, "not published": -2, "no data": -3 };
const NO_DATA = -3;
const UNPAINTED = -4;
const classState: ExpressionSpecification = ["coalesce", ["feature-state", "c"], UNPAINTED];
const openState: ExpressionSpecification = ["coalesce", ["feature-state", "open"], 0];

/** Regions coloured by the class of the measure; what has no figure, or one that is not sure, is told apart by pattern. */
export function RegionFills(props: {
  answer: MeasureAnswer | undefined;
  classes: AnswerClasses | undefined;
  onPick: (feature: number) => void;
  onHover: (feature: number | undefined) => void;
}) {
  const map = useMap();
  const { theme } = useTheme();
  const basemap = useBasemap();
  const { level } = useRegions();
  const sheet = () => SHEETS[theme()];
  basemap.need("regions");

  createVectorSource(
    "regions",
    { maxzoom: 10 },
    () => `basemap://${basemap.available([...REGION_LAYERS])}/{z}/{x}/{y}`,
  );
  for (const pattern of PATTERNS) createImage(pattern, () => patternImage(pattern, theme()));

  for (const { economy, level: own, layer, isPart } of OUTLINES) {
    const fill = `fill-${layer}`;
    const isShown = () => mappedLevel(economy, level()) === own;
    createLayer(
      { id: fill, type: "fill", source: "regions", "source-layer": layer, paint: { "fill-opacity": 0.9 } },
      "regions-slot",
    );
    const addPattern = (pattern: Pattern, where: ExpressionSpecification) => {
      const id = `${pattern}-${layer}`;
      createLayer(
        {
          id,
          type: "fill",
          source: "regions",
          "source-layer": layer,
          paint: { "fill-pattern": pattern, "fill-opacity": ["case", where, 1, 0] },
        },
        "regions-slot",
      );
      createVisibility(id, isShown);
    };
    for (const [position, pattern] of MISSING_PATTERNS.entries())
      addPattern(pattern, ["==", classState, -1 - position]);
    addPattern(OPEN_PATTERN, ["==", openState, 1]);
    createLayer(
      {
        id: `edge-${layer}`,
        type: "line",
        source: "regions",
        "source-layer": layer,
        paint: {
          "line-width": isPart ? ["interpolate", ["linear"], ["zoom"], 3, 0.15, 6, 0.5, 9, 1] : 0.8,
        },
      },
      "regions-slot",
    );
    createPaint(fill, () => ({ "fill-color": fillColour() }));
    createPaint(`edge-${layer}`, () => ({
      "line-color": isPart ? sheet().borderFine : sheet().border,
    }));
    createVisibility(fill, isShown);
    createVisibility(`edge-${layer}`, () => !isPart || isShown());
    createLayerEvent("click", fill, (event) => {
      const id = event.features?.[0]?.id;
      if (event.defaultPrevented || id === undefined) return;
      event.preventDefault();
      props.onPick(Number(id));
    });
    createLayerEvent("mousemove", fill, (event) => hover(Number(event.features?.[0]?.id)));
    createLayerEvent("mouseleave", fill, () => hover(undefined));
  }

  function fillColour(): ExpressionSpecification {
    const divided = props.classes;
    const colours = divided ? measureColours(divided.scale, divided.counts.length, theme()) : [];
    const cases = colours.flatMap((colour, position) => [["==", classState, position], colour]);
    return (cases.length
      ? ["case", ...cases, sheet().land]
      : ["literal", sheet().land]) as unknown as ExpressionSpecification;
  }

  // Colour is feature state: a new measure never touches a tile.
  createEffect(() => {
    const answer = props.answer;
    const divided = props.classes;
    if (!answer || !divided || basemap.available([...REGION_LAYERS]) === "none") return;
    const hasQuestion = !isUnasked(answer.query);
    answer.feature.forEach((feature, row) => {
      const status = STATE_OF_STATUS[REGION_STATUSES[answer.status[row]]];
      const position = divided.classes[row];
      const c = hasQuestion ? (status ?? (position < 0 ? NO_DATA : position)) : UNPAINTED;
      const open = status === undefined ? divided.open[row] : 0;
      map.setFeatureState({ source: "regions", sourceLayer: layerOf(feature), id: feature }, { c, open });
    });
  });

  let hovered: number | undefined;
  function hover(feature: number | undefined) {
    if (feature === hovered) return;
    hovered = feature;
    map.getCanvas().style.cursor = feature === undefined ? "" : "pointer";
    props.onHover(feature);
  }
  return null;
}

function layerOf(feature: number): OutlineLayer {
  return levelOfFeature(feature).level.outlines!.layer;
}
