import type { CellLayout } from "#spatial/density/neighbours/cellGrid.ts";

const SLACK = 1e-6;
const MOST_CELLS = 2 ** 31;

/** Square cells of side reach/√2. The plane is rolled onto a cylinder of more than twice its width, so nothing meets around it. */
export function planeCells(x: Float64Array, y: Float64Array, reach: number): CellLayout {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    west = Math.min(west, x[i]);
    east = Math.max(east, x[i]);
    south = Math.min(south, y[i]);
    north = Math.max(north, y[i]);
  }
  const length = x.length;
  const around = length > 0 ? 2 * (east - west + reach) : reach;
  const side = (reach / Math.SQRT2) * (1 - SLACK);
  const columns = Math.ceil(around / side);
  if (!(columns < MOST_CELLS && (length === 0 || (north - south) / side < MOST_CELLS)))
    throw new RangeError(
      `expected an extent below ${MOST_CELLS} cells of ${side}, got ${east - west} by ${north - south}`,
    );
  return {
    length,
    rowReach: 2,
    row: (i) => Math.floor((y[i] - south) / side),
    turn: (i) => (x[i] - west) / around,
    columns: () => columns,
    turnReach: (row, other) => {
      const gap = Math.max(0, Math.abs(row - other) - 1) * side * (1 - SLACK);
      return (Math.sqrt(reach * reach - gap * gap) * (1 + SLACK)) / around;
    },
  };
}
