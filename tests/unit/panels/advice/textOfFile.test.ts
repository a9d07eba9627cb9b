import { describe, expect, it } from "vitest";
import { MOST_BYTES, textOfFile } from "#panels/advice/notebook/textOfFile.ts";

const bytes = (...parts: (string | number[])[]) =>
  new Blob(parts.map((part) => (typeof part === "string" ? part : new Uint8Array(part))));
const utf16 = (text: string) =>
  Array.from(text).flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]);

describe("textOfFile", () => {
  it.each([
    ["UTF-8", bytes("región"), false],
    ["UTF-8 with a mark", bytes([0xef, 0xbb, 0xbf], "región"), false],
    ["UTF-16, little end first", bytes([0xff, 0xfe], utf16("región")), false],
    ["UTF-16, big end first", bytes([0xfe, 0xff], [0, 114, 0, 101, 0, 103, 0, 105, 0, 0xf3, 0, 110]), false],
    ["Windows-1252", bytes("regi", [0xf3], "n"), true],
  ])("reads %s", async (_, file, isGuessed) => {
    expect(await textOfFile(file)).toEqual({ text: "región", isGuessed });
  });

  it.each([
    ["a workbook", bytes("PK", [3, 4], "xl/"), "spreadsheet"],
    ["a PDF", bytes("%PDF-1.7"), "binary"],
    ["bytes that are no text", bytes("ab", [0, 1, 2]), "binary"],
    ["a file far too large", { size: MOST_BYTES + 1 } as Blob, "large"],
  ])("does not read %s as text", async (_, file, trouble) => {
    expect(await textOfFile(file)).toEqual({ trouble });
  });

  it("reads nothing as nothing", async () => {
    expect(await textOfFile(bytes())).toEqual({ text: "", isGuessed: false });
  });
});
