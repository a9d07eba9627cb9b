import type { RowCollector } from "./rawRows.ts";
import type { NumberMarks } from "./places/placeNumber.ts";

/** What is asked of a register besides its rows. */
export interface RegisterAsk {
  /** What the register is called in messages: the name of its file. */
  name: string;
  /** Columns by name or, in a table without a header, by number from 1. */
  lon?: string;
  lat?: string;
  industry?: string;
}

/** What a format found out while it read, besides rows. */
export interface FormatFindings {
  /** Columns or properties used, and how they were found. */
  columns: { lon?: string; lat?: string; place?: string; industry?: string; how: string };
  /** A table's own. */
  table?: {
    delimiter: string;
    marks: NumberMarks;
    /** Columns. */
    width: number;
    hasHeader: boolean;
    /** Line of the file, from 1, the header stands on. */
    headerLine: number;
  };
  /** The reference system the file states, in its words; `where` says where. */
  system?: { stated: string; where: string };
  /** The zone of a grid that every row of the sample states, as "14" or "14N", and the column it stands in. */
  zone?: { stated: string; column: string };
  /** `lat, lon` where the file says that its pairs stand in that order. */
  order?: "lon, lat" | "lat, lon";
  warnings: string[];
}

/** A way registers are written. */
export interface RegisterFormat {
  id: string;
  /** For people: "delimited text". */
  name: string;
  /** Whether a file that begins with this text is written so. */
  sniff: (head: string) => boolean;
  /** Reads every record into `rows`, in the file's order. Throws `UnreadableRegister`. */
  read: (pieces: AsyncIterable<string>, ask: RegisterAsk, rows: RowCollector) => Promise<FormatFindings>;
}
