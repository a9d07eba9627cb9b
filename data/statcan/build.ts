import type { BuildContext } from "#data/context.ts";
import { Rejections } from "#data/report.ts";
import { lfsCode, lfsNumber, LFS_TOTALS, NOT_TOLD } from "./industries.ts";
import { areaCode, SURVEY } from "./metropolitanAreas.ts";

/** Persons of one area and industry by year; null where the bureau suppresses them. */
interface Cell {
  market: number;
  lfs: number;
  persons: Map<string, number | null>;
}

const [ALL] = LFS_TOTALS;

const sum = (totals: ReadonlyMap<string, number>, year: string) =>
  [...totals].reduce((all, [key, persons]) => (key.endsWith(` ${year}`) ? all + persons : all), 0);

/** What of an area's total is in industries that are suppressed, in one year; none where all are printed, or nothing is left. */
function remainders(cells: readonly Cell[], totals: ReadonlyMap<string, number>, year: string): Cell[] {
  return [...new Set(cells.map(({ market }) => market))].flatMap((market) => {
    const own = cells.filter((cell) => cell.market === market).map(({ persons }) => persons.get(year) ?? null);
    const told = own.reduce<number>((sum, persons) => sum + (persons ?? 0), 0);
    const left = totals.get(`${market} ${year}`)! - told;
    if (!own.includes(null) || left <= 0) return [];
    return [{ market, lfs: lfsNumber(NOT_TOLD), persons: new Map([[year, left]]) }];
  });
}

/**
 * Writes ca-markets-2001-2020.parquet: employed persons of 33 metropolitan areas by 16 industries in 20 years, and ca-markets-2020.parquet:
 * the last of these with what is left of each area's total where some of its industries are suppressed.
 */
export function build(context: BuildContext): void {
  const rows = context.readCsv(SURVEY);
  const rejections = new Rejections();
  const cells = new Map<string, Cell>();
  const years = new Set<string>();
  let suppressed = 0;
  /** By area and year. */
  const totals = new Map<string, number>();
  for (const { year, cma, dguid, naics, employed_thousand: thousand, status } of rows) {
    const market = areaCode({ cma, dguid });
    if (market === undefined) {
      rejections.add("part of an area that the file also has whole", `${cma}, ${year}`);
      continue;
    }
    if ((thousand === "") !== (status === "x"))
      throw new Error(`Canada: ${cma}, ${naics}, ${year} has the figure "${thousand}" and the status "${status}"`);
    const persons = thousand === "" ? null : Math.round(1000 * Number(thousand));
    const lfs = lfsCode(naics);
    if (lfs === undefined) {
      if (naics === ALL) totals.set(`${Number(market)} ${year}`, persons!);
      rejections.add("sum of industries", `${naics}, ${cma}, ${year}`);
      continue;
    }
    years.add(year);
    if (persons === null) suppressed++;
    const key = `${market} ${lfs}`;
    const cell = cells.get(key) ?? { market: Number(market), lfs: lfsNumber(lfs), persons: new Map() };
    cells.set(key, cell);
    cell.persons.set(year, persons);
  }
  const inOrder = (of: readonly Cell[]) => of.toSorted((a, b) => a.lfs - b.lfs || a.market - b.market);
  const ordered = inOrder([...cells.values()]);
  const key = (name: string, of: readonly Cell[], numberOf: (cell: Cell) => number) => ({
    name,
    data: Int32Array.from(of, numberOf),
    type: "INT32" as const,
    nullable: false,
  });
  const keys = (of: readonly Cell[]) => [key("market", of, ({ market }) => market), key("lfs", of, ({ lfs }) => lfs)];
  const all = [...years].sort();
  const last = all.at(-1)!;
  const source = "Statistics Canada, table 14-10-0098-01";
  const counted = "employed persons by residence, annual averages";
  context.writeParquet(
    "ca-markets-2001-2020.parquet",
    [
      ...keys(ordered),
      ...all.map((year) => ({
        name: `employment_${year}`,
        data: ordered.map(({ persons }) => persons.get(year) ?? null),
        type: "INT32" as const,
      })),
    ],
    { source, counted },
  );
  const whole = inOrder([...ordered, ...remainders(ordered, totals, last)]);
  context.writeParquet(
    "ca-markets-2020.parquet",
    [
      ...keys(whole),
      { name: "employment", data: whole.map(({ persons }) => persons.get(last) ?? null), type: "INT32" as const },
    ],
    { source, counted },
  );
  const left = whole
    .filter(({ lfs }) => lfs === lfsNumber(NOT_TOLD))
    .reduce((all, { persons }) => all + persons.get(last)!, 0);
  const say = (value: number) => value.toLocaleString("en");
  context.report({
    id: "statcan",
    title: "Employed persons of metropolitan areas by industry, 2001-2020",
    publisher: "Statistics Canada, Labour Force Survey, table 14-10-0098-01",
    terms: "Statistics Canada Open Licence by publisher",
    date: "2001-2020",
    files: [{ name: SURVEY, rows: rows.length }],
    rowsRead: rows.length,
    kept: rows.length - rejections.total,
    merged: 0,
    rejected: rejections.list(),
    notes: [
      `${say(suppressed)} of ${say(rows.length - rejections.total)} cells are suppressed by the bureau and kept as such, never as zero. No cell under 1,500 persons is printed in Quebec, Ontario, Alberta and British Columbia, none under 500 elsewhere.`,
      `The ${cells.size / 16} areas have ${say(sum(totals, last))} employed persons in ${last}. What is suppressed of an area's industries in that year is counted together, as not told by industry: ${say(left)}.`,
      "Persons are counted where they live, as a survey estimates them; sampling errors are not in the file. There is no figure of Canada as a whole in it: areas are compared with all of them together.",
      "Areas are those of 2011. Each stands where the town is that its name begins with: outlines are not in the file.",
    ],
  });
}
