import { describe, expect, test } from "vitest";
import { decodedText } from "#firms/formats/text/decodedText.ts";
import { encodingNamed } from "#firms/formats/text/encodings.ts";
import { registerBytes } from "#tests/unit/firms/formats/registerBytes.ts";

/** Bytes of a text in an encoding, from what `TextDecoder` makes of every one and two bytes; "?" for what it does not have. */
function encoded(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const bytesOf = new Map<string, number[]>();
  const note = (...bytes: number[]) => {
    const letters = Array.from(decoder.decode(Uint8Array.from(bytes)));
    if (letters.length === 1 && letters[0] !== "\ufffd" && !bytesOf.has(letters[0])) bytesOf.set(letters[0], bytes);
  };
  for (let byte = 0; byte < 256; byte++) note(byte);
  if (!/windows|koi|iso/.test(label))
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) note(lead, trail);
  return Uint8Array.from(Array.from(text).flatMap((letter) => bytesOf.get(letter) ?? [63]));
}

async function decoded(
  bytes: Uint8Array,
  given?: string,
  size?: number,
): Promise<{ text: string; id: string; from: string }> {
  const { pieces, encoding } = decodedText(registerBytes(bytes, size), { name: "register.csv", given });
  let text = "";
  for await (const piece of pieces) text += piece;
  return { text, ...encoding() };
}

const COUNTRIES = "US MX TW JP CN KR RU CA PE CL VN TH ID MY PH SG HK PG AU NZ BN DE FR ES PT GR PL".split(" ");

/** Names of countries in a language, a table of three columns. */
function namesIn(language: string): string {
  const names = new Intl.DisplayNames([language], { type: "region" });
  return `id,name,lat\n${COUNTRIES.map((code, k) => `${k},${names.of(code)},${(k * 1.2345).toFixed(4)}`).join("\n")}\n`;
}

describe("text of a register", () => {
  test.each([
    ["big5", "zh-Hant", "Big5"],
    ["gb18030", "zh-Hans", "GB18030"],
    ["shift_jis", "ja", "Shift_JIS"],
    ["euc-jp", "ja", "EUC-JP"],
    ["euc-kr", "ko", "EUC-KR"],
    ["windows-1251", "ru", "windows-1251"],
    ["koi8-r", "ru", "KOI8-R"],
    ["windows-1253", "el", "windows-1253"],
    ["windows-1256", "ar", "windows-1256"],
    ["windows-874", "th", "windows-874"],
    ["windows-1252", "es", "windows-1252"],
    ["windows-1252", "fr", "windows-1252"],
    ["windows-1252", "de", "windows-1252"],
    ["windows-1252", "pt", "windows-1252"],
  ])("%s is known by names in it (%s)", async (label, language, id) => {
    const names = namesIn(language);
    const bytes = encoded(names, label);
    for (const size of [1 << 20, 7]) {
      const found = await decoded(bytes, undefined, size);
      expect(found).toMatchObject({ id, from: "its bytes" });
      expect(found.text).toBe(new TextDecoder(label).decode(bytes));
    }
    expect((await decoded(new TextEncoder().encode(names))).id).toBe("UTF-8");
  });

  test.each([
    ["製造業", "big5"],
    ["台積電股份有限公司", "big5"],
    ["制造业", "gb18030"],
    ["汽车制造", "gb18030"],
    ["自動車部品", "shift_jis"],
    ["トヨタ自動車", "euc-jp"],
    ["제조업", "euc-kr"],
    ["ЗАВОД", "windows-1251"],
    ["пищевая", "windows-1251"],
    ["producción", "windows-1252"],
    ["Juárez", "windows-1252"],
  ])("%s alone, over and over, is enough for %s", async (word, label) => {
    const rows = Array.from({ length: 30 }, (_, k) => `${k},121.5${k},25.0${k},${word}\n`).join("");
    const found = await decoded(encoded(`id,lon,lat,name\n${rows}`, label));
    expect(encodingNamed(found.id)?.label).toBe(label);
    expect(found.text).toContain(word);
  });

  test("one byte that is none spoils one letter of UTF-8, wherever it stands", async () => {
    const rows = Array.from({ length: 20_000 }, (_, k) => `${k},producción,Ñuñoa\n`).join("");
    for (const at of [5, 200_000, rows.length]) {
      const bytes = new TextEncoder().encode(rows);
      const damaged = Uint8Array.from([...bytes.subarray(0, at), 0xe9, ...bytes.subarray(at)]);
      const { text, id } = await decoded(damaged, undefined, 1 << 16);
      expect(id).toBe("UTF-8");
      expect(Array.from(text).filter((letter) => letter === "\ufffd")).toHaveLength(1);
      expect(text.replace("\ufffd", "")).toBe(rows);
    }
  });

  test("stray bytes beside no letter make no other script of a file without other letters", async () => {
    const ascii = "id,lat,lon\n1,19.44,-99.13\n";
    for (const byte of [0x80, 0xa4, 0xff])
      expect((await decoded(Uint8Array.from([...new TextEncoder().encode(ascii), byte]))).id).toBe("UTF-8");
    for (const text of ["1,S\xe3o\n", "1,siete \xf3 ocho\n", "1,99.1\xb0\n", "1,C. 1\xaa\n"]) {
      const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
      expect(await decoded(bytes)).toMatchObject({ id: "windows-1252", text });
    }
  });

  test.each([[[0]], [[0x31, 0]], [[0xff, 0xfe]], [[0x0a, 0, 0]]])("bytes at the end (%j) are no mark", async (end) => {
    const ascii = "id,lat,lon\n1,19.44,-99.13\n".repeat(40);
    for (const size of [7, 1000, 1 << 20]) {
      const found = await decoded(Uint8Array.from([...new TextEncoder().encode(ascii), ...end]), undefined, size);
      expect(found.id).not.toMatch(/UTF-16/);
      expect(found.text.startsWith(ascii)).toBe(true);
    }
  });

  test("the first letter beyond ASCII may come after a megabyte", async () => {
    const ascii = "1,plant\n".repeat(150_000);
    expect(await decoded(encoded(`${ascii}2,Juárez\n`, "windows-1252"), undefined, 1 << 16)).toMatchObject({
      id: "windows-1252",
    });
    expect(
      (await decoded(new TextEncoder().encode(`${ascii}2,Juárez\n`), undefined, 1 << 16)).text.endsWith("Juárez\n"),
    ).toBe(true);
  });

  test("an encoding given is taken, unless a byte order mark says otherwise", async () => {
    const bytes = encoded("é", "windows-1252");
    expect(await decoded(bytes, "latin1")).toEqual({ text: "é", id: "windows-1252", from: "given" });
    expect(await decoded(new TextEncoder().encode("\ufeffé"), "big5")).toEqual({
      text: "é",
      id: "UTF-8",
      from: "byte order mark",
    });
    await expect((async () => decoded(bytes, "ebcdic"))()).rejects.toThrow(
      /There is no encoding "ebcdic"; expected one such as UTF-8/,
    );
    await expect(decoded(Uint8Array.of(0xff, 0xfe, 0, 0, 1, 0, 0, 0))).rejects.toThrow(
      /it is UTF-32; save it as UTF-8/,
    );
  });

  test.each([
    "UTF8",
    "utf-16",
    "Shift-JIS",
    "sjis",
    "cp932",
    "CP950",
    "gbk",
    "euckr",
    "cp1251",
    "latin1",
    "ISO-8859-1",
    "tis-620",
  ])("%s names an encoding", (name) => expect(encodingNamed(name)).toBeDefined());
});
