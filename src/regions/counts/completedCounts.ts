import type { CountedEconomy } from "#economies/countedEconomies.ts";
import { levelOf } from "#economies/economies.ts";
import type { CompletedCounts } from "#economies/economy.ts";
import { type CountFileOptions, nodesOf, slotsOf } from "./countSources.ts";
import { type Cells, type CountSource, type CountTable, countTable } from "./countTable.ts";
import { parquetColumns } from "./parquetColumns.ts";

const COLUMNS = ["naics", "employment", "establishments", "employment_low", "employment_high"] as const;

/**
 * The published counts of a year with every cell that is not published, as the data build estimated it. An estimate has a band that
 * holds the figure with probability 90%, no payroll, and `estimated` 1; it is never shown as published. What a state has in none of
 * its counties stands in cells whose region is the state: it belongs to the state and the nation, and to no county.
 * @param options.only codes of the regions wanted, which `published` is of; all if left out
 */
export async function completedCounts(
  { source, economy, published }: { source: CountSource; economy: CountedEconomy; published: CountTable },
  completed: CompletedCounts,
  bytes: ArrayBuffer,
  { codes, regions, onBeat, only }: CountFileOptions & { only?: ReadonlySet<number> },
): Promise<CountTable> {
  const names = [completed.region, ...COLUMNS] as const;
  const columns = await parquetColumns(bytes, names, {
    onBeat,
    only: only && { column: completed.region, values: only },
  });
  const { node } = nodesOf(columns.naics, codes, source.system);
  const slot = slotsOf(node, source.slots);
  const { feature } = levelOf(economy, source.level);
  const region = Int32Array.from(columns[completed.region], (code) => {
    const inNone = code % 1000 === completed.inNone;
    const index = regions.byFeature.get(inNone ? Math.floor(code / 1000) : code + feature.add);
    if (index === undefined) throw new Error(`estimates of ${economy.id} ${code}, a region the atlas does not have`);
    return index;
  });
  return withEstimates(published, {
    slot,
    region,
    employment: columns.employment,
    establishments: columns.establishments,
    low: columns.employment_low,
    high: columns.employment_high,
  });
}

/** Cells that are not published, with their bands. */
export interface EstimatedCells extends Cells {
  employment: Float64Array;
  establishments: Float64Array;
  low: Float64Array;
  high: Float64Array;
}

/** Both kinds of cells in one table. Throws if a cell is published and estimated. */
export function withEstimates(published: CountTable, estimated: EstimatedCells): CountTable {
  const slots = published.offsets.length - 1;
  const own = published.region.length;
  const length = own + estimated.slot.length;
  const joined = (ofPublished: ArrayLike<number>, ofEstimates: ArrayLike<number>) => {
    const column = new Float64Array(length);
    column.set(ofPublished);
    column.set(ofEstimates, own);
    return column;
  };
  const slot = new Int32Array(length);
  for (let s = 0; s < slots; s++) slot.fill(s, published.offsets[s], published.offsets[s + 1]);
  slot.set(estimated.slot, own);
  const table = countTable(published.year, slots, {
    slot,
    region: Int32Array.from(joined(published.region, estimated.region)),
    employment: joined(published.employment, estimated.employment),
    establishments: joined(published.establishments, estimated.establishments),
    payroll: joined(published.payroll, new Float64Array(estimated.slot.length).fill(Number.NaN)),
  });
  /** Another column in the order of the table. */
  const inOrder = (ofPublished: ArrayLike<number>, ofEstimates: ArrayLike<number>) =>
    countTable(published.year, slots, { slot, region: slot, establishments: joined(ofPublished, ofEstimates) })
      .establishments;
  for (let s = 0; s < slots; s++) {
    const seen = new Set(table.region.subarray(table.offsets[s], table.offsets[s + 1]));
    if (seen.size < table.offsets[s + 1] - table.offsets[s])
      throw new Error(`industry ${s}: expected each region once, published or estimated`);
  }
  const isEstimate = inOrder(new Float64Array(own), new Float64Array(estimated.slot.length).fill(1));
  return {
    ...table,
    bounds: {
      employmentLow: inOrder(published.employment, estimated.low),
      employmentHigh: inOrder(published.employment, estimated.high),
      establishmentsLow: table.establishments,
      establishmentsHigh: table.establishments,
      estimated: isEstimate,
      paid: table.employment.map((jobs, cell) => (isEstimate[cell] === 1 ? 0 : jobs)),
      cells: new Uint16Array(length).fill(1),
      withheld: new Uint16Array(length),
    },
  };
}
