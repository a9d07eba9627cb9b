import type { BuildContext } from "#data/context.ts";
import { Rejections } from "#data/report.ts";
import { economyOf, levelOf } from "#economies/economies.ts";
import { AUSTRALIA_COUNTS } from "#economies/australia.ts";
import type { RegionFile } from "#regions/regionFile.ts";
import { countColumns, sizeColumn } from "#regions/counts/sizeBands.ts";
import { anzsicClasses, anzsicNumber } from "./anzsic.ts";

const BUSINESSES = "au-sa2-division-size-businesses-2022-2024.csv.gz";
/** Columns of the file, in the order of `sizes` of the economy: nobody, then each band. */
const COLUMNS = ["non_employing", "employing_1_4", "employing_5_19", "employing_20_199", "employing_200_plus"] as const;
const UNKNOWN = "Currently Unknown";
/** Code of what is in no area of level 3: "1" and this is somewhere in New South Wales, "9" and this is not known at all. */
const NO_AREA = "9999";

/** Writes au-sizes.parquet: businesses of SA3, and of what is in none of a state, by division of ANZSIC and size. */
export function buildSizes(context: BuildContext): void {
  const sizes = AUSTRALIA_COUNTS.sizes!;
  const { levels } = economyOf("AU");
  const [area, state] = (["sa3", "state"] as const).map((level) => levelOf({ levels }, level).feature.add);
  const known = new Set(context.readJson<RegionFile>("regions.json").id);
  const divisions = new Map(anzsicClasses().flatMap(({ code, division, title }) => (division ? [] : [[title, code]])));
  const rows = context.readCsv(BUSINESSES);
  const rejections = new Rejections();
  const cells = new Map<string, { region: number; industry: number; counts: Map<string, number> }>();
  const totals = new Map<number, number>();
  const placeless = new Map<number, number>();
  const areas = new Set<string>();
  for (const row of rows) {
    const year = Number(row.year);
    const code = row.sa2_2021_code.slice(0, 5);
    const division = divisions.get(row.division);
    if (division === undefined && row.division !== UNKNOWN)
      throw new Error(`ANZSIC: no division called ${row.division}`);
    totals.set(year, (totals.get(year) ?? 0) + Number(row.total));
    const isPlaceless = code.slice(1) === NO_AREA;
    if (isPlaceless) placeless.set(year, (placeless.get(year) ?? 0) + Number(row.total));
    else if (!known.has(`AU-${code}`)) {
      rejections.add("area not known", row.sa2_2021_code);
      continue;
    } else areas.add(code);
    const region = isPlaceless ? (code[0] === "9" ? 0 : state + Number(code[0])) : area + Number(code);
    const industry = division === undefined ? 0 : anzsicNumber(division);
    const key = `${region} ${industry}`;
    const cell = cells.get(key) ?? { region, industry, counts: new Map<string, number>() };
    cells.set(key, cell);
    COLUMNS.forEach((column, band) => {
      const name = sizeColumn(year, band);
      cell.counts.set(name, (cell.counts.get(name) ?? 0) + Number(row[column]));
    });
  }
  const ordered = [...cells.values()].sort((a, b) => a.industry - b.industry || a.region - b.region);
  const column = (name: string, of: (cell: (typeof ordered)[number]) => number) => ({
    name,
    data: Int32Array.from(ordered, of),
    type: "INT32" as const,
    nullable: false,
  });
  context.writeParquet(
    sizes.file,
    [
      column("region", ({ region }) => region),
      column("industry", ({ industry }) => industry),
      ...countColumns(sizes).map((name) => column(name, ({ counts }) => counts.get(name) ?? 0)),
    ],
    { source: "Australian Bureau of Statistics, Counts of Australian Businesses" },
    "GZIP",
  );
  const last = sizes.years.at(-1)!;
  const say = (value: number) => value.toLocaleString("en");
  const without = [...known].filter((id) => /^AU-\d{5}$/.test(id) && !areas.has(id.slice(3)));
  context.report({
    id: "abs-sizes",
    title: "Businesses by Statistical Area Level 3, division of ANZSIC and size, 2022-2024",
    publisher: "Australian Bureau of Statistics, Counts of Australian Businesses, 8165.0",
    terms: "CC BY 4.0 by publisher",
    date: sizes.years.join(", "),
    files: [{ name: BUSINESSES, rows: rows.length }],
    rowsRead: rows.length,
    kept: rows.length - rejections.total,
    merged: 0,
    rejected: rejections.list(),
    notes: [
      `${say(totals.get(last)!)} businesses in ${last}, of which ${say(placeless.get(last)!)} are in no area of level 3: they count in their state and in the nation.`,
      `The areas are those of 2021, the outlines those of 2016: their codes are the same. ${areas.size} of ${areas.size + without.length} are in the file, ${without.join(" and ")} are not.`,
      "Cells are randomly adjusted, and bands do not add up to the totals that are printed beside them: shares are of the bands.",
      "A business is told where its main place is, however many it has.",
    ],
  });
}
