import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { csvRows } from "../../../src/cli/register/csvRows";
import { decimalPosition } from "../../../src/cli/register/decimalPosition";
import { industryMatch } from "../../../src/cli/register/industryMatch";
import { readRegister } from "../../../src/cli/register/readRegister";
import { Refusal } from "../../../src/cli/refusal";
import { resolvePosition } from "../../../src/firms/position";
import { REGISTERS } from "./runCli";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "agglomera-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("readRegister", () => {
  const columns = { lon: "longitud", lat: "latitud", industry: "industry" };
  const untidy = readFileSync(join(REGISTERS, "cli-untidy.csv"), "utf8");
  const utf16 = Buffer.from(`\ufeff${untidy}`, "utf16le");

  test.each<[variant: string, content: string | Uint8Array]>([
    ["a byte order mark", `\ufeff${untidy}`],
    ["CRLF", untidy.replaceAll("\n", "\r\n")],
    ["no line end at the end", untidy.trimEnd()],
    ["UTF-16", utf16],
    ["UTF-16, big end first", Buffer.from(utf16).swap16()],
    ["Windows-1252", Buffer.from(untidy, "latin1")],
    ["a line that states the delimiter", `sep=;\n${untidy}`],
  ])("reads the same with %s", async (_, content) => {
    const expected = await readRegister(join(REGISTERS, "cli-untidy.csv"), columns);
    expect(expected.rows).toBe(13);
    expect(await readRegister(file("variant.csv", content), columns)).toEqual(expected);
  });

  test.each([
    ["comma", ","],
    ["semicolon", ";"],
    ["tab", "\t"],
    ["bar", "|"],
  ])("finds the delimiter: %s", async (_, delimiter) => {
    const lines = [
      ["id", "a note, or; two", "lon", "lat"],
      ["1", "x", "-99.25", "19.5"],
    ];
    const text = lines.map((cells) => cells.map((cell) => `"${cell}"`).join(delimiter)).join("\n");
    const { rows, lon, lat } = await readRegister(file("delimited.csv", text), {});
    expect([rows, ...lon, ...lat]).toEqual([1, -99.25, 19.5]);
  });

  test("points of GeoJSON are rows, everything else is rejected", async () => {
    const feature = (geometry: unknown, properties: unknown = { code: 3363 }) => ({
      type: "Feature",
      geometry,
      properties,
    });
    const point = (...coordinates: unknown[]) => ({ type: "Point", coordinates });
    const features = [feature(point(-100, 25)), feature(point(-100, 95)), feature(null), 7, feature(point("1", 2), {})];
    const path = file("register.geojson", JSON.stringify({ type: "FeatureCollection", features }));
    const found = await readRegister(path, { industry: "code" });
    expect(Array.from(found.rejected, (k) => found.reasons[k - 1] ?? "")).toEqual([
      "",
      "outside longitude 180 or latitude 90",
      "not a point",
      "not a feature",
      "coordinates are not numbers",
    ]);
    expect(Array.from(found.industry, (k) => found.codes[k])).toEqual(["3363", "3363", "3363", "", ""]);
    await expect(readRegister(path, { industry: "naics" })).rejects.toThrow(/no property "naics"/);
    await expect(readRegister(file("broken.json", "{"), {})).rejects.toThrow(Refusal);
  });

  test.each<[trouble: string, content: string, sentence: RegExp]>([
    ["is empty", "\n\n", /holds no table/],
    ["is not text", "PK\u0003\u0004...", /it is a spreadsheet or an archive/],
    ["holds zero bytes", "a\u0000b", /it is not a text file/],
    ["has a column twice", "lon,lon,lat\n1,2,3\n", /more than one column "lon" \(--lon\)/],
    [
      "has no usual names",
      "east,north\n1,2\n",
      /no column is called longitude or the like; it has east, north\. Name it with --lon/,
    ],
    [
      "has a quote that never closes",
      'name,lon,lat\na,1.5,2.5\n"b,1.5,2.5\n',
      /a quote opens in row 2 or after and never closes/,
    ],
  ])("refuses a file that %s", async (_, content, sentence) => {
    await expect(readRegister(file("refused.csv", content), {})).rejects.toThrow(sentence);
  });

  test("a quote that closes in the middle of a cell rejects what it runs over, and says so", async () => {
    const path = file("quotes.csv", 'name,lon,lat\n"a" b,1.5,2.5\n"c",1.5,2.5\nd,1.5,2.5\n');
    const { rows, rejected, reasons } = await readRegister(path, {});
    expect([rows, ...rejected]).toEqual([2, 1, 0]);
    expect(reasons).toEqual(["quotes that do not close"]);
  });
});

test("a table reads the same however its text is cut", async () => {
  const text = `\r\nname,lon,lat\r\n"a ""b"", c",1.5,2.5\r\n"two\r\nlines",3.5,4.5\r\n\r\nlast,5.5,6.5`;
  const rowsOf = async (pieces: string[]) => {
    async function* source() {
      yield* pieces;
    }
    const { header, batches } = await csvRows(source(), { path: "register.csv", wanted: ["lon", "lat"] });
    const rows: string[][] = [header];
    for await (const batch of batches) rows.push(...batch.rows);
    return rows;
  };
  // Long enough that the reader goes on after its first look at the header.
  const filler = Array.from({ length: 9000 }, (_, k) => `"f""${k}",7.5,8.5`).join("\r\n");
  const whole = `${text}\r\n${filler}`;
  const expected = await rowsOf([whole]);
  expect(expected.slice(0, 4)).toEqual([
    ["name", "lon", "lat"],
    ['a "b", c', "1.5", "2.5"],
    ["two\r\nlines", "3.5", "4.5"],
    ["last", "5.5", "6.5"],
  ]);
  expect(expected).toHaveLength(4 + 9000);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(whole.length), { maxLength: 20 }), async (cuts) => {
      const at = [0, ...cuts.sort((a, b) => a - b), whole.length];
      expect(await rowsOf(at.slice(1).map((end, k) => whole.slice(at[k], end)))).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

test("decimal degrees are placed as by resolvePosition", () => {
  const degrees = fc.oneof(
    fc.double({ min: -200, max: 200, noNaN: true }).map(String),
    fc.tuple(fc.integer({ min: -190, max: 190 }), fc.nat(99_999)).map(([whole, part]) => `${whole}.${part}`),
    fc.constantFrom("0.0", "-0.0", "90.0", "-180.0", "12.", "0012.5", "1e-7", "", " 5.5", "+5.5", "19,4", "99°10'W"),
  );
  fc.assert(
    fc.property(degrees, degrees, (lat, lon) => {
      expect(decimalPosition(lat, lon)).toEqual(resolvePosition(lat, lon));
    }),
    { numRuns: 3000 },
  );
});

test("an industry holds the codes that begin with it", () => {
  const is = (asked: string, code: string) => industryMatch(asked)(code);
  expect([is("336", "336"), is("336", " 336310"), is("336", "335"), is("336", ""), is("336", "33")]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect([is("336, 335", "3351"), is("c29", "C29.32"), is("31-33", "3254"), is("31-33", "31-33")]).toEqual(
    Array.from({ length: 4 }, () => true),
  );
  expect([is("31", "31-33"), is(",", "336")]).toEqual([false, false]);
});
