import type { ExpressionSpecification, MapLayerMouseEvent } from "maplibre-gl";
import type { FeatureCollection } from "geojson";
import { createEffect } from "solid-js";
import { useClusters } from "#state/clusters/ClustersContext.tsx";
import type { ClusterVerdict } from "#state/clusters/clusterVerdict.ts";
import { useTheme } from "#state/ThemeContext.tsx";
import { clusterImage, clusterMarkImage } from "#map/clusterImages.ts";
import { useMap } from "#map/MapCanvas.tsx";
import { SHEETS } from "#map/palette.ts";
import {
  createFeatureState,
  createGeoJsonSource,
  createImage,
  createLayer,
  createPaint,
  createPointer,
} from "#map/primitives.ts";
import { MAP_FONT } from "./Names.tsx";
import type { SpatialCluster } from "#clusters/found/delineate.ts";

const SOURCE = "clusters";
const NAMES = "cluster-names";
/** An outline narrower than this, in pixels, is hard to see: a mark stands for it. */
const NARROW = 26;
/** Kilometres a pixel of zoom 0 spans at the equator. */
const KM_A_PIXEL = 78.27;
/** Feature state `v`. */
const VERDICTS: Record<ClusterVerdict, number> = { untested: 0, significant: 1, general: 2 };
const verdict: ExpressionSpecification = ["coalesce", ["feature-state", "v"], 0];
const isSelected: ExpressionSpecification = ["boolean", ["feature-state", "selected"], false];
const isHovered: ExpressionSpecification = ["boolean", ["feature-state", "hover"], false];
const isEmphasised: ExpressionSpecification = ["any", isSelected, isHovered];
const only = (kind: ClusterVerdict): ExpressionSpecification => ["case", ["==", verdict, VERDICTS[kind]], 1, 0];
const width = (thin: number): ExpressionSpecification => ["case", isSelected, thin + 2, isHovered, thin + 1.25, thin];
/** From close by the ground is what is looked at: `share` of the fill is left. */
const fillOpacity = (share: number): ExpressionSpecification => [
  "case",
  ["==", verdict, VERDICTS.significant],
  ["case", isEmphasised, 0.4 * share, 0.28 * share],
  ["==", verdict, VERDICTS.general],
  ["case", isEmphasised, 0.12 * share, 0],
  ["case", isEmphasised, 0.26 * share, 0.12 * share],
];
/** One line a verdict: a dash cannot follow feature state, an opacity can. */
const LINES: { verdict: ClusterVerdict; width: number; dash?: number[] }[] = [
  { verdict: "untested", width: 1.75, dash: [3, 2] },
  { verdict: "significant", width: 2 },
  { verdict: "general", width: 1.75, dash: [0.1, 2] },
];

/** Whole zoom from which the outline of a cluster is wide enough to be seen. */
function outlineZoom({ spanKm, lat }: SpatialCluster): number {
  const atZero = KM_A_PIXEL * Math.cos((lat * Math.PI) / 180);
  return Math.round(Math.log2((NARROW * atZero) / Math.max(0.1, spanKm)));
}
const isNarrow: ExpressionSpecification = ["<", ["zoom"], ["get", "outlineZoom"]];

