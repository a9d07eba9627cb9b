import { industryIntervals } from "#clusters/answers/industryIntervals.ts";
import type { RegionStatistics } from "#clusters/answers/regionStatistics.ts";
import { regionalAnswers } from "#clusters/answers/regionalAnswers.ts";
import type { RegionalAtlas } from "#clusters/tables/regionalAtlas.ts";
import type { RegionIndustry } from "#regions/regionProfile.ts";
import { regionIndustries, type RegionSummary, regionSummary, type CoverageNote } from "#regions/regionSummary.ts";
import { MICRO_BELOW, regionSizes, type RegionSizes, shareBelow } from "#regions/counts/sizeBands.ts";
import { evidenceWriter } from "#evidence/evidenceWriter.ts";
import { listRemarks, remarksInWords } from "#evidence/remarks.ts";
import { economyOf, type LevelId } from "#economies/economies.ts";
import profile from "#i18n/en/profile.ts";
import words from "#i18n/en/regionalProfile.ts";
import rules from "#i18n/en/strongRules.ts";
import type { AtlasRequest } from "#cli/atlas/atlasRequest.ts";
import { requestedSettings } from "#cli/atlas/requestedSettings.ts";
import { requestedRegion } from "#cli/atlas/regionChoice.ts";
import { searchedAtlas } from "#cli/atlas/searchedAtlas.ts";
import { subjectNames } from "#cli/atlas/subjectNames.ts";
import { adviceReport, type AdviceReport } from "./adviceReport.ts";
import { type PortfolioReport, portfolioReport } from "./portfolioReport.ts";
import { type SettingsReport, settingsReport } from "./settingsReport.ts";

/** The profile of a region as it is printed; NaN becomes null in JSON. */
export interface RegionReport extends PortfolioReport, AdviceReport {
  region: {
    id: string;
    name: string;
    level: string;
    state: { id: string; name: string } | null;
    population: number | null;
  };
  source: string;
  settings: SettingsReport;
  /** Of the figures. */
  year: number;
  totals: RegionSummary["totals"];
  /** Of the courses: the window in force. */
  years: number[];
  /** Over the cells known in every year, with the change from the first to the last as a share. */
  courses: RegionSummary["courses"];
  withheld: RegionSummary["withheld"];
  /** What else there is to say in numbers; the sheet says what each is. */
  statistics: RegionStatistics;
  /** Openings and closures between the first year and the last, where the source counts them, and what they do not add up to. */
  turnover: { openings: number; closures: number; residual: number } | null;
  /** How large its businesses are, where a source tells it: of those that employ somebody, shares between the least and the most. */
  sizes: SizesReport | null;
  industries: (Omit<RegionIndustry, "industry"> & { industry: string; code: string; title: string })[];
  /** What the figures do not cover. */
  notes: string[];
}

/** Businesses by size as they are printed. */
export interface SizesReport {
  source: string;
  year: number;
  counted: RegionSizes["counted"];
  /** Least employees of each band, and how many there are here and in the nation. */
  bands: { from: number; here: number; nation: number; jobs?: number }[];
  /** Those that employ nobody, in no share. */
  none: { here: number; nation: number };
  employing: RegionSizes["employing"];
  /** Fewer than ten employees, and fewer than the limit of a small or medium business. */
  micro: { least: number; most: number };
  sme: { below: number; least: number; most: number };
  byIndustry: {
    industry: string;
    title: string;
    none: number;
    bands: number[];
    micro: { least: number; most: number };
  }[];
}

