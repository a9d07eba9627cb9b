import { describe, expect, it } from "vitest";
import type { SourceReport } from "#firms/atlasReport.ts";
import { checkReport, Rejections } from "#data/report.ts";

const report: SourceReport = {
  id: "x",
  title: "X",
  publisher: "P",
  terms: "T",
  date: "2021",
  files: [{ name: "x.csv.gz", rows: 10 }],
  rowsRead: 10,
  kept: 6,
  merged: 1,
  rejected: [{ reason: "no code", rows: 3, example: "a" }],
  notes: [],
};

describe("report", () => {
  it("accepts rows that add up", () => expect(() => checkReport(report)).not.toThrow());

  it("says by how much rows do not add up", () => {
    expect(() => checkReport({ ...report, kept: 7 })).toThrow("read 10 rows, but 7 kept + 1 merged + 3 rejected = 11");
  });

  it("does not believe more rows than its files hold", () => {
    expect(() => checkReport({ ...report, rowsRead: 11, kept: 7 })).toThrow("only 10");
  });

  it("counts rejections by reason, most rows first, with the first as example", () => {
    const rejections = new Rejections();
    rejections.add("b", "row 1");
    rejections.add("a", "row 2");
    rejections.add("a", "row 3");
    expect(rejections.list()).toEqual([
      { reason: "a", rows: 2, example: "row 2" },
      { reason: "b", rows: 1, example: "row 1" },
    ]);
    expect(rejections.total).toBe(3);
  });
});
