import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { type TableDialect, tableRecords } from "#firms/formats/table/tableRecords.ts";
import { referenceRecords } from "#tests/unit/firms/formats/referenceRecords.ts";

async function recordsOf(pieces: string[], dialect: TableDialect, width?: number): Promise<string[][]> {
  async function* source() {
    yield* pieces;
  }
  const found: string[][] = [];
  for await (const records of tableRecords(source(), dialect, () => width))
    found.push(...records.map(({ cells }) => cells));
  return found;
}

const comma: TableDialect = { delimiter: ",", escape: '"' };
const lineEnd = fc.constantFrom("\n", "\r\n", "\r");
const cell = fc.string({ unit: fc.constantFrom(...'ab1 ,;"\r\n\u00e9\\'.split("")), maxLength: 6 });
const quote = (text: string) => (/[",\r\n]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

describe("records of a table", () => {
  test.each([
    [
      "line ends mixed",
      "a,b\r\n1,2\r3,4\n5,6",
      [
        ["a", "b"],
        ["1", "2"],
        ["3", "4"],
        ["5", "6"],
      ],
    ],
    [
      "an LF inside a cell of a file with CR",
      'a,b\r1,"x\ny"\r2,z',
      [
        ["a", "b"],
        ["1", "x\ny"],
        ["2", "z"],
      ],
    ],
    [
      "quotes inside a quoted cell",
      'a,b\n"The "Best" Mill",2\n',
      [
        ["a", "b"],
        ['The "Best" Mill', "2"],
      ],
    ],
    [
      "a quote that opens and never closes",
      'a,b\n"Mill,2\n3,4\n5,6\n',
      [
        ["a", "b"],
        ['"Mill', "2"],
        ["3", "4"],
        ["5", "6"],
      ],
    ],
    [
      "a doubled quote that closes",
      'a,b\n"The "Best"",2\n3,4\n',
      [
        ["a", "b"],
        ['The "Best"', "2"],
        ["3", "4"],
      ],
    ],
    [
      "blanks before a quoted cell",
      'a,b\n1, "x, y"\n',
      [
        ["a", "b"],
        ["1", "x, y"],
      ],
    ],
    [
      "a note over lines in the last column",
      'a,b\n1,"one\ntwo"\n2,x\n',
      [
        ["a", "b"],
        ["1", "one\ntwo"],
        ["2", "x"],
      ],
    ],
    [
      "an address over lines that have commas of their own",
      'a,b\n1,"Main 1\nSpringfield, IL\n(39.8, -89.6)"\n2,x\n',
      [
        ["a", "b"],
        ["1", "Main 1\nSpringfield, IL\n(39.8, -89.6)"],
        ["2", "x"],
      ],
    ],
    [
      "blank lines",
      "\n\na,b\n\r\n1,2\n \n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "inches in an unquoted cell",
      'a,b\n1,Mill 3" pipes\n',
      [
        ["a", "b"],
        ["1", 'Mill 3" pipes'],
      ],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await recordsOf([text], comma, 2)).toEqual(expected);
    expect(await recordsOf(Array.from(text), comma, 2)).toEqual(expected);
  });

  test("quotes after a backslash, where the dialect has them", async () => {
    const text = String.raw`a,b` + "\n" + String.raw`"The \"Best\", Mill",C:\dir` + "\n";
    expect(await recordsOf([text], { delimiter: ",", escape: "\\" }, 2)).toEqual([
      ["a", "b"],
      ['The "Best", Mill', String.raw`C:\dir`],
    ]);
  });

  test("what a writer quotes as it should comes back, with any line ends, and as Papa Parse reads it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .integer({ min: 2, max: 4 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
          ),
        fc.infiniteStream(lineEnd),
        async (table, ends) => {
          // Text in the last column that looks like records of its own is what the rule for stray quotes is for.
          const rows = table.map((row) =>
            row.map((text) => text.replace(/[\r\n]+/g, "\n").replaceAll("\n", row.length > 2 ? " " : "")),
          );
          const filled = rows.map((row, k) => [`r${k}`, ...row]);
          const text = filled.map((row) => row.map(quote).join(",") + ends.next().value).join("");
          const found = await recordsOf([text], comma, filled[0].length);
          expect(found.map((row) => row.map((value) => value.trim()))).toEqual(
            filled.map((row) => row.map((value) => value.trim())),
          );
          const lf = filled.map((row) => row.map(quote).join(",")).join("\n");
          expect(await recordsOf([lf], comma, filled[0].length)).toEqual(
            Papa.parse<string[]>(lf, { delimiter: ",", newline: "\n" }).data,
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  test("any text reads as the rules say, however it is cut", async () => {
    const soup = fc.array(
      fc.oneof(
        cell,
        fc.constantFrom('"', '""', '",', ',"', "\n", "\r", "\r\n", "1,2,3\n", '1,"x",3\n', '1,"x\ny",3\r\n'),
      ),
      { maxLength: 14 },
    );
    await fc.assert(
      fc.asyncProperty(
        soup,
        fc.constantFrom<TableDialect>(comma, { delimiter: ";", escape: '"' }, { delimiter: ",", escape: "\\" }),
        fc.array(fc.nat(80), { maxLength: 12 }),
        async (parts, dialect, cuts) => {
          const text = parts.join("");
          const expected = referenceRecords(text, dialect, 3);
          expect(await recordsOf([text], dialect, 3)).toEqual(expected);
          const at = [0, ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b), text.length];
          expect(
            await recordsOf(
              at.slice(1).map((end, k) => text.slice(at[k], end)),
              dialect,
              3,
            ),
          ).toEqual(expected);
          expect(await recordsOf(Array.from(text), dialect, 3)).toEqual(expected);
        },
      ),
      { numRuns: 1500 },
    );
  });
});