/** What the atlas has on a region. Refuses a region, a rule, a threshold or a year it does not have. */
export async function regionReport(atlas: RegionalAtlas, request: AtlasRequest, text: string): Promise<RegionReport> {
  const { counts } = atlas;
  const { regions, tree } = counts;
  const { region: row, note } = await requestedRegion(text, request.name, searchedAtlas(counts));
  const economy = counts.economy(regions.economy[row]);
  const settings = requestedSettings(request, economy);
  const counted = await counts.level(economy.id, regions.level[row]);
  const { region, withheld, notes, ...summary } = await regionSummary(regions, counted, row, settings);
  const industries = await regionIndustries(regions, counted, row, settings, industryIntervals);
  const answers = regionalAnswers(atlas);
  const portfolio = await answers.portfolio(region.id, settings);
  const statistics = await answers.regionStatistics(region.id, settings);
  if (!portfolio || !statistics) throw new Error(`${region.id}: expected a portfolio of a region the atlas has`);
  const nameOf = subjectNames(tree, await counts.groups(), economy.system);
  const writer = evidenceWriter({ words, rules, title: (subject) => nameOf(subject).title }, "en");
  const { id, name, level, parent, population } = region;
  return {
    region: { id, name, level, state: parent ?? null, population },
    source: economy.publisher,
    settings: settingsReport(settings),
    year: summary.year,
    totals: summary.totals,
    years: summary.years,
    courses: summary.courses,
    withheld,
    statistics,
    turnover: portfolio.turnover ?? null,
    ...portfolioReport(portfolio, nameOf),
    ...(await adviceReport(atlas, answers, { region: region.id, settings, reference: request.reference }, nameOf)),
    sizes: await sizesReport(counts, row, nameOf),
    industries: industries.map(({ industry, ...figures }) => {
      const { code = "", title } = nameOf(`industry/${tree.id[industry]}`);
      return { industry: tree.id[industry], code, title, ...figures };
    }),
    notes: [
      ...(note === undefined ? [] : [note]),
      ...remarksInWords(portfolio.remarks, { basis: portfolio.basis, ...settings }, writer),
      ...listRemarks(
        portfolio.figures.filter(({ verdict }) => verdict.strong === "yes"),
        settings.year,
        writer,
      ),
      ...notes.flatMap((note) => coverageText(note) ?? []),
      ...(economy.hasClusters ? ["An industry that is in no benchmark cluster is in none of their figures."] : []),
    ],
  };
}

async function sizesReport(
  { sizes, regions, tree }: RegionalAtlas["counts"],
  row: number,
  nameOf: ReturnType<typeof subjectNames>,
): Promise<SizesReport | null> {
  const table = await sizes(regions.economy[row]);
  const found = table && regionSizes(table, regions, row);
  if (!found) return null;
  const { publisher, year, counted, from, smeBelow, here, nation, employing, byIndustry } = found;
  return {
    source: publisher,
    year,
    counted,
    bands: from.map((least, band) => ({
      from: least,
      here: here.bands[band],
      nation: nation.bands[band],
      ...(here.jobs && { jobs: here.jobs[band] }),
    })),
    none: { here: here.none, nation: nation.none },
    employing,
    micro: shareBelow(here, from, MICRO_BELOW),
    sme: { below: smeBelow, ...shareBelow(here, from, smeBelow) },
    byIndustry: byIndustry.map(({ node, ...counts }) => ({
      industry: tree.id[node],
      title: nameOf(`industry/${tree.id[node]}`).title,
      none: counts.none,
      bands: counts.bands,
      micro: shareBelow(counts, from, MICRO_BELOW),
    })),
  };
}

/** What states and areas are sums over. */
const SUMMED: Partial<Record<LevelId, string>> = {
  county: "counties, with what is estimated of cells that are not published",
  municipality: "municipalities",
  sa3: "Statistical Areas Level 3",
  region: "regions",
};

/** A remark on coverage in words; undefined for what only a map would miss. */
function coverageText(note: CoverageNote): string | undefined {
  switch (note.kind) {
    case "notInSource":
      return "The source has no rows for this place.";
    case "establishmentsOnly":
      return "The source counts establishments, not jobs; quotients compare numbers of establishments.";
    case "jobsOnly":
      return `The source counts ${economyOf(note.economy).jobsAt === "home" ? "employed persons where they live" : "jobs"}, not establishments: how many plants they are in is not known.`;
    case "comparableOnly":
      return profile.notes.comparable[note.economy];
    case "incompleteRows":
      return `${note.rows} rows of the source lack one of the two years.`;
    case "withheldCells":
      return note.establishments > 0
        ? `In the years before 2021 jobs are withheld in ${note.cells} cells (an industry in one county and year) with ${note.establishments} establishments; those years serve changes only.`
        : profile.notes.withheldCells[note.economy]?.(note.cells, 0);
    case "smallCellsNotPublished":
      return "Of an industry with fewer than 3 establishments in a county no figure is published: those of 2021 are estimated, so that they agree with the published sums.";
    case "sumOfParts":
      return `Its figures are sums over ${note.parts} ${SUMMED[note.level] ?? "parts"}.`;
    case "noise":
      return "The source adds noise to each cell of jobs and pay; small cells carry the most.";
    case "sample":
    case "noNation":
      return profile.notes[note.kind];
    default:
      return undefined;
  }
}
