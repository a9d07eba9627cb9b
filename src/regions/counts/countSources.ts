import type { CodeSystem, IndustryCodes } from "#industries/industryCodes.ts";
import { type Cells, type CountSource, type CountTable, countTable } from "./countTable.ts";
import { parquetColumns } from "./parquetColumns.ts";
import { regionOfFeature } from "#regions/regionId.ts";
import type { RegionTable } from "#regions/regionTable.ts";

/** Years of County Business Patterns in the atlas. */
export const US_YEARS = [2017, 2018, 2019, 2020, 2021] as const;
/** Years of the Mexican counts. */
export const MX_YEARS = [2015, 2019] as const;

/** Openings and closures between the two Mexican years; one element a region of the table, NaN where not stated. */
export interface Turnover {
  openings: Float64Array;
  closures: Float64Array;
  /** Cells of the region without a figure for the later year. */
  incomplete: Uint32Array;
  /** The same by industry, as counts of the later year: `establishments` are openings (closures). */
  byIndustry: { openings: CountTable; closures: CountTable };
}

/** County Business Patterns without any year yet; `readUsYear` adds them. */
export function usSource(): CountSource {
  return {
    economy: "US",
    system: "naics",
    slots: new Int32Array(0),
    hasEmployment: true,
    level: "county",
    years: new Map(),
  };
}

/** Adds one year (a file `us-counties-<year>.parquet`). The first one read fixes the slots; a later industry outside them throws. */
export async function readUsYear(
  source: CountSource,
  year: number,
  file: ArrayBuffer,
  codes: IndustryCodes,
  regions: RegionTable,
  onBeat?: () => void,
): Promise<CountTable> {
  const columns = await parquetColumns(file, ["county", "naics", "employment", "establishments", "payroll"], onBeat);
  const region = regionIndices(columns.county, regions);
  const node = nodesOf(columns.naics, codes, "naics");
  if (source.slots.length === 0) source.slots = sortedSlots(node);
  const table = countTable(year, source.slots.length, {
    slot: slotsOf(node, source.slots),
    region,
    employment: columns.employment,
    establishments: columns.establishments,
    payroll: columns.payroll,
  });
  source.years.set(year, table);
  return table;
}

/** The Mexican counts of one level, both years (`mx-states.parquet`, `mx-municipalities.parquet`). */
export async function readMxSource(
  level: "state" | "municipality",
  file: ArrayBuffer,
  codes: IndustryCodes,
  regions: RegionTable,
  onBeat?: () => void,
): Promise<{ source: CountSource; turnover: Turnover }> {
  const columns = await parquetColumns(
    file,
    [level, "scian", "establishments_2015", "establishments_2019", "openings", "closures"],
    onBeat,
  );
  const missing = level === "state" ? await parquetColumns(file, ["establishments_2019_missing"]) : undefined;
  const offset = level === "state" ? 900 : 900_000;
  const region = regionIndices(
    columns[level].map((code) => code + offset),
    regions,
  );
  const node = nodesOf(columns.scian, codes, "scian");
  const slots = sortedSlots(node);
  const slot = slotsOf(node, slots);
  const source: CountSource = { economy: "MX", system: "scian", slots, hasEmployment: false, level, years: new Map() };
  for (const year of MX_YEARS) {
    onBeat?.();
    source.years.set(
      year,
      countTable(year, slots.length, oneCellEach(slot, region, columns[`establishments_${year}`])),
    );
  }
  const cellsOf = (name: "openings" | "closures") => {
    onBeat?.();
    return countTable(MX_YEARS[1], slots.length, oneCellEach(slot, region, columns[name]));
  };
  const turnover: Turnover = {
    openings: new Float64Array(regions.length).fill(Number.NaN),
    closures: new Float64Array(regions.length).fill(Number.NaN),
    incomplete: new Uint32Array(regions.length),
    byIndustry: { openings: cellsOf("openings"), closures: cellsOf("closures") },
  };
  for (let cell = 0; cell < columns.rows; cell++) {
    add(turnover.openings, region[cell], columns.openings[cell]);
    add(turnover.closures, region[cell], columns.closures[cell]);
    turnover.incomplete[region[cell]] += missing
      ? missing.establishments_2019_missing[cell]
      : Number(Number.isNaN(columns.establishments_2019[cell]));
  }
  return { source, turnover };
}

function add(sums: Float64Array, region: number, value: number): void {
  if (!Number.isNaN(value)) sums[region] = (Number.isNaN(sums[region]) ? 0 : sums[region]) + value;
}

/** Transport and storage are counted apart (48, 49) but are one industry of the tree: cells of one slot and region are summed. */
function oneCellEach(slot: Int32Array, region: Int32Array, establishments: Float64Array): Cells {
  const cellOf = new Map<string, number>();
  const cells: { slot: number; region: number; establishments: number }[] = [];
  for (let i = 0; i < slot.length; i++) {
    const key = `${slot[i]} ${region[i]}`;
    const known = cellOf.get(key);
    if (known === undefined)
      cellOf.set(key, cells.push({ slot: slot[i], region: region[i], establishments: establishments[i] }) - 1);
    else if (Number.isNaN(cells[known].establishments)) cells[known].establishments = establishments[i];
    else if (!Number.isNaN(establishments[i])) cells[known].establishments += establishments[i];
  }
  return {
    slot: Int32Array.from(cells, (cell) => cell.slot),
    region: Int32Array.from(cells, (cell) => cell.region),
    establishments: Float64Array.from(cells, (cell) => cell.establishments),
  };
}

function regionIndices(features: Float64Array, regions: RegionTable): Int32Array {
  const indices = new Int32Array(features.length);
  for (let i = 0; i < features.length; i++) {
    const index = regions.byFeature.get(features[i]);
    if (index === undefined)
      throw new Error(`counts of ${regionOfFeature(features[i])}, a region the atlas does not have`);
    indices[i] = index;
  }
  return indices;
}

/** Cells come by industry: a code is looked up once in a run of it. */
function nodesOf(column: Float64Array, codes: IndustryCodes, system: CodeSystem): Int32Array {
  const nodes = new Int32Array(column.length);
  const known = new Map<number, number>();
  for (let i = 0; i < column.length; i++) {
    const code = column[i];
    if (i > 0 && code === column[i - 1]) {
      nodes[i] = nodes[i - 1];
      continue;
    }
    let node = known.get(code);
    if (node === undefined) {
      const resolved = codes.resolve(String(code), system);
      if (!resolved.exact) throw new Error(`counts of ${system} ${code}, an industry the tree does not have`);
      known.set(code, (node = resolved.node));
    }
    nodes[i] = node;
  }
  return nodes;
}

function sortedSlots(nodes: Int32Array): Int32Array {
  return Int32Array.from(new Set(nodes)).sort();
}

function slotsOf(nodes: Int32Array, slots: Int32Array): Int32Array {
  const slotOf = new Map([...slots].map((node, slot) => [node, slot]));
  const result = new Int32Array(nodes.length);
  for (let i = 0; i < nodes.length; i++) {
    if (i > 0 && nodes[i] === nodes[i - 1]) {
      result[i] = result[i - 1];
      continue;
    }
    const slot = slotOf.get(nodes[i]);
    if (slot === undefined)
      throw new Error(`counts of industry node ${nodes[i]}, which the first year read does not have`);
    result[i] = slot;
  }
  return result;
}
