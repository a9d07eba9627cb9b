import type { Standing } from "./standing.ts";
import { AREA_YEAR, COMPLETED, DISTRICT, MANY, type Published, YEARS } from "./published.ts";
import { establishmentSizes } from "./establishmentSizes.ts";

/** Cells of fewer establishments than this are not published. */
export const PUBLISHED_FROM = 3;
/** What a row that belongs to a state but to no county has for its county. */
export const NO_COUNTY = -1;

/**
 * Cells that the tables leave out in the completed year, and what is known of each before any sum is looked at: one element a cell,
 * the counties' first, then one a state and industry for what is in no county.
 */
export interface HiddenCells {
  length: number;
  /** Index of the county, `NO_COUNTY`. */
  county: Int32Array;
  state: Int32Array;
  industry: Int32Array;
  sector: Int32Array;
  /** The most establishments it can have. */
  most: Float64Array;
  /** Establishments expected, and the exponent that sharpens (above 1) or keeps (1) a Poisson distribution of them. */
  mean: Float64Array;
  sharpness: Float64Array;
  /** Establishments that registers of plants name there. */
  standing: Float64Array;
  /** Logarithm of the mean jobs of one establishment. */
  logSize: Float64Array;
  /** Standard deviation of the logarithm of the jobs of a cell: sqrt(base + each / establishments). */
  spreadBase: Float64Array;
  spreadEach: Float64Array;
}

/** What one cell of few establishments had in an earlier year it was published in. */
interface Remembered {
  jobs: number;
  establishments: number;
}

/** Variance of the log mean size of cells of n establishments, pooled over industries: base + each / n, measured on published cells. */
const SPREAD = { base: 0.2, each: 2.1 };
/** The same where an earlier figure of the cell is known. */
const SPREAD_REMEMBERED = { base: 0.12, each: 0.35 };
/** The same where a register of plants states its employees. */
const SPREAD_STATED = { base: 0.4, each: 0.3 };
/** What is left of an establishment of 2012 to 2016, and new ones. */
const STAYED = 0.92;
const CAME = 0.06;
/** A plant that a register of large emitters names is larger than others of its industry: in logarithms. */
const LARGER_IF_NAMED = 0.6;
/** Exponent of the Poisson distribution where an earlier number is known. */
const SHARPNESS = 1.6;
/** New establishments in a cell that was empty from 2012 to 2016, a one expected by the county's size. */
const CAME_TO_EMPTY = 0.25;
/** A county whose expected establishments are fewer is left at none. */
const LEAST_MEAN = 0.12;

/**
 * Finds them. A county's cell can be hidden where an establishment was known between 2012 and 2016, where a later year published it, or
 * where its area's table says that some county has it. The states that 2012 to 2016 leave out (Texas) get what counties of like size have.
 * @param most [county * industries + industry] the most establishments a cell can have if it is hidden
 */
