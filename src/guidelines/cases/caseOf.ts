import { regionName } from "#clusters/tables/regionalFigures.ts";
import type { ClusterCase, Reading } from "#guidelines/evaluation/clusterCase.ts";
import { LEAST } from "#guidelines/evaluation/columns/caseColumns.ts";
import { STAGES } from "#guidelines/model/guidelineModel.ts";
import type { CaseTable } from "./caseTable.ts";

/** What the figures are taken from, as cards cite it. */
export interface CaseSources {
  counts: string;
  /** Of sizes of businesses, with the year. */
  sizes?: { name: string; year: number };
  places: string;
  /** With the last year reported. */
  register: { name: string; year: number };
}

/** What subjects and figures of a table are called. */
export interface CaseWords {
  subjectName: (slot: number) => string;
  sources: CaseSources;
}

/** What a figure was computed from; words are the interface's. */
const PLACES = new Set(["PORT", "AIR", "RES50"]);
const SIZES = new Set(["MICRO", "SME"]);

/** One row of the table as a case, under the names given; the same figures, so that a card and the map agree. */
export function caseOf(table: CaseTable, row: number, names: { subject: string; sources: CaseSources }): ClusterCase {
  const { figures } = table.inputs;
  const { counts, places, register: registered, sizes: sized } = names.sources;
  const { sizes } = table.inputs;
  const { regions } = figures;
  const [slot, region] = [table.slot[row], table.region[row]];
  const subject = figures.table.subjects[slot];
  const readings: Record<string, Reading> = {};
  const origin = (id: string, isRegistered: boolean): Pick<Reading, "source" | "year"> => {
    if (PLACES.has(id)) return { source: places };
    const { year } = figures.table;
    if (sized && sizes && SIZES.has(id) && !isRegistered)
      return {
        source: `${sized.name}: of all of ${sizes.industry(slot)}, those that employ somebody`,
        year: sized.year,
      };
    if (!isRegistered) return { source: counts, year };
    // A plant of the register is set against the employment counted.
    return id === "TOP1"
      ? { source: `${registered.name}, ${registered.year}; ${counts}`, year }
      : { source: registered.name, year: registered.year };
  };
  for (const [id, { value, percentile, peers, bound, register }] of table.indicators) {
    if (Number.isNaN(value[row])) continue;
    const isRegistered = register !== undefined && register[row] > 0;
    readings[id] = {
      value: value[row],
      origin: "computed",
      ...origin(id, isRegistered),
      ...(bound && bound[row] > 0 ? { bound: bound[row] === LEAST ? "least" : "most" } : {}),
      ...(isRegistered ? { register: register[row] - 1 } : {}),
      ...(percentile && peers
        ? { peers: { category: names.subject, n: peers[row], percentile: percentile[row] } }
        : {}),
    };
  }
  const { lower, upper } = figures.table.quotients;
  const cell = figures.table.cellOf(slot, region);
  for (const id of ["LQ", "LQE"])
    if (readings[id]) Object.assign(readings[id], { lower: lower[cell], upper: upper[cell] });
  if (readings.STRONG) readings.STRONG.chance = figures.outcome(slot).chance[region];
  if (readings.EMP) {
    const course = figures.course(slot, region);
    readings.EMP.series = figures.window.years.map((year, at) => ({ year, value: course[at] }));
  }
  return {
    subject: { id: subject, name: names.subject },
    region: { id: regions.id[region], name: regionName(regions, region) },
    indicators: readings,
    stage: table.stage[row] === 0 ? undefined : STAGES[table.stage[row] - 1],
    quotientBasis: figures.table.basis,
  };
}

/** A case of which nothing is published: nothing is known but that, so that only figures somebody enters can be judged. */
export function emptyCase(table: CaseTable, slot: number, region: number, names: { subject: string }): ClusterCase {
  const { figures } = table.inputs;
  return {
    subject: { id: figures.table.subjects[slot], name: names.subject },
    region: { id: figures.regions.id[region], name: regionName(figures.regions, region) },
    indicators: {},
    quotientBasis: figures.table.basis,
  };
}
