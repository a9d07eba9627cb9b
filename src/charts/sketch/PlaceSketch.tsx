import "./placeSketch.css";
import { geoMercator } from "d3-geo";
import { For, createMemo } from "solid-js";
import { createWidth } from "#charts/frame/createWidth.ts";
import { sketchLabels } from "./sketchLabels.ts";

type Ring = readonly (readonly [lon: number, lat: number])[];

export interface SketchShape {
  mark: string;
  label: string;
  /** Rings in degrees, holes among them. */
  outline: readonly Ring[];
}

/** Room around the place for those beside it, as a share of the picture. */
const MARGIN = 0.14;
const SHAPE = 0.6;
const TYPE = 11;

/**
 * A place with those around it and what stands in it, drawn small and still: where it is at a glance. Says all it shows in `label`; names
 * around it are drawn where there is room, and are to stand beside it as links too.
 */
export function PlaceSketch(props: {
  label: string;
  outline: readonly Ring[];
  around: readonly SketchShape[];
  /** Degrees: lon, lat, lon, lat, ... */
  points: ArrayLike<number>;
  onSelect: (mark: string) => void;
}) {
  const [width, measure] = createWidth();
  const height = () => Math.round(width() * SHAPE);
  const project = createMemo(() => {
    const own = props.outline.flat();
    const radians = own.map(([lon]) => (lon * Math.PI) / 180);
    const sum = (of: (angle: number) => number) => radians.reduce((total, angle) => total + of(angle), 0);
    const middle = (Math.atan2(sum(Math.sin), sum(Math.cos)) * 180) / Math.PI; // so that none is cut at 180 degrees
    const projection = geoMercator().rotate([-middle, 0]);
    projection.fitExtent(
      [
        [width() * MARGIN, height() * MARGIN],
        [width() * (1 - MARGIN), height() * (1 - MARGIN)],
      ],
      { type: "MultiPoint", coordinates: own.map(([lon, lat]) => [lon, lat]) },
    );
    return (lon: number, lat: number): [number, number] => projection([lon, lat]) ?? [0, 0];
  });
  const drawn = (rings: readonly Ring[]) => rings.map((ring) => ring.map(([lon, lat]) => project()(lon, lat)));
  const around = createMemo(() => props.around.map((shape) => ({ ...shape, rings: drawn(shape.outline) })));
  const labels = createMemo(() =>
    sketchLabels(around(), drawn(props.outline), { width: width(), height: height(), size: TYPE }),
  );
  const dots = () => dotsPath(props.points, project());
  return (
    <div class="place-sketch" ref={measure}>
      <svg width={width()} height={height()} viewBox={`0 0 ${width()} ${height()}`} role="img" aria-label={props.label}>
        <For each={around()}>
          {(shape) => (
            <path class="place-sketch-beside" d={outlinePath(shape.rings)} onClick={() => props.onSelect(shape.mark)}>
              <title>{shape.label}</title>
            </path>
          )}
        </For>
        <path class="place-sketch-own" d={outlinePath(drawn(props.outline))} />
        <For each={labels()}>
          {(label) => (
            <text class="place-sketch-name" x={label.x} y={label.y} font-size={`${TYPE}`}>
              {label.text}
            </text>
          )}
        </For>
        <path class="place-sketch-dots" d={dots()} />
      </svg>
    </div>
  );
}

function at([x, y]: readonly number[]): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

function dotsPath(points: ArrayLike<number>, project: (lon: number, lat: number) => readonly number[]): string {
  let path = "";
  for (let i = 0; i + 1 < points.length; i += 2) path += `M${at(project(points[i], points[i + 1]))}h0`;
  return path;
}

function outlinePath(rings: readonly (readonly (readonly [number, number])[])[]): string {
  return rings.map((ring) => `M${ring.map(at).join("L")}Z`).join("");
}
