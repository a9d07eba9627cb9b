import { describe, expect, test } from "vitest";
import { shiftExtremes, type SubjectShift } from "#panels/region/dashboard/shiftExtremes.ts";

const shifts = (regional: Record<string, number>): SubjectShift[] =>
  Object.entries(regional).map(([subject, value]) => ({
    subject,
    parts: { before: 0, after: 0, national: 0, mix: 0, regional: value, competitive: value, allocation: 0 },
  }));
const named = (rows: readonly SubjectShift[]) => rows.map(({ subject }) => subject).join();

describe("clusters that gained and lost most on the nation", () => {
  test("are the farthest from 0 on either side, farthest first", () => {
    const { winners, losers } = shiftExtremes(shifts({ a: 5, b: -2, c: 90, d: -40, e: 7, f: -9, g: 30 }), 3);
    expect(named(winners)).toBe("c,g,e");
    expect(named(losers)).toBe("d,f,b");
  });

  test("leave out what is unknown or less than one job, and name none twice", () => {
    const { winners, losers } = shiftExtremes(shifts({ a: Number.NaN, b: 0.4, c: -0.4, d: 2 }), 3);
    expect(named(winners)).toBe("d");
    expect(losers).toEqual([]);
  });
});
