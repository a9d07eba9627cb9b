import type { BuildContext } from "#data/context.ts";
import type { QuotientBase } from "#clusters/strength/quotientBase.ts";
import type { Basis } from "#economies/economy.ts";
import type { ColumnSource } from "hyparquet-writer";
import type { RegionPortfolio } from "#clusters/answers/regionPortfolio.ts";
import { STRUCTURE_COLUMNS, TOTAL_COLUMNS } from "#regions/counts/totalsFile.ts";
import type { RegionTable } from "#regions/regionTable.ts";

/** A level is read without the others. */
const ROWS_AT_ONCE = 1_000;

/** Writes what regions of some levels have in all industries; `readTotals` reads it. */
export function writeTotals(
  context: BuildContext,
  name: string,
  levels: readonly {
    level: number;
    totals: Record<Basis, QuotientBase>;
    structures: Map<number, RegionPortfolio["structure"]>;
  }[],
  regions: RegionTable,
): void {
  const none = Number.NaN;
  const rows = levels.flatMap(({ level, totals: { employment, establishments }, structures }) =>
    [...employment.region.keys()].flatMap((region) => {
      const figures = [employment.region[region], establishments.region[region], employment.halfBand[region]];
      if (figures.every((figure) => figure === 0)) return [];
      const of = structures.get(region);
      const structure = of
        ? [of.herfindahl, of.krugman, of.hachman, of.entropy, of.unrelatedVariety, of.relatedVariety]
        : [none, none, none, none, none, none];
      return [[level, regions.feature[region], ...figures, ...structure]];
    }),
  );
  context.writeParquet(
    name,
    [...TOTAL_COLUMNS, ...STRUCTURE_COLUMNS].map((column, at): ColumnSource => {
      const values = rows.map((row) => row[at]);
      const common = { name: column, nullable: false, encoding: "BYTE_STREAM_SPLIT" } as const;
      if (column === "half_band") return { ...common, data: Float64Array.from(values), type: "DOUBLE" };
      if (at >= TOTAL_COLUMNS.length) return { ...common, data: Float32Array.from(values), type: "FLOAT" };
      return { ...common, data: Int32Array.from(values), type: "INT32", statistics: column === "level" };
    }),
    { half_band: "half the width of the 90% band of employment", level: "place in the list of the economy's levels" },
    "GZIP",
    ROWS_AT_ONCE,
  );
}
