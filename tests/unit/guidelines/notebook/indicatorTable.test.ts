import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indicatorTable, type TableTerms } from "#guidelines/notebook/indicatorTable.ts";
import { model } from "#tests/unit/guidelines/clusterCases.ts";

const NOW = "2026-11-23T10:00:00Z";
const terms: TableTerms = {
  model,
  regionOf: (code) => (/^\d{5}$/.test(code) ? `US-${code}` : undefined),
  clusterOf: (name) => (name.toLowerCase() === "textiles" ? "textiles" : undefined),
  now: NOW,
};
const HEADER = ["Region", "Cluster", "Indicator", "Value", "Year", "Source"];
const read = (...rows: string[][]) => indicatorTable([HEADER, ...rows], terms);
const ROW = ["48201", "textiles", "EXPSH", "12.5", "2024", "Customs"];
const changed = (column: number, cell: string) => ROW.map((old, at) => (at === column ? cell : old));

describe("indicatorTable", () => {
  it("takes good rows", () => {
    expect(
      read(
        ROW,
        ["48201", "", "port", "80", "2024", "Planner"],
        ["48201", "textiles", "ORG", "yes", "2025", "Chamber"],
        changed(3, "30 %").map((cell, at) => (at === 4 ? "2023" : cell)),
      ),
    ).toEqual({
      values: [
        {
          region: "US-48201",
          cluster: "textiles",
          indicator: "EXPSH",
          value: 12.5,
          year: 2024,
          source: "Customs",
          changed: NOW,
        },
        { region: "US-48201", indicator: "PORT", value: 80, year: 2024, source: "Planner", changed: NOW },
        {
          region: "US-48201",
          cluster: "textiles",
          indicator: "ORG",
          value: 1,
          year: 2025,
          source: "Chamber",
          changed: NOW,
        },
        {
          region: "US-48201",
          cluster: "textiles",
          indicator: "EXPSH",
          value: 30,
          year: 2023,
          source: "Customs",
          changed: NOW,
        },
      ],
      rejected: [],
      unread: [],
    });
  });

  it("takes a decimal comma, and says which columns it did not read", () => {
    const { values, unread } = indicatorTable(
      [
        [...HEADER, "Note"],
        [...changed(3, "12,5"), "ask again"],
      ],
      terms,
    );
    expect(values).toMatchObject([{ value: 12.5 }]);
    expect(unread).toEqual(["note"]);
  });

  it("does not need the column cluster, nor an order of columns", () => {
    const { values } = indicatorTable(
      [
        ["source", "year", "value", "indicator", "\uFEFFregion"],
        ["S", "2020", "4", "VAC", "01001"],
      ],
      terms,
    );
    expect(values).toEqual([{ region: "US-01001", indicator: "VAC", value: 4, year: 2020, source: "S", changed: NOW }]);
  });

  it.each<[string, string[], string, string]>([
    ["an unknown region", changed(0, "4820"), "region", 'expected the code of a region, got "4820"'],
    ["an unknown cluster", changed(1, "Steel"), "cluster", 'expected a cluster or nothing, got "Steel"'],
    ["an unknown indicator", changed(2, "EXPORTS"), "indicator", 'expected an indicator of the model, got "EXPORTS"'],
    ["a computed indicator", changed(2, "LQ"), "indicator", "LQ is computed and cannot be entered"],
    ["a comma that could be either", changed(3, "1,500"), "value", 'got "1,500": write it without the comma'],
    ["a year with a decimal", changed(4, "2024.0"), "year", 'got "2024.0"'],
    ["a row that a comma made longer", [...ROW, "and others"], "", "expected 6 cells, got 7"],
    ["a missing value", changed(3, ""), "value", 'expected a number written like 12.5, got ""'],
    ["an infinite value", changed(3, "1e999"), "value", 'got "1e999"'],
    ["a share above 100", changed(3, "101"), "value", "expected 0 to 100 for EXPSH, got 101"],
    ["a percent sign where the unit is none", ["48201", "", "PORT", "80%", "2024", "S"], "value", 'got "80%"'],
    [
      "neither yes nor no",
      ["48201", "textiles", "ORG", "0.5", "2024", "S"],
      "value",
      "expected 1 (yes) or 0 (no) for ORG, got 0.5",
    ],
    [
      "a cluster for a figure of the region",
      ["48201", "textiles", "PORT", "80", "2024", "S"],
      "cluster",
      "expected no cluster for PORT",
    ],
    ["a year to come", changed(4, "2027"), "year", 'expected a year from 1900 to 2026, got "2027"'],
    ["a year in words", changed(4, "last"), "year", 'got "last"'],
    ["no source", changed(5, " "), "source", "expected where the figure is from, got nothing"],
    ["a short row", ["48201", "textiles", "EXPSH", "3"], "year", 'got ""'],
  ])("rejects %s with its row and column", (_, row, column, reason) => {
    const { values, rejected } = read(ROW, [""], row);
    expect(values).toHaveLength(1);
    expect(rejected).toMatchObject([{ row: 4, column }]);
    expect(rejected[0].reason).toContain(reason);
  });

  it("rejects a figure that stands in the table already", () => {
    expect(read(ROW, changed(3, "99")).rejected).toEqual([
      { row: 3, column: "indicator", reason: "the same figure stands in row 2 already" },
    ]);
  });

  it("refuses a table without the columns, or with one of them twice", () => {
    expect(() => indicatorTable([["region", "value", "yr"]], terms)).toThrow(
      "The table cannot be read: row 1 has to name the columns region, indicator, value, year, source (and cluster); indicator, year, source are missing, got region, value, yr.",
    );
    expect(() => indicatorTable([], terms)).toThrow("got none");
    expect(() => indicatorTable([[...HEADER, "VALUE"]], terms)).toThrow("row 1 names the column value twice");
  });

  it("loses no row", () => {
    const cell = fc.oneof(fc.constantFrom(...ROW, "", " ", "VAC", "7", "1899"), fc.string());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 20 }), (rows) => {
        const { values, rejected } = read(...rows);
        expect(values.length + rejected.length).toBe(rows.filter((row) => row.some((one) => one.trim() !== "")).length);
      }),
    );
  });
});
