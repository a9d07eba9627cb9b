import type { BuildContext } from "#data/context.ts";
import { economyOf, levelOf } from "#economies/economies.ts";
import { NEW_ZEALAND_COUNTS } from "#economies/newZealand.ts";
import { sizeColumn } from "#regions/counts/sizeBands.ts";
import { NZ_CODES, OUTSIDE } from "./regions.ts";

const SIZES = "nz-region-size-2022.csv.gz";
/** Bands of the file, in the order of `sizes` of the economy; "Total" has those that employ nobody too. */
const BANDS = ["1 to 19", "20 to 49", "50+"] as const;

/** Writes nz-sizes.parquet: geographic units and their employees by region and size of enterprise, all industries together. */
export function buildSizes(context: BuildContext): void {
  const { file, years } = NEW_ZEALAND_COUNTS.sizes!;
  const [year] = years;
  const { levels } = economyOf("NZ");
  const { add } = levelOf({ levels }, "region").feature;
  const rows = context.readCsv(SIZES);
  const figures = new Map(
    rows.map((row) => [`${row.Area} ${row.Measure} ${row["Enterprise employee count size group"]}`, Number(row.Value)]),
  );
  const areas = [...new Set(rows.map(({ Area }) => Area))];
  const figure = (area: string, measure: "Geographic Units" | "Employee Count", band: string) => {
    const found = figures.get(`${area} ${measure} ${band}`);
    if (found === undefined) throw new Error(`New Zealand: no ${measure} of ${band} in ${area}`);
    return found;
  };
  const units = areas.map((area) => {
    const bands = BANDS.map((band) => figure(area, "Geographic Units", band));
    return [figure(area, "Geographic Units", "Total") - bands.reduce((sum, count) => sum + count, 0), ...bands];
  });
  const column = (name: string, of: (area: string, at: number) => number) => ({
    name,
    data: Int32Array.from(areas, of),
    type: "INT32" as const,
    nullable: false,
  });
  context.writeParquet(
    file,
    [
      column("region", (area) => {
        const code = NZ_CODES.get(area);
        if (code === undefined && area !== OUTSIDE) throw new Error(`New Zealand: ${area} is no region`);
        return code === undefined ? 0 : add + Number(code);
      }),
      column("industry", () => 0),
      ...[0, 1, 2, 3].map((band) => column(sizeColumn(year, band), (_, at) => units[at][band])),
      ...BANDS.map((band, at) =>
        column(sizeColumn(year, at + 1, "jobs"), (area) => figure(area, "Employee Count", band)),
      ),
    ],
    { source: "Stats NZ, business demography 2022, geographic units by size of enterprise" },
  );
  const sum = (of: readonly number[]) => of.reduce((all, count) => all + count, 0);
  const say = (value: number) => value.toLocaleString("en");
  context.report({
    id: "stats-nz-sizes",
    title: "Geographic units and employees by region and size of enterprise, 2022",
    publisher: "Stats NZ, business demography",
    terms: "CC BY 4.0 by publisher",
    date: String(year),
    files: [{ name: SIZES, rows: rows.length }],
    rowsRead: rows.length,
    kept: rows.length,
    merged: 0,
    rejected: [],
    notes: [
      `${say(sum(units.map(sum)))} geographic units, of which ${say(sum(units.map(([none]) => none)))} are of enterprises without employees: the total less the three bands.`,
      "A unit is told by the size of the enterprise it is of: a small shop of a large chain is in the largest band.",
      "All industries together: of a division nothing is told. Figures are rounded by the publisher.",
    ],
  });
}
