import type { ColumnSource } from "hyparquet-writer";
import type { BuildContext } from "#data/context.ts";
import { checks } from "./checks.ts";
import { writeClusters } from "./clusterFiles.ts";
import { complete, type Completion, DRAWS } from "./complete.ts";
import { BUREAU_FILES, readBureauFile, withBureauTables } from "./fetched.ts";
import { NO_COUNTY } from "./hiddenCells.ts";
import { misfits } from "./misfits.ts";
import { COMPLETED, type Published, readPublished } from "./published.ts";
import { readStanding } from "./standing.ts";

/** Hidden cells without an establishment are written where their band reaches so many jobs. */
const LEAST_HIGH = 10;
/** Of some seventy counties: a region is read without the rest of the nation. */
const ROWS_AT_ONCE = 6_000;

/**
 * Writes us-hidden-2021.parquet: every county (and state's row in no county, its code with 999) by NAICS-4 that is not published, estimated;
 * us-clusters-2021-<level>.parquet: benchmark clusters in whole numbers with quantiles over draws; and us-completed-2021-checks.json.
 */
export async function build(context: BuildContext): Promise<void> {
  const states = readBureauFile(context, BUREAU_FILES.states);
  const counties = readBureauFile(context, BUREAU_FILES.counties);
  const published = withBureauTables(readPublished(context), states, counties);
  const completion = complete(published, readStanding(context, published), DRAWS, (line) => context.log(line));
  writeHidden(context, published, completion);
  context.log(`    ${checkMargins(published, completion)}`);
  await writeClusters(context, published, completion);
  context.writeJson(`us-completed-${COMPLETED}-checks.json`, checks(context, published, completion));
  context.report({
    id: "cbp-completed",
    title: "County Business Patterns, cells that are not published, estimated",
    publisher: "Agglomera, from tables of the US Census Bureau, the US Bureau of Labor Statistics and the US EPA",
    terms: "Public domain; plants with a risk management plan, via the Data Liberation Project: CC BY-SA 4.0",
    date: String(COMPLETED),
    files: [],
    rowsRead: 0,
    kept: 0,
    merged: 0,
    rejected: [],
    notes: [
      "Estimates meet the nation by four-digit industry and the states by sector of 2021 to the job and to the establishment.",
      ...misfits(completion),
      ...(states ? [`The bureau's table of states (${BUREAU_FILES.states}) stands in place of estimates.`] : []),
      ...(counties ? [`The bureau's table of counties (${BUREAU_FILES.counties}) stands in place of estimates.`] : []),
      "2017 to 2020 are not completed: their states by sector are not in the sources, and of 2017 jobs are withheld in 25,515 more cells.",
    ],
  });
}

function writeHidden(context: BuildContext, published: Published, { hidden, cells }: Completion): void {
  const rows: number[] = [];
  for (let j = 0; j < hidden.length; j++)
    if (
      cells.establishments[j] > 0 ||
      cells.jobs[j] > 0 ||
      (hidden.county[j] !== NO_COUNTY && cells.high[j] >= LEAST_HIGH)
    )
      rows.push(j);
  const code = (j: number) =>
    hidden.county[j] === NO_COUNTY
      ? Number(published.states[hidden.state[j]]) * 1000 + 999
      : Number(published.counties[hidden.county[j]]);
  rows.sort((a, b) => code(a) - code(b) || hidden.industry[a] - hidden.industry[b]);
  const whole = (name: string, of: (j: number) => number): ColumnSource => ({
    name,
    data: Int32Array.from(rows, of),
    type: "INT32",
    nullable: false,
    encoding: "BYTE_STREAM_SPLIT",
  });
  context.writeParquet(
    `us-hidden-${COMPLETED}.parquet`,
    [
      { ...whole("county", code), statistics: true },
      whole("naics", (j) => published.industries[hidden.industry[j]]),
      whole("employment", (j) => cells.jobs[j]),
      whole("establishments", (j) => cells.establishments[j]),
      whole("employment_low", (j) => twoDigits(cells.low[j], Math.floor)),
      whole("employment_high", (j) => twoDigits(cells.high[j], Math.ceil)),
    ],
    { year: String(COMPLETED), estimated: "every row", band: "90%", "999": "in no county of the state" },
    "GZIP",
    ROWS_AT_ONCE,
  );
}

/** Adds published cells to the estimates: throws where the nation by industry or a state's sector is not met to the unit. */
function checkMargins(published: Published, { hidden, cells }: Completion): string {
  const { counties, industries, sectors, stateOf, sectorOf } = published;
  const [I, S] = [industries.length, sectors.length];
  const now = published.years.get(COMPLETED)!;
  for (const figure of ["jobs", "establishments"] as const) {
    const nation = published.nation[figure].slice();
    const states = published.stateSector[figure].slice();
    for (let cell = 0; cell < counties.length * I; cell++) {
      nation[cell % I] -= now[figure][cell];
      states[stateOf[Math.floor(cell / I)] * S + sectorOf[cell % I]] -= now[figure][cell];
    }
    for (let j = 0; j < hidden.length; j++) {
      nation[hidden.industry[j]] -= cells[figure][j];
      states[hidden.state[j] * S + hidden.sector[j]] -= cells[figure][j];
    }
    const off = nation.findIndex((left) => left !== 0);
    if (off >= 0) throw new Error(`${figure} of ${industries[off]} lack ${nation[off]} of the nation's`);
    const at = states.findIndex((left) => left !== 0);
    if (at >= 0)
      throw new Error(
        `${figure} of state ${published.states[Math.floor(at / S)]}, sector ${sectors[at % S]} lack ${states[at]}`,
      );
  }
  return `with published cells: the nation's ${I} industries and ${published.states.length * S} sectors of states, to the job and the establishment`;
}

/** A bound to two digits, outward: more it does not know. */
function twoDigits(value: number, outward: (value: number) => number): number {
  if (value < 100) return outward(value);
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return outward(value / unit) * unit;
}
