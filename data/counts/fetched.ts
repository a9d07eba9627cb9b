import { readFileSync } from "node:fs";
import Papa from "papaparse";
import type { BuildContext } from "#data/context.ts";
import type { Published } from "./published.ts";

/** Rows of a County Business Patterns file as the bureau publishes it, of all legal forms. */
export interface BureauRows {
  rows: number;
  /** Two digits. */
  state: string[];
  /** Three digits; "999": in no county. Empty in a file of states. */
  county: string[];
  /** Digits only: "" for all industries, "31" (the bureau's "31----"), "3361" ("3361//"). */
  naics: string[];
  jobs: number[];
  establishments: number[];
}

/** Files of the bureau that a person may have put beside the others, unpacked: `cbp21st.txt`, `cbp22co.txt`. */
export const BUREAU_FILES = { states: "cbp21st.txt", counties: "cbp22co.txt" } as const;

/** The file if a person has put it there. Throws where it is not such a file. */
export function readBureauFile(context: BuildContext, name: string): BureauRows | undefined {
  const path = context.fetched(name);
  return path === undefined ? undefined : parseBureauFile(readFileSync(path, "utf8"), name);
}

/**
 * Parses one. Columns are found by name, in capitals or not; of several legal forms ("lfo") the sum of all ("-") is kept. A withheld
 * figure (flag D or S in `emp_nf`) is NaN.
 */
export function parseBureauFile(text: string, name: string): BureauRows {
  const parsed = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
    transformHeader: (header) => header.trim().toLowerCase(),
  });
  const fields = parsed.meta.fields ?? [];
  const isCounties = fields.includes("fipscty");
  const absent = ["fipstate", "naics", "emp", "est"].filter((field) => !fields.includes(field));
  if (absent.length > 0)
    throw new Error(
      `${name}: expected the columns of a County Business Patterns file, ${absent.join(", ")} are not there`,
    );
  const into: BureauRows = { rows: 0, state: [], county: [], naics: [], jobs: [], establishments: [] };
  for (const row of parsed.data) {
    if (row.lfo !== undefined && row.lfo.trim() !== "-") continue;
    into.rows++;
    into.state.push(row.fipstate.trim().padStart(2, "0"));
    into.county.push(isCounties ? row.fipscty.trim().padStart(3, "0") : "");
    into.naics.push(row.naics.replace(/[^0-9]/g, ""));
    into.jobs.push(/[DS]/.test(row.emp_nf ?? "") ? Number.NaN : Number(row.emp));
    into.establishments.push(Number(row.est));
  }
  return into;
}

/**
 * Puts the bureau's own tables in the place of estimates: of states by four digits in 2021 (exact where printed), and of counties in 2022
 * (totals and sectors, brought to 2021 by their state's, and establishments in no county).
 */
export function withBureauTables(
  published: Published,
  states: BureauRows | undefined,
  counties: BureauRows | undefined,
): Published {
  const into = { ...published };
  const { industries, sectors } = published;
  const [I, S] = [industries.length, sectors.length];
  const stateAt = new Map(published.states.map((fips, s) => [fips, s]));
  const industryOf = new Map(industries.map((naics, i) => [String(naics), i]));
  if (states) {
    const blank = () => new Float64Array(published.states.length * I).fill(Number.NaN);
    into.statesTable = { jobs: blank(), establishments: blank() };
    for (let row = 0; row < states.rows; row++) {
      const [s, i] = [stateAt.get(states.state[row]), industryOf.get(states.naics[row])];
      if (s === undefined || i === undefined || Number.isNaN(states.jobs[row])) continue;
      into.statesTable.jobs[s * I + i] = states.jobs[row];
      into.statesTable.establishments[s * I + i] = states.establishments[row];
    }
  }
  if (counties) {
    const countyOf = new Map(published.counties.map((fips, c) => [fips, c]));
    const sectorAt = new Map(sectors.map((name, k) => [name.slice(0, 2), k]));
    const total = new Float64Array(published.counties.length).fill(Number.NaN);
    const sums = new Float64Array(published.states.length);
    into.countySector = new Float64Array(published.counties.length * S).fill(Number.NaN);
    into.inNone = new Float64Array(published.states.length * I);
    for (let row = 0; row < counties.rows; row++) {
      const naics = counties.naics[row];
      const s = stateAt.get(counties.state[row]);
      if (s === undefined) continue;
      if (naics === "") sums[s] += counties.jobs[row];
      const i = industryOf.get(naics);
      if (counties.county[row] === "999") {
        if (i !== undefined) into.inNone[s * I + i] = counties.establishments[row];
        continue;
      }
      const c = countyOf.get(counties.state[row] + counties.county[row]);
      if (c === undefined) continue;
      if (naics === "") total[c] = counties.jobs[row];
      const k = naics.length === 2 ? sectorAt.get(naics) : undefined;
      if (k !== undefined) into.countySector[c * S + k] = counties.jobs[row];
    }
    const now = new Float64Array(published.states.length);
    for (let at = 0; at < published.stateSector.jobs.length; at++)
      now[Math.floor(at / S)] += published.stateSector.jobs[at];
    into.countyTotal = {
      jobs: total.map((jobs, c) => (jobs * now[published.stateOf[c]]) / sums[published.stateOf[c]]),
      floor: published.countyTotal.floor,
    };
    into.countySpread = { total: 0.03, sector: 0.06 };
  }
  return into;
}
