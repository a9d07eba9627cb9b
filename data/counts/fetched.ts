import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";

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

/** The file if it is there. Throws where it is not such a file. */
export function readBureauFile(directory: string, name: string): BureauRows | undefined {
  const path = join(directory, name);
  return existsSync(path) ? parseBureauFile(readFileSync(path, "utf8"), name) : undefined;
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
    throw new Error(`${name}: expected the columns of a County Business Patterns file, ${absent.join(", ")} are not there`);
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
