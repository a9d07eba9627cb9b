import { type Position, resolvePosition } from "#firms/position.ts";
import { REPAIR_BITS, SOURCE_BITS } from "#firms/firmTable.ts";
import type { IndustryCodes } from "#industries/industryCodes.ts";
import type { IndustryTree } from "#industries/industryTree.ts";
import { type Establishment, roundDegrees } from "#data/establishments/establishment.ts";
import { fold } from "#data/establishments/fold.ts";
import { offshoreOilAndGas } from "#data/establishments/offshore.ts";
import { learnSpellings } from "#data/establishments/titleCase.ts";
import type { RegionLocator } from "#data/geometry/locate.ts";
import { Rejections } from "#data/report.ts";
import { ActivityIndustries } from "./activities.ts";
import { shownName, type ShownName } from "./names.ts";
import { municipalityFinder } from "./municipalities.ts";
import { type ParkCounts, parkNames } from "./parks.ts";
import { scian2018 } from "./scianChanges.ts";
import { stateCode } from "./states.ts";

export interface RetcInputs {
  rows: readonly Record<string, string>[];
  /** Rows of `mx-municipalities.csv.gz`. */
  municipalities: readonly Record<string, string>[];
  tree: IndustryTree;
  codes: IndustryCodes;
  locator: RegionLocator;
}

/** What the reading did, for the report. All counts are of facilities except `rowsMerged` and `rejections`, which are of rows. */
export interface RetcCounts {
  facilities: number;
  rowsMerged: number;
  rejections: Rejections;
  names: Record<ShownName["kind"], number>;
  /** Digits of the industry that was found for a stated code of six, and how many facilities stated none. */
  industryDigits: Record<string, number>;
  industryFrom: { code: number; activity: number; sector: number };
  municipalityMatched: number;
  /** "state, municipality" by facilities, most first. */
  municipalityUnmatched: [name: string, facilities: number][];
  parks: ParkCounts;
  /** Facilities whose newest located row was passed over for an older one that needed no rewriting. */
  olderPosition: number;
  offshore: number;
}

type Row = Record<string, string>;

/**
 * One establishment a facility (`nra`). Position and attributes come from its newest row that can be placed without rewriting a
 * coordinate, else from the newest that can be placed at all; the industry from its newest row with a code; the park from its newest row that
 * states one; report years from all its rows.
 */
export function retcFacilities(inputs: RetcInputs): { establishments: Establishment[]; counts: RetcCounts } {
  const { tree, codes, locator } = inputs;
  const rejections = new Rejections();
  const counts: RetcCounts = {
    facilities: 0,
    rowsMerged: 0,
    rejections,
    names: { company: 0, "public body": 0, "trade name": 0, hidden: 0 },
    industryDigits: {},
    industryFrom: { code: 0, activity: 0, sector: 0 },
    municipalityMatched: 0,
    municipalityUnmatched: [],
    parks: undefined as unknown as ParkCounts,
    olderPosition: 0,
    offshore: 0,
  };
  const municipality = municipalityFinder(inputs.municipalities);
  const facilities = byFacility(inputs.rows);
  const spellings = learnSpellings(
    inputs.rows.map(({ establishment }) => establishment),
    "es",
  );
  const industries = facilityIndustries(facilities, tree, codes);
  const unmatched = new Map<string, number>();
  const parkTexts: string[] = [];
  const establishments: Establishment[] = [];

  for (const [nra, rows] of facilities) {
    counts.facilities++;
    const industry = industries.get(nra);
    const placed = place(rows, industry ? tree.code[industry.node] : "", locator);
    if ("reason" in placed) {
      for (const row of rows) rejections.add(placed.reason, exampleOf(row));
      continue;
    }
    if (!industry) {
      for (const row of rows) rejections.add("no industry stated, and none implied by its activity", exampleOf(row));
      continue;
    }
    const { row, position, state, isOlder } = placed;
    if (isOlder) counts.olderPosition++;
    if (position.isOffshore) counts.offshore++;
    counts.rowsMerged += rows.length - 1;
    counts.industryFrom[industry.from]++;
    if (industry.from === "code") {
      const digits = digitsOf(tree, industry.node);
      counts.industryDigits[digits] = (counts.industryDigits[digits] ?? 0) + 1;
    }
    const inegi = municipality(state, row.municipality);
    if (inegi) counts.municipalityMatched++;
    else {
      const name = `${row.state}, ${row.municipality}`;
      unmatched.set(name, (unmatched.get(name) ?? 0) + 1);
    }
    const { name, kind } = shownName(row.establishment, spellings);
    counts.names[kind]++;
    parkTexts.push(rows.findLast(({ industrial_park }) => industrial_park !== "")?.industrial_park ?? "");
    establishments.push({
      id: `m${nra}`,
      source: SOURCE_BITS.retc,
      name,
      company: "",
      industry: industry.node,
      lon: roundDegrees(position.lon),
      lat: roundDegrees(position.lat),
      employment: null,
      firstYear: Number(rows[0].year),
      lastYear: Number(rows[rows.length - 1].year),
      place: inegi?.name ?? row.municipality,
      park: "",
      region: position.isOffshore ? "" : inegi ? `MX-${inegi.municipality}` : `MX-${state}`,
      repairs: position.repairs,
    });
  }
  const parks = parkNames(
    parkTexts,
    establishments.map(({ region, place: municipality }) =>
      region.length > 5 ? region : `${region} ${fold(municipality)}`,
    ),
  );
  establishments.forEach((establishment, i) => (establishment.park = parks.names[i]));
  counts.parks = parks.counts;
  counts.municipalityUnmatched = [...unmatched].sort(([a, n], [b, m]) => m - n || a.localeCompare(b, "es"));
  return { establishments, counts };
}

