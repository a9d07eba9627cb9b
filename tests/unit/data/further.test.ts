import { describe, expect, it } from "vitest";
import { FURTHER_SOURCES } from "#data/further/sources.ts";

/** A table of the shape its publisher gives it, made up. */
const read = (economy: string, ...lines: string[]) => {
  const source = FURTHER_SOURCES.find((known) => known.economy === economy)!;
  return source.read(lines.join("\n"));
};

describe("counts of further economies, read from made-up files of their shapes", () => {
  it("Canada: establishments by area, codes and size, without totals; suppressed is not zero", () => {
    const table = read(
      "CA",
      '"REF_DATE","GEO","DGUID","North American Industry Classification System (NAICS)","Employment size","UOM","VALUE","STATUS"',
      '"2024-12","Windsor, Ontario","2021S0503559","Manufacturing [31-33]","Total, with employees","Number","900",""',
      '"2024-12","Windsor, Ontario","2021S0503559","Manufacturing [31-33]","1 to 4 employees","Number","310",""',
      '"2024-12","Windsor, Ontario","2021S0503559","Mining [21]","1 to 4 employees","Number","","x"',
      '"2024-12","Canada","2021A000011124","Total, all industries","1 to 4 employees","Number","700000",""',
    );
    expect(table.cells).toEqual([
      { region: "559", industry: "31-33", year: 2024, size: "1 to 4 employees", establishments: 310, jobs: null },
      { region: "559", industry: "21", year: 2024, size: "1 to 4 employees", establishments: null, jobs: null },
    ]);
    expect(table).toMatchObject({ rowsRead: 4, leftOut: 2 });
  });

  it("Korea: districts and divisions by code; sums of provinces and of all industries are left out", () => {
    const table = read(
      "KR",
      "행정구역별,산업별,시점,사업체수 (개),종사자수 (명)",
      '31110 울산 중구,C30 자동차 및 트레일러 제조업,2022,"1,204","21,345"',
      "31110 울산 중구,B07 금속 광업,2022,1,X",
      "31 울산광역시,C30 자동차 및 트레일러 제조업,2022,2000,50000",
      "31110 울산 중구,전산업,2022,20000,90000",
    );
    expect(table.cells).toEqual([
      { region: "31110", industry: "C30", year: 2022, establishments: 1204, jobs: 21_345 },
      { region: "31110", industry: "B07", year: 2022, establishments: 1, jobs: null },
    ]);
    expect(table.leftOut).toBe(2);
  });

  it("Chile: firms and dependent workers by comuna and subrubro; an asterisk is withheld", () => {
    const head =
      "Año Comercial,Comuna del domicilio o casa matriz,Rubro económico,Subrubro económico,Número de empresas,Ventas anuales en UF,Número de trabajadores dependientes informados";
    const table = read(
      "CL",
      head,
      '2022,Calama,B - Explotación de minas y canteras,040 - Extracción de metales,57,"22,581",3105',
      "2022,Sierra Gorda,B - Explotación de minas y canteras,040 - Extracción de metales,4,*,*",
      "2022,Sin Información,B - Explotación de minas y canteras,040 - Extracción de metales,3,*,*",
    );
    expect(table.cells).toEqual([
      { region: "Calama", industry: "040", year: 2022, establishments: 57, jobs: 3105 },
      { region: "Sierra Gorda", industry: "040", year: 2022, establishments: 4, jobs: null },
    ]);
    expect(table.leftOut).toBe(1);
  });

  it("Peru: firms are counted by district and class where they are active", () => {
    const table = read(
      "PE",
      "UBIGEO,CIIU,ESTADO,PERIODO",
      "150115,1410,ACTIVO,202306",
      "150115,1410,Activo,202306",
      "150115,1410,BAJA DE OFICIO,202306",
      "040101,0729,ACTIVO,202306",
    );
    expect(table.cells).toEqual([
      { region: "150115", industry: "1410", year: 2023, establishments: 2, jobs: null },
      { region: "040101", industry: "0729", year: 2023, establishments: 1, jobs: null },
    ]);
    expect(table.leftOut).toBe(1);
  });

  it("Viet Nam: provinces by section, without totals; years may carry a word", () => {
    const table = read(
      "VN",
      '"Cities, provinces",Kinds of economic activity,Year,Number of enterprises,Number of employees',
      "Bac Ninh,Manufacturing,Prel. 2022,5210,402310",
      "Bac Ninh,Mining and quarrying,2022,12,..",
      "WHOLE COUNTRY,Manufacturing,2022,100000,7000000",
    );
    expect(table.cells).toEqual([
      { region: "Bac Ninh", industry: "Manufacturing", year: 2022, establishments: 5210, jobs: 402_310 },
      { region: "Bac Ninh", industry: "Mining and quarrying", year: 2022, establishments: 12, jobs: null },
    ]);
  });

  it.each([
    [
      "PH",
      "Geolocation,Industry,Year,Number of Establishments,Total Employment",
      "Cavite,Manufacturing,2022,4100,310000",
    ],
    ["NZ", "Area,ANZSIC06,Year,Geographic units,Employee count", "Hobsonville,C Manufacturing,2024,30,410"],
  ])("%s: a cell a row", (economy, ...lines) => {
    const { cells } = read(economy, ...lines);
    expect(cells).toHaveLength(1);
    expect(cells[0].establishments).toBe(economy === "PH" ? 4100 : 30);
  });

  it.each(FURTHER_SOURCES)("$economy: another shape is refused by the name of what is missing", ({ read: take }) => {
    expect(() => take("a,b\n1,2")).toThrow(/expected columns .+, got a, b/);
  });

  it("a count that is none is refused", () => {
    expect(() =>
      read("PH", "Geolocation,Industry,Year,Number of Establishments,Total Employment", "Cebu,Mining,2022,few,1"),
    ).toThrow("expected a count");
  });
});
