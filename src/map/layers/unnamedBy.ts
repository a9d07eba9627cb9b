import type { ExpressionSpecification } from "maplibre-gl";
import type { Bounds } from "#state/CameraContext.tsx";

/** Of our names those the archive does not give itself, so that no town is named twice: what lies outside it, or is seen from farther off. */
export function unnamedBy(named: Bounds, fromZoom: number): ExpressionSpecification {
  const [west, south, east, north] = named;
  const [a, b, c, d] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  return ["any", ["<", ["zoom"], fromZoom], ["!", ["within", { type: "Polygon", coordinates: [[a, b, c, d, a]] }]]];
}
