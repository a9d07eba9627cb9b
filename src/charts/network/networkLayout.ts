import { textWidth } from "#charts/labels/textWidth.ts";
import { wrapText } from "#charts/labels/wrapText.ts";

/** Whether a related cluster is strong in the region, there, there with less than its share, or missing. */
export type NetworkState = "strong" | "present" | "less" | "missing";

export interface NetworkNode {
  mark: string;
  label: string;
  state: NetworkState;
  /** What the area shows; NaN or 0: the smallest. */
  size: number;
  /** What is told of it, in words, without its name. */
  facts: string;
}

export interface NetworkLink {
  from: string;
  to: string;
  /** A percentile, 0 to 100. */
  strength: number;
}

export interface PlacedNode {
  node: NetworkNode;
  x: number;
  y: number;
  radius: number;
  lines: string[];
  /** Where the label is; `middle`: below the node. */
  anchor: "start" | "end" | "middle";
  labelX: number;
  labelY: number;
}

export const NETWORK_LEADING = 14;
const SIZE = 12;
/** Between rows: more where there is width, so that the whole is not flat. */
const ROW_GAP = { narrow: 9, wide: 18 };
const WIDE = 520;
const LABEL_GAP = 6;
const RADIUS = { least: 4.5, most: 11, centre: 16 };
/** From the centre to its label below, and from that to a node beside it. */
const CENTRE_GAP = { below: 5, beside: 8 };
const MARGIN = 10;

/**
 * A centre with the others on two arcs around it, every label outwards beside its node on lines of its own, nodes beside the
 * centre's name as far out as that needs: nothing overlaps, and
 * the same nodes always stand in the same places. The order given runs clockwise from the top, half of it on each arc.
 *
 * @param width of the drawing in pixels
 * @returns the placed nodes, the centre first where there is one, and the height of the drawing
 */
export function networkLayout(
  centre: NetworkNode | undefined,
  around: readonly NetworkNode[],
  width: number,
): { placed: PlacedNode[]; height: number } {
  const half = Math.ceil(around.length / 2);
  const largest = Math.max(0, ...around.map(({ size }) => (Number.isNaN(size) ? 0 : size)));
  const radius = (size: number) =>
    RADIUS.least + (RADIUS.most - RADIUS.least) * (largest > 0 && size > 0 ? Math.sqrt(size / largest) : 0);
  const reach = Math.min(150, Math.max(48, width * 0.145));
  const name = centre ? wrapText(centre.label, { width: 2 * reach - 20, size: SIZE, lines: 3, weight: "bold" }) : [];
  const nameHalf = Math.max(0, ...name.map((line) => textWidth(line, SIZE, "bold"))) / 2;
  const farthest = Math.max(reach, centre ? nameHalf + CENTRE_GAP.beside + RADIUS.most : 0);
  const room = width / 2 - farthest - RADIUS.most - LABEL_GAP;
  const gap = width < WIDE ? ROW_GAP.narrow : ROW_GAP.wide;
  const rows = around.map((node) => {
    const weight = node.state === "strong" ? "bold" : "regular";
    const lines = wrapText(node.label, { width: room, size: SIZE, lines: 4, weight });
    const height = Math.max(lines.length * NETWORK_LEADING, 2 * radius(node.size)) + gap;
    return { node, lines, height };
  });
  const sides = [rows.slice(0, half), rows.slice(half).reverse()];
  const heights = sides.map((side) => side.reduce((sum, row) => sum + row.height, 0));
  const height = Math.max(...heights, centre ? 120 : 0) + 2 * MARGIN;
  const nameTop = height / 2 + RADIUS.centre + CENTRE_GAP.below;
  const nameBottom = nameTop + name.length * NETWORK_LEADING;
  const placed = sides.flatMap((side, s) => {
    const direction = s === 0 ? 1 : -1;
    const stretch = Math.min(1.35, (height - 2 * MARGIN) / Math.max(1, heights[s]));
    let top = (height - heights[s] * stretch) / 2;
    const nodes = side.map(({ node, lines, height: own }): PlacedNode => {
      const y = top + (own * stretch) / 2;
      top += own * stretch;
      const r = radius(node.size);
      const tall = Math.max(own - gap, 2 * r) / 2;
      const isBesideName = name.length > 0 && y + tall > nameTop && y - tall < nameBottom;
      const arc = reach * arcShare((y - height / 2) / (height / 2));
      const across = isBesideName ? Math.max(arc, nameHalf + CENTRE_GAP.beside + r) : arc;
      const x = width / 2 + direction * across;
      const labelX = x + direction * (r + LABEL_GAP);
      return { node, x, y, radius: r, lines, anchor: s === 0 ? "start" : "end", labelX, labelY: y };
    });
    return s === 0 ? nodes : nodes.reverse();
  });
  if (!centre) return { placed, height };
  const [x, y] = [width / 2, height / 2];
  const middle: PlacedNode = {
    node: centre,
    x,
    y,
    radius: RADIUS.centre,
    lines: name,
    anchor: "middle",
    labelX: x,
    labelY: (nameTop + nameBottom) / 2,
  };
  return { placed: [middle, ...placed], height };
}

/** How far out the arc is at a height between -1 and 1: all the way in the middle, a little less than half at the ends. */
function arcShare(height: number): number {
  return 0.42 + 0.58 * Math.sqrt(Math.max(0, 1 - height * height));
}

/** The box a label takes, for what is drawn behind it and to check that none overlaps. */
export function labelBox({ lines, anchor, labelX, labelY, node }: PlacedNode) {
  const weight = anchor === "middle" || node.state === "strong" ? "bold" : "regular";
  const width = Math.max(...lines.map((line) => textWidth(line, SIZE, weight)));
  const height = lines.length * NETWORK_LEADING;
  const share = { start: 0, middle: 0.5, end: 1 }[anchor];
  return { left: labelX - share * width, top: labelY - height / 2, width, height };
}
