import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { wholeText } from "#firms/formats/text/wholeText.ts";

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));
async function* whole(file: Uint8Array) {
  yield await Promise.resolve(file);
}
const read = (file: Uint8Array, most = 100) => wholeText(whole(file), { name: "figures.csv", most });

describe("wholeText", () => {
  it.each([
    ["UTF-8", bytes("región"), undefined],
    ["UTF-8 with a mark", bytes([0xef, 0xbb, 0xbf], "región"), undefined],
    ["UTF-16, little end first", bytes([0xff, 0xfe], [...Buffer.from("región", "utf16le")]), undefined],
    ["UTF-16, big end first", bytes([0xfe, 0xff], [0, 114, 0, 101, 0, 103, 0, 105, 0, 0xf3, 0, 110]), undefined],
    ["Windows-1252", bytes("regi", [0xf3], "n"), "windows-1252"],
    ["what is packed", gzipSync("región"), undefined],
  ])("reads %s", async (_, file, guessed) => {
    expect(await read(file)).toEqual({ text: "región", guessed });
  });

  it.each([
    ["a workbook", bytes("PK", [3, 4], "xl/"), "figures.csv cannot be read: it is a spreadsheet"],
    ["a PDF", bytes("%PDF-1.7"), "figures.csv cannot be read: it is a PDF"],
    ["bytes that are no text", bytes([1, 2, 3, 4, 5, 6, 7, 8], "ab"), "cannot be read: it is not a text file"],
    [
      "what unpacks to far too much",
      gzipSync("a".repeat(101)),
      "figures.csv was not read: it has more than 100 letters",
    ],
  ])("does not read %s as text", async (_, file, message) => {
    await expect(read(file)).rejects.toThrow(message);
  });

  it("reads nothing as nothing", async () => {
    expect(await read(bytes())).toEqual({ text: "" });
  });
});
