import { NOISE } from "#spatial/density/dbscan.ts";
import type { RegisterRead } from "#firms/formats/readRegister.ts";
import { type CsvCell, csvText } from "#firms/formats/table/csvText.ts";

/** What became of the rows that were looked at. */
export interface RowClusters {
  /** [row] cluster from 0, `NOISE`, or `NOT_SELECTED`; any for rejected rows. */
  cluster: Int32Array;
  /** [row] 1 for core points. */
  core: Uint8Array;
}

export const NOT_SELECTED = -2;

/** Rows written in one piece. */
const AT_ONCE = 4096;

/** The label file in pieces of many lines: a header, then one line a row of the register, in its order. */
export function* clusterLabels(register: RegisterRead, { cluster, core }: RowClusters): Generator<string> {
  const label = (row: number): readonly CsvCell[] => {
    const rejected = register.rejected[row];
    if (rejected > 0) return ["", "rejected", register.reasons[rejected - 1]];
    if (cluster[row] === NOT_SELECTED)
      return ["", "not selected", register.codes[register.industry[row]] === "" ? "no industry" : "another industry"];
    if (cluster[row] === NOISE) return ["", "noise", ""];
    return [cluster[row] + 1, core[row] === 1 ? "core" : "border", ""];
  };
  yield csvText([["row", "cluster", "role", "reason"]], "\n");
  for (let from = 0; from < register.rows; from += AT_ONCE) {
    const count = Math.min(AT_ONCE, register.rows - from);
    yield csvText(
      Array.from({ length: count }, (_, k) => [from + k + 1, ...label(from + k)]),
      "\n",
    );
  }
}
