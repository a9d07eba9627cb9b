import { REPAIR_BITS, SOURCE_BITS } from "#firms/firmTable.ts";
import { resolvePosition, STATE_TOLERANCE } from "#firms/position.ts";
import type { IndustryCodes } from "#industries/industryCodes.ts";
import { type Establishment, roundDegrees } from "#data/establishments/establishment.ts";
import { type Spellings, titleCase } from "#data/establishments/titleCase.ts";
import type { RegionLocator } from "#data/geometry/locate.ts";
import { Rejections } from "#data/report.ts";

/** What the reading did, for the report. */
export interface RmpCounts {
  rejections: Rejections;
  broughtForward: Map<string, number>;
  /** Facilities that list several codes, and codes of theirs that were left out. */
  severalCodes: number;
  codesDropped: number;
  employmentKnown: number;
}

/**
 * The one industry of a list of codes "31161 • 311611 • 49312", which the register sorts by number and not by weight: the first, or the
 * most detailed of those that refine it.
 */
export function primaryCode(list: string): { code: string; dropped: number } {
  const codes = list.split("•").map((code) => code.trim());
  let primary = codes[0];
  let refined = 0;
  for (const code of codes.slice(1)) {
    if (!code.startsWith(primary)) continue;
    primary = code;
    refined++;
  }
  return { code: primary, dropped: codes.length - 1 - refined };
}

/** One establishment a row; the register names no state, so a point only has to stand in one. */
export function rmpFacilities(
  rows: readonly Record<string, string>[],
  codes: IndustryCodes,
  locator: RegionLocator,
  spellings: Spellings,
): { establishments: Establishment[]; counts: RmpCounts } {
  const counts: RmpCounts = {
    rejections: new Rejections(),
    broughtForward: new Map(),
    severalCodes: 0,
    codesDropped: 0,
    employmentKnown: 0,
  };
  const establishments: Establishment[] = [];
  for (const row of rows) {
    const reject = (reason: string) =>
      counts.rejections.add(reason, `${row.epa_facility_id} ${row.name}: ${row.latitude}, ${row.longitude}`);
    const position = resolvePosition(row.latitude, row.longitude);
    const { code, dropped } = primaryCode(row.naics_codes);
    const industry = codes.resolve(code, "naics");
    if ("reason" in position) reject(`not located: ${position.reason}`);
    else if (industry.node < 0) reject("no industry stated");
    else {
      const lon = roundDegrees(position.lon);
      const lat = roundDegrees(position.lat);
      const inside = locator.regionAt(lon, lat);
      const region = inside.startsWith("US-") ? inside : nearestOfUnitedStates(lon, lat, locator);
      if (region === "") {
        reject("not located: outside the United States");
        continue;
      }
      if (industry.via) counts.broughtForward.set(code, (counts.broughtForward.get(code) ?? 0) + 1);
      if (row.naics_codes.includes("•")) counts.severalCodes++;
      counts.codesDropped += dropped;
      const employees = Number(row.employees_fte);
      if (employees > 0) counts.employmentKnown++;
      const year = Number(row.receipt_date.slice(0, 4));
      establishments.push({
        id: `r${row.epa_facility_id}`,
        source: SOURCE_BITS.rmp,
        name: titleCase(row.name, "en", spellings),
        company: titleCase(row.company, "en", spellings),
        industry: industry.node,
        lon,
        lat,
        employment: employees > 0 ? employees : null,
        firstYear: year,
        lastYear: year,
        place: "",
        park: "",
        region,
        repairs: position.repairs | (inside !== region ? REPAIR_BITS.nearState : 0),
      });
    }
  }
  return { establishments, counts };
}

const BORDER_STATES = ["US-04", "US-06", "US-35", "US-48"];

/** The nearest county within the tolerance; the border state where the Mexican outline is nearer or overlaps. */
function nearestOfUnitedStates(lon: number, lat: number, locator: RegionLocator): string {
  const nearest = locator.regionAt(lon, lat, { within: STATE_TOLERANCE });
  if (nearest.startsWith("US-")) return nearest;
  return BORDER_STATES.find((state) => locator.shape(state)!.distance(lon, lat) <= STATE_TOLERANCE) ?? "";
}
