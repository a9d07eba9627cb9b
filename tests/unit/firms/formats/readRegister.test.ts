import { ROOT } from "#scripts/ready.mjs";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ReadAsk, readRegister } from "#firms/formats/readRegister.ts";
import { UnreadableRegister } from "#firms/formats/unreadableRegister.ts";
import { registerBytes } from "./registerBytes.ts";

const REGISTERS = join(ROOT, "tests", "registers");
const UNTIDY = readFileSync(join(REGISTERS, "cli-untidy.csv"), "utf8");

const read = (content: string | Uint8Array, ask: Partial<ReadAsk> = {}, size?: number) =>
  readRegister(registerBytes(content, size), { name: "register.csv", ...ask });

/** `id,lat,lon` of places around 19.4 N 99.1 W, with rows of one's own behind. */
const table = (...rows: string[]) =>
  `id,lat,lon\n${Array.from({ length: 12 }, (_, k) => `${k},${(19.4 + k / 1000).toFixed(4)},${(-99.1 - k / 1000).toFixed(4)}\n`).join("")}${rows.map((row) => `x,${row}\n`).join("")}`;

describe("readRegister", () => {
  const columns = { lon: "longitud", lat: "latitud", industry: "industry" };
  const utf16 = Buffer.from(`\ufeff${UNTIDY}`, "utf16le");

  test.each<[variant: string, content: string | Uint8Array]>([
    ["a byte order mark", `\ufeff${UNTIDY}`],
    ["CRLF", UNTIDY.replaceAll("\n", "\r\n").replace("Dos\r\n", "Dos\n")],
    ["no line end at the end", UNTIDY.trimEnd()],
    ["UTF-16", utf16],
    ["UTF-16, big end first", Buffer.from(utf16).swap16()],
    ["UTF-16 without a mark", utf16.subarray(2)],
    ["Windows-1252", Buffer.from(UNTIDY, "latin1")],
    ["a line that states the delimiter", `sep=;\n${UNTIDY}`],
  ])("reads the same with %s", async (_, content) => {
    const { reading: _reading, ...expected } = await read(UNTIDY, columns);
    expect(expected.rows).toBe(13);
    const { reading: _other, ...found } = await read(content, columns);
    expect(found).toEqual(expected);
  });

  test("reads the same in pieces of any size, in every format and encoding", async () => {
    const files = [
      "big5-header.csv",
      "sjis-industry.csv",
      "utf16le-nobom.csv",
      "utf8-one-bad-byte.csv",
      "mac-cr-with-lf-in-cell.csv",
      "polygons.geojson",
      "rs-seq.geojson",
      "overpass.json",
      "badline.ndjson",
      "crs-last.geojson",
    ];
    const contents = files.map((file) => readFileSync(join(REGISTERS, "formats", file)));
    const expected = await Promise.all(contents.map((content) => read(content)));
    await fc.assert(
      fc.asyncProperty(fc.nat(files.length - 1), fc.integer({ min: 1, max: 600 }), async (k, size) => {
        expect(await read(contents[k], {}, size)).toEqual(expected[k]);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ["comma", ","],
    ["semicolon", ";"],
    ["tab", "\t"],
    ["bar", "|"],
    ["caret", "^"],
    ["tilde", "~"],
    ["unit separator", "\u001f"],
  ])("finds the delimiter: %s", async (_, delimiter) => {
    const lines = [
      ["id", "a note, or; two", "lon", "lat"],
      ["1", "x", "-99.25", "19.5"],
    ];
    const text = lines.map((cells) => cells.map((cell) => `"${cell}"`).join(delimiter)).join("\n");
    const { rows, lon, lat, reading } = await read(text);
    expect([rows, ...lon, ...lat, reading.delimiter]).toEqual([1, -99.25, 19.5, delimiter]);
  });

  test.each<[trouble: string, content: string, sentence: RegExp]>([
    ["is empty", "\n\n", /holds no table/],
    ["is not text", "PK\u0003\u0004...", /it is a spreadsheet \(XLSX\) or an archive/],
    ["holds zero bytes", "a\u0000b", /it is not a text file/],
    ["has a column twice", "lon,lon,lat\n1,2,3\n", /more than one column "lon" \(--lon\)/],
    [
      "has no usual names",
      "left,right\n1,2\n",
      /no column is called longitude or the like; it has left, right\. Name it with --lon/,
    ],
    ["is a page of a site", "<!DOCTYPE html><html></html>", /a web page, not a table/],
    [
      "was cut off",
      '{"type":"FeatureCollection","features":[{"type":"Feature","geo',
      /ends in record 1 that begins on line 1; it was probably cut off/,
    ],
    ["nests too deep", `{"features":[{"a":${"[".repeat(60)}`, /nests deeper than 32 levels/],
  ])("refuses a file that %s", async (_, content, sentence) => {
    await expect(read(content)).rejects.toThrow(sentence);
    await expect(read(content)).rejects.toBeInstanceOf(UnreadableRegister);
  });

  test.each([
    ["group names above it", "Firm,,Location,\nid,name,lat,lon\n1,a,19.44,-99.13\n2,b,19.45,-99.14\n"],
    ["a title that has the word location", "Firms by location\n\nid;geo_point_2d\n1;19.44, -99.13\n2;19.45, -99.14\n"],
    ["a note with a quote above it", 'The "best" firms, 2023\n"id","lat","lon"\n1,19.44,-99.13\n2,19.45,-99.14\n'],
  ])("finds the header below %s", async (_, content) => {
    const { rows, lon, warnings } = await read(content);
    expect([rows, ...lon]).toEqual([2, -99.13, -99.14]);
    expect(warnings).toEqual(["1 line above the header was left out."]);
  });

  test("puts degrees, minutes and seconds together that stand in columns of their own", async () => {
    const text = "id,lat_deg,lat_min,lat_sec,lon_deg,lon_min,lon_sec\n1,19,26,33,-99,7,30\n2,19,30,,-99,15,\n";
    const { lat, lon } = await read(text);
    expect([...lat, ...lon].map((value) => Number(value.toFixed(6)))).toEqual([19.4425, 19.5, -99.125, -99.25]);
  });

  test("messages repeat no data of the person", async () => {
    const secrets = [
      "Juan Secreto,Calle 5,19.4425,-99.129\nAna Secreto,Calle 6,19.44,-99.13\n",
      "Juan Secreto;Calle 5;x\nAna Secreto;Calle 6;x\n",
      '{"Juan Secreto": 5}',
      "nombre;x;y\nJuan Secreto;302303;2770303\n",
    ];
    for (const secret of secrets) {
      const said = await read(secret).catch((error: unknown) => error as Error);
      expect(said).toBeInstanceOf(UnreadableRegister);
      expect((said as Error).message).not.toMatch(/Secreto|Calle|19\.44|302303/);
    }
  });
});

describe("missing-value codes", () => {
  test.each([
    "-9999,-9999",
    "99999,99999",
    "-999.999,-999.999",
    "999,999",
    "-99,-99",
    "99.9999,99.9999",
    "1e20,1e20",
    "-32768,-32768",
    "NULL,NULL",
    "N/A,N/A",
    "-,-",
    ".,.",
    "nan,NaN",
    "\\N,\\N",
    "-1,-1",
    "9,9",
    "-88,-88",
    "3.4028235e38,3.4028235e38",
    "s/d,s/d",
    "-9999,-99.1",
    "19.4,9999",
    "不明,不明",
  ])("%s is rejected", async (pair) => {
    const { rows, rejections } = await read(table(pair, pair));
    expect([rows, rejections]).toEqual([14, { "missing-value code": { rows: 2, first: 13 } }]);
  });

  test.each([
    ["9,9 among places beside it", Array.from({ length: 9 }, (_, k) => `${k},${9 + k / 1000},${9 - k / 1000}`)],
    ["a whole degree beside places with fractions", ["1,19,-99.1", "2,19.4,-99", "3,19.41,-99.1"]],
    ["88.8,88.8 as the only place", ["1,88.8,88.8"]],
  ])("a true place is none: %s", async (_, rows) => {
    const { rejections } = await read(`id,lat,lon\n${rows.join("\n")}\n`);
    expect(rejections).toEqual({});
  });

  test("among metres too", async () => {
    const rows = Array.from({ length: 12 }, (_, k) => `${k},${302_000 + k},${2_770_000 + k}`);
    const text = `id,x,y\n${[...rows, "x,-9999,-9999", "x,0,0", "x,99999,99999"].join("\n")}\n`;
    const { rejections } = await read(text, { crs: "twd97" });
    expect(rejections).toEqual({ "missing-value code": { rows: 2, first: 13 }, zero: { rows: 1, first: 14 } });
  });
});

describe("axes", () => {
  test("a pair of a part alone is never exchanged", async () => {
    const { rejections, repaired, reading } = await read(table("-99.1,19.4"));
    expect([rejections, repaired.exchanged, reading.axes]).toEqual([
      { "out of range": { rows: 1, first: 13 } },
      0,
      "as named",
    ]);
  });

  test("all rows are, where only so they are places", async () => {
    const { rejections, repaired, reading, lon } = await read(table().replace("lat,lon", "lon,lat"));
    expect([rejections, repaired.exchanged, reading.axes, lon[0]]).toEqual([{}, 12, "exchanged", -99.1]);
  });

  test("letters in the cells say which is which", async () => {
    const { lon, lat, repaired } = await read("id;lat;lon\n1;99.5 W;19.5 N\n2;19.5 N;99.5 W\n");
    expect([...lon, ...lat, repaired.exchanged]).toEqual([-99.5, -99.5, 19.5, 19.5, 1]);
  });

  test("what lies on land either way stays as it is named", async () => {
    const rows = Array.from({ length: 12 }, (_, k) => `${k},${24.7 + k / 100},${46.7 + k / 100}`);
    expect((await read(`id,lat,lon\n${rows.join("\n")}\n`)).reading.axes).toBe("as named");
  });
});

describe("longitudes", () => {
  test("from 0 to 360 are turned for the whole register", async () => {
    const { lon, repaired, warnings } = await read("id,lat,lon\n1,-17.5,179.5\n2,-17.5,180.5\n3,-17.5,181.25\n");
    expect([...lon, repaired.wrapped]).toEqual([179.5, -179.5, -178.75, 2]);
    expect(warnings).toEqual([expect.stringMatching(/^Longitudes run from 0 to 360; 2 rows/)]);
  });

  test("one beyond 180 beside western ones is out of range", async () => {
    expect((await read(table("19.4,260.9"))).rejections).toEqual({ "out of range": { rows: 1, first: 13 } });
  });
});
