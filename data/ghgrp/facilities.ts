import { SOURCE_BITS } from "#firms/firmTable.ts";
import { resolvePosition, STATE_TOLERANCE } from "#firms/position.ts";
import type { IndustryCodes } from "#industries/industryCodes.ts";
import { type Establishment, roundDegrees } from "#data/establishments/establishment.ts";
import { type Spellings, titleCase } from "#data/establishments/titleCase.ts";
import type { RegionLocator } from "#data/geometry/locate.ts";
import { Rejections } from "#data/report.ts";
import { offshoreOilAndGas } from "#data/establishments/offshore.ts";
import { stateFips } from "./stateFips.ts";

/** What the reading did, for the report. */
export interface GhgrpCounts {
  rejections: Rejections;
  /** Stated code to facilities, for codes NAICS 2017 does not have. */
  broughtForward: Map<string, number>;
  offshore: number;
}

/** One establishment a row of the 2023 list: placed in the state it names, its industry brought to NAICS 2017. */
export function ghgrpFacilities(
  rows: readonly Record<string, string>[],
  codes: IndustryCodes,
  locator: RegionLocator,
  spellings: Spellings,
): { establishments: Establishment[]; counts: GhgrpCounts } {
  const counts: GhgrpCounts = { rejections: new Rejections(), broughtForward: new Map(), offshore: 0 };
  const establishments: Establishment[] = [];
  for (const row of rows) {
    const reject = (reason: string) =>
      counts.rejections.add(
        reason,
        `${row.facility_id} ${row.name}: ${row.latitude}, ${row.longitude} in ${row.state}`,
      );
    const fips = stateFips(row.state);
    const region = fips === undefined ? undefined : locator.shape(`US-${fips}`);
    if (row.latitude === "" && row.longitude === "") reject("not located: empty");
    else if (!region) reject("state not known");
    else {
      const position = resolvePosition(row.latitude, row.longitude, offshoreOilAndGas(region, row.naics, locator));
      const industry = codes.resolve(row.naics, "naics");
      if ("reason" in position) reject(`not located: ${position.reason}`);
      else if (industry.node < 0) reject("no industry stated");
      else {
        if (industry.via) counts.broughtForward.set(row.naics, (counts.broughtForward.get(row.naics) ?? 0) + 1);
        if (position.isOffshore) counts.offshore++;
        const lon = roundDegrees(position.lon);
        const lat = roundDegrees(position.lat);
        establishments.push({
          id: `g${row.facility_id}`,
          source: SOURCE_BITS.ghgrp,
          name: titleCase(row.name, "en", spellings),
          company: titleCase(row.parent_company, "en", spellings),
          industry: industry.node,
          lon,
          lat,
          employment: null,
          firstYear: Number(row.first_report_year),
          lastYear: Number(row.last_report_year),
          place: titleCase(row.city, "en", spellings),
          park: "",
          region: position.isOffshore ? "" : statedRegion(`US-${fips}`, lon, lat, locator),
          repairs: position.repairs,
        });
      }
    }
  }
  return { establishments, counts };
}

/** The county that holds the point, or the nearest within the tolerance, if it is one of the stated state; else the state. */
function statedRegion(state: string, lon: number, lat: number, locator: RegionLocator): string {
  const region = locator.regionAt(lon, lat, { within: STATE_TOLERANCE });
  return region.startsWith(state) ? region : state;
}
