import type { CodeSystem } from "#industries/industryCodes.ts";

/** What an economy's source counts: jobs (and establishments), or establishments alone. */
export type Basis = "employment" | "establishments";

/** One kind of region an economy is divided into. */
export interface LevelDefinition {
  /** "county"; part of links. */
  id: string;
  /** Letter before the code in a region id: "US-A19820" has "A". No two levels of an economy have both letter and digits in common. */
  prefix?: string;
  /** Digits of the code in a region id: "US-48201" has five. */
  digits: number;
  /** The level whose regions these are parts of: its code is the beginning of theirs. */
  within?: string;
  /**
   * Numbers of its regions as map features: `add` + code, from `from` up to, not including, `below`. No two levels of any economies
   * share one.
   */
  feature: { add: number; from: number; below: number };
  /**
   * Layer of the economy's outlines (`outlineFile`), and the zoom from which it is drawn where that is left to the zoom; none where the
   * atlas has no outlines: such regions are on no map, unless it has points in their stead.
   */
  outlines?: { layer: string; fromZoom?: number; arePoints?: true };
  /** The level whose counts, summed, are this one's: its figures are lower bounds. Undefined where the source counts it itself. */
  sumOf?: string;
}

/** What everyone has to know of an economy; how its counts are read, the page does not (`countedEconomies.ts`). */
export interface EconomyDefinition {
  /** First part of its region ids: "US". */
  id: string;
  /** Years counted, oldest first. */
  years: readonly number[];
  basis: Basis;
  /** Where a job is counted: where it is worked, or where who has it lives. Undefined where jobs are not counted. */
  jobsAt?: "work" | "home";
  /** Whether establishments are counted: without them how jobs gather in plants is not known. */
  hasEstablishments: boolean;
  /** Whether pay is counted. */
  hasPayroll: boolean;
  /** Classification of its counts. */
  system: CodeSystem;
  /** Whether the concordance to benchmark clusters exists for its industries: else its subjects are industries. */
  hasClusters: boolean;
  /** Where it is on the map, without far islands: west, south, east, north in degrees. */
  home: readonly [west: number, south: number, east: number, north: number];
  /** Time zones that are its own, where the map opens there for who is in one. */
  zones?: RegExp;
  /** Coarsest first. */
  levels: readonly LevelDefinition[];
  /** File of the atlas with the outlines of its levels: that of the first view, or its own, which is loaded when it is looked at. */
  outlineFile: string;
  /** The level compared where none is chosen. */
  defaultLevel: string;
  /** Years counted in the pandemic, and the last one before: what ends in them says so where the nation fell far. */
  pandemic?: { years: readonly number[]; before: number };
  /** Registers of establishments that are of this economy alone, by their ids. */
  registers: readonly string[];
  /** The finest level their establishments are told apart by. */
  registeredBy: string;
}

/** A file of counts: a row an industry and region of one level. */
export interface CountFile {
  /** In the atlas. */
  name: string;
  level: string;
  /** Columns of the regions' codes and of the industries' (numbers). */
  region: string;
  industry: string;
  /** Columns of each year's figures. What has no column is not counted. */
  years: readonly { year: number; establishments?: string; employment?: string; payroll?: string }[];
  /** What stands for a figure that is not stated, where it is not null. */
  none?: number;
  /** A row is a cell of one of the years at least: those with no establishments are none. */
  isSparse?: true;
  /** Figures of all years but the last are steps from the next (`stepsTo`). */
  isStepped?: true;
  /**
   * Columns of what opened and closed between the first year and the last, and of how many figures of the last year each row lacks
   * (if left out: a row without the figure lacks one).
   */
  turnover?: { openings: string; closures: string; lacking?: string };
}

/** A file of how many businesses there are of which size: a row a region and industry. */
export interface SizeBandsFile {
  /** In the atlas. */
  file: string;
  /** Oldest first; what is said is of the last. */
  years: readonly number[];
  /** Businesses where their main place is; or places of business, by the size of the enterprise they are of. */
  counted: "businesses" | "places";
  /** Who counts, and the work. */
  publisher: string;
  /** Least employees of each band; the last has no end. Before them stand those that employ nobody. */
  from: readonly number[];
  /** Employees from which a business is no small or medium one here: one of `from`. */
  smeBelow: number;
  /** Whether employees are counted by band too. */
  hasJobs?: true;
}

/** A year of which every cell that is not published is estimated: figures, quotients and verdicts are of it. */
export interface CompletedCounts {
  year: number;
  /** The estimates, a row a region and industry, and the column of the regions' codes. */
  file: string;
  region: string;
  /** Last three digits of the code of what is in no region of the level; the digits before are the state's. */
  inNone: number;
  /** Figures of benchmark clusters at each level. */
  clusters: Partial<Record<string, string>>;
  /** What follows from all of these. */
  derived?: DerivedFiles;
}

/** Files of what the build computes because it follows from the counts alone. */
export interface DerivedFiles {
  /** `DerivedFigures`. */
  figures: string;
  /** Totals of regions by level. */
  totals: string;
  /** Benchmark clusters by finest region in each year of the longest window, over the cells known in all of them. */
  courses: string;
  /** How their growth over that window ranks among the regions of a level. */
  standings: string;
}

/** How an economy's counts are read and what is known of them: for workers, the command line and tests, not for the page. */
export interface EconomyCounts {
  /** In English, as a sentence has it after "in". */
  name: string;
  /** Who counts, and the work. */
  publisher: string;
  /** The plants that stand in its registers of establishments. */
  register: string;
  files: readonly CountFile[];
  /**
   * The last year in full, where `files` have of every year only what can be compared with the others: figures, quotients and verdicts are
   * of it.
   */
  whole?: CountFile;
  /** What regions of the finest level have in all industries over every window of years, and the column of their codes. */
  courses?: { file: string; region: string };
  /** How large its businesses are, where a source tells it. */
  sizes?: SizeBandsFile;
  /** The finer cells that divide industries between benchmark clusters, and the year they are of. */
  clusterCells?: { file: string; year: number };
  /** Where the source does not publish every cell; without it the last year is complete as published. */
  completed?: CompletedCounts;
  /** File of further names that its regions are found by, in its own language and script (`NameFile`). */
  namesFile?: string;
  /** Whether its mapped levels have regions enough for statistics of neighbours. */
  hasLocalStatistics: boolean;
  /** Whether the atlas has its ports, airports and research organisations. */
  hasAmenities?: true;
  /** What the source does with every figure; "noNation" where it has regions alone, so that the nation is these together. */
  caveats: readonly ("smallCellsNotPublished" | "noise" | "sample" | "noNation")[];
  /** Whether a region is called by its own name on the map; else by the largest of the towns it is named after. */
  hasOwnNames?: true;
  /** Code of the first-level region a town is in, by its country (ISO 3166) and area as `places.json` has them. */
  stateOfTown: (country: string, admin: string) => string | undefined;
  /** Countries (ISO 3166) whose towns are its own. */
  countries: readonly string[];
}
