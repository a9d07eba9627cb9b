import type { CountedEconomy } from "#economies/countedEconomies.ts";
import { type EconomyId, type Level, levelOf } from "#economies/economies.ts";
import type { CountFile } from "#economies/economy.ts";
import { codeOfNumber, type CodeSystem, type IndustryCodes } from "#industries/industryCodes.ts";
import type { IndustryTree } from "#industries/industryTree.ts";
import { type Cells, type CountSource, type CountTable, countTable } from "./countTable.ts";
import { parquetColumns } from "./parquetColumns.ts";
import { stepped } from "./yearSteps.ts";
import { regionId } from "#regions/regionId.ts";
import type { RegionTable } from "#regions/regionTable.ts";

/** Openings and closures between the first and the last year of a source; one element a region of the table, NaN where not stated. */
export interface CountedTurnover {
  openings: Float64Array;
  closures: Float64Array;
  /** Cells of the region without a figure for the later year. */
  incomplete: Uint32Array;
  /** The same by industry, as counts of the later year: `establishments` are openings (closures). */
  byIndustry: { openings: CountTable; closures: CountTable };
}

/** The counts of a level that is counted itself, without any year yet; `readCountFile` adds them. */
export function countSource(
  { id, system, basis, hasEstablishments, hasPayroll }: CountedEconomy,
  level: Level,
): CountSource {
  return {
    economy: id,
    system,
    slots: new Int32Array(0),
    hasEmployment: basis === "employment",
    hasEstablishments,
    hasPayroll,
    level: level.id,
    years: new Map(),
  };
}

export interface CountFileOptions {
  codes: IndustryCodes;
  regions: RegionTable;
  onBeat?: () => void;
}

/**
 * Adds the years of one file. The first one read fixes the slots; a later industry outside them throws, and so does a region the atlas
 * does not have. Turnover where the file has it.
 */
export async function readCountFile(
  source: CountSource,
  economy: CountedEconomy,
  file: CountFile,
  bytes: ArrayBuffer,
  options: CountFileOptions,
): Promise<CountedTurnover | undefined> {
  const { tables, turnover } = await countTables(source, economy, file, bytes, options);
  for (const table of tables) source.years.set(table.year, table);
  return turnover;
}

/**
 * The years of one file, oldest first.
 * @param options.only codes of the regions wanted; all of the file if left out
 */
export async function countTables(
  source: CountSource,
  economy: CountedEconomy,
  file: CountFile,
  bytes: ArrayBuffer,
  { codes, regions, onBeat, only }: CountFileOptions & { only?: ReadonlySet<number> },
): Promise<{ tables: CountTable[]; turnover?: CountedTurnover }> {
  const { turnover, isSparse } = file;
  const figures = file.years.flatMap(({ establishments, employment, payroll }) => [
    establishments,
    employment,
    payroll,
  ]);
  const flows = turnover ? [turnover.openings, turnover.closures, turnover.lacking] : [];
  const names = [file.region, file.industry, ...figures, ...flows].filter((name) => name !== undefined);
  const columns = await parquetColumns(bytes, names, {
    onBeat,
    only: only && { column: file.region, values: only },
  });
  if (file.isStepped)
    for (const figure of ["establishments", "employment", "payroll"] as const)
      stepped(file.years.flatMap(({ [figure]: name }) => (name === undefined ? [] : [columns[name]])));
  if (file.none !== undefined) for (const name of figures) if (name !== undefined) unstate(columns[name], file.none);
  const region = regionIndices(columns[file.region], levelOf(economy, source.level), economy.id, regions);
  const { node, isShared } = nodesOf(columns[file.industry], codes, source.system);
  if (source.slots.length === 0) source.slots = sortedSlots(node);
  const slot = slotsOf(node, source.slots);
  const table = (year: number, cells: Omit<Cells, "slot" | "region">) => {
    onBeat?.();
    const all = { slot, region, ...cells };
    const own = isSparse ? knownCells(all) : all;
    return countTable(year, source.slots.length, isShared ? oneCellEach(own) : own);
  };
  const column = (name: string | undefined) => (name === undefined ? undefined : columns[name]);
  const tables = file.years.map(({ year, establishments, employment, payroll }) =>
    table(year, { employment: column(employment), establishments: column(establishments), payroll: column(payroll) }),
  );
  if (!turnover) return { tables };
  const last = file.years[file.years.length - 1];
  const [openings, closures, lacking] = [
    columns[turnover.openings],
    columns[turnover.closures],
    column(turnover.lacking),
  ];
  const incomplete = new Uint32Array(regions.length);
  for (let cell = 0; cell < columns.rows; cell++)
    incomplete[region[cell]] += lacking
      ? lacking[cell]
      : Number(Number.isNaN(column(last.establishments)?.[cell] ?? Number.NaN));
  return {
    tables,
    turnover: {
      openings: sumsBy(region, openings, regions.length),
      closures: sumsBy(region, closures, regions.length),
      incomplete,
      byIndustry: {
        openings: table(last.year, { establishments: openings }),
        closures: table(last.year, { establishments: closures }),
      },
    },
  };
}

