import type { BuildContext } from "#data/context.ts";
import { readAreas } from "./areaTables.ts";
import { districtCells, readEarlier, readInNone } from "./earlierCounts.ts";

/** Years of County Business Patterns by county that a figure of the last one may lean on. */
export const YEARS = [2017, 2018, 2019, 2020, 2021] as const;
/** The year that is completed: the only one whose margins are exact. */
export const COMPLETED = 2021;
/** The year of the metropolitan and micropolitan areas' own tables. */
export const AREA_YEAR = 2019;
/** Not counted in a county at all: the District is one, its cells are the state's. */
export const DISTRICT = "11001";
/** Bedford city is part of Bedford County since 2013; tables of 2012 to 2016 have it still. */
const ABOLISHED = "51515";
/** Above so many establishments a cell grows and pays like all published cells, not like small ones (the District). */
export const MANY = 40;

/** Figures of every county and four-digit industry, dense: [county * industries + industry]. No establishments: not published. */
export interface YearCells {
  jobs: Float64Array;
  establishments: Float64Array;
  /** 1 where establishments are published and jobs are withheld (2017 only). */
  jobsWithheld: Uint8Array;
}

/** Everything that is published about the United States and bears on a county's figure by industry. NaN: not published. */
export interface Published {
  /** FIPS, ascending; the District among them. */
  counties: string[];
  /** FIPS of 50 states and the District, ascending. */
  states: string[];
  /** NAICS 2017, four digits, ascending. */
  industries: number[];
  sectors: string[];
  stateOf: Int32Array;
  sectorOf: Int32Array;
  /** [county] index of its metropolitan or micropolitan area among `areas`, -1 in none. */
  areaOf: Int32Array;
  areas: string[];
  years: Map<number, YearCells>;
  /** [industry], exact. */
  nation: { jobs: Float64Array; establishments: Float64Array };
  /** [state * sectors + sector], exact. */
  stateSector: { jobs: Float64Array; establishments: Float64Array };
  /** [state * industries + industry]: an estimate fitted to both. */
  stateIndustry: Float64Array;
  /** [area * industries + industry] of 2019; 0 establishments: at most two. NaN: the area has no table that can be used. */
  area: { jobs: Float64Array; establishments: Float64Array };
  /** [industry] jobs of the nation in 2021 over those of 2019. */
  growth: Float64Array;
  /** [county] estimated total of 2021, and the least it can be. */
  countyTotal: { jobs: Float64Array; floor: Float64Array };
  /** [county * sectors + sector] jobs of another survey of 2017, or of the bureau's table of counties of 2022 where it was fetched. */
  countySector: Float64Array;
  /** How far off both may be as a part of the total: standard deviation. */
  countySpread: { total: number; sector: number };
  /** [county * industries + industry] establishments on average of 2012 to 2016, of every cell; NaN where the table lacks the state. */
  earlier: Float64Array;
  /** [state * industries + industry] establishments in no county. */
  inNone: Float64Array;
  /** [state * industries + industry] the bureau's own table of states, where a person has fetched it: exact, NaN where it leaves a cell out. */
  statesTable?: { jobs: Float64Array; establishments: Float64Array };
}

/** Sector of a NAICS code as the bureau's tables write it: "31-33" for 3361. */
export function sectorName(naics: number | string): string {
  const two = String(naics).slice(0, 2);
  if (two >= "31" && two <= "33") return "31-33";
  if (two === "44" || two === "45") return "44-45";
  if (two === "48" || two === "49") return "48-49";
  return two;
}

/** Establishments in no county over those of 2012 to 2016: in Kentucky of 2020 there are about so many more. */
const IN_NONE_SINCE = 2.2;

