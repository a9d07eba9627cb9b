/** What was done so that a row could be read; bits of a row's `marks`. */
export const MARKS = {
  /** Hemisphere letters say that the coordinates stand in each other's column. */
  exchanged: 1,
  /** Hemisphere letters say that each coordinate stands where it should. */
  confirmed: 2,
  /** More cells than columns: the place was found from the side that has one. */
  shifted: 4,
  /** Quotes that did not stand as they should were taken as letters. */
  quotes: 16,
  /** The centre of an area, a line or several points. */
  centred: 32,
  /** A letter of the row could not be read in the file's encoding. */
  damaged: 64,
} as const;

/** A register's rows as they stand in the file, before anything is decided for all of them together. */
export interface RawRows {
  rows: number;
  /** [row] what stands where longitude should and where latitude should: degrees or metres, NaN where the row has a trouble. */
  x: Float64Array;
  y: Float64Array;
  /** [row] 0, else 1 + index in `troubles`. */
  trouble: Uint8Array;
  troubles: string[];
  /** [row] bits of `MARKS`. */
  marks: Uint8Array;
  /** [row] index in `codes`; empty without an industry column. */
  industry: Uint32Array;
  /** Different contents of the industry column, "" among them if a row has none. */
  codes: string[];
}

/** Collects rows one by one; columns double as they fill. */
export interface RowCollector {
  place: (x: number, y: number, marks: number, code?: string) => void;
  reject: (trouble: string, marks: number, code?: string) => void;
  rows: () => number;
  finish: () => RawRows;
}

export function collectRows(): RowCollector {
  let rows = 0;
  let x = new Float64Array(1 << 16);
  let y = new Float64Array(1 << 16);
  let trouble = new Uint8Array(1 << 16);
  let marks = new Uint8Array(1 << 16);
  let industry = new Uint32Array(0);
  const troubles: string[] = [];
  const codes: string[] = [];
  const codeOf = new Map<string, number>();

  function codeNumber(code: string): number {
    const known = codeOf.get(code);
    if (known !== undefined) return known;
    const own = detached(code);
    codeOf.set(own, codes.length);
    return codes.push(own) - 1;
  }

  function add(east: number, north: number, reason: number, bits: number, code: string | undefined): void {
    if (rows === x.length) {
      x = widened(x, new Float64Array(2 * rows));
      y = widened(y, new Float64Array(2 * rows));
      trouble = widened(trouble, new Uint8Array(2 * rows));
      marks = widened(marks, new Uint8Array(2 * rows));
    }
    if (code !== undefined) {
      if (industry.length < x.length) industry = widened(industry, new Uint32Array(x.length));
      industry[rows] = codeNumber(code);
    }
    x[rows] = east;
    y[rows] = north;
    trouble[rows] = reason;
    marks[rows] = bits;
    rows++;
  }

  return {
    place: (east, north, bits, code) => add(east, north, 0, bits, code),
    reject(reason, bits, code) {
      const at = troubles.indexOf(reason);
      add(Number.NaN, Number.NaN, at < 0 ? troubles.push(reason) : at + 1, bits, code);
    },
    rows: () => rows,
    finish: () => ({
      rows,
      x: x.subarray(0, rows),
      y: y.subarray(0, rows),
      trouble: trouble.subarray(0, rows),
      troubles,
      marks: marks.subarray(0, rows),
      industry: industry.subarray(0, rows),
      codes,
    }),
  };
}

/** The same letters in memory of their own: a part of the file's text would keep all of it. */
function detached(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

function widened<A extends Float64Array | Uint8Array | Uint32Array>(from: A, into: A): A {
  into.set(from);
  return into;
}
