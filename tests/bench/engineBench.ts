import Supercluster, { type AnyProps, type PointFeature } from "supercluster";
import { bubbleTiles } from "#engine/establishments/bubbleTiles.ts";
import { establishmentsEngine } from "#engine/establishments/establishmentsEngine.ts";
import { firmColumns } from "#firms/firmColumns.ts";
import { firmFacets } from "#firms/firmFacets.ts";
import type { FirmFilter } from "#firms/firmFilter.ts";
import { ALL, firmMask } from "#firms/firmMask.ts";
import { reorderFirms } from "#firms/reorderFirms.ts";
import { colourClasses } from "#industries/colourClasses.ts";
import { BUBBLE_OPTIONS, bubbleTree } from "#spatial/display/bubbleTree.ts";
import { largestBubbles } from "#spatial/display/largestBubbles.ts";
import { prefixSums, sumPassing } from "#spatial/display/prefixSums.ts";
import { scaleTable, scaleTree } from "./scaleRegister.ts";
import { heldBytes, median, times } from "./timing.ts";

/** One measured figure. A ratio to a peer of the same run may have a `limit`: the most it may be, or the least. */
export interface Figure {
  rows: number;
  name: string;
  value: number;
  unit: "ms" | "x" | "bytes";
  limit?: { most: number } | { least: number };
  note?: string;
}

const NOWHERE = "";

function newSupercluster(features: PointFeature<AnyProps>[]): Supercluster {
  return new Supercluster({ ...BUBBLE_OPTIONS }).load(features);
}

