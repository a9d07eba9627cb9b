import type { RegionFile } from "#regions/regionFile.ts";
import { regionParts } from "#regions/regionId.ts";
import type { BuildContext } from "#data/context.ts";
import type { AtlasReport } from "#firms/atlasReport.ts";
import { Rejections } from "#data/report.ts";
import { buildSplits } from "./splits.ts";

const CELLS = "us-census-cbp-naics4-2017-2021.csv.gz";
const YEARS = [2017, 2018, 2019, 2020, 2021];

/**
 * Writes us-counties-2017.parquet to us-counties-2021.parquet: county x NAICS-4, sorted by industry, then county; and
 * us-cluster-splits.parquet.
 */
export function build(context: BuildContext): void {
  const cells = context.readCsvColumns(CELLS, {
    year: "number",
    fips: "text",
    naics: "number",
    employment: "number",
    establishments: "number",
    payroll_kusd: "number",
  });
  const regions = context.readJson<RegionFile>("regions.json");
  const known = new Set(regions.id);
  const rejections = new Rejections();
  const rowsOf = new Map(YEARS.map((year) => [year, [] as number[]]));
  const withheld = new Map(YEARS.map((year) => [year, 0]));
  const counties = new Set<string>();
  let zeros = 0;
  for (let i = 0; i < cells.rows; i++) {
    const where = `${cells.year[i]} ${cells.fips[i]} ${cells.naics[i]}`;
    if (!known.has(`US-${cells.fips[i]}`)) rejections.add("county not known", where);
    else if (!rowsOf.has(cells.year[i])) rejections.add("year not known", where);
    else if (Number.isNaN(cells.establishments[i])) rejections.add("no number of establishments", where);
    else {
      rowsOf.get(cells.year[i])!.push(i);
      counties.add(cells.fips[i]);
      if (isWithheld(cells.employment[i], cells.payroll_kusd[i]))
        withheld.set(cells.year[i], withheld.get(cells.year[i])! + 1);
      else if (cells.employment[i] === 0) zeros++;
    }
  }
  for (const [year, rows] of rowsOf) {
    const county = Int32Array.from(cells.fips, Number);
    rows.sort((a, b) => cells.naics[a] - cells.naics[b] || county[a] - county[b]);
    const shown = (column: number[]) =>
      rows.map((i) => (isWithheld(cells.employment[i], cells.payroll_kusd[i]) ? null : column[i]));
    context.writeParquet(
      `us-counties-${year}.parquet`,
      [
        {
          name: "county",
          data: Int32Array.from(rows, (i) => county[i]),
          type: "INT32",
          nullable: false,
          encoding: "BYTE_STREAM_SPLIT",
        },
        {
          name: "naics",
          data: Int32Array.from(rows, (i) => cells.naics[i]),
          type: "INT32",
          nullable: false,
          encoding: "DELTA_BINARY_PACKED",
        },
        { name: "employment", data: shown(cells.employment), type: "INT32", encoding: "BYTE_STREAM_SPLIT" },
        {
          name: "establishments",
          data: Int32Array.from(rows, (i) => cells.establishments[i]),
          type: "INT32",
          nullable: false,
          encoding: "BYTE_STREAM_SPLIT",
        },
        { name: "payroll", data: shown(cells.payroll_kusd), type: "INT32", encoding: "BYTE_STREAM_SPLIT" },
      ],
      {
        year: String(year),
        source: "US Census Bureau, County Business Patterns",
        payroll: "thousand USD",
        null: "withheld",
      },
      "GZIP",
    );
  }
  reportCounties(context, regions, counties);
  const kept = [...rowsOf.values()].reduce((sum, rows) => sum + rows.length, 0);
  context.report({
    id: "cbp",
    title: "County Business Patterns, counties by NAICS-4",
    publisher: "US Census Bureau",
    terms: "Public domain",
    date: "2017-2021",
    files: [{ name: CELLS, rows: cells.rows }],
    rowsRead: cells.rows,
    kept,
    merged: 0,
    rejected: rejections.list(),
    notes: [
      "A cell with fewer than 3 establishments is not published: an absent cell means none, one or two, never 0. Values carry the bureau's noise.",
      `${YEARS.map((year) => `${withheld.get(year)!.toLocaleString("en")} (${year})`).join(", ")} cells have employment and payroll 0 with 3 or more establishments: the bureau withheld both and printed 0. They are stored as withheld. Only 2017 has any, so employment of 2017 is about 6% too low and comparisons with it use only cells that have a value in both years.`,
      `${zeros} cells have employment 0 and a payroll: nobody was employed in the pay period of 12 March.`,
      "Industries of few large plants are understated most: of motor vehicle manufacturing (3361) 25 counties have a cell in 2021. Quotients compare published cells with published cells.",
      "States are sums of published county cells, hence lower bounds. The District of Columbia and the territories are not in the file.",
    ],
  });
  buildSplits(context, cells);
}

/** The bureau prints 0 for both figures of a cell it withholds. */
export function isWithheld(employment: number, payroll: number): boolean {
  return employment === 0 && payroll === 0;
}

function reportCounties(context: BuildContext, regions: RegionFile, counties: ReadonlySet<string>): void {
  const { regions: report } = context.readJson<AtlasReport>("report.json");
  const listed = new Set(report.unmatched.map(({ id }) => id));
  const unmatched = regions.id.flatMap((id, i) => {
    const { economy, code, level } = regionParts(id);
    if (economy !== "US" || level !== "county" || counties.has(code) || listed.has(id)) return [];
    return [{ id, name: regions.name[i], why: "no-cells" }];
  });
  context.reportRegions({
    matched: report.matched,
    unmatched: [...report.unmatched, ...unmatched].sort((a, b) => (a.id < b.id ? -1 : 1)),
  });
}
