import { describe, expect, it } from "vitest";
import { namedRows } from "#firms/formats/table/namedRows.ts";
import { INDICATOR_COLUMNS, indicatorTable } from "#guidelines/notebook/indicatorTable.ts";
import { fileName } from "#state/saveText.ts";
import { readFigure } from "#panels/advice/missing/readFigure.ts";
import { clusterNamed, filledRows, regionCode } from "#panels/advice/notebook/createImport.ts";
import { model } from "#tests/unit/guidelines/clusterCases.ts";

const read = (id: string, value: string, year = "2025", source = "a survey") =>
  readFigure({ value, year, source }, model.indicators.get(id)!, model, 2026);

describe("readFigure", () => {
  it.each([
    ["EXPSH", "12.5", 12.5],
    ["EXPSH", " 12.5 % ", 12.5],
    ["EXPSH", "12,5", 12.5],
    ["EXPSH", "0", 0],
    ["EXPSH", "100", 100],
    ["GR5", "\u22123", -3],
    ["ORG", "1", 1],
  ])("takes %s as %s", (id, text, value) => {
    expect(read(id, text)).toEqual({ figure: { value, year: 2025, source: "a survey" } });
  });

  it.each([
    ["EXPSH", "1,500", "ambiguous"],
    ["EXPSH", "1,5,0", "number"],
    ["EXPSH", "", "number"],
    ["EXPSH", "1e1", "number"],
    ["EXPSH", "100.1", "range"],
    ["EXPSH", "-1", "range"],
    ["FTE", "2%", "number"],
    ["ORG", "", "yesNo"],
    ["LQ", "1", "range"],
  ])("refuses %s as %s: %s", (id, text, problem) => {
    expect(read(id, text)).toEqual({ problems: { value: problem } });
  });

  it("asks for a year that has been, and for a source", () => {
    expect(read("EXPSH", "1", "2027")).toEqual({ problems: { year: "year" } });
    expect(read("EXPSH", "1", "1899")).toEqual({ problems: { year: "year" } });
    expect(read("EXPSH", "x", "2025.5", " ")).toEqual({
      problems: { value: "number", year: "year", source: "source" },
    });
  });
});

describe("a table of figures", () => {
  it.each([
    ["26163", "US-26163"],
    ["1001", "US-01001"],
    ["26", "US-26"],
    ["6", "US-06"],
    ["us-26163", "US-26163"],
    [" MX-19 ", "MX-19"],
    ["Wayne", undefined],
    ["261", undefined],
    ["261630", undefined],
  ])("takes %s as %s", (code, id) => {
    expect(regionCode(code)).toBe(id);
  });

  it("is read whatever divides its cells, with its row numbers kept", () => {
    const text =
      'region;indicator;value;year;source\r\n26163;EXPF;12%;2024;"Chamber; own ""survey"""\r\n\r\n26163;VAC;;;\r\n26163;BB;200;2024;FCC\r\n';
    const { rows, unfilled } = filledRows(namedRows(text, INDICATOR_COLUMNS));
    expect(unfilled).toBe(1);
    const table = indicatorTable(rows, {
      model,
      regionOf: regionCode,
      clusterOf: () => undefined,
      now: "2026-05-01T10:00:00.000Z",
    });
    expect(table.values).toMatchObject([
      { region: "US-26163", indicator: "EXPF", value: 12, year: 2024, source: 'Chamber; own "survey"' },
    ]);
    expect(table.rejected).toEqual([{ row: 5, column: "value", reason: "expected 0 to 100 for BB, got 200" }]);
  });

  it("finds a cluster by name, by its own id and by its subject's", () => {
    const clusters = [{ id: "automotive", name: "Automotive", traded: true, subclusters: [] }];
    const named = (name: string) => clusterNamed(name, clusters, (id) => id === "cluster/automotive/2");
    expect(named("AUTOMOTIVE ")).toBe("cluster/automotive");
    expect(named("automotive")).toBe("cluster/automotive");
    expect(named("cluster/automotive/2")).toBe("cluster/automotive/2");
    expect(named("cars")).toBeUndefined();
  });
});

describe("fileName", () => {
  it("is plain letters whatever the place is called", () => {
    expect(fileName("plan Automotive Nuevo León, México")).toBe("plan-automotive-nuevo-leon-mexico");
    expect(fileName("中文")).toBe("agglomera");
  });
});
