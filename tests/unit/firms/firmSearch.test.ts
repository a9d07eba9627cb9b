import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firmSearch } from "#firms/firmSearch.ts";
import type { FirmTable } from "#firms/firmTable.ts";
import { textColumn } from "#firms/atlasRegister.ts";
import { foldText } from "#industries/foldText.ts";

interface Row {
  name: string;
  company?: string;
  park?: string;
  id?: string;
}

function search(rows: Row[]) {
  const column = (key: keyof Row) => textColumn(rows.map((row) => row[key] ?? ""));
  const table = {
    length: rows.length,
    name: column("name"),
    company: column("company"),
    park: column("park"),
    id: column("id"),
  };
  return firmSearch(table as FirmTable, (row) => row);
}

describe("firmSearch", () => {
  const rows = [
    { name: "Zinc Monterrey", company: "Aceros" },
    { name: "Aceros del Norte", park: "Parque Monterrey" },
    { name: "Fundición Ácero", id: "RETC ABC12" },
    { name: "", company: "Monterrey Holdings", id: "GHGRP 1000001" },
    { name: "Quimicos Ñandú\nPlanta 2" },
  ];
  const find = search(rows);

  it("folds accents and case", () => {
    expect(find("ÑANDU", 9).rows).toEqual([4]);
    expect(find("fundicion ACERO", 9).rows).toEqual([2]);
  });

  it("finds words spread over name, company, park and register number", () => {
    expect(find("monterrey aceros", 9)).toEqual({ total: 2, rows: [1, 0] });
    expect(find("1000001 holdings", 9).rows).toEqual([3]);
    expect(find("aceros abc12", 9).rows).toEqual([]);
  });

  it("orders names as the reader's language does", () => {
    const both = search([{ name: "alfa" }, { name: "Álfa a" }, { name: "alfa b" }]);
    expect(both("alfa", 9).rows).toEqual([0, 1, 2]);
    expect(both("alfa", 9, "is").rows).toEqual([0, 2, 1]);
  });

  it("puts names that begin with the text first, then names that hold it, then the rest", () => {
    expect(find("acero", 9).rows).toEqual([1, 2, 0]);
    expect(find("acero", 2)).toEqual({ total: 3, rows: [1, 2] });
  });

  it("finds nothing for no words", () => {
    expect(find("  ", 9)).toEqual({ total: 0, rows: [] });
  });

  it("finds exactly the rows that hold every word", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "á", "B", " ", "\n"), maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: text, company: text, park: text, id: text }), { maxLength: 20 }),
        text,
        (given, asked) => {
          const words = foldText(asked).split(/\s+/).filter(Boolean);
          const holds = (row: Row) =>
            words.length > 0 &&
            words.every((word) =>
              [row.name, row.company, row.park, row.id].some((part) => foldText(part ?? "").includes(word)),
            );
          const expected = given.flatMap((row, i) => (holds(row) ? [i] : []));
          const found = search(given)(asked, 99);
          expect(found.total).toBe(expected.length);
          expect(found.rows.toSorted((a, b) => a - b)).toEqual(expected);
        },
      ),
    );
  });
});