/** Reads the tables. Throws where one is missing or does not fit the others. */
export function readPublished(context: BuildContext): Published {
  const national = context.readCsv("us-census-cbp-national-naics4-2021.csv.gz");
  const totals = context
    .readCsv("us-county-total-employment-2021-estimate.csv.gz")
    .filter(({ fips }) => fips !== ABOLISHED);
  const industries = national.map(({ naics }) => Number(naics)).sort((a, b) => a - b);
  const counties = [...new Set([...totals.map(({ fips }) => fips), DISTRICT])].sort();
  const states = [...new Set(counties.map((fips) => fips.slice(0, 2)))].sort();
  const sectors = [...new Set(industries.map(sectorName))].sort();
  const [I, S, C] = [industries.length, sectors.length, counties.length];
  const industryOf = new Map(industries.map((naics, i) => [naics, i]));
  const countyOf = new Map(counties.map((fips, c) => [fips, c]));
  const stateAt = new Map(states.map((fips, s) => [fips, s]));
  const sectorAt = new Map(sectors.map((name, k) => [name, k]));
  const stateOf = Int32Array.from(counties, (fips) => stateAt.get(fips.slice(0, 2))!);
  const sectorOf = Int32Array.from(industries, (naics) => sectorAt.get(sectorName(naics))!);

  const nation = { jobs: new Float64Array(I), establishments: new Float64Array(I) };
  for (const row of national) {
    nation.jobs[industryOf.get(Number(row.naics))!] = Number(row.employment);
    nation.establishments[industryOf.get(Number(row.naics))!] = Number(row.establishments);
  }

  const years = new Map<number, YearCells>(
    YEARS.map((year) => [
      year,
      {
        jobs: new Float64Array(C * I),
        establishments: new Float64Array(C * I),
        jobsWithheld: new Uint8Array(C * I),
      },
    ]),
  );
  const cells = context.readCsvColumns("us-census-cbp-naics4-2017-2021.csv.gz", {
    year: "number",
    fips: "text",
    naics: "number",
    employment: "number",
    establishments: "number",
    payroll_kusd: "number",
  });
  for (let row = 0; row < cells.rows; row++) {
    const [c, i] = [countyOf.get(cells.fips[row]), industryOf.get(cells.naics[row])];
    if (i === undefined) throw new Error(`counties have ${cells.naics[row]}, an industry the nation does not have`);
    // A county that was abolished before 2021 has no total.
    if (c === undefined) continue;
    const into = years.get(cells.year[row])!;
    into.jobs[c * I + i] = cells.employment[row];
    into.establishments[c * I + i] = cells.establishments[row];
    if (cells.employment[row] === 0 && cells.payroll_kusd[row] === 0) into.jobsWithheld[c * I + i] = 1;
  }

  const stateSector = readStateSectors(context, states, sectors, sectorOf, nation);
  const stateIndustry = new Float64Array(states.length * I).fill(Number.NaN);
  const stateEstablishments = new Float64Array(states.length * I);
  for (const row of context.readCsv("us-state-naics4-2021-estimate.csv.gz")) {
    const cell = stateAt.get(row.state_fips)! * I + industryOf.get(Number(row.naics))!;
    stateIndustry[cell] = Number(row.employment_estimate);
    stateEstablishments[cell] = Number(row.qcew_establishments_2020);
  }

  const countyTotal = { jobs: new Float64Array(C).fill(Number.NaN), floor: new Float64Array(C) };
  for (const row of totals) {
    const c = countyOf.get(row.fips)!;
    countyTotal.jobs[c] = row.employment_estimate_2021 === "" ? Number.NaN : Number(row.employment_estimate_2021);
    countyTotal.floor[c] = Number(row["published_naics2or4_2021"]);
  }
  const countySector = new Float64Array(C * S).fill(Number.NaN);
  const survey = context.readCsvColumns("us-census-abs-county-sector-2017.csv.gz", {
    fips: "text",
    sector: "text",
    employment: "number",
  });
  for (let row = 0; row < survey.rows; row++) {
    const [c, k] = [countyOf.get(survey.fips[row]), sectorAt.get(survey.sector[row])];
    if (c !== undefined && k !== undefined && survey.employment[row] > 0)
      countySector[c * S + k] = survey.employment[row];
  }

  const areaFips = new Map(
    context.readCsv("us-county-cbsa-2018.csv.gz").flatMap(({ fips, cbsa }) => (cbsa ? [[fips, cbsa] as const] : [])),
  );
  const areas = [...new Set(areaFips.values())].sort();
  const areaAt = new Map(areas.map((code, a) => [code, a]));
  const areaOf = Int32Array.from(counties, (fips) => areaAt.get(areaFips.get(fips) ?? "") ?? -1);
  const earlier = readEarlier(context, countyOf, stateAt, stateOf, industryOf);
  districtCells(
    earlier,
    countyOf.get(DISTRICT)! * I,
    stateAt.get(DISTRICT.slice(0, 2))!,
    stateEstablishments,
    stateSector,
    sectorOf,
    S,
  );
  const area = readAreas(context, areaAt, industryOf, areaOf, years.get(AREA_YEAR)!, earlier);
  const growth = growthBetween(years.get(AREA_YEAR)!, years.get(COMPLETED)!, I);
  return {
    counties,
    states,
    industries,
    sectors,
    stateOf,
    sectorOf,
    areaOf,
    areas,
    years,
    nation,
    stateSector,
    stateIndustry,
    area,
    growth,
    countyTotal,
    countySector,
    countySpread: { total: 0.07, sector: 0.18 },
    earlier,
    inNone: readInNone(context, stateAt, industryOf).map((establishments) => IN_NONE_SINCE * establishments),
  };
}

/** SUSB by state and sector; what the states lack of the nation is the District's, whose row of the sector is withheld. */
function readStateSectors(
  context: BuildContext,
  states: readonly string[],
  sectors: readonly string[],
  sectorOf: Int32Array,
  nation: Published["nation"],
): Published["stateSector"] {
  const S = sectors.length;
  const into = {
    jobs: new Float64Array(states.length * S).fill(Number.NaN),
    establishments: new Float64Array(states.length * S).fill(Number.NaN),
  };
  for (const row of context.readCsv("us-census-susb-state-sector-2021.csv.gz")) {
    const [s, k] = [states.indexOf(row.state_fips), sectors.indexOf(row.sector)];
    if (s < 0 || k < 0) continue;
    into.jobs[s * S + k] = Number(row.employment);
    into.establishments[s * S + k] = Number(row.establishments);
  }
  for (const figure of ["jobs", "establishments"] as const) {
    const left = new Float64Array(S);
    for (let i = 0; i < sectorOf.length; i++) left[sectorOf[i]] += nation[figure][i];
    for (let k = 0; k < S; k++) {
      let missing = -1;
      for (let s = 0; s < states.length; s++) {
        if (Number.isNaN(into[figure][s * S + k])) missing = s;
        else left[k] -= into[figure][s * S + k];
      }
      if (missing >= 0) into[figure][missing * S + k] = left[k];
      else if (left[k] !== 0) throw new Error(`states lack ${left[k]} ${figure} of the nation in sector ${sectors[k]}`);
    }
  }
  return into;
}

/** [industry] jobs of `to` over `from`, over cells published in both. */
function growthBetween(from: YearCells, to: YearCells, industries: number): Float64Array {
  const [before, after] = [new Float64Array(industries), new Float64Array(industries)];
  for (let cell = 0; cell < from.jobs.length; cell++)
    if (from.establishments[cell] > 0 && to.establishments[cell] > 0) {
      before[cell % industries] += from.jobs[cell];
      after[cell % industries] += to.jobs[cell];
    }
  return before.map((jobs, i) => (jobs > 0 ? Math.min(2, Math.max(0.5, after[i] / jobs)) : 1));
}
