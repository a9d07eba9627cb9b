import type { ExpressionSpecification } from "maplibre-gl";
import { createMemo, createSignal, For, onCleanup, Show } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { FAMILIES } from "#industries/families.ts";
import { useMarks } from "#state/clusters/MarksContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useTheme } from "#state/ThemeContext.tsx";
import { familyMarkImage } from "#map/familyMarkImage.ts";
import { SHEETS } from "#map/palette.ts";
import { useMap } from "#map/MapCanvas.tsx";
import {
  createGeoJsonSource,
  createImage,
  createLayer,
  createMapEvent,
  createPaint,
  createPointer,
} from "#map/primitives.ts";
import { InTurn } from "#state/parts/InTurn.tsx";
import { Tooltip } from "#map/Tooltip.tsx";
import { PanelRoom } from "./PanelRoom.tsx";
import { APART_ZOOM, STEP_ZOOMS, imageOf, markFeatures } from "./markFeatures.ts";
import { MAP_FONT } from "./Names.tsx";

const ID = "marks";
const BOLD_FONT = ["Atlas Sans Bold"];
/** Pixels of the text. */
const TEXT = 12;
/** Of the distance beside a mark, how far over and beside it a name stands that is off its corner. */
const SLANT = 0.5;
/** Below this zoom, where a continent is as wide as a phone, marks are smaller by so much. */
const NEAR_ZOOM = 3;
const SMALLER = 0.75;
const DISTANCES = [
  { of: "far", size: SMALLER, minzoom: 0, maxzoom: NEAR_ZOOM },
  { of: "near", size: 1, minzoom: NEAR_ZOOM, maxzoom: 24 },
] as const;

const get = (name: string): ExpressionSpecification => ["get", name];

/** How far below its place a mark stands, in pixels of its image. */
const down = (times: number): ExpressionSpecification =>
  ["interpolate", ["linear"], get("down"), 0, ["literal", [0, 0]], 1e3, ["literal", [0, 1e3 * times]]] as never;

/** Where a name may stand by a mark so many pixels below its place: beside it; above it where it is the first there, under it where it is alone. */
function anchors(room: "around" | "above" | "beside", away: number, below: number): ExpressionSpecification {
  const em = (pixels: number) => pixels / TEXT;
  const [side, slant] = [em(away), em(away * SLANT)];
  const beside = ["left", [side, em(below)], "right", [-side, em(below)]];
  const upOrDown = (edge: "top" | "bottom", way: 1 | -1) => [
    edge,
    [0, em(below) + way * side],
    `${edge}-left`,
    [slant, em(below) + way * slant],
    `${edge}-right`,
    [-slant, em(below) + way * slant],
  ];
  const under = room === "around" ? upOrDown("top", 1) : [];
  const above = room === "beside" ? [] : upOrDown("bottom", -1);
  return ["literal", [...beside, ...under, ...above]] as never;
}
/** The same by a mark's own radius and row. */
function anchorsBy(room: Parameters<typeof anchors>[0]): ExpressionSpecification {
  const byAway = (below: number) => [
    "interpolate",
    ["linear"],
    get("away"),
    0,
    anchors(room, 0, below),
    100,
    anchors(room, 100, below),
  ];
  return ["interpolate", ["linear"], get("below"), 0, byAway(0), 1000, byAway(1000)] as never;
}
const ANCHORS = [
  "match",
  get("room"),
  "around",
  anchorsBy("around"),
  "above",
  anchorsBy("above"),
  anchorsBy("beside"),
] as never;

/** The most important keep their mark where there is no room for their name, so that none of less weight takes their place. */
const FIRST = 0.2;
const PARTS: { id: string; which: ExpressionSpecification; isNameOptional: boolean }[] = [
  { id: "marks", which: [">", get("turn"), FIRST], isNameOptional: false },
  { id: "marks-first", which: ["<=", get("turn"), FIRST], isNameOptional: true },
];
/** A layer each: MapLibre keeps room for the largest a mark is at any zoom of its layer. */
const LAYERS = PARTS.flatMap((part) =>
  DISTANCES.map(({ of, ...how }) => ({ ...part, ...how, id: `${part.id}-${of}` })),
);

