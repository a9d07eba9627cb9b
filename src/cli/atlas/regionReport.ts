import { codeIn, industryCodes } from "../../industries/industryCodes";
import { type IndustryFile, industryTree } from "../../industries/industryTree";
import type { CountSource } from "../../regions/counts/countTable";
import { readMxSource, readUsYear, type Turnover, US_YEARS, usSource } from "../../regions/counts/countSources";
import type { RegionFile } from "../../regions/regionFile";
import { regionCounts, type RegionIndustry } from "../../regions/regionProfile";
import { regionTable } from "../../regions/regionTable";
import type { AtlasFolder } from "./atlasFolder";
import { regionChoice } from "./regionChoice";

/** The profile of a region as it is printed; NaN becomes null in JSON. */
export interface RegionReport {
  region: {
    id: string;
    name: string;
    level: string;
    state: { id: string; name: string } | null;
    population: number | null;
  };
  source: string;
  years: number[];
  totals: { employment: number[]; establishments: number[]; payrollThousandUsd: number[] };
  /** From the first year to the last, as a share, over the cells published in both. */
  change: number;
  withheld: { cells: number; establishments: number };
  turnover: { openings: number; closures: number } | null;
  industries: (Omit<RegionIndustry, "industry"> & { industry: string; code: string; title: string })[];
  /** What the figures do not cover. */
  notes: string[];
}

/** Reads what the atlas has on a region. Refuses a region it does not have. */
export async function regionReport(atlas: AtlasFolder, text: string): Promise<RegionReport> {
  const [industryFile, regionFile] = await Promise.all([
    atlas.json<IndustryFile>("industries.json"),
    atlas.json<RegionFile>("regions.json"),
  ]);
  const tree = industryTree(industryFile);
  const codes = industryCodes(tree);
  const regions = regionTable(regionFile);
  const region = regionChoice(text, regions);

  let source: CountSource;
  let turnover: Turnover | undefined;
  if (regions.economy[region] === "US") {
    source = usSource();
    // The last year first, because the first one read says which industries there are.
    for (const year of US_YEARS.toReversed())
      await readUsYear(source, year, await atlas.bytes(`us-counties-${year}.parquet`), codes, regions);
  } else {
    const level = regions.level[region] === "state" ? "state" : "municipality";
    const name = level === "state" ? "mx-states.parquet" : "mx-municipalities.parquet";
    ({ source, turnover } = await readMxSource(level, await atlas.bytes(name), codes, regions));
  }

  const counts = regionCounts(regions, source, region);
  const parent = regions.parent[region];
  const population = regions.population[region];
  return {
    region: {
      id: regions.id[region],
      name: regions.name[region],
      level: regions.level[region],
      state: parent < 0 ? null : { id: regions.id[parent], name: regions.name[parent] },
      population: Number.isNaN(population) ? null : population,
    },
    source: source.economy === "US" ? "US Census Bureau, County Business Patterns" : "INEGI, DENUE",
    years: counts.years,
    totals: {
      employment: counts.employment,
      establishments: counts.establishments,
      payrollThousandUsd: counts.payroll,
    },
    change: counts.change,
    withheld: counts.withheld,
    turnover:
      turnover && !Number.isNaN(turnover.openings[region])
        ? { openings: turnover.openings[region], closures: turnover.closures[region] }
        : null,
    industries: counts.industries.map(({ industry, ...figures }) => ({
      industry: tree.id[industry],
      code: codeIn(tree, industry, source.system) ?? tree.code[industry],
      title: tree.en[industry] ?? tree.es[industry] ?? "",
      ...figures,
    })),
    notes: [...notes()],
  };

  function* notes(): Generator<string> {
    if (counts.establishments.every(Number.isNaN)) yield "The source has no rows for this place.";
    else if (source.economy === "MX") {
      yield "The source counts establishments, not jobs; quotients compare numbers of establishments.";
      const incomplete = turnover?.incomplete[region] ?? 0;
      if (incomplete > 0) yield `${incomplete} rows of the source lack one of the two years.`;
    } else {
      const { cells, establishments } = counts.withheld;
      if (cells > 0)
        yield `Jobs are withheld in ${cells} cells (an industry in one county and year) with ${establishments} establishments; they are missing from sums.`;
      yield "An industry with fewer than 3 establishments in a county is not published; small cells carry noise.";
      if (parent < 0) yield "Figures of a state are sums of the published cells of its counties, so lower bounds.";
    }
  }
}
