import type { RegionFile } from "#regions/regionFile.ts";
import type { BuildContext } from "#data/context.ts";
import { Rejections } from "#data/report.ts";

const CELLS = "mx-inegi-denue-municipality-sector-2015-2019.csv.gz";
const MEASURES = ["establishments_2015", "closures", "establishments_2019", "openings"] as const;

/** A state's or municipality's figures in one sector; null where the source has none. */
interface Cell {
  region: number;
  scian: number;
  values: (number | null)[];
  /** Municipality cells summed that lack a figure, by measure. */
  missing: number[];
}

/**
 * Writes mx-municipalities.parquet (municipality x sector) and mx-states.parquet, its sums. A sum leaves out the figures a
 * municipality does not have; how many are left out stands beside it.
 */
export function build(context: BuildContext): void {
  const rows = context.readCsv(CELLS);
  const regions = new Set(context.readJson<RegionFile>("regions.json").id);
  const rejections = new Rejections();
  const municipalities: Cell[] = [];
  const states = new Map<string, Cell>();
  let incomplete = 0;
  let moved = 0;
  for (const row of rows) {
    if (!regions.has(`MX-${row.municipality}`)) {
      rejections.add("municipality not known", `${row.municipality}, ${row.scian}`);
      continue;
    }
    const values = MEASURES.map((measure) => (row[measure] === "" ? null : Number(row[measure])));
    const [before, closed, after, opened] = values;
    if (before === null || closed === null || after === null || opened === null) incomplete++;
    else if (before - closed + opened !== after) moved++;
    municipalities.push({ region: Number(row.municipality), scian: Number(row.scian), values, missing: [] });
    const state = row.municipality.slice(0, 2);
    const key = `${state} ${row.scian}`;
    let sum = states.get(key);
    if (!sum)
      states.set(
        key,
        (sum = { region: Number(state), scian: Number(row.scian), values: [0, 0, 0, 0], missing: [0, 0, 0, 0] }),
      );
    values.forEach((value, i) => {
      if (value === null) sum.missing[i]++;
      else sum.values[i]! += value;
    });
  }
  const order = (a: Cell, b: Cell) => a.scian - b.scian || a.region - b.region;
  municipalities.sort(order);
  const sums = [...states.values()].sort(order);
  const common = (cells: Cell[], region: string) => [
    { name: region, data: Int32Array.from(cells, (cell) => cell.region), type: "INT32" as const, nullable: false },
    { name: "scian", data: Int32Array.from(cells, (cell) => cell.scian), type: "INT32" as const, nullable: false },
    ...MEASURES.map((name, i) => ({ name, data: cells.map((cell) => cell.values[i]), type: "INT32" as const })),
  ];
  context.writeParquet("mx-municipalities.parquet", common(municipalities, "municipality"), {
    source: "INEGI, DENUE 2015 and 2019",
    null: "not stated",
  });
  context.writeParquet(
    "mx-states.parquet",
    [
      ...common(sums, "state"),
      ...MEASURES.map((name, i) => ({
        name: `${name}_missing`,
        data: Int32Array.from(sums, (cell) => cell.missing[i]),
        type: "INT32" as const,
        nullable: false,
      })),
    ],
    { source: "INEGI, DENUE 2015 and 2019, sums of municipalities", missing: "municipalities without the figure" },
  );
  context.report({
    id: "denue",
    title: "Establishments by municipality and sector, 2015 and 2019",
    publisher: "INEGI, DENUE",
    terms: "Terms of Free Use of Information of INEGI",
    date: "2015, 2019",
    files: [{ name: CELLS, rows: rows.length }],
    rowsRead: rows.length,
    kept: municipalities.length,
    merged: 0,
    rejected: rejections.list(),
    notes: [
      `${incomplete.toLocaleString("en")} rows lack a figure; it is stored as not stated, left out of the sums of states and counted beside them.`,
      "There is no row for a sector a municipality had nothing of in 2015, so openings of a first establishment are missing.",
      `${moved.toLocaleString("en")} complete rows do not add up (2015 - closures + openings is not 2019): establishments moved or changed their sector between the two.`,
      "The growth of the register reflects the 2019 census of establishments as well as new businesses.",
    ],
  });
}
