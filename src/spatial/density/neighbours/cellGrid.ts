import { radixOrder } from "#spatial/radixOrder.ts";

/**
 * Where points lie: rows of cells, each row a circle of columns. Any two points of one cell must be within reach of each other;
 * the columns of different rows need not line up.
 */
export interface CellLayout {
  /** Points. */
  length: number;
  /** Rows apart that two points within reach can be. */
  rowReach: number;
  /** Row of point `i`, below 2^32. */
  row: (i: number) => number;
  /** Place of point `i` on the circle of its row, [0, 1]. */
  turn: (i: number) => number;
  /** Columns of a row, below 2^32. */
  columns: (row: number) => number;
  /** How far apart on the circle points within reach can be in these rows; negative where none can, from 0.5 on everywhere. */
  turnReach: (row: number, other: number) => number;
}

/** Points sorted into the cells that hold any; cells are ordered by row, then column. */
export interface CellGrid {
  layout: CellLayout;
  /** [place] point. */
  order: Uint32Array;
  /** [cell 0..cells] its first place. */
  start: Uint32Array;
  /** [cell] */
  column: Uint32Array;
  /** [k] the rows that have cells. */
  row: Uint32Array;
  /** [k 0..rows] first cell of row `k`. */
  rowStart: Uint32Array;
}

export function cellGrid(layout: CellLayout): CellGrid {
  const { length } = layout;
  const row = new Uint32Array(length);
  const column = new Uint32Array(length);
  const order = new Uint32Array(length);
  let lowest = 2 ** 32;
  let highest = 0;
  for (let i = 0; i < length; i++) {
    const r = layout.row(i);
    row[i] = r;
    order[i] = i;
    if (r < lowest) lowest = r;
    if (r > highest) highest = r;
  }
  const columnsOf = remembered(layout, lowest, highest);
  for (let i = 0; i < length; i++) {
    const columns = columnsOf(row[i]);
    column[i] = Math.min(columns - 1, Math.floor(layout.turn(i) * columns));
    row[i] -= lowest;
  }
  radixOrder(order, column);
  radixOrder(order, row);

  const start = new Uint32Array(length + 1);
  const cellColumn = new Uint32Array(length);
  const rows: number[] = [];
  const rowStart: number[] = [];
  let cells = 0;
  let lastRow = -1;
  let lastColumn = -1;
  for (let k = 0; k < length; k++) {
    const r = row[order[k]];
    const c = column[order[k]];
    if (r === lastRow && c === lastColumn) continue;
    if (r !== lastRow) {
      rows.push(r + lowest);
      rowStart.push(cells);
    }
    lastRow = r;
    lastColumn = c;
    cellColumn[cells] = c;
    start[cells++] = k;
  }
  start[cells] = length;
  rowStart.push(cells);
  return {
    layout,
    order,
    start: start.subarray(0, cells + 1),
    column: cellColumn.subarray(0, cells),
    row: Uint32Array.from(rows),
    rowStart: Uint32Array.from(rowStart),
  };
}

/** `layout.columns`, computed once a row where there are no more rows than points. */
function remembered(layout: CellLayout, lowest: number, highest: number): (row: number) => number {
  if (layout.length === 0 || highest - lowest >= layout.length) return layout.columns;
  const known = new Uint32Array(highest - lowest + 1);
  return (row) => (known[row - lowest] ||= layout.columns(row));
}

/**
 * Called for a cell with the cells that may hold points within reach of its own, itself among them and each once: the
 * first `count` pairs of `ranges` are a cell and the cell after the last. `ranges` is overwritten by the next call.
 */
export type CellVisit = (cell: number, ranges: Uint32Array, count: number) => void;

/** Visits the cells that are wanted, all where left out, in one sweep a row, in which the windows of the rows around only move forward. */
export function forEachCell(grid: CellGrid, visit: CellVisit, isWanted = (_cell: number) => true): void {
  const { layout, row, rowStart, column } = grid;
  const { rowReach } = layout;
  const ranges = new Uint32Array(4 * (2 * rowReach + 1));
  for (let k = 0; k < row.length; k++) {
    const around: RowWindow[] = [];
    for (let j = k; j < row.length && row[j] - row[k] <= rowReach; j++) addWindow(around, grid, k, j);
    for (let j = k - 1; j >= 0 && row[k] - row[j] <= rowReach; j--) addWindow(around, grid, k, j);
    for (let cell = rowStart[k]; cell < rowStart[k + 1]; cell++) {
      if (!isWanted(cell)) continue;
      let count = 0;
      for (let w = 0; w < around.length; w++) count = slide(around[w], column, column[cell], ranges, count);
      visit(cell, ranges, count);
    }
  }
}

/** A row seen from cells of another: item `i` is its cell `i` modulo `cells`, once around for each full count. */
interface RowWindow {
  first: number;
  cells: number;
  columns: number;
  /** Its columns in one of the other row. */
  ratio: number;
  /** Its columns within reach, either side. */
  reach: number;
  isWhole: boolean;
  /** The window: first item inside, first item after. */
  from: number;
  to: number;
}

function addWindow(around: RowWindow[], grid: CellGrid, k: number, j: number): void {
  const { layout, row, rowStart } = grid;
  const turns = layout.turnReach(row[k], row[j]);
  if (turns < 0) return;
  const first = rowStart[j];
  const cells = rowStart[j + 1] - first;
  const columns = layout.columns(row[j]);
  const ratio = columns / layout.columns(row[k]);
  const reach = turns * columns;
  const isWhole = 2 * reach + ratio + 2 >= columns;
  around.push({ first, cells, columns, ratio, reach, isWhole, from: -cells, to: -cells });
}

/** Moves the window on to a column of the other row and appends its one or two ranges of cells. Returns the new count. */
function slide(window: RowWindow, column: Uint32Array, at: number, ranges: Uint32Array, count: number): number {
  const { first, cells } = window;
  if (window.isWhole) return append(ranges, count, first, first + cells);
  const { columns, ratio, reach } = window;
  const above = at * ratio - reach - 1;
  const highest = (at + 1) * ratio + reach;
  let { from, to } = window;
  while (unrolled(column, first, cells, columns, from) <= above) from++;
  if (to < from) to = from;
  while (unrolled(column, first, cells, columns, to) <= highest) to++;
  window.from = from;
  window.to = to;
  if (from === to) return count;
  if (from >= 0 && to <= cells) return append(ranges, count, first + from, first + to);
  if (from < 0) {
    const end = Math.min(to, 0);
    count = append(ranges, count, first + cells + from, first + cells + end);
    return to > 0 ? append(ranges, count, first, first + to) : count;
  }
  if (from < cells) count = append(ranges, count, first + from, first + cells);
  return append(ranges, count, first + Math.max(0, from - cells), first + to - cells);
}

function append(ranges: Uint32Array, count: number, from: number, to: number): number {
  ranges[2 * count] = from;
  ranges[2 * count + 1] = to;
  return count + 1;
}

/** Column of item `i`, once around further for each lap. */
function unrolled(column: Uint32Array, first: number, cells: number, columns: number, i: number): number {
  if (i < 0) return column[first + i + cells] - columns;
  if (i < cells) return column[first + i];
  return i < 2 * cells ? column[first + i - cells] + columns : Infinity;
}
