import { NOISE } from "#spatial/density/dbscan.ts";
import type { RegisterRead } from "#firms/formats/readRegister.ts";

/** What became of the rows that were looked at. */
export interface RowClusters {
  /** [row] cluster from 0, `NOISE`, or `NOT_SELECTED`; any for rejected rows. */
  cluster: Int32Array;
  /** [row] 1 for core points. */
  core: Uint8Array;
}

export const NOT_SELECTED = -2;

/** The lines of the label file, one a row of the register in its order, after the header. */
export function* clusterLabels(register: RegisterRead, { cluster, core }: RowClusters): Generator<string> {
  yield "row,cluster,role,reason\n";
  for (let row = 0; row < register.rows; row++) {
    const start = `${row + 1},`;
    const rejected = register.rejected[row];
    if (rejected > 0) yield `${start},rejected,${quoted(register.reasons[rejected - 1])}\n`;
    else if (cluster[row] === NOT_SELECTED)
      yield `${start},not selected,${register.codes[register.industry[row]] === "" ? "no industry" : "another industry"}\n`;
    else if (cluster[row] === NOISE) yield `${start},noise,\n`;
    else yield `${start}${cluster[row] + 1},${core[row] === 1 ? "core" : "border"},\n`;
  }
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
