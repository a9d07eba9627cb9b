import { type CountCell, type CountTable, countOf, type FurtherSource, rowsOf } from "./countTable.ts";

/** Of Statistics Canada's tables: too unreliable, suppressed, not available, not applicable. */
const WITHHELD_CANADA = ["x", "F", "..", "..."];

/**
 * Statistics Canada's long form, one row a cell: `GEO` with a `DGUID` whose last digits are the area's code, an industry that ends with
 * its codes in brackets, `VALUE` and `STATUS`. Business counts are establishments by size; the size "Total" is left out where others are.
 */
function readCanada(text: string): CountTable {
  const industry = "North American Industry Classification System (NAICS)";
  const size = "Employment size";
  const rows = rowsOf(text, ["REF_DATE", "DGUID", industry, size, "VALUE", "STATUS"]);
  const cells = rows.flatMap((row): CountCell[] => {
    const [, codes] = /\[([\d, -]+)\]$/.exec(row[industry]) ?? [];
    const [, area] = /^\d{4}[AS]\d{4}(\d+)$/.exec(row.DGUID) ?? [];
    if (codes === undefined || area === undefined || row[size].startsWith("Total")) return [];
    const establishments = WITHHELD_CANADA.includes(row.STATUS) ? null : countOf(row.VALUE, WITHHELD_CANADA);
    const year = Number(row.REF_DATE.slice(0, 4));
    return [{ region: area, industry: codes, year, size: row[size], establishments, jobs: null }];
  });
  return { cells, rowsRead: rows.length, leftOut: rows.length - cells.length };
}

/**
 * KOSIS's download of the Census on Establishments, one row a cell: codes of district and class stand before their names where they are
 * asked for ("11010 종로구", "C10 식료품 제조업"). A cell of few establishments has X in its jobs.
 */
function readKorea(text: string): CountTable {
  const [region, industry, year] = ["행정구역별", "산업별", "시점"] as const;
  const [establishments, jobs] = ["사업체수 (개)", "종사자수 (명)"] as const;
  const rows = rowsOf(text, [region, industry, year, establishments, jobs]);
  const cells = rows.flatMap((row): CountCell[] => {
    const [, district] = /^(\d{5})\s/.exec(row[region]) ?? [];
    const [, division] = /^([A-U]\d{0,3})\s/.exec(row[industry]) ?? [];
    if (district === undefined || division === undefined) return [];
    return [
      {
        region: district,
        industry: division,
        year: Number(row[year]),
        establishments: countOf(row[establishments], ["X", "-"]),
        jobs: countOf(row[jobs], ["X", "-"]),
      },
    ];
  });
  return { cells, rowsRead: rows.length, leftOut: rows.length - cells.length };
}

/**
 * Statistics of firms of Chile's SII by comuna and subrubro, saved as CSV from the sheet "Datos" without the four lines over its header.
 * Firms count where their head office is; an asterisk is withheld.
 */
function readChile(text: string): CountTable {
  const [year, region] = ["Año Comercial", "Comuna del domicilio o casa matriz"] as const;
  const [firms, jobs] = ["Número de empresas", "Número de trabajadores dependientes informados"] as const;
  const industry = "Subrubro económico";
  const rows = rowsOf(text, [year, region, industry, firms, jobs]);
  const cells = rows.flatMap((row): CountCell[] => {
    const [, code] = /^(\d{3,6}) - /.exec(row[industry]) ?? [];
    if (code === undefined || row[region] === "" || row[region] === "Sin Información") return [];
    return [
      {
        region: row[region],
        industry: code,
        year: Number(row[year]),
        establishments: countOf(row[firms], ["*"]),
        jobs: countOf(row[jobs], ["*"]),
      },
    ];
  });
  return { cells, rowsRead: rows.length, leftOut: rows.length - cells.length };
}

/**
 * A table one row a place of business, which is counted: Peru's directory of firms, by district of six digits (`UBIGEO`) and class of
 * ISIC 4 (`CIIU`). Only those that are active count; no names are read.
 */
function readPeru(text: string): CountTable {
  const rows = rowsOf(text, ["UBIGEO", "CIIU", "ESTADO", "PERIODO"]);
  const counts = new Map<string, CountCell>();
  let leftOut = 0;
  for (const { UBIGEO: region, CIIU: industry, ESTADO: state, PERIODO: period } of rows) {
    if (!/^\d{6}$/.test(region) || !/^\d{4}$/.test(industry) || state.toUpperCase() !== "ACTIVO") {
      leftOut++;
      continue;
    }
    const year = Number(period.slice(0, 4));
    const key = `${region} ${industry} ${year}`;
    const cell = counts.get(key) ?? { region, industry, year, establishments: 0, jobs: null };
    cell.establishments!++;
    counts.set(key, cell);
  }
  return { cells: [...counts.values()], rowsRead: rows.length, leftOut };
}

