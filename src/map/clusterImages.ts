import type { ClusterVerdict } from "#state/clusters/clusterVerdict.ts";
import type { Sheet } from "./palette.ts";

/** Name of the image of a verdict in the map. */
export const clusterImage = (verdict: ClusterVerdict) => `cluster-${verdict}`;

const SIZE = 48;
/** Corners of the mark, the same as in the legend and the list: no bubble, no diamond. */
const CORNERS: [x: number, y: number][] = [
  [5, 21],
  [14, 5],
  [36, 8],
  [43, 26],
  [31, 43],
  [12, 40],
];

/** The mark of a cluster too small to see its outline: filled and solid, light and dashed, or hollow and dotted. 24 px, twice the density. */
export function clusterMarkImage(verdict: ClusterVerdict, sheet: Sheet): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIZE;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (!pen) return new ImageData(SIZE, SIZE);
  const ink = verdict === "general" ? sheet.label : sheet.cluster;
  pen.lineJoin = "round";
  pen.beginPath();
  for (const [x, y] of CORNERS) pen.lineTo(x, y);
  pen.closePath();
  pen.globalAlpha = verdict === "general" ? 0.6 : 0.75;
  pen.fillStyle = sheet.land;
  pen.fill();
  pen.globalAlpha = { significant: 0.6, untested: 0.25, general: 0 }[verdict];
  pen.fillStyle = ink;
  pen.fill();
  pen.globalAlpha = 1;
  pen.strokeStyle = ink;
  pen.lineWidth = 4.5;
  if (verdict === "untested") pen.setLineDash([9, 5]);
  if (verdict === "general") {
    pen.lineCap = "round";
    pen.setLineDash([0.1, 8]);
  }
  pen.stroke();
  return pen.getImageData(0, 0, SIZE, SIZE);
}