/** Rows of each facility, oldest first. */
function byFacility(rows: readonly Row[]): Map<string, Row[]> {
  const facilities = new Map<string, Row[]>();
  for (const row of rows) {
    const known = facilities.get(row.nra);
    if (known) known.push(row);
    else facilities.set(row.nra, [row]);
  }
  for (const known of facilities.values()) known.sort((a, b) => Number(a.year) - Number(b.year));
  return facilities;
}

function place(
  rows: Row[],
  code: string,
  locator: RegionLocator,
): { row: Row; position: Position; state: string; isOlder: boolean } | { reason: string } {
  let rewritten: { row: Row; position: Position; state: string; isOlder: boolean } | undefined;
  let reason: string | undefined;
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i];
    const state = stateCode(row.state);
    const region = state === undefined ? undefined : locator.shape(`MX-${state}`);
    if (state === undefined || !region) {
      reason ??= "state not known";
      continue;
    }
    const position = resolvePosition(row.latitude_north, row.longitude_west, offshoreOilAndGas(region, code, locator));
    if ("reason" in position) {
      reason ??= position.reason;
      continue;
    }
    const isRewritten = (position.repairs & REPAIR_BITS.rewritten) !== 0;
    if (!isRewritten) return { row, position, state, isOlder: rewritten !== undefined };
    rewritten ??= { row, position, state, isOlder: false };
  }
  return rewritten ?? { reason: `not located: ${reason}` };
}

type FacilityIndustry = { node: number; from: "code" | "activity" | "sector" };

/** By the newest stated code; where a facility never states one, by what its activity or its sector implies among the others. */
function facilityIndustries(
  facilities: Map<string, Row[]>,
  tree: IndustryTree,
  codes: IndustryCodes,
): Map<string, FacilityIndustry> {
  const found = new Map<string, FacilityIndustry>();
  const activities = new ActivityIndustries(tree);
  const sectors = new ActivityIndustries(tree);
  for (const [nra, rows] of facilities) {
    const coded = rows.findLast(({ scian }) => /^\d{6}(\.0)?$/.test(scian));
    if (!coded) continue;
    const { node } = codes.resolve(scian2018(coded.scian.slice(0, 6)), "scian");
    if (node < 0) continue;
    found.set(nra, { node, from: "code" });
    for (const text of new Set(rows.map(({ main_activity }) => main_activity))) activities.add(text, node);
    for (const text of new Set(rows.filter(isEarly).map(({ sector }) => sector))) sectors.add(text, node);
  }
  for (const [nra, rows] of facilities) {
    if (found.has(nra)) continue;
    for (const row of rows.toReversed()) {
      const activity = activities.imply(row.main_activity);
      const sector = sectors.imply(row.sector);
      if (activity === undefined && sector === undefined) continue;
      const bySector = activity === undefined || (sector !== undefined && tree.depth[sector] > tree.depth[activity]);
      found.set(nra, bySector ? { node: sector!, from: "sector" } : { node: activity, from: "activity" });
      break;
    }
  }
  return found;
}

/** 2004 and 2005 have no codes, and sector names of their own. */
function isEarly(row: Row): boolean {
  return Number(row.year) < 2006;
}

function digitsOf(tree: IndustryTree, node: number): string {
  return tree.parent[node] < 0 ? "2" : String(tree.code[node].split("/")[0].length);
}

/** Names no owner. */
function exampleOf(row: Row): string {
  return `${row.nra} ${row.year}: ${row.latitude_north}, ${row.longitude_west} in ${row.state}`;
}