/** Measures the display engine on a seeded register, supercluster beside it. Ratios have limits at a million. */
export async function engineBench(rows: number, seed: number, runs: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  const add = (name: string, value: number, unit: Figure["unit"], rest: Partial<Figure> = {}) =>
    figures.push({ rows, name, value, unit, ...rest });
  const isLimited = rows >= 1_000_000;

  figures.push(...(await memory(rows, seed)));

  const industries = scaleTree();
  const table = scaleTable(rows, seed, industries);
  let features = Array.from({ length: rows }, (_, i): PointFeature<AnyProps> => ({
    type: "Feature",
    properties: {},
    geometry: { type: "Point", coordinates: [table.lon[i], table.lat[i]] },
  }));
  const read = () => Promise.resolve({ table, industries });

  const theirs: number[] = [];
  const ours: number[] = [];
  for (let run = 0; run < runs; run++) {
    theirs.push(...(await times(1, () => newSupercluster(features))));
    ours.push(...(await times(1, () => establishmentsEngine(read).load(NOWHERE, () => {}))));
  }
  add("supercluster: load", median(theirs), "ms", { note: "features made beforehand" });
  add("ours: load", median(ours), "ms", { note: "tree taken over, columns ordered, first filter answered" });
  add("load, ours / supercluster", median(ours) / median(theirs), "x", isLimited ? { limit: { most: 1.5 } } : {});

  const tree = bubbleTree(table.lon, table.lat);
  const ordered = reorderFirms(table, tree.order);
  const columns = firmColumns(ordered);
  const mask = firmMask(columns, industries.length);
  const passes = new Uint8Array(rows);
  const sums = prefixSums(rows);
  const apply = (filter: FirmFilter) => {
    mask(filter, passes);
    sumPassing(sums, tree, columns.employment, passes, ALL);
  };
  const sector = { industries: new Uint8Array(industries.length).fill(1, 0, industries.end[0]) };

  apply(sector);
  let subset = features.filter((_, row) => table.industry[row] < industries.end[0]);
  if (subset.length !== sums.count) throw new Error(`expected ${subset.length} to pass, got ${sums.count}`);
  const rebuild = median(await times(runs, () => newSupercluster(subset)));
  const share = `keeps 1 in ${(rows / subset.length).toFixed(1)}`;
  features = subset = [];
  const filter = median(await times(25, () => apply(sector), "once"));
  add("supercluster: rebuild on the subset", rebuild, "ms", { note: share });
  add("ours: filter", filter, "ms", { note: `mask and prefix sums; ${share}` });
  add("filter, rebuild / ours", rebuild / filter, "x", isLimited ? { limit: { least: 50 } } : {});
  const wide: FirmFilter = { years: [2005, 2012], sources: ["retc", "ghgrp"], sizes: ["unknown", "1-9", "10-49"] };
  add("ours: filter by year, source, size", median(await times(25, () => apply(wide), "once")), "ms", {
    note: `keeps 1 in ${(rows / sums.count).toFixed(1)}`,
  });
  add("ours: filter that keeps all", median(await times(25, () => apply({}), "once")), "ms");
  add("ours: facets", median(await times(15, () => firmFacets(columns, industries, {}, passes))), "ms", {
    note: "after the filter, not in it",
  });
  add(
    "ours: largest bubble by zoom",
    median(await times(15, () => largestBubbles(tree, sums, "establishments"))),
    "ms",
    {
      note: "after the filter, not in it",
    },
  );

  const counts = new Uint32Array(industries.length).fill(1);
  const scale = {
    classes: colourClasses(industries, [], counts)?.classOf,
    weight: "establishments" as const,
    largest: largestBubbles(tree, sums, "establishments"),
  };
  const encode = bubbleTiles(tree, ordered);
  for (const zoom of [3, 6, 10]) {
    const taken: number[] = [];
    let bytes = 0;
    const column = (lon: number) => Math.floor((lon / 360 + 0.5) * 2 ** zoom);
    const [west, east, north, south] = [
      column(-117),
      column(-87),
      Math.floor(0.4 * 2 ** zoom),
      Math.floor(0.47 * 2 ** zoom),
    ];
    encode(sums, scale, zoom, west, north);
    globalThis.gc?.();
    const every = Math.max(1, Math.floor(((east - west + 1) * (south - north + 1)) / 200));
    let at = 0;
    for (let x = west; x <= east; x++) {
      for (let y = north; y <= south; y++) {
        if (at++ % every) continue;
        const before = performance.now();
        bytes = Math.max(bytes, encode(sums, scale, zoom, x, y)?.byteLength ?? 0);
        taken.push(performance.now() - before);
      }
    }
    add(`ours: tile at zoom ${zoom}, slowest of ${taken.length}`, Math.max(...taken), "ms", {
      note: `median ${median(taken).toFixed(1)} ms, largest ${(bytes / 1024).toFixed(0)} KB`,
    });
  }
  return figures;
}

/** What the engine holds with its register, less what is left, the register's text, when the engine is dropped. */
async function memory(rows: number, seed: number): Promise<Figure[]> {
  const text: string[][] = [];
  const withEngine = async () => {
    const industries = scaleTree();
    const engine = establishmentsEngine(() => {
      const table = scaleTable(rows, seed, industries);
      text.push(
        ...[table.id, table.name, table.company, table.place, table.park, table.region].map(({ values }) => values),
      );
      return Promise.resolve({ table, industries });
    });
    await engine.load(NOWHERE, () => {});
    const full = await heldBytes();
    const first = await times(1, () => engine.search("firm 4711", 20));
    const next = await times(9, () => engine.search("firm 4712", 20));
    return { full, first: first[0], next: median(next) };
  };
  const { full, first, next } = await withEngine();
  const bytes = (full - (await heldBytes())) / rows;
  if (text.length !== 6) throw new Error("expected the text to be held to the end");
  return [
    {
      rows,
      name: "ours: held an establishment beyond its text",
      value: bytes,
      unit: "bytes",
      note: "register's columns included, supercluster dropped",
    },
    { rows, name: "ours: search", value: next, unit: "ms", note: `the first folds the text: ${first.toFixed(0)} ms` },
  ];
}
