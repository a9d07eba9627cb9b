import { transfer } from "comlink";
import { firmColumns } from "#firms/firmColumns.ts";
import { firmFacets } from "#firms/firmFacets.ts";
import { ALL, firmMask } from "#firms/firmMask.ts";
import { firmSearch } from "#firms/firmSearch.ts";
import { REPAIR_BITS, SOURCE_BITS, SOURCE_IDS, type FirmTable, type TextColumn } from "#firms/firmTable.ts";
import { reorderFirms } from "#firms/reorderFirms.ts";
import { liesBetween, shorterSpan } from "#firms/longitudes.ts";
import type { IndustryTree } from "#industries/industryTree.ts";
import { nodeEnd, splitZoom, treeZoom } from "#spatial/display/bubbleNodes.ts";
import { bubbleTree, NO_NODE } from "#spatial/display/bubbleTree.ts";
import { largestBubbles } from "#spatial/display/largestBubbles.ts";
import { fromWorld, xLon, yLat } from "#spatial/display/mercator.ts";
import { prefixSums, rankOf, sumOf, sumPassing } from "#spatial/display/prefixSums.ts";
import { bubbleTiles, type BubbleScale } from "./bubbleTiles.ts";
import { byName, inverse } from "./byName.ts";
import { industryGroups } from "./industryGroups.ts";
import type {
  BubbleProfile,
  BubbleQuery,
  Establishment,
  FilterAnswer,
  FirmSelection,
  RegisterExtent,
} from "./protocol.ts";
import { methodsOf } from "#engine/methodsOf.ts";

/** Reads a register and its industries under an address; `onProgress` gets the share done. */
export type AtlasReader = (
  base: string,
  onProgress: (share: number) => void,
) => Promise<{ table: FirmTable; industries: IndustryTree }>;

/** Milliseconds an establishment that building the tree may take; supercluster builds it in one piece. */
const BUILDING = 0.01;

/** Share of loading that is reading; the rest is building the display tree. */
const READING = 0.6;

/** The establishments worker's methods. A row is a row of the file, stable across filters. */
export type EstablishmentsApi = ReturnType<typeof establishmentsEngine>;

/**
 * The establishments worker without the worker, over what `read` gives.
 * Filter versions begin after `firstVersion`; `onBeat` is called in long work, with the milliseconds ahead where it cannot be called again.
 */
export function establishmentsEngine(
  read: AtlasReader,
  { firstVersion = 0, onBeat }: { firstVersion?: number; onBeat?: (ahead?: number) => void } = {},
) {
  let display: ReturnType<typeof establishmentsDisplay> | undefined;
  const loaded = () => {
    if (!display) throw new Error("establishments: nothing is loaded yet");
    return display;
  };
  return {
    /** Fetches and decodes the register and the tree under an address that ends with "/", builds the display hierarchy. */
    async load(base: string, onProgress: (share: number) => void): Promise<RegisterExtent> {
      const { table, industries } = await read(base, (share) => onProgress(share * READING));
      onProgress(READING);
      onBeat?.(BUILDING * table.length);
      display = establishmentsDisplay(table, industries, firstVersion);
      onProgress(1);
      return display.extent;
    },
    /** A vector tile with layers "bubbles" and "establishments"; empty buffer when nothing is there or the version is stale. */
    tile: (version: number, z: number, x: number, y: number): ArrayBuffer =>
      display?.tile(version, z, x, y) ?? new ArrayBuffer(0),
    ...methodsOf(loaded, [
      "filter",
      "bubble",
      "list",
      "coordinates",
      "establishment",
      "establishmentById",
      "members",
      "search",
    ]),
    /** Answers at once; a worker that does not is dead. */
    ping: (): true => true,
  };
}

