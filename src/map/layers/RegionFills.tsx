import { mappedLevel, type OutlineLayer, OUTLINES } from "#economies/economies.ts";
import { levelOfFeature } from "#regions/regionId.ts";
import type { ExpressionSpecification } from "maplibre-gl";
import { createEffect, createMemo } from "solid-js";
import { type AnswerClasses, isUnasked } from "#measures/answerClasses.ts";
import type { MeasureAnswer } from "#measures/measureAnswer.ts";
import { useBasemap } from "#state/BasemapContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { useTheme, type ColourTheme } from "#state/ThemeContext.tsx";
import { measureColours } from "#measures/measureColours.ts";
import { useMap } from "#map/MapCanvas.tsx";
import { SHEETS } from "#map/palette.ts";
import {
  createImage,
  createLayer,
  createPaint,
  createPointer,
  createVectorSource,
  createVisibility,
} from "#map/primitives.ts";
import { REGION_STATUSES, type RegionStatus } from "#regions/counts/regionStatus.ts";

/** One pattern for each reason a region has no figure, in the order of the feature states -1, -2, -3. */
const MISSING_PATTERNS = ["withheld", "not-published", "no-data"] as const;
/** Laid over the colour of a class where the claim is open: stripes of land, the other way round than withheld. */
const OPEN_PATTERN = "open";
const PATTERNS = [...MISSING_PATTERNS, OPEN_PATTERN] as const;
type Pattern = (typeof PATTERNS)[number];

const SIZE = 16;
const INKS: Record<ColourTheme, { ground: [number, number, number]; mark: [number, number, number] }> = {
  light: { ground: [245, 241, 230], mark: [120, 116, 102] },
  dark: { ground: [35, 44, 49], mark: [130, 143, 149] },
};

/**
 * Diagonal lines for withheld, dots for not published, bare ground for not covered; for open, see-through with stripes of the
 * ground. 16 px tiles at twice the density.
 */
function patternImage(pattern: Pattern, theme: ColourTheme): ImageData {
  const { ground, mark } = INKS[theme];
  const image = new ImageData(SIZE, SIZE);
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const isInk = isMark(pattern, x, y);
      const ink = pattern === OPEN_PATTERN || !isInk ? ground : mark;
      image.data.set([...ink, pattern === OPEN_PATTERN && !isInk ? 0 : 255], (y * SIZE + x) * 4);
    }
  }
  return image;
}

function isMark(pattern: Pattern, x: number, y: number): boolean {
  if (pattern === "withheld") return (x + y) % 8 < 2;
  if (pattern === "not-published") return x % 8 < 2 && y % 8 < 2 && x < 8 === y < 8;
  if (pattern === OPEN_PATTERN) return (x - y + SIZE) % 8 < 5;
  return false;
}

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
  const { level, seen, pointedClass } = useRegions();
  const sheet = () => SHEETS[theme()];
  // States are drawn over every level; of the others the one that is compared.
  const shown = createMemo(() =>
    OUTLINES.filter(
      ({ economy, level: own, isPart }) =>
        seen().includes(economy.id) && (!isPart || mappedLevel(economy, level()) === own),
    ).map(({ layer }) => layer),
  );
  createEffect(() => shown().forEach(basemap.need));
  createVectorSource("regions", { maxzoom: 10 }, () => `basemap://${basemap.available(shown())}/{z}/{x}/{y}`);
  for (const pattern of PATTERNS) createImage(pattern, () => patternImage(pattern, theme()));

  for (const { economy, level: own, layer, isPart, arePoints } of OUTLINES) {
    const fill = `fill-${layer}`;
    const isShown = () => mappedLevel(economy, level()) === own;
    if (arePoints) {
      addPoints(fill, layer, isShown);
      createPicking(fill);
      continue;
    }
    createLayer({ id: fill, type: "fill", source: "regions", "source-layer": layer }, "regions-slot");
    const addPattern = (pattern: Pattern, where: ExpressionSpecification) => {
      const id = `${pattern}-${layer}`;
      createLayer(
        {
          id,
          type: "fill",
          source: "regions",
          "source-layer": layer,
          paint: { "fill-pattern": pattern },
        },
        "regions-slot",
      );
      createPaint(id, () => ({ "fill-opacity": ["case", where, standing(1), 0] }));
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
    createPaint(fill, () => ({ "fill-color": fillColour(), "fill-opacity": standing(0.9) }));
    createPaint(`edge-${layer}`, () => ({
      "line-color": isPart ? sheet().borderFine : sheet().border,
    }));
    createVisibility(fill, isShown);
    createVisibility(`edge-${layer}`, () => !isPart || isShown());
    createPicking(fill);
  }

  /** Regions without outlines: a dot of the class each, a ring of it where the claim is open, an empty one where there is no figure. */
  function addPoints(id: string, layer: OutlineLayer, isShown: () => boolean): void {
    const add = (of: string, size: number) =>
      createLayer(
        {
          id: of,
          type: "circle",
          source: "regions",
          "source-layer": layer,
          paint: { "circle-radius": ["interpolate", ["linear"], ["zoom"], 2, 4 + size, 5, 7 + size, 9, 11 + size] },
        },
        "regions-slot",
      );
    const [casing, hole] = [`casing-${layer}`, `hole-${layer}`];
    add(casing, 1);
    add(id, 0);
    add(hole, -2.5);
    createPaint(casing, () => ({ "circle-color": sheet().label, "circle-opacity": standing(1) }));
    createPaint(id, () => ({ "circle-color": fillColour(), "circle-opacity": standing(1) }));
    createPaint(hole, () => ({
      "circle-color": sheet().land,
      "circle-opacity": ["case", ["==", openState, 1], standing(1), 0],
    }));
    for (const disc of [casing, id, hole]) createVisibility(disc, isShown);
  }

  function createPicking(layer: string): void {
    createPointer(layer, {
      move: ({ features }) => hover(Number(features?.[0]?.id)),
      leave: () => hover(undefined),
      click: ({ features }) => {
        const id = features?.[0]?.id;
        if (id !== undefined) props.onPick(Number(id));
      },
    });
  }

  /** Of the class the legend points at all of it, of the rest a trace: so classes are told apart without colour. */
  function standing(opacity: number): ExpressionSpecification | number {
    const pointed = pointedClass();
    return pointed === undefined ? opacity : ["case", ["==", classState, pointed], opacity, 0.08];
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
    if (!answer || !divided || basemap.available(shown()) === "none") return;
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
    props.onHover(feature);
  }
  return null;
}

function layerOf(feature: number): OutlineLayer {
  return levelOfFeature(feature).level.outlines!.layer;
}
