import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writtenNumber } from "#guidelines/notebook/writtenNumber.ts";

describe("writtenNumber", () => {
  it.each([
    ["12.5", 12.5],
    [" 12 ", 12],
    ["+3", 3],
    ["\u22123", -3],
    ["12,5", 12.5],
    ["0,125", 0.125],
    ["1234,567", 1234.567],
    ["1.500", 1.5],
    ["1,234.5", 1234.5],
    ["1.234,5", 1234.5],
    ["1,234,567", 1_234_567],
    ["1.234.567", 1_234_567],
    ["1\u00a0234\u00a0567,8", 1_234_567.8],
    ["12 500", 12_500],
  ])("reads %s as %s", (text, value) => {
    expect(writtenNumber(text)).toBe(value);
  });

  it.each(["1,500", "-12,000", "999,999"])("does not choose what %s means", (text) => {
    expect(writtenNumber(text)).toBe("ambiguous");
  });

  it.each([
    "",
    "-",
    "twelve",
    "1e5",
    "1,2,3",
    "12,34,567",
    "1.2.3",
    ".5",
    "5.",
    "5,",
    "1 23",
    "0x1",
    "12%",
    "9".repeat(400),
  ])("refuses %s", (text) => {
    expect(writtenNumber(text)).toBeUndefined();
  });

  it("reads what the United States, Germany and France write, or asks", () => {
    const number = fc.tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 2 }));
    fc.assert(
      fc.property(number, fc.constantFrom("en", "de", "fr"), ([digits, places], language) => {
        const value = digits / 10 ** places;
        const text = value.toLocaleString(language, { minimumFractionDigits: places, maximumFractionDigits: places });
        const read = writtenNumber(text);
        if (language === "en" && read === "ambiguous") expect(text).toMatch(/^-?\d{1,3},\d{3}$/);
        // A point before three digits is a decimal point here, whoever wrote it.
        else if (language === "de" && /^-?\d{1,3}\.\d{3}$/.test(text)) expect(read).toBe(value / 1000);
        else expect(read).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
