import * as tilesNow from "#engine/establishments/bubbleTiles.ts";
import { type FirmColumns, firmColumns } from "#firms/firmColumns.ts";
import type { FirmFilter } from "#firms/firmFilter.ts";
import * as maskNow from "#firms/firmMask.ts";
import type { FirmTable } from "#firms/firmTable.ts";
import { reorderFirms } from "#firms/reorderFirms.ts";
import type { IndustryTree } from "#industries/industryTree.ts";
import { type BubbleTree, bubbleTree } from "#spatial/display/bubbleTree.ts";
import * as largestNow from "#spatial/display/largestBubbles.ts";
import * as sumsNow from "#spatial/display/prefixSums.ts";
import { type BenchContext, type Comparison, type Sides, timed } from "./comparison.ts";
import { scaleTable, scaleTree } from "./scaleRegister.ts";

const ROWS = 1_000_000;

interface Register {
  industries: IndustryTree;
  tree: BubbleTree;
  table: FirmTable;
  columns: FirmColumns;
}

/** A register of a million in display order, made once for all. */
let made: Register | undefined;
function register(seed: number): Register {
  if (made) return made;
  const industries = scaleTree();
  const raw = scaleTable(ROWS, seed, industries);
  const tree = bubbleTree(raw.lon, raw.lat);
  const table = reorderFirms(raw, tree.order);
  made = { industries, tree, table, columns: firmColumns(table) };
  return made;
}

const everything = (): FirmFilter => ({});
const oneSector = ({ industries }: Register): FirmFilter => ({
  industries: new Uint8Array(industries.length).fill(1, 0, industries.end[0]),
});

interface Display {
  /** Establishments that pass. */
  filter: (filter: FirmFilter) => number;
  largest: () => Float64Array;
  tile: (x: number, y: number) => number;
}

type Modules = {
  mask: typeof maskNow;
  sums: typeof sumsNow;
  largest: typeof largestNow;
  tiles: typeof tilesNow;
};

function display({ tree, table, columns, industries }: Register, { mask, sums, largest, tiles }: Modules): Display {
  const mark = mask.firmMask(columns, industries.length);
  const passes = new Uint8Array(ROWS);
  const passing = sums.prefixSums(ROWS);
  const encode = tiles.bubbleTiles(tree, table);
  return {
    filter: (filter) => {
      mark(filter, passes);
      sums.sumPassing(passing, tree, columns.employment, passes, mask.ALL);
      return passing.count;
    },
    largest: () => largest.largestBubbles(tree, passing, "establishments"),
    tile: (x, y) => {
      const scale = { classes: undefined, weight: "employment" as const, largest: new Float64Array(18).fill(1e6) };
      return encode(passing, scale, 6, x, y)?.byteLength ?? 0;
    },
  };
}

/** The display now and as it was. */
async function bothDisplays({ seed, base }: BenchContext): Promise<[Register, now: Display, was: Display] | string> {
  if (typeof base === "string") return base;
  const modules = await Promise.all([
    base.load<typeof maskNow>("src/firms/firmMask.ts"),
    base.load<typeof sumsNow>("src/spatial/display/prefixSums.ts"),
    base.load<typeof largestNow>("src/spatial/display/largestBubbles.ts"),
    base.load<typeof tilesNow>("src/engine/establishments/bubbleTiles.ts"),
  ]);
  const [mask, sums, largest, tiles] = modules;
  if (!mask || !sums || !largest || !tiles) return `${base.revision} has no such modules`;
  const given = register(seed);
  const now = display(given, { mask: maskNow, sums: sumsNow, largest: largestNow, tiles: tilesNow });
  return [given, now, display(given, { mask, sums, largest, tiles })];
}

function filterComparison(name: string, atLeast: number, filterOf: (given: Register) => FirmFilter): Comparison {
  return {
    name: `filter of 1,000,000 that keeps ${name}`,
    peer: "as it was",
    unit: "ms",
    atLeast,
    rounds: 41,
    sides: async (context): Promise<Sides | string> => {
      const both = await bothDisplays(context);
      if (typeof both === "string") return both;
      const [given, now, was] = both;
      const filter = filterOf(given);
      const kept = now.filter(filter);
      if (kept !== was.filter(filter)) throw new Error(`expected ${was.filter(filter)} to pass, got ${kept}`);
      return {
        ours: timed(() => now.filter(filter)),
        peer: timed(() => was.filter(filter)),
        note: `keeps ${kept.toLocaleString("en")}`,
      };
    },
  };
}

export const displayComparisons: readonly Comparison[] = [
  filterComparison("all", 1.3, everything),
  filterComparison("a seventh", 1.3, oneSector),
  {
    name: "largest bubble by zoom, of 1,000,000",
    peer: "as it was",
    unit: "ms",
    atLeast: 0.75,
    rounds: 15,
    sides: async (context) => {
      const both = await bothDisplays(context);
      if (typeof both === "string") return both;
      const [, now, was] = both;
      for (const side of [now, was]) side.filter({});
      return { ours: timed(() => now.largest()), peer: timed(() => was.largest()) };
    },
  },
  {
    name: "tiles of bubbles by employment, zoom 6",
    peer: "as it was",
    unit: "ms",
    atLeast: 0.75,
    rounds: 15,
    sides: async (context) => {
      const both = await bothDisplays(context);
      if (typeof both === "string") return both;
      const [, now, was] = both;
      for (const side of [now, was]) side.filter({});
      const tiles = [12, 13, 14, 15].flatMap((x) => [26, 27, 28, 29].map((y) => [x, y] as const));
      const bytes = (side: Display) => tiles.reduce((sum, [x, y]) => sum + side.tile(x, y), 0);
      if (bytes(now) !== bytes(was)) throw new Error(`expected ${bytes(was)} bytes of tiles, got ${bytes(now)}`);
      return {
        ours: timed(() => bytes(now)),
        peer: timed(() => bytes(was)),
        note: `${tiles.length} tiles, ${(bytes(now) / 1024).toFixed(0)} KB`,
      };
    },
  },
];