/** A table of PX-Web in long form: its columns differ by office, its cells do not. */
function readPxWeb(columns: {
  region: string;
  industry: string;
  year: string;
  establishments?: string;
  jobs?: string;
}) {
  const { region, industry, year, establishments, jobs } = columns;
  return (text: string): CountTable => {
    const wanted = [region, industry, year, ...[establishments, jobs].filter((name) => name !== undefined)];
    const rows = rowsOf(text, wanted);
    const cells = rows.flatMap((row): CountCell[] => {
      const isTotal = [row[region], row[industry]].some((cell) => /^(total|all|whole country)\b/i.test(cell));
      if (isTotal) return [];
      const count = (name: string | undefined) =>
        name === undefined ? null : countOf(row[name], [":", "..", "...", "-", "x", "c"]);
      return [
        {
          region: row[region],
          industry: row[industry],
          year: Number(row[year].replace(/\D/g, "").slice(0, 4)),
          establishments: count(establishments),
          jobs: count(jobs),
        },
      ];
    });
    return { cells, rowsRead: rows.length, leftOut: rows.length - cells.length };
  };
}

/** Of a file nobody here has had: whoever fetches it reads its terms first, and puts them here. */
const NOT_SEEN = "not seen on the file";

/** Where whoever has the net finds counts the atlas lacks. Each is read by the step `further` once its file is among the sources. */
export const FURTHER_SOURCES: readonly FurtherSource[] = [
  {
    economy: "CA",
    file: "ca-statcan-33100661.csv",
    title: "Business counts with employees, by area, industry and size",
    publisher: "Statistics Canada, tables 33-10-0661 and 33-10-0663",
    page: "https://www150.statcan.gc.ca/t1/tbl1/en/tv.action?pid=3310066101",
    terms: "Statistics Canada Open Licence",
    read: readCanada,
  },
  {
    economy: "KR",
    file: "kr-kosis-establishments.csv",
    title: "Census on Establishments, by district and division",
    publisher: "Statistics Korea, KOSIS",
    page: "https://kosis.kr/eng/",
    terms: NOT_SEEN,
    read: readKorea,
  },
  {
    economy: "CL",
    file: "cl-sii-comuna-subrubro.csv",
    title: "Firms and dependent workers, by comuna and subrubro",
    publisher: "Servicio de Impuestos Internos",
    page: "https://www.sii.cl/sobre_el_sii/estadisticas_de_empresas.html",
    terms: NOT_SEEN,
    read: readChile,
  },
  {
    economy: "PE",
    file: "pe-directory-of-firms.csv",
    title: "Directory of firms, by district and class",
    publisher: "Ministerio de la Producción and INEI",
    page: "https://www.datosabiertos.gob.pe/",
    terms: NOT_SEEN,
    read: readPeru,
  },
  {
    economy: "VN",
    file: "vn-nso-enterprises.csv",
    title: "Acting enterprises, by province and section",
    publisher: "National Statistics Office of Viet Nam",
    page: "https://www.nso.gov.vn/en/px-web/",
    terms: NOT_SEEN,
    read: readPxWeb({
      region: "Cities, provinces",
      industry: "Kinds of economic activity",
      year: "Year",
      establishments: "Number of enterprises",
      jobs: "Number of employees",
    }),
  },
  {
    economy: "PH",
    file: "ph-psa-establishments.csv",
    title: "List of Establishments, by province and section",
    publisher: "Philippine Statistics Authority, OpenSTAT",
    page: "https://openstat.psa.gov.ph/",
    terms: NOT_SEEN,
    read: readPxWeb({
      region: "Geolocation",
      industry: "Industry",
      year: "Year",
      establishments: "Number of Establishments",
      jobs: "Total Employment",
    }),
  },
  {
    economy: "NZ",
    file: "nz-business-demography-sa2.csv",
    title: "Geographic units and employees, by statistical area 2 and division",
    publisher: "Stats NZ, Aotearoa Data Explorer",
    page: "https://explore.data.stats.govt.nz/",
    terms: "CC BY 4.0 by publisher",
    read: readPxWeb({
      region: "Area",
      industry: "ANZSIC06",
      year: "Year",
      establishments: "Geographic units",
      jobs: "Employee count",
    }),
  },
];
