import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { atlasColumns, fileOrder } from "#data/establishments/columns.ts";
import type { Establishment } from "#data/establishments/establishment.ts";
import type { AtlasReport } from "#firms/atlasReport.ts";
import { atlasRegister, registerNumbersText } from "#firms/atlasRegister.ts";
import { type FirmTable, REPAIR_BITS, SOURCE_BITS, type TextColumn } from "#firms/firmTable.ts";
import { type IndustryFile, industryTree } from "#industries/industryTree.ts";
import { atlasBytes, atlasJson } from "#tests/atlasFile.ts";

const tree = industryTree(atlasJson<IndustryFile>("industries.json"));
const report = atlasJson<AtlasReport>("report.json");
const bytes = atlasBytes("establishments.parquet");
const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
const text = ({ values, codes }: TextColumn, row: number) => values[codes[row]];

const rows: Establishment[] = [
  {
    id: "g1000001+r100000000250",
    source: 3,
    name: "Plant One",
    company: "One Corp",
    industry: 5,
    lon: -122.68553,
    lat: 48.82871,
    employment: 40,
    firstYear: 2010,
    lastYear: 2024,
    place: "Ferndale",
    park: "",
    region: "US-53073",
    repairs: 0,
  },
  {
    id: "mABC120100111",
    source: 4,
    name: "",
    company: "",
    industry: 0,
    lon: -99.00001,
    lat: 19.5,
    employment: null,
    firstYear: 2004,
    lastYear: 2022,
    place: "Álvaro Obregón",
    park: "Parque Industrial Ñandú",
    region: "MX-09010",
    repairs: 9,
  },
];

describe("the atlas register", () => {
  it("decodes what was encoded, row by row", async () => {
    const written = fileOrder(rows);
    const table = await atlasRegister(parquetWriteBuffer({ columnData: atlasColumns(written, tree) }), tree);
    const read = Array.from({ length: table.length }, (_, i) => ({
      id: text(table.id, i),
      source: table.source[i],
      name: text(table.name, i),
      company: text(table.company, i),
      industry: table.industry[i],
      lon: table.lon[i],
      lat: table.lat[i],
      employment: Number.isNaN(table.employment[i]) ? null : table.employment[i],
      firstYear: table.firstYear[i],
      lastYear: table.lastYear[i],
      place: text(table.place, i),
      park: text(table.park, i),
      region: text(table.region, i),
      repairs: table.repairs[i],
    }));
    expect(read).toEqual(written.map((row) => ({ ...row, id: registerNumbersText(row.id) })));
  });

  it("reads row groups one after the other", async () => {
    const many = Array.from({ length: 250 }, (_, i) => ({ ...rows[i % 2], id: `g${i}`, lon: -100 + i / 100 }));
    const table = await atlasRegister(
      parquetWriteBuffer({ columnData: atlasColumns(many, tree), rowGroupSize: 100 }),
      tree,
    );
    expect(table.length).toBe(250);
    expect([0, 99, 100, 249].map((i) => text(table.id, i))).toEqual(["GHGRP 0", "GHGRP 99", "GHGRP 100", "GHGRP 249"]);
    expect(table.lon[249]).toBe(-97.51);
  });

  it("writes register numbers out", () => {
    expect(registerNumbersText("g1000001+r100000000250")).toBe("GHGRP 1000001 · RMP 100000000250");
    expect(registerNumbersText("mAAG8A1403911")).toBe("RETC AAG8A1403911");
  });

  it("says what is wrong with a file that is not one", async () => {
    const [id, ...others] = atlasColumns(rows, tree);
    await expect(atlasRegister(parquetWriteBuffer({ columnData: others }), tree)).rejects.toThrow(
      "expected columns id",
    );
    const strange = { ...others[3], data: ["us:999999", "11"] };
    await expect(
      atlasRegister(parquetWriteBuffer({ columnData: [id, ...others.slice(0, 3), strange, ...others.slice(4)] }), tree),
    ).rejects.toThrow("us:999999 is not in the tree");
    await expect(atlasRegister(new ArrayBuffer(100), tree)).rejects.toThrow("parquet");
  });
});

describe("public/atlas/establishments.parquet", async () => {
  const table: FirmTable = await atlasRegister(file, tree);
  const count = (keep: (row: number) => boolean) =>
    Array.from({ length: table.length }, (_, i) => i).filter(keep).length;
  const kept = (id: string) => report.sources.find((source) => source.id === id)!.kept;

  it("is at most 900 KB", () => expect(file.byteLength).toBeLessThanOrEqual(900 * 1024));

  it("holds exactly the rows the report says were kept", () => {
    expect(table.length).toBe(kept("retc") + kept("ghgrp") + kept("rmp"));
    expect(count((i) => table.source[i] === SOURCE_BITS.retc)).toBe(kept("retc"));
    expect(count((i) => (table.source[i] & SOURCE_BITS.ghgrp) > 0)).toBe(kept("ghgrp"));
    expect(count((i) => table.source[i] === (SOURCE_BITS.ghgrp | SOURCE_BITS.rmp))).toBe(
      report.sources.find(({ id }) => id === "rmp")!.merged,
    );
  });

  it("has one row a register number", () => {
    const numbers = table.id.values.flatMap((id) => id.split(" · "));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(table.id.values).toHaveLength(table.length);
  });

  it("stands in North America, its islands and Guam, with years and sizes that can be", () => {
    const rowsWhere = (isWrong: (row: number) => boolean) =>
      Array.from({ length: table.length }, (_, i) => i)
        .filter(isWrong)
        .map((i) => text(table.id, i));
    expect(rowsWhere((i) => table.lat[i] < 13 || table.lat[i] > 72)).toEqual([]);
    expect(rowsWhere((i) => table.lon[i] > -64 && table.lon[i] < 144)).toEqual([]);
    expect(
      rowsWhere((i) => table.firstYear[i] < 2004 || table.firstYear[i] > table.lastYear[i] || table.lastYear[i] > 2025),
    ).toEqual([]);
    expect(rowsWhere((i) => table.employment[i] <= 0)).toEqual([]);
  });

  it("has a region of its own economy for every row but those at sea", () => {
    for (let i = 0; i < table.length; i++) {
      const region = text(table.region, i);
      if (region === "") continue;
      expect(region).toMatch(table.source[i] === SOURCE_BITS.retc ? /^MX-\d\d(\d{3})?$/ : /^US-\d\d(\d{3})?$/);
    }
    expect(count((i) => text(table.region, i) === "")).toBeLessThan(200);
  });

  it("flags unsigned west in most Mexican rows and in no American one", () => {
    const isUnsigned = (i: number) => (table.repairs[i] & REPAIR_BITS.unsigned) > 0;
    expect(count((i) => isUnsigned(i) && table.source[i] !== SOURCE_BITS.retc)).toBe(0);
    expect(count(isUnsigned)).toBeGreaterThan(0.9 * kept("retc"));
  });

  it("withholds some Mexican names and no American one", () => {
    const isHidden = (i: number) => text(table.name, i) === "";
    expect(count((i) => isHidden(i) && table.source[i] !== SOURCE_BITS.retc)).toBe(0);
    expect(count(isHidden)).toBeGreaterThan(100);
    expect(count((i) => table.source[i] === SOURCE_BITS.retc && text(table.company, i) !== "")).toBe(0);
  });
});
