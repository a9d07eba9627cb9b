import type { CellIndex } from "#clusters/tables/cellIndex.ts";
import type { RegionalTable } from "#clusters/tables/regionalTable.ts";
import type { RegisterFigures } from "#clusters/found/registerFigures.ts";
import type { CountTable } from "#regions/counts/countTable.ts";
import { type IndicatorColumns, LEAST } from "#guidelines/evaluation/columns/caseColumns.ts";

/** Where the industry of a plant is counted, to hold its employment against. */
export interface PlantCounts {
  table: CountTable;
  cellOf: CellIndex;
  /** [node] industry of `table`, -1 above all of them. */
  slotOf: ArrayLike<number>;
}

/** What a register gives of each row; establishments are those of the register. */
export interface RegisterColumns {
  M10: IndicatorColumns;
  HALO: IndicatorColumns;
  /** The least it can be: establishments that are not in the register may extend it. */
  SPLIT: IndicatorColumns;
  /** Likewise. Undefined where nobody counts employment. */
  TOP1?: IndicatorColumns;
}

/**
 * Indicators from a register that need not hold all establishments. The largest plant is set against the employment counted in the region,
 * at its upper end; a plant larger than all of its industry there is counted elsewhere or in another year, and left out.
 */
export function registerColumns(
  { table }: Pick<RegionalTable, "table">,
  slot: ArrayLike<number>,
  register: RegisterFigures,
  plants?: PlantCounts,
): RegisterColumns {
  const { length } = table.region;
  const column = (rest: Partial<IndicatorColumns> = {}) => ({
    value: new Float64Array(length).fill(Number.NaN),
    register: new Uint32Array(length),
    ...rest,
  });
  const least = () => column({ bound: new Uint8Array(length) }) as ReturnType<typeof column> & { bound: Uint8Array };
  const columns = { M10: column(), HALO: column(), SPLIT: least(), TOP1: least() };
  const counted = table.bounds?.employmentHigh ?? table.employment;
  for (let row = 0; row < length; row++) {
    const cell = register.cell(slot[row], table.region[row]);
    if (!cell) continue;
    const known = 1 + cell.establishments;
    columns.M10.value[row] = cell.m;
    columns.HALO.value[row] = (100 * cell.grouped) / cell.establishments;
    columns.M10.register[row] = columns.HALO.register[row] = known;
    if (cell.regions > 1) {
      columns.SPLIT.value[row] = cell.regions;
      columns.SPLIT.bound[row] = LEAST;
      columns.SPLIT.register[row] = 1 + cell.inGroups;
    }
    const largest = plants && cell.staffed.find((site) => fits(site, row));
    if (largest === undefined) continue;
    columns.TOP1.value[row] = (100 * register.sites.employment[largest]) / counted[row];
    columns.TOP1.bound[row] = LEAST;
    columns.TOP1.register[row] = 1 + cell.staffed.length;
  }
  return plants ? columns : { ...columns, TOP1: undefined };

  function fits(site: number, row: number): boolean {
    const { employment, industry } = register.sites;
    const own = plants!.slotOf[industry[site]];
    const cell = own < 0 ? -1 : plants!.cellOf(own, table.region[row]);
    const most = plants!.table.bounds?.employmentHigh ?? plants!.table.employment;
    return cell >= 0 && employment[site] <= most[cell] && employment[site] <= counted[row];
  }
}
