import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locatedJson } from "#guidelines/check/locatedJson.ts";

const TEXT = `[
  {
    "id": "A",
    "when": { "all": [
      { "indicator": "EST" },
      { "indicator": "LQ" }
    ] }
  },
  { "id": "B" }
]
`;

describe("locatedJson", () => {
  it("knows the line of every value, and of the nearest one around it where there is none", () => {
    const { lineOf } = locatedJson(TEXT);
    expect(lineOf([])).toBe(1);
    expect(lineOf([0])).toBe(2);
    expect(lineOf([0, "when", "all", 1, "indicator"])).toBe(6);
    expect(lineOf([1, "id"])).toBe(9);
    expect(lineOf([1, "advice"])).toBe(9);
    expect(lineOf([0, "when", "all", 7])).toBe(4);
  });

  it("reads what JSON.parse reads", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        if (text.includes("__proto__")) return;
        expect(locatedJson(text).value).toEqual(JSON.parse(text));
      }),
    );
  });

  it("agrees with JSON.parse on what is JSON, whatever is cut off or put in", () => {
    const signs = fc.constantFrom(
      "",
      ",",
      "}",
      "]",
      '"',
      ":",
      "{",
      "0",
      "-",
      "tru",
      "\n",
      " ",
      "\\",
      "\u0001",
      "1e",
      ".5",
    );
    let refused = 0;
    fc.assert(
      fc.property(fc.nat({ max: TEXT.length }), fc.nat({ max: 3 }), signs, (at, cut, sign) => {
        const text = TEXT.slice(0, at) + sign + TEXT.slice(at + cut);
        const isJson = succeeds(() => JSON.parse(text));
        if (!isJson) refused++;
        const hasTwice = isJson && !succeeds(() => locatedJson(text));
        if (hasTwice) expect(() => locatedJson(text)).toThrow("each field once");
        else expect(succeeds(() => locatedJson(text))).toBe(isJson);
      }),
      { numRuns: 2000 },
    );
    expect(refused).toBeGreaterThan(500);
  });

  it.each([
    ['{\n "a": 1,\n "a": 2\n}', 'line 3: expected each field once and by a usual name, got "a".'],
    ['{"__proto__": {}}', 'line 1: expected each field once and by a usual name, got "__proto__".'],
    ["[1,\n2\n3]", 'line 3: expected "," or a closing bracket, got "3".'],
    ['{"a"\n1}', 'line 2: expected ":", got "1".'],
    ["{\n}\n1", 'line 3: expected the end of the file, got "1".'],
    ['{"a": tru}', 'line 1: expected a value, got "t".'],
    ["[\n", 'line 2: expected "," or "]", got the end of the file.'],
    ["{\n // no\n}", 'line 2: expected no comment, got "/".'],
  ])("says where %j breaks off", (text, message) => {
    expect(() => locatedJson(text)).toThrow(message);
  });
});

function succeeds(run: () => unknown): boolean {
  try {
    run();
    return true;
  } catch {
    return false;
  }
}
