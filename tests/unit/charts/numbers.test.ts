import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { barsEnd } from "#charts/bars/rankedBar.ts";
import { type ChartTable, numberCell } from "#charts/frame/chartTable.ts";
import { tableText } from "#charts/frame/tableText.ts";
import { intervalState } from "#charts/interval/intervalState.ts";
import { indexedSeries } from "#charts/lines/indexedSeries.ts";

const NOT_KNOWN = Number.NaN;
const table = (rows: ChartTable["rows"]): ChartTable => ({
  caption: "Clusters",
  columns: [
    { label: "Cluster", kind: "text" },
    { label: "Jobs, 2021", kind: "number" },
  ],
  rows,
});

describe("the table behind a chart as text", () => {
  const jobs = (value: number) => numberCell(value, (n) => n.toLocaleString("en"), "not known");
  const clusters = table([
    ["Automotive", jobs(61_400)],
    ['Marketing, "Design"', jobs(NOT_KNOWN)],
  ]);
  test("has numbers in full, and nothing where nothing is known", () => {
    expect(clusters.rows[1][1]).toEqual({ text: "not known", value: NOT_KNOWN });
    expect(tableText(clusters, "tsv")).toBe('Cluster\tJobs, 2021\nAutomotive\t61400\nMarketing, "Design"\t');
    expect(tableText(clusters, "csv")).toBe('Cluster,"Jobs, 2021"\r\nAutomotive,61400\r\n"Marketing, ""Design""",\r\n');
  });
  test("holds no formulas, but negative numbers", () => {
    const risky = table([["=HYPERLINK(1)", jobs(-5)]]);
    expect(tableText(risky, "csv").split("\r\n")[1]).toBe("'=HYPERLINK(1),-5");
  });
  test("is read back as it was, whatever the words", () => {
    const word = fc.string().filter((text) => !/^[=+\-@]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.double({ noNaN: true })), { minLength: 1, maxLength: 8 }), (rows) => {
        const text = tableText(table(rows.map(([name, value]) => [name, jobs(value)])), "csv");
        const { data } = Papa.parse<string[]>(text.slice(0, -2), { delimiter: ",", newline: "\r\n" });
        expect(data.slice(1)).toEqual(rows.map(([name, value]) => [name, String(value)]));
      }),
    );
  });
});

test("an interval is above 1, below 1 or not to be told from it", () => {
  expect(intervalState(1.2, 3)).toBe("above");
  expect(intervalState(0.2, 0.9)).toBe("below");
  expect(intervalState(0.9, 1.1)).toBe("uncertain");
  expect(intervalState(1, 1.1)).toBe("uncertain");
  expect(intervalState(NOT_KNOWN, 1.1)).toBe("unknown");
});

describe("a course as an index", () => {
  test("is 100 in its base year and keeps its gaps", () => {
    expect(indexedSeries([50, NOT_KNOWN, 60], 0)).toEqual([100, NOT_KNOWN, 120]);
    expect(indexedSeries([50, 25], 1)).toEqual([200, 100]);
  });
  test("is nothing without a base", () => {
    expect(indexedSeries([NOT_KNOWN, 5], 0)).toEqual([NOT_KNOWN, NOT_KNOWN]);
    expect(indexedSeries([0, 5], 0)).toEqual([NOT_KNOWN, NOT_KNOWN]);
  });
});

test("the axis of bars is not squeezed by one wide interval", () => {
  const bar = (value: number, high: number) => ({ mark: "", label: "", value, low: 0, high, text: "" });
  expect(barsEnd([bar(4, 5), bar(2, 3)])).toBe(5);
  expect(barsEnd([bar(4, 40), bar(2, 3)])).toBe(6);
  expect(barsEnd([bar(0.5, 0.6)], 1)).toBe(1);
  expect(barsEnd([bar(NOT_KNOWN, NOT_KNOWN)])).toBe(1);
});