export function hiddenCells(published: Published, standing: Standing, most: (cell: number) => number): HiddenCells {
  const { counties, states, industries, areaOf, stateOf, years, earlier } = published;
  const I = industries.length;
  const now = years.get(COMPLETED)!;
  const left = areasLeft(published);
  const alike = expectedBySize(published);
  const size = establishmentSizes(published);
  const rows: {
    c: number;
    s: number;
    i: number;
    most: number;
    mean: number;
    sharp: number;
    named: number;
    log: number;
    base: number;
    each: number;
  }[] = [];
  for (let c = 0; c < counties.length; c++) {
    const isDistrict = counties[c] === DISTRICT;
    for (let i = 0; i < I; i++) {
      const cell = c * I + i;
      if (now.establishments[cell] > 0) continue;
      const before = isDistrict ? undefined : remembered(published, cell);
      const known = earlier[cell];
      const limit = isDistrict ? Infinity : most(cell);
      const inArea = areaOf[c] < 0 ? Number.NaN : left[areaOf[c] * I + i];
      let [mean, sharp] = [0, SHARPNESS];
      if (before) mean = before.establishments * (before.establishments > 2 ? 0.97 : 1);
      else if (known > 0) {
        mean = known > MANY ? size.grown[i] * known : STAYED * known + CAME;
        // Hidden in five years running.
        if (Number.isFinite(limit)) mean = Math.min(mean, 0.8 * limit);
      } else if (Number.isNaN(known)) [mean, sharp] = [alike(c, i), 1];
      else [mean, sharp] = [CAME_TO_EMPTY * alike(c, i) + (inArea > 0 ? 0.1 : 0), 1];
      const named = Math.min(limit, standing.establishments[cell]);
      mean = Math.max(mean, named);
      if (!(mean > LEAST_MEAN)) continue;
      const stated = named > 0 ? standing.employees[cell] / named : 0;
      const own = size.own[i];
      const spread = before
        ? SPREAD_REMEMBERED
        : stated > 0
          ? SPREAD_STATED
          : { base: SPREAD.base * own, each: SPREAD.each * own };
      const usual = (mean > MANY ? size.many[i] : size.county[i]) + (named > 0 ? LARGER_IF_NAMED : 0);
      rows.push({
        c,
        s: stateOf[c],
        i,
        most: limit,
        mean,
        sharp,
        named,
        log: before ? Math.log(before.jobs / before.establishments) : stated > 0 ? Math.log(stated) : usual,
        ...spread,
      });
    }
  }
  for (let s = 0; s < states.length; s++) {
    if (states[s] === DISTRICT.slice(0, 2)) continue;
    for (let i = 0; i < I; i++)
      rows.push({
        c: NO_COUNTY,
        s,
        i,
        most: Infinity,
        mean: Math.max(0.003, published.inNone[s * I + i]),
        sharp: 1,
        named: 0,
        log: size.state[i],
        base: 0.6,
        each: 1.5,
      });
  }
  const column = (of: (row: (typeof rows)[number]) => number) => Float64Array.from(rows, of);
  return {
    length: rows.length,
    county: Int32Array.from(rows, ({ c }) => c),
    state: Int32Array.from(rows, ({ s }) => s),
    industry: Int32Array.from(rows, ({ i }) => i),
    sector: Int32Array.from(rows, ({ i }) => published.sectorOf[i]),
    most: column((row) => row.most),
    mean: column(({ mean }) => mean),
    sharpness: column(({ sharp }) => sharp),
    standing: column(({ named }) => named),
    logSize: column(({ log }) => log),
    spreadBase: column(({ base }) => base),
    spreadEach: column(({ each }) => each),
  };
}

/** The latest earlier year a cell was published in with its jobs. */
function remembered(published: Published, cell: number): Remembered | undefined {
  const i = cell % published.industries.length;
  for (let y = YEARS.length - 2; y >= 0; y--) {
    const { jobs, establishments, jobsWithheld } = published.years.get(YEARS[y])!;
    if (establishments[cell] === 0 || jobsWithheld[cell] === 1 || jobs[cell] === 0) continue;
    const grown = YEARS[y] <= AREA_YEAR ? published.growth[i] : Math.sqrt(published.growth[i]);
    return { jobs: jobs[cell] * grown, establishments: establishments[cell] };
  }
  return undefined;
}

/** [area * industries + industry] establishments of 2019 that no county's published cell holds; NaN where the area has no table. */
export function areasLeft({ areaOf, years, area, industries }: Published): Float64Array {
  const I = industries.length;
  const left = area.establishments.slice();
  const cells = years.get(AREA_YEAR)!;
  for (let c = 0; c < areaOf.length; c++)
    if (areaOf[c] >= 0)
      for (let i = 0; i < I; i++)
        if (area.establishments[areaOf[c] * I + i] > 0) left[areaOf[c] * I + i] -= cells.establishments[c * I + i];
  return left;
}

const CLASSES = 12;

/** Mean establishments of unpublished cells by industry and size of the county, over counties whose every cell is known of 2012 to 2016. */
function expectedBySize({
  counties,
  industries,
  countyTotal,
  earlier,
  years,
}: Published): (c: number, i: number) => number {
  const I = industries.length;
  const now = years.get(COMPLETED)!;
  const classOf = (c: number) =>
    Math.min(CLASSES - 1, Math.max(0, Math.round(1.2 * Math.log(Math.max(1, countyTotal.jobs[c]) / 100))));
  const [sum, count] = [new Float64Array(CLASSES * I), new Float64Array(CLASSES * I)];
  for (let c = 0; c < counties.length; c++)
    for (let i = 0; i < I; i++) {
      if (now.establishments[c * I + i] > 0 || Number.isNaN(earlier[c * I + i])) continue;
      sum[classOf(c) * I + i] += Math.min(2, STAYED * earlier[c * I + i]);
      count[classOf(c) * I + i]++;
    }
  return (c, i) => (sum[classOf(c) * I + i] + 0.05) / (count[classOf(c) * I + i] + 1);
}
