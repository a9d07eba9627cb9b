import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvText } from "#firms/formats/table/csvText.ts";
import { namedRows } from "#firms/formats/table/namedRows.ts";

const rowsOf = (text: string) => namedRows(text, ["region", "value"]);

describe("namedRows", () => {
  it.each([",", ";", "\t", "|"])("finds what divides a table, here %j", (delimiter) => {
    const lines = [`note${delimiter}Value ${delimiter}region`, `"a, b; c"${delimiter}1,5${delimiter}26163`];
    const text = delimiter === "," ? lines.join("\n").replace("1,5", '"1,5"') : lines.join("\n");
    expect(rowsOf(text)).toEqual([
      ["note", "Value ", "region"],
      ["a, b; c", "1,5", "26163"],
    ]);
  });

  it("takes the delimiter a spreadsheet states, in a line that is no row", () => {
    expect(rowsOf("sep=:\r\nregion:value\r\n26163:1\r\n")).toEqual([
      ["region", "value"],
      ["26163", "1"],
    ]);
  });

  it("counts rows as a spreadsheet does, over blank ones and cells of several lines", () => {
    const rows = rowsOf('region;value\r\n\r\n"26163\r\nWayne";1\r\n\n26161;2');
    expect(rows).toEqual([["region", "value"], [], ["26163\r\nWayne", "1"], [], ["26161", "2"]]);
  });

  it("keeps a quotation mark that stays open to its own row", () => {
    const rows = rowsOf('region,value\n26163,"12\n26161,"a,b,c\n26159,3\n');
    expect(rows).toEqual([
      ["region", "value"],
      ["26163", '"12'],
      ["26161", '"a', "b", "c"],
      ["26159", "3"],
    ]);
  });

  it("reads back what is written", () => {
    const word = fc.string({ unit: "grapheme" }).filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { maxLength: 8 }), (rows) => {
        const written = [["region", "value"], ...rows];
        const bare = (cells: readonly string[]) => cells.map((cell) => cell.replace(/^'/, ""));
        expect(rowsOf(csvText(written)).map(bare)).toEqual(written.map(bare));
      }),
    );
  });
});
