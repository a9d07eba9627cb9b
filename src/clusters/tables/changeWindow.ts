import type { EconomyDefinition } from "#economies/economy.ts";
import { growth } from "#clusters/change/growth.ts";
import type { ShiftColumns } from "#clusters/change/shiftShare.ts";
import { slotCourses, type WindowCells } from "#regions/counts/windowCells.ts";
import { cellIndex, type CellIndex } from "./cellIndex.ts";

/**
 * What changed over a window: the figure counted by subject and region in each of its years, over the cells known in every one of
 * them. Lines, changes, percentages, shift-share, stage and trend of whatever it is are all read from here.
 */
export interface ChangeWindow extends WindowCells {
  cellOf: CellIndex;
  /** [year of the window][slot] sums over the regions of the level. */
  nation: Float64Array[];
  /** Place of the last year before the pandemic, of the first where that is later; undefined where the window does not end in it. */
  beforePandemic?: number;
  /** Of a window of one region alone: how its growth ranks among all (`SubjectColumns.growthPercentile`). */
  percentileOf?: (slot: number) => number;
}

/** What has to be said beside a change over a window. */
export interface ChangeRemarks {
  /** Share of the last year's figure that is in the window's cells; of everything, or of what that year publishes. */
  held: number;
  heldOf: "all" | "published";
  /** The year that alone withholds figures, and in how many cells of all regions: they are left out. */
  broken?: { year: number; cells: number };
  /** Change in the nation since the last year before the pandemic, where the window ends in it and the nation fell far. */
  pandemic?: { since: number; change: number };
}

/** A fall in the nation from which on the pandemic is named, as a share. */
export const PANDEMIC_FALL = 0.1;

/** Cells of a window summed by subject and region, with the nation: what they add up to where it is left out. */
export function changeWindow(
  cells: WindowCells,
  regionCount: number,
  pandemic?: EconomyDefinition["pandemic"],
  nation = slotCourses(cells).figures,
): ChangeWindow {
  const { years } = cells;
  return {
    ...cells,
    cellOf: cellIndex(cells, regionCount),
    nation,
    beforePandemic: pandemic?.years.includes(years[years.length - 1])
      ? Math.max(0, years.indexOf(pandemic.before))
      : undefined,
  };
}

/** What is to be said of a change whose last year has the figure `total` in all. */
export function changeRemarks(
  window: ChangeWindow,
  slot: number,
  region: number | "nation",
  { total, of }: { total: number; of: ChangeRemarks["heldOf"] },
): ChangeRemarks {
  const { years, figures, nation, broken, cellOf, beforePandemic } = window;
  const last = years.length - 1;
  const cell = region === "nation" ? 0 : cellOf(slot, region);
  const after = region === "nation" ? nation[last][slot] : cell < 0 ? 0 : figures[last][cell];
  const at = broken.findIndex((cells) => cells > 0);
  const fall = beforePandemic === undefined ? 0 : nation[last][slot] / nation[beforePandemic][slot] - 1;
  return {
    held: after / total,
    heldOf: of,
    ...(at >= 0 && last > 0 && { broken: { year: years[at], cells: broken[at] } }),
    ...(beforePandemic !== undefined &&
      fall <= -PANDEMIC_FALL && { pandemic: { since: years[beforePandemic], change: fall } }),
  };
}

/** The figure of a region and subject in each year of the window; NaN in all where no cell of it is known in all. */
export function courseOf({ figures, cellOf }: ChangeWindow, slot: number, region: number): number[] {
  const cell = cellOf(slot, region);
  return figures.map((column) => (cell < 0 ? Number.NaN : column[cell]));
}

/** From the first year of the window to its last, as shares; NaN where a window of one year has none before it. */
export function growthOf(
  window: ChangeWindow,
  slot: number,
  region: number | "nation",
): { total: number; annual: number } {
  const { years, figures, nation, cellOf } = window;
  const last = years.length - 1;
  const unknown = { total: Number.NaN, annual: Number.NaN };
  if (last === 0) return unknown;
  if (region === "nation") return growth(nation[0][slot], nation[last][slot], spanOf(window));
  const cell = cellOf(slot, region);
  return cell < 0 ? unknown : growth(figures[0][cell], figures[last][cell], spanOf(window));
}

/** The figure of a region and subject in the first year; NaN where it is not known. */
export function startOf({ figures, cellOf }: ChangeWindow, slot: number, region: number): number {
  const cell = cellOf(slot, region);
  return cell < 0 ? Number.NaN : figures[0][cell];
}

/** Years from the first to the last; 1 at least. */
export function spanOf({ years }: Pick<ChangeWindow, "years">): number {
  return Math.max(1, years[years.length - 1] - years[0]);
}

/** What shift-share compares between two years of a window, its first and last if left out: a region and the nation by slot. */
export function shiftColumns(window: ChangeWindow, region: number, [from, to] = endsOf(window)): ShiftColumns {
  const { figures, nation, cellOf, offsets } = window;
  // Without a year before it nothing is compared.
  const column = (year: number) =>
    Float64Array.from({ length: offsets.length - 1 }, (_, slot) => {
      const cell = from < to ? cellOf(slot, region) : -1;
      return cell < 0 ? Number.NaN : figures[year][cell];
    });
  return { before: column(from), after: column(to), nationBefore: nation[from], nationAfter: nation[to] };
}

function endsOf({ years }: ChangeWindow): [number, number] {
  return [0, years.length - 1];
}
