import { type ChartTable, numberCell } from "#charts/frame/chartTable.ts";
import type { ScatterPoint, ScatterState } from "./scatterMarks.ts";

/** Everything the chart says that is not a figure. */
export interface ScatterWords {
  /** Below the chart while no point is at hand. */
  hint: string;
  states: Record<ScatterState, string>;
  /** What the area shows: "Jobs". */
  size: string;
  /** Added to what a point says when it is drawn at the edge. */
  offScale: string;
  /** "Not drawn: 3". */
  notDrawn: (count: number) => string;
  /** "2 withheld". */
  reason: (reason: string, count: number) => string;
  unknown: string;
  /** Of the table. */
  columns: { name: string; x: string; low: string; high: string; y: string; state: string };
}

export interface ScatterAxis {
  label: string;
  write: (value: number) => string;
  /** Writes the round numbers of the axis; as `write` without it. */
  writeStep?: (value: number) => string;
  /** A line where nothing is special: 1 for a quotient, 0 for growth. */
  reference?: { value: number; label?: string };
  /** The axis never reaches beyond these. */
  limits?: readonly [number, number];
}

/** The table behind the scatter, the largest first. */
export function scatterTable(
  points: readonly ScatterPoint[],
  options: {
    caption: string;
    x: ScatterAxis;
    y: ScatterAxis;
    writeSize: (size: number) => string;
    words: ScatterWords;
  },
): ChartTable {
  const { caption, x, y, writeSize, words } = options;
  const number = "number" as const;
  return {
    caption,
    columns: [
      { label: words.columns.name, kind: "text" },
      { label: words.size, kind: number },
      { label: words.columns.x, kind: number },
      { label: words.columns.low, kind: number },
      { label: words.columns.high, kind: number },
      { label: words.columns.y, kind: number },
      { label: words.columns.state, kind: "text" },
    ],
    rows: [...points]
      .sort((a, b) => (Number.isNaN(a.size) ? -1 : a.size) - (Number.isNaN(b.size) ? -1 : b.size))
      .toReversed()
      .map((point) => [
        point.label,
        numberCell(point.size, writeSize, words.unknown),
        numberCell(point.x, x.write, words.unknown),
        numberCell(point.low, x.write, words.unknown),
        numberCell(point.high, x.write, words.unknown),
        numberCell(point.y, y.write, words.unknown),
        Number.isNaN(point.x) ? words.unknown : words.states[point.state],
      ]),
  };
}
