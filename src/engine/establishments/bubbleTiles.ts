import { fromGeojsonVt } from "@maplibre/vt-pbf";
import { isStack, treeZoom } from "#spatial/display/bubbleNodes.ts";
import type { BubbleTree } from "#spatial/display/bubbleTree.ts";
import { bubblesInTile } from "#spatial/display/bubblesInTile.ts";
import { type PrefixSums, sumOf } from "#spatial/display/prefixSums.ts";
import type { BubbleQuery } from "./protocol.ts";
import { MAX_CLASSES, OTHER_CLASS } from "#industries/colourClasses.ts";

/** Which class most establishments of a range have, and their share of it (0..1). */
interface Lead {
  /** 0..`MAX_CLASSES - 1`, or `OTHER_CLASS`. */
  lead: number;
  share: number;
}

const counts = new Uint32Array(MAX_CLASSES + 1);

/**
 * Leading class of the passing leaves `sums.leaves[from]` to `[to - 1]`, `to > from`; of equals the lowest class leads.
 * Industries outside the classes lead only where they are the majority.
 * `classes` has the class of each industry, `industry` the industry of each leaf.
 */
function leadingClass(
  { leaves }: PrefixSums,
  from: number,
  to: number,
  industry: Uint16Array,
  classes: Uint8Array,
): Lead {
  counts.fill(0);
  for (let k = from; k < to; k++) counts[Math.min(classes[industry[leaves[k]]], MAX_CLASSES)]++;
  let lead = 0;
  for (let c = 1; c < MAX_CLASSES; c++) if (counts[c] > counts[lead]) lead = c;
  // What is in no class is many industries: it leads only where it is more than all of them together.
  if (2 * counts[MAX_CLASSES] > to - from || counts[lead] === 0)
    return { lead: OTHER_CLASS, share: counts[MAX_CLASSES] / (to - from) };
  return { lead, share: counts[lead] / (to - from) };
}

/** Grid of a tile. MapLibre leaves out a point on the far edge, so coordinates are 0..`EXTENT - 1`. */
const EXTENT = 4096;

/** What the tiles are drawn from, by leaf. */
export interface TileColumns {
  industry: Uint16Array;
  /** Persons, NaN where unknown. */
  employment: Float32Array;
}

/** How a query's bubbles are sized and coloured. */
export interface BubbleScale extends Pick<BubbleQuery, "classes" | "weight" | "language"> {
  /** [zoom 0..`STACK_ZOOM`] the largest bubble's weight. */
  largest: Float64Array;
}

/**
 * Vector tiles of bubbles and establishments, as described in `protocol.ts`. There is no buffer: MapLibre draws a circle or a symbol
 * whole, from the one tile that holds its centre, and skips points outside the tile.
 */
export function bubbleTiles(
  tree: BubbleTree,
  { industry, employment }: TileColumns,
): (sums: PrefixSums, scale: BubbleScale, z: number, x: number, y: number) => Uint8Array | undefined {
  const find = bubblesInTile(tree);
  let label = countLabels("en");
  return (sums, { classes, weight, largest, language = "en" }, z, x, y) => {
    const found = find(sums, z, x, y);
    if (found.length === 0) return undefined;
    if (language !== label.language) label = countLabels(language);
    const bubbles: PointFeature[] = [];
    const establishments: PointFeature[] = [];
    for (const { id, from, to, u, v } of found) {
      const geometry: [number, number][] = [[toGrid(u), toGrid(v)]];
      const first = sums.leaves[from];
      if (to - from === 1) {
        const row = tree.order[first];
        const lead = classes ? classes[industry[first]] : 0;
        const known = employment[first] >= 0 ? { employment: employment[first] } : undefined;
        establishments.push({ id: row, type: 1, geometry, tags: { row, lead, ...known } });
        continue;
      }
      const count = to - from;
      const { lead, share } = classes ? leadingClass(sums, from, to, industry, classes) : { lead: 0, share: 1 };
      const size = weight === "employment" ? sumOf(sums, "employment", from, to) : count;
      const tags: Record<string, string | number> = {
        count,
        weight: Math.round(size),
        size: Math.round(1000 * Math.sqrt(size / (largest[treeZoom(z)] || 1))) / 1000,
        lead,
        share: Math.round(share * 100) / 100,
        label: label.of(count),
      };
      if (isStack(tree, first, sums.leaves[to - 1])) tags.stack = 1;
      bubbles.push({ id, type: 1, geometry, tags });
    }
    return fromGeojsonVt(
      { bubbles: vtLayer(bubbles), establishments: vtLayer(establishments) },
      { version: 2, extent: EXTENT },
    );
  };
}

/** Counts as a language writes them short, each written once. */
function countLabels(language: string): { language: string; of: (count: number) => string } {
  const compact = new Intl.NumberFormat(language, { notation: "compact", maximumSignificantDigits: 3 });
  const labels = new Map<number, string>();
  return {
    language,
    of: (count) => {
      let text = labels.get(count);
      if (text === undefined) labels.set(count, (text = compact.format(count)));
      return text;
    },
  };
}

interface PointFeature {
  id: number;
  type: 1;
  geometry: [number, number][];
  tags: Record<string, string | number>;
}

function toGrid(share: number): number {
  return Math.max(0, Math.min(EXTENT - 1, Math.floor(share * EXTENT)));
}

/** The encoder reads nothing of a tile but its features. */
function vtLayer(features: PointFeature[]): Parameters<typeof fromGeojsonVt>[0][string] {
  return { features } as unknown as Parameters<typeof fromGeojsonVt>[0][string];
}