/** A cluster's name over its place. */
const label = (place: string): ExpressionSpecification => [
  "format",
  get("name"),
  { "text-font": ["literal", BOLD_FONT] },
  "\n",
  {},
  get(place),
  { "font-scale": 0.9 },
];

/** Clusters by name where they are strong or probably strong, the more important first; a click opens the cluster in its region. */
export function Marks() {
  const words = useWords("marks");
  const { ratio } = useI18n();
  const { theme } = useTheme();
  const { select } = useQuery();
  const map = useMap();
  const release = map.hold();
  onCleanup(release);
  const marks = useMarks();
  const [hovered, setHovered] = createSignal<number>();
  const byRow = createMemo(() => new Map(marks.chosen().map((mark) => [mark.row, mark])));
  const mark = () => byRow().get(hovered() ?? -1);

  /** Steps of marks that are on the map: those of a zoom more than the nearest it was seen from. */
  const [steps, setSteps] = createSignal(0);
  const come = () =>
    setSteps((before) => Math.max(before, STEP_ZOOMS.filter((from) => from <= map.getZoom() + 1).length));
  come();
  createMapEvent(map, "zoom", come);

  const image = (family: number, isStrong: boolean) => {
    createImage(imageOf(family, isStrong), () => familyMarkImage(family, isStrong, theme()));
    return null;
  };
  const images = [...FAMILIES.keys()].flatMap((family) => [() => image(family, true), () => image(family, false)]);
  const source = () => {
    createGeoJsonSource(ID, () => markFeatures(marks.chosen(), steps(), (place, more) => words().andMore(place, more)));
    return null;
  };
  const layer = ({ id, which, isNameOptional, size, minzoom, maxzoom }: (typeof LAYERS)[number]) => {
    createLayer(
      {
        id,
        type: "symbol",
        source: ID,
        minzoom,
        maxzoom,
        filter: [
          "all",
          which,
          ["<=", get("step"), ["step", ["zoom"], 0, ...STEP_ZOOMS.flatMap((zoom, before) => [zoom, before + 1])]],
          ["any", ["==", get("isMember"), false], [">=", ["zoom"], APART_ZOOM]],
        ] as never,
        layout: {
          "icon-image": get("image"),
          "icon-size": ["*", size, get("scale")],
          "icon-offset": down(1 / size),
          "icon-padding": 1,
          "text-field": ["step", ["zoom"], label("fromAfar"), APART_ZOOM, label("place")],
          "text-font": MAP_FONT,
          "text-size": TEXT,
          "text-max-width": 14,
          "text-line-height": 1.1,
          "text-justify": "auto",
          "text-padding": 2,
          "text-variable-anchor-offset": ANCHORS,
          "text-optional": isNameOptional,
          "symbol-sort-key": get("turn"),
        },
        paint: { "text-halo-width": 1.6 },
      },
      "marks-slot", // their names come before those of everything else
    );
    createPaint(id, () => ({ "text-color": SHEETS[theme()].outline, "text-halo-color": SHEETS[theme()].labelHalo }));
    createPointer(id, {
      move: ({ features }) => setHovered(Number(features?.[0]?.properties.row)),
      leave: () => setHovered(undefined),
      click: ({ features }) => {
        const found = byRow().get(Number(features?.[0]?.properties.row));
        if (found) select({ kind: "regional", subject: found.subject, region: found.region });
      },
    });
    return null;
  };
  return (
    <>
      <InTurn
        parts={[...images, source, ...LAYERS.map((each) => () => layer(each)), () => <PanelRoom />]}
        onMade={release}
      />
      <Tooltip shown={mark() !== undefined}>
        <For each={mark() ? [mark()!] : []}>
          {(at) => (
            <>
              <strong>
                {at.name} · {at.place}
              </strong>
              <span>
                {words().quotient(
                  at.quotient === undefined ? undefined : ratio(at.quotient),
                  ratio(at.lower),
                  ratio(at.upper),
                )}
              </span>
              <span>
                {at.isStrong ? words().strong : words().probably} ·{" "}
                {at.quotient === undefined
                  ? words().about(words().sized[at.basis](at.size))
                  : words().sized[at.basis](at.size)}
              </span>
              <Show when={at.members.length > 0}>
                <span>{words().with(at.members.join(", "))}</span>
              </Show>
            </>
          )}
        </For>
      </Tooltip>
    </>
  );
}
