import type { CountTable } from "./countTable.ts";

/** What can be counted of a cell. */
export type CellFigure = "employment" | "establishments" | "payroll";

/**
 * One figure of the cells that have it in every year of a window, so that a course, its change and a percentage are of the same cells.
 * By slot and region, or by group and region once it is summed.
 */
export interface WindowCells {
  /** Of the window, oldest first. */
  years: number[];
  /** [slot] first cell, [slot + 1] the one after the last. */
  offsets: Uint32Array;
  /** [cell] index into the region table. */
  region: Int32Array;
  /** [year of the window][cell] known everywhere. */
  figures: Float64Array[];
  /** [year of the window] cells left out because that year alone has them without the figure. */
  broken: number[];
}

/**
 * The cells known in all of `tables`: one a year, oldest first, with the same slots. A single table gives all its known cells.
 * @param regionCount of the region table
 */
export function windowCells(tables: readonly CountTable[], figure: CellFigure, regionCount: number): WindowCells {
  const [first] = tables;
  const slots = first.offsets.length - 1;
  const other = tables.find(({ offsets }) => offsets.length - 1 !== slots);
  if (other)
    throw new Error(`expected ${slots} industries in each year, got ${other.offsets.length - 1} in ${other.year}`);
  const count = tables.length;
  const most = Math.min(...tables.map(({ region }) => region.length));
  const region = new Int32Array(most);
  const figures = tables.map(() => new Float64Array(most));
  const offsets = new Uint32Array(slots + 1);
  const broken = tables.map(() => 0);
  // [region] how many years of the slot have the figure, the last of them without it, and its cell of the window.
  const known = new Uint8Array(regionCount);
  const lacking = new Int8Array(regionCount).fill(-1);
  const into = new Int32Array(regionCount).fill(-1);
  let length = 0;
  for (let slot = 0; slot < slots; slot++) {
    const start = length;
    for (let year = 0; year < count; year++) {
      const { region: regions, offsets: from, [figure]: values } = tables[year];
      for (let cell = from[slot]; cell < from[slot + 1]; cell++) {
        if (Number.isNaN(values[cell])) lacking[regions[cell]] = year;
        else known[regions[cell]]++;
      }
    }
    for (let cell = first.offsets[slot]; cell < first.offsets[slot + 1]; cell++) {
      const here = first.region[cell];
      if (known[here] !== count) continue;
      into[here] = length;
      region[length++] = here;
    }
    for (let year = 0; year < count; year++) {
      const { region: regions, offsets: from, [figure]: values } = tables[year];
      const column = figures[year];
      for (let cell = from[slot]; cell < from[slot + 1]; cell++) {
        const here = regions[cell];
        if (into[here] >= start) column[into[here]] = values[cell];
        else if (known[here] === count - 1 && lacking[here] >= 0) broken[lacking[here]]++;
        known[here] = 0;
        lacking[here] = -1;
      }
    }
    offsets[slot + 1] = length;
  }
  return {
    years: tables.map(({ year }) => year),
    offsets,
    region: region.subarray(0, length),
    figures: figures.map((column) => column.subarray(0, length)),
    broken,
  };
}

/** Sums by slot over all regions a window has cells of. */
export interface SlotCourses {
  /** [year of the window][slot] 0 where there is no cell. */
  figures: Float64Array[];
  /** [slot] cells summed. */
  cells: Uint32Array;
}

/** Sums the cells of a window by slot. */
export function slotCourses({ offsets, figures }: WindowCells): SlotCourses {
  const slots = offsets.length - 1;
  const sums = figures.map(() => new Float64Array(slots));
  const cells = new Uint32Array(slots);
  for (let slot = 0; slot < slots; slot++) {
    cells[slot] = offsets[slot + 1] - offsets[slot];
    for (let cell = offsets[slot]; cell < offsets[slot + 1]; cell++)
      for (let year = 0; year < figures.length; year++) sums[year][slot] += figures[year][cell];
  }
  return { figures: sums, cells };
}