/** A register in display order with the answers the protocol asks of it. Until the first `filter`, everything passes. */
function establishmentsDisplay(register: FirmTable, industries: IndustryTree, firstVersion: number) {
  const tree = bubbleTree(register.lon, register.lat);
  const table = reorderFirms(register, tree.order);
  const columns = firmColumns(table);
  const leafOf = inverse(tree.order);
  const mask = firmMask(columns, industries.length);
  const passes = new Uint8Array(table.length);
  const sums = prefixSums(table.length);
  const encodeTile = bubbleTiles(tree, table);
  const sortByName = byName(table, tree.order, leafOf);
  const findText = firmSearch(table, (leaf) => tree.order[leaf]);
  let version = firstVersion;
  let language: string | undefined;
  let scale: BubbleScale;
  let groups: Uint16Array;
  let lastList: { key: string; leaves: Uint32Array } = { key: "", leaves: new Uint32Array(0) };
  const { byIndustry } = filter({ filter: {}, weight: "establishments" });
  const [firstYear, lastYear] = columns.years;

  function filter({ filter: conditions, classes, weight, language: reader }: BubbleQuery): FilterAnswer {
    version++;
    language = reader;
    mask(conditions, passes);
    sumPassing(sums, tree, columns.employment, passes, ALL);
    const largest = largestBubbles(tree, sums, weight);
    scale = { classes, weight, largest, language };
    groups = industryGroups(industries, conditions.industries);
    return {
      version,
      matched: sums.count,
      total: table.length,
      employment: sumOf(sums, "employment", 0, sums.count),
      ...firmFacets(columns, industries, conditions, passes),
      bounds: sums.count > 0 ? bounds(sums.leaves.subarray(0, sums.count)) : undefined,
      largest,
    };
  }

  function tile(asked: number, z: number, x: number, y: number): ArrayBuffer {
    const bytes = asked === version ? encodeTile(sums, scale, z, x, y) : undefined;
    const buffer = bytes?.slice().buffer ?? new ArrayBuffer(0);
    return transfer(buffer, [buffer]);
  }

  function bubble(zoom: number, id: number): BubbleProfile | undefined {
    const range = bubbleRange(zoom, id);
    if (!range) return undefined;
    const [from, to] = range;
    const leaves = sums.leaves.subarray(from, to);
    const count = to - from;
    const split = splitZoom(tree, leaves[0], leaves[count - 1]);
    const byGroup = new Map<number, { industry: number; count: number; employment: number }>();
    const byRegion = new Map<number, number>();
    let employmentKnown = 0;
    for (const leaf of leaves) {
      const region = table.region.codes[leaf];
      byRegion.set(region, (byRegion.get(region) ?? 0) + 1);
      const industry = groups[table.industry[leaf]];
      let group = byGroup.get(industry);
      if (!group) byGroup.set(industry, (group = { industry, count: 0, employment: 0 }));
      group.count++;
      group.employment += columns.employment[leaf];
      if (table.employment[leaf] >= 0) employmentKnown++;
    }
    return {
      count,
      employmentKnown,
      employment: sumOf(sums, "employment", from, to),
      lon: xLon(fromWorld(sumOf(sums, "x", from, to) / count)),
      lat: yLat(fromWorld(sumOf(sums, "y", from, to) / count)),
      bounds: bounds(leaves),
      regions: [...byRegion]
        .map(([code, inIt]) => ({ region: table.region.values[code], count: inIt }))
        .sort((a, b) => b.count - a.count || (a.region < b.region ? -1 : 1)),
      industries: [...byGroup.values()].sort((a, b) => b.count - a.count || a.industry - b.industry),
      splitZoom: split === NO_NODE ? undefined : split,
    };
  }

  /** Range in `sums.leaves` of a bubble that has anything in it. */
  function bubbleRange(zoom: number, id: number): [from: number, to: number] | undefined {
    const z = treeZoom(zoom);
    if (!(tree.startZoom[id] <= z)) return undefined;
    const range: [number, number] = [rankOf(sums, id), rankOf(sums, nodeEnd(tree, id, z))];
    return range[0] < range[1] ? range : undefined;
  }

  /** Whether a leaf stands in one of these regions, or in a part of one. */
  function insideOf(regions: readonly string[]): (leaf: number) => boolean {
    const isInside = table.region.values.map((region) => regions.some((wanted) => region.startsWith(wanted)));
    return (leaf) => isInside[table.region.codes[leaf]];
  }

  /** Leaves of a selection that pass the filter, in leaf order. */
  function select(selection: FirmSelection): Uint32Array {
    const passing = sums.leaves.subarray(0, sums.count);
    if (selection.kind === "all") return passing;
    if (selection.kind === "bubble") {
      return passing.subarray(...(bubbleRange(selection.zoom, selection.id) ?? [0, 0]));
    }
    if (selection.kind === "region") {
      const isInside = insideOf(selection.regions);
      return passing.filter(isInside);
    }
    const [west, south, east, north] = selection.bounds;
    return passing.filter((leaf) => {
      const lat = table.lat[leaf];
      return lat >= south && lat <= north && liesBetween(table.lon[leaf], west, east);
    });
  }

  /** Establishments of a selection, sorted by name, one page. */
  function list(selection: FirmSelection, offset: number, limit: number) {
    const key = `${version} ${JSON.stringify(selection)}`;
    if (key !== lastList.key) lastList = { key, leaves: sortByName(select(selection), language) };
    const { leaves } = lastList;
    return { total: leaves.length, rows: Array.from(leaves.subarray(offset, offset + limit), establishmentAt) };
  }

  /** Their coordinates as [lon, lat, lon, lat, ...], at most `limit` of them, for a GeoJSON source. */
  function coordinates(selection: FirmSelection, limit: number) {
    const leaves = select(selection).subarray(0, limit);
    const rows = Uint32Array.from(leaves, (leaf) => tree.order[leaf]);
    const lonLat = new Float64Array(2 * leaves.length);
    leaves.forEach((leaf, k) => lonLat.set([table.lon[leaf], table.lat[leaf]], 2 * k));
    return transfer({ rows, lonLat }, [rows.buffer, lonLat.buffer]);
  }

  /**
   * Rows of the establishments in regions (as `FirmSelection` names them) whose industry is one of `industries` ([industry node] 1 or 0; all
   * where none is given), whatever the filter: most employees first, those that state none last and by name.
   */
  function members(regions: readonly string[], industries?: Uint8Array) {
    const isInside = insideOf(regions);
    const all = Uint32Array.from(table.industry.keys()).filter(
      (leaf) => isInside(leaf) && (!industries || industries[table.industry[leaf]] === 1),
    );
    const leaves = sortByName(all, language).sort((a, b) => stated(b) - stated(a));
    const rows = Uint32Array.from(leaves, (leaf) => tree.order[leaf]);
    const lonLat = Float64Array.from(
      { length: 2 * rows.length },
      (_, i) => (i % 2 === 0 ? table.lon : table.lat)[leaves[i >> 1]],
    );
    return transfer({ rows, lonLat }, [rows.buffer, lonLat.buffer]);
  }

  function stated(leaf: number): number {
    return table.employment[leaf] >= 0 ? table.employment[leaf] : -1;
  }

  /** Establishments whose name, company, park or register number holds every word of the text (accents and case folded). */
  function search(text: string, limit: number) {
    const { total, rows } = findText(text, limit, language);
    return { total, rows: rows.map(establishmentAt) };
  }

  function establishmentAt(leaf: number): Establishment {
    const text = ({ values, codes }: TextColumn) => values[codes[leaf]];
    const employment = table.employment[leaf];
    return {
      row: tree.order[leaf],
      id: text(table.id),
      name: text(table.name),
      company: text(table.company),
      place: text(table.place),
      park: text(table.park),
      region: text(table.region),
      industry: table.industry[leaf],
      lon: table.lon[leaf],
      lat: table.lat[leaf],
      employment: employment >= 0 ? employment : null,
      firstYear: table.firstYear[leaf] || null,
      lastYear: table.lastYear[leaf] || null,
      sources: SOURCE_IDS.filter((id) => table.source[leaf] & SOURCE_BITS[id]),
      repairs: Object.entries(REPAIR_BITS).flatMap(([name, bit]) => (table.repairs[leaf] & bit ? [name] : [])),
    };
  }

  /** West, south, east, north in degrees of at least one leaf; over the antimeridian, where that is shorter, east runs on past 180. */
  function bounds(leaves: Uint32Array): [number, number, number, number] {
    const { lon, lat } = table;
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    let [leastFromZero, mostBelowZero] = [Infinity, -Infinity];
    for (let k = 0; k < leaves.length; k++) {
      const x = lon[leaves[k]];
      const y = lat[leaves[k]];
      if (x < west) west = x;
      if (x > east) east = x;
      if (x >= 0 && x < leastFromZero) leastFromZero = x;
      if (x < 0 && x > mostBelowZero) mostBelowZero = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
    [west, east] = shorterSpan({ west, east, leastFromZero, mostBelowZero });
    return [west, south, east, north];
  }

  const extent: RegisterExtent = { total: table.length, firstYear, lastYear, byIndustry };
  return {
    extent,
    filter,
    tile,
    bubble,
    list,
    coordinates,
    members,
    search,
    /** By its register numbers or one of them, e.g. "GHGRP 1000001". */
    establishmentById(id: string): Establishment | undefined {
      const code = table.id.values.findIndex((numbers) => numbers === id || numbers.split(" · ").includes(id));
      const leaf = code < 0 ? -1 : table.id.codes.indexOf(code);
      return leaf < 0 ? undefined : establishmentAt(leaf);
    },
    establishment: (row: number): Establishment | undefined =>
      row >= 0 && row < table.length ? establishmentAt(leafOf[row]) : undefined,
  };
}
