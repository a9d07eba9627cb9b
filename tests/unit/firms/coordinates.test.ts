import { readFileSync } from "node:fs";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { type Coordinate, type CoordinateReason, parseCoordinate } from "#firms/coordinates.ts";

const golden = (name: string) => readFileSync(new URL(`../../registers/${name}`, import.meta.url), "utf8");
const rows = Papa.parse<{ coordinate: string; notation: string }>(golden("coordinates.csv"), {
  header: true,
  skipEmptyLines: "greedy",
}).data;
const expected = JSON.parse(golden("coordinates.json")) as (Partial<Coordinate> & { reason?: CoordinateReason })[];

describe("coordinates", () => {
  it("has an expectation for every golden row", () => expect(rows).toHaveLength(expected.length));

  const cases = rows.map(({ coordinate, notation }, i) => ({ coordinate, notation, want: expected[i] }));

  it.each(cases.filter(({ want }) => want.reason === undefined))(
    "reads $coordinate ($notation)",
    ({ coordinate, want }) => {
      const got = parseCoordinate(coordinate);
      expect(got).not.toHaveProperty("reason");
      const { value, readings, axis, isSigned, isRewritten } = got as Coordinate;
      expect(value).toBeCloseTo(want.value!, 8);
      expect({ axis, isSigned, isRewritten }).toEqual({
        axis: want.axis,
        isSigned: want.isSigned ?? false,
        isRewritten: want.isRewritten ?? false,
      });
      expect(readings).toHaveLength(want.readings?.length ?? 0);
      readings.forEach((reading, i) => expect(reading).toBeCloseTo(want.readings![i], 8));
    },
  );

  it.each(cases.filter(({ want }) => want.reason !== undefined))(
    "refuses $coordinate ($notation)",
    ({ coordinate, want }) => {
      expect(parseCoordinate(coordinate)).toEqual(want);
    },
  );

  const pad = (n: number, digits: number) => String(n).padStart(digits, "0");
  const marks = fc.constantFrom(
    ["°", "'", '"'],
    ["º", "’", "”"],
    ["ª", "′", "″"],
    ["°", "'", "''"],
    ["° ", "' ", '"'],
    [":", ":", ""],
    [" ", " ", ""],
    ["º'", "'", '"'],
    ["° ", " ", '"'],
    ["°", "'", ""],
  );
  const side = fc.constantFrom("", "-", "N", "S", "E", "W", "O", " n", " Oeste");

  it("reads back every degrees-minutes-seconds it is given, in any notation", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 179 }),
        fc.integer({ min: 0, max: 59 }),
        fc.integer({ min: 0, max: 5999 }),
        marks,
        side,
        fc.boolean(),
        (d, m, hundredths, [degree, minute, second], letter, isBefore) => {
          const seconds =
            pad(Math.floor(hundredths / 100), 2) + (hundredths % 100 ? `.${pad(hundredths % 100, 2)}` : "");
          const body = `${d}${degree}${pad(m, 2)}${minute}${seconds}${second}`;
          const text =
            letter === "-" ? `-${body}` : isBefore && letter !== "" ? `${letter.trim()} ${body}` : body + letter;
          const sign = /[-SWO]/.test(letter) ? -1 : 1;
          const got = parseCoordinate(text);
          expect(got).not.toHaveProperty("reason");
          expect((got as Coordinate).value).toBeCloseTo(sign * (d + m / 60 + hundredths / 360_000), 9);
          expect((got as Coordinate).isRewritten).toBe(false);
        },
      ),
    );
  });

  it("reads back every decimal it is given, with point or comma, sign or letter", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -17_999_999, max: 17_999_999 }),
        fc.constantFrom(".", ","),
        fc.boolean(),
        (n, point, hasLetter) => {
          if (n % 100_000 === 0) return;
          const plain = (Math.abs(n) / 100_000).toFixed(5).replace(".", point);
          const text = hasLetter ? `${plain}° ${n < 0 ? "W" : "E"}` : (n < 0 ? "-" : "") + plain;
          expect((parseCoordinate(text) as Coordinate).value).toBeCloseTo(n / 100_000, 9);
        },
      ),
    );
  });

  it("answers any text with a finite value within 180 or a reason", () => {
    const soup = fc.string({ unit: fc.constantFrom(..."0123456789.,°º'\"NSEWO- :ea".split("")) });
    fc.assert(
      fc.property(fc.oneof(soup, fc.string()), (text) => {
        const got = parseCoordinate(text);
        if ("reason" in got) return;
        for (const value of [got.value, ...got.readings]) {
          expect(Number.isFinite(value)).toBe(true);
          expect(Math.abs(value)).toBeLessThanOrEqual(180);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
