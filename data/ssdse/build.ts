import type { BuildContext } from "#data/context.ts";
import { Rejections } from "#data/report.ts";
import type { RegionFile } from "#regions/regionFile.ts";
import type { NameFile } from "#search/searchEntries.ts";
import { COMPARABLE, jsicNumber } from "./jsic.ts";

const CELLS = "jp-municipality-division-2014-2021.csv.gz";
const NAMES = "jp-municipality-names.csv.gz";
const [FIRST, LAST] = ["2014", "2021"] as const;
/** A town that became a city between the two years, and was given another code. */
export const RENUMBERED: Readonly<Record<string, string>> = { "40305": "40231" };

interface Cell {
  municipality: number;
  jsic: number;
  establishments: number;
  employment: number;
}

/**
 * Writes jp-municipalities-2021.parquet (private establishments and employees by division), jp-municipalities-comparable.parquet (both
 * years, in the divisions that public establishments do not touch), and jp-names.json.
 */
export function build(context: BuildContext): void {
  const rows = context.readCsv(CELLS);
  const known = new Set(context.readJson<RegionFile>("regions.json").id);
  const rejections = new Rejections();
  const years: Record<string, Map<string, Cell>> = { [FIRST]: new Map(), [LAST]: new Map() };
  const employees: Record<string, number> = { [FIRST]: 0, [LAST]: 0 };
  for (const row of rows) {
    const code = RENUMBERED[row.code] ?? row.code;
    employees[row.year] += Number(row.employees);
    if (!known.has(`JP-${code}`)) {
      rejections.add("municipality not known", row.code);
      continue;
    }
    years[row.year].set(`${code} ${row.jsic_division}`, {
      municipality: Number(code),
      jsic: jsicNumber(row.jsic_division),
      establishments: Number(row.establishments),
      employment: Number(row.employees),
    });
  }
  const inOrder = (cells: Iterable<Cell>) =>
    [...cells].sort((a, b) => a.jsic - b.jsic || a.municipality - b.municipality);
  const column = (name: string, cells: readonly Cell[], of: (cell: Cell) => number) => ({
    name,
    data: Int32Array.from(cells, of),
    type: "INT32" as const,
    nullable: false,
  });
  const keys = (cells: readonly Cell[]) => [
    column("municipality", cells, ({ municipality }) => municipality),
    column("jsic", cells, ({ jsic }) => jsic),
  ];
  const source = "Statistics Bureau of Japan, Economic Census, by way of SSDSE";
  const whole = inOrder(years[LAST].values());
  context.writeParquet(
    "jp-municipalities-2021.parquet",
    [
      ...keys(whole),
      column("establishments", whole, ({ establishments }) => establishments),
      column("employment", whole, ({ employment }) => employment),
    ],
    { source, scope: "private establishments" },
  );
  const both = [...years[LAST].keys()].filter((key) => years[FIRST].has(key) && COMPARABLE.includes(key.slice(-1)));
  const pairs = both
    .map((key) => ({ before: years[FIRST].get(key)!, after: years[LAST].get(key)! }))
    .sort((a, b) => a.after.jsic - b.after.jsic || a.after.municipality - b.after.municipality);
  const [before, after] = [pairs.map((pair) => pair.before), pairs.map((pair) => pair.after)];
  context.writeParquet(
    "jp-municipalities-comparable.parquet",
    [
      ...keys(after),
      ...[[FIRST, before] as const, [LAST, after] as const].flatMap(([year, cells]) => [
        column(`establishments_${year}`, cells, ({ establishments }) => establishments),
        column(`employment_${year}`, cells, ({ employment }) => employment),
      ]),
    ],
    { source, divisions: `${COMPARABLE.join(", ")}: those that public establishments do not touch` },
  );
  const names = context.readCsv(NAMES).filter(({ code }) => known.has(`JP-${code}`));
  const file: NameFile = Object.fromEntries(
    names.map(({ code, municipality_ja: ja, municipality_kana: kana }) => [`JP-${code}`, [ja, kana]]),
  );
  for (const { code, prefecture_ja: ja } of names) file[`JP-${code.slice(0, 2)}`] = [ja];
  context.writeJson("jp-names.json", file);
  const say = (value: number) => value.toLocaleString("en");
  context.report({
    id: "jp-economic-census",
    title: "Establishments and employees by municipality and division of JSIC, 2014 and 2021",
    publisher: "Statistics Bureau of Japan, Economic Census; National Statistics Center, SSDSE",
    terms: "Standard Terms of Use 2.0 of the Government of Japan, compatible with CC BY 4.0 (stated by the publisher)",
    date: "2014, 2021",
    files: [{ name: CELLS, rows: rows.length }],
    rowsRead: rows.length,
    kept: rows.length - rejections.total,
    merged: 0,
    rejected: rejections.list(),
    notes: [
      `${say(employees[LAST])} employees of private establishments in ${LAST}; ${say(employees[FIRST])} in ${FIRST}, public establishments included, without fisheries and mining.`,
      `Changes are told for the divisions that public establishments hardly touch alone: ${COMPARABLE.join(", ")}.`,
      "Manufacturing is one cell, so nothing is said of benchmark clusters.",
      `Code 40305 of ${FIRST} (Nakagawa, a town) is 40231 in ${LAST} (a city).`,
    ],
  });
}