/** Makes what stands for no figure NaN. */
function unstate(column: Float64Array, none: number): void {
  for (let row = 0; row < column.length; row++) if (column[row] === none) column[row] = Number.NaN;
}

/** Of rows that hold several years: those this one has a cell of. */
function knownCells(cells: Cells): Cells {
  const rows = Uint32Array.from(cells.slot.keys()).filter(
    (row) => (cells.establishments ?? cells.employment!)[row] > 0,
  );
  const column = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]);
  return {
    slot: Int32Array.from(rows, (row) => cells.slot[row]),
    region: Int32Array.from(rows, (row) => cells.region[row]),
    employment: cells.employment && column(cells.employment),
    establishments: cells.establishments && column(cells.establishments),
    payroll: cells.payroll && column(cells.payroll),
  };
}

/** Fixes the slots of a source by the ids of its industries, so that a region can be read without the whole of a year. */
export function fixSlots(
  source: CountSource,
  industries: readonly string[],
  { index }: Pick<IndustryTree, "index">,
): void {
  if (source.slots.length > 0) return;
  source.slots = Int32Array.from(industries, (id) => {
    const node = index.get(id);
    if (node === undefined) throw new Error(`counts of industry ${id}, which the tree does not have`);
    return node;
  });
}

/** [group] sums of the figures known, by the group of each; NaN where none is. */
function sumsBy(group: Int32Array, figures: Float64Array, length: number): Float64Array {
  const sums = new Float64Array(length).fill(Number.NaN);
  for (let cell = 0; cell < figures.length; cell++)
    if (!Number.isNaN(figures[cell])) sums[group[cell]] = (sums[group[cell]] || 0) + figures[cell];
  return sums;
}

/** Codes that are one industry of the tree (transport and storage, 48 and 49): cells of one slot and region are summed. */
function oneCellEach(cells: Cells): Cells {
  const cellOf = new Map<string, number>();
  const rows: number[] = [];
  const into = Int32Array.from(cells.slot, (slot, i) => {
    const key = `${slot} ${cells.region[i]}`;
    const known = cellOf.get(key) ?? rows.push(i) - 1;
    cellOf.set(key, known);
    return known;
  });
  const summed = (figures: Float64Array) => sumsBy(into, figures, rows.length);
  return {
    slot: Int32Array.from(rows, (row) => cells.slot[row]),
    region: Int32Array.from(rows, (row) => cells.region[row]),
    employment: cells.employment && summed(cells.employment),
    establishments: cells.establishments && summed(cells.establishments),
    payroll: cells.payroll && summed(cells.payroll),
  };
}

/** Rows of the region table by the codes of a level. */
function regionIndices(codes: Float64Array, level: Level, economy: EconomyId, regions: RegionTable): Int32Array {
  const { add, from, below } = level.feature;
  const indexOf = new Int32Array(below - from).fill(-1);
  for (const [feature, index] of regions.byFeature)
    if (feature >= from && feature < below) indexOf[feature - from] = index;
  const indices = new Int32Array(codes.length);
  for (let i = 0; i < codes.length; i++) {
    const index = indexOf[codes[i] + add - from] ?? -1;
    if (index < 0) throw new Error(`counts of ${regionId(economy, level, codes[i])}, a region the atlas does not have`);
    indices[i] = index;
  }
  return indices;
}

/** Nodes of codes, and whether two codes share one. Cells come by industry: a code is looked up once in a run of it. */
export function nodesOf(
  column: Float64Array,
  codes: IndustryCodes,
  system: CodeSystem,
): { node: Int32Array; isShared: boolean } {
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
      const resolved = codes.resolve(codeOfNumber(code, system), system);
      if (!resolved.exact) throw new Error(`counts of ${system} ${code}, an industry the tree does not have`);
      known.set(code, (node = resolved.node));
    }
    nodes[i] = node;
  }
  return { node: nodes, isShared: new Set(known.values()).size < known.size };
}

function sortedSlots(nodes: Int32Array): Int32Array {
  return Int32Array.from(new Set(nodes)).sort();
}

/** Slots of nodes. Throws for one that the first year read does not have. */
export function slotsOf(nodes: Int32Array, slots: Int32Array): Int32Array {
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