/** Outlines and names of the spatial clusters; how sure each is shows in its line and fill. */
export function Clusters(props: {
  onCluster: (cluster: number) => void;
  onHover: (cluster: number | undefined) => void;
}) {
  const map = useMap();
  const { theme } = useTheme();
  const clusters = useClusters();
  const sheet = () => SHEETS[theme()];
  const found = () => clusters.delineation()?.clusters ?? [];

  createGeoJsonSource(SOURCE, () => clusters.delineation()?.outlines);
  createGeoJsonSource(NAMES, (): FeatureCollection => ({
    type: "FeatureCollection",
    features: found().map((one) => ({
      type: "Feature",
      id: one.cluster + 1,
      properties: {
        cluster: one.cluster,
        name: one.name,
        establishments: one.establishments,
        image: clusterImage(clusters.verdict(one.cluster)),
        outlineZoom: outlineZoom(one),
      },
      geometry: { type: "Point", coordinates: [one.lon, one.lat] },
    })),
  }));

  createLayer(
    { id: "cluster-fill", type: "fill", source: SOURCE, paint: { "fill-antialias": false } },
    "clusters-slot",
  );
  createPaint("cluster-fill", () => ({
    "fill-color": ["case", ["==", verdict, VERDICTS.general], sheet().label, sheet().cluster],
    "fill-opacity": ["interpolate", ["linear"], ["zoom"], 8, fillOpacity(1), 12, fillOpacity(0.3)],
  }));
  for (const line of LINES) {
    const id = `cluster-line-${line.verdict}`;
    createLayer(
      {
        id,
        type: "line",
        source: SOURCE,
        layout: { "line-join": "round", "line-cap": line.verdict === "general" ? "round" : "butt" },
        paint: {
          "line-width": width(line.width),
          "line-opacity": only(line.verdict),
          ...(line.dash && { "line-dasharray": line.dash }),
        },
      },
      "clusters-slot",
    );
    createPaint(id, () => ({ "line-color": line.verdict === "general" ? sheet().label : sheet().cluster }));
  }
  createLayer(
    {
      id: "cluster-halo",
      type: "circle",
      source: NAMES,
      filter: isNarrow,
      paint: { "circle-radius": 17, "circle-opacity": ["case", isEmphasised, 0.85, 0] },
    },
    "clusters-slot",
  );
  createPaint("cluster-halo", () => ({ "circle-color": sheet().outlineCasing }));
  for (const verdict of Object.keys(VERDICTS) as ClusterVerdict[])
    createImage(clusterImage(verdict), () => clusterMarkImage(verdict, sheet()));
  createLayer(
    {
      id: "cluster-marks",
      type: "symbol",
      source: NAMES,
      filter: isNarrow,
      layout: {
        "icon-image": ["get", "image"],
        "icon-size": ["interpolate", ["linear"], ["sqrt", ["get", "establishments"]], 2, 0.55, 20, 1.1],
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
        "symbol-sort-key": ["-", 0, ["get", "cluster"]],
      },
    },
    "clusters-slot",
  );
  createLayer(
    {
      id: NAMES,
      type: "symbol",
      source: NAMES,
      layout: {
        "text-field": ["concat", ["get", "name"], "\n", ["get", "establishments"]],
        "text-font": MAP_FONT,
        "text-size": ["interpolate", ["linear"], ["zoom"], 3, 12, 8, 14],
        "text-max-width": 12,
        "text-line-height": 1.1,
        "text-variable-anchor": ["top", "bottom", "left", "right"],
        "text-radial-offset": 0.85,
        "symbol-sort-key": ["get", "cluster"],
      },
    },
    "highlight-slot", // above the names of places, which make room for it
  );
  createPaint(NAMES, () => ({
    "text-color": ["case", ["==", verdict, VERDICTS.general], sheet().label, sheet().outline],
    "text-halo-color": ["case", isEmphasised, sheet().outlineCasing, sheet().labelHalo],
    "text-halo-width": ["case", isEmphasised, 2.5, 1.6],
  }));

  // A source that gets new data keeps the states of its ids: all are written again.
  createEffect(() => {
    for (const { cluster } of found()) {
      const v = VERDICTS[clusters.verdict(cluster)];
      for (const source of [SOURCE, NAMES]) map.setFeatureState({ source, id: cluster + 1 }, { v });
    }
  });
  const one = (cluster: number | undefined) => new Set(cluster === undefined ? [] : [cluster + 1]);
  for (const source of [SOURCE, NAMES]) {
    createFeatureState({ source }, "hover", () => one(clusters.hovered()));
    createFeatureState({ source }, "selected", () => one(clusters.selected()));
  }

  const clusterAt = (event: MapLayerMouseEvent) => {
    const features = event.features ?? [];
    // Of outlines over each other the smaller is meant: the larger can be met beside it.
    const numbers = features.map(({ properties }) => Number(properties.cluster));
    return numbers.length ? Math.max(...numbers) : undefined;
  };
  const hover = (cluster: number | undefined) => {
    clusters.hover(cluster);
    props.onHover(cluster);
  };
  for (const layer of ["cluster-fill", "cluster-marks", NAMES]) {
    createPointer(layer, {
      move: (event) => hover(clusterAt(event)),
      leave: () => hover(undefined),
      click: (event) => {
        const cluster = clusterAt(event);
        if (cluster !== undefined) props.onCluster(cluster);
      },
    });
  }
  return null;
}
