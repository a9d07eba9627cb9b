import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { csvText } from "#firms/formats/table/csvText.ts";
import { recordsIn } from "#firms/formats/table/tableRecords.ts";

const NOT_KNOWN = Number.NaN;
const cellOf = (text: string) => csvText([[text, 1]]).slice(0, -",1\r\n".length);

describe("csvText", () => {
  it("has numbers in full, and nothing where nothing is known", () => {
    expect(csvText([["Jobs, 2021"], [61_400.25], [NOT_KNOWN], [-1.5e-7]])).toBe(
      '"Jobs, 2021"\r\n61400.25\r\n\r\n-1.5e-7\r\n',
    );
    expect(csvText([["row"], [1]], "\n")).toBe("row\n1\n");
    expect(csvText([])).toBe("");
  });

  it.each([
    "=1+1",
    " =1",
    "+1",
    "-5-5",
    "-",
    "@SUM(A1)",
    "|cmd",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    "\t=1",
    "\n=1",
    "\r=1",
    "\tx",
  ])("lets no spreadsheet run %j", (text) => {
    expect(cellOf(text)).toBe(`"'${text}"`);
  });

  it.each(["-5", "-0.25", "12"])("leaves the number %s as it is, also where it is text", (text) => {
    expect(cellOf(text)).toBe(text);
  });

  it("leaves other text as it is, quoted where it must be", () => {
    expect(cellOf("1,000 firms")).toBe('"1,000 firms"');
    expect(cellOf('say "yes"')).toBe('"say ""yes"""');
    expect(cellOf("two\nlines")).toBe('"two\nlines"');
    expect(cellOf("plain - text = here")).toBe("plain - text = here");
    expect(cellOf("")).toBe("");
  });

  it("quotes what a spreadsheet with decimal commas would part", () => {
    expect(cellOf("Chamber; own survey")).toBe('"Chamber; own survey"');
    expect(cellOf("two\ttabs")).toBe('"two\ttabs"');
  });

  it("is read back as it was, by our own reader and by papaparse", () => {
    const word = fc.oneof(fc.string({ unit: "grapheme" }), fc.stringMatching(/^[=\-;,"' \t\r\na1]{0,6}$/));
    const row = fc.tuple(word, fc.double({ noNaN: true }), word);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.constantFrom("\r\n", "\n"), (rows, lineEnd) => {
        const text = csvText(rows, lineEnd);
        const bare = (cells: readonly (string | number)[]) => cells.map((cell) => String(cell).replace(/^'/, ""));
        const written = rows.map(bare);
        const parsed = Papa.parse<string[]>(text.slice(0, -lineEnd.length), { delimiter: ",", newline: lineEnd });
        expect(parsed.data.map(bare)).toEqual(written);
        const dialect = { delimiter: ",", escape: '"' } as const;
        const read = recordsIn(text, { dialect, width: 3, isLast: true });
        expect(read.records.map(({ cells }) => bare(cells))).toEqual(written);
        // A cell begins with the apostrophe only where a spreadsheet would run it.
        for (const cell of parsed.data.flat()) expect(cell).not.toMatch(/^\s*[=@+]/);
      }),
      { numRuns: 500 },
    );
  });
});
