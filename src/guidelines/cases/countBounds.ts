import type { RegionalTable } from "#clusters/tables/regionalTable.ts";
import type { CountTable } from "#regions/counts/countTable.ts";
import { MICRO_BELOW } from "#regions/counts/sizeBands.ts";

/** A county's counts by the source's own industries, and the subject each of them belongs to as a whole (-1, -2: none, several). */
export interface IndustryCounts {
  table: CountTable;
  whole: ArrayLike<number>;
}

/**
 * The least share of micro-establishments, percent: whoever is none has ten people at least, so no more than a tenth of the mean size
 * can be none (Markov's inequality). Of withheld figures the upper end is taken. NaN where the mean size says nothing.
 */
export function leastMicro({ table }: Pick<RegionalTable, "table">, row: number): number {
  const { employment, establishments, bounds } = table;
  if (!(employment[row] > 0)) return Number.NaN;
  const people = bounds ? bounds.employmentHigh[row] : employment[row];
  const places = bounds ? bounds.establishmentsLow[row] : establishments[row];
  const share = 100 * (1 - people / (MICRO_BELOW * places));
  return share > 0 ? share : Number.NaN;
}

/**
 * [row] the most plants of equal size that could be as concentrated, from the mean sizes of the subject's industries: within an industry the
 * Herfindahl index is least where all its plants are equal (n of e people in all: e² / n), and what is not published adds nothing. No more
 * than there are establishments. NaN where no industry of the subject tells its employment.
 */
export function mostEffectivePlants(
  { table, cellOf }: Pick<RegionalTable, "table" | "cellOf">,
  { table: industries, whole }: IndustryCounts,
): Float64Array {
  const squares = new Float64Array(table.region.length);
  for (let industry = 0; industry < whole.length; industry++) {
    if (whole[industry] < 0) continue;
    for (let cell = industries.offsets[industry]; cell < industries.offsets[industry + 1]; cell++) {
      const row = cellOf(whole[industry], industries.region[cell]);
      const people = industries.employment[cell];
      if (row >= 0 && people > 0) squares[row] += people ** 2 / industries.establishments[cell];
    }
  }
  const people = table.bounds?.employmentHigh ?? table.employment;
  const places = table.bounds?.establishmentsHigh ?? table.establishments;
  return squares.map((sum, row) => {
    const most = Math.min(people[row] ** 2 / sum, places[row]);
    return sum > 0 && most >= 1 ? most : Number.NaN;
  });
}
