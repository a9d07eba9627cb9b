import { REPAIR_BITS } from "#firms/firmTable.ts";
import type { BuildContext } from "#data/context.ts";
import type { GhgrpCounts } from "#data/ghgrp/facilities.ts";
import type { RetcCounts } from "#data/retc/facilities.ts";
import type { RmpCounts } from "#data/rmp/facilities.ts";
import type { Establishment } from "./establishment.ts";
import { fold } from "./fold.ts";

const RETC = "mx-semarnat-retc-2004-2022.csv.gz";
const GHGRP = "us-epa-ghgrp-2023.csv.gz";
const RMP = "us-epa-rmp.csv.gz";

/** The Mexican register's part of the report: its rows are facility-years. */
export function reportRetc(
  context: BuildContext,
  { establishments, counts }: { establishments: Establishment[]; counts: RetcCounts },
): void {
  const rows = context.readCsv(RETC).length;
  const { parks, names, industryFrom } = counts;
  context.report({
    id: "retc",
    title: "RETC, register of emissions and transfers of pollutants",
    publisher: "SEMARNAT, Mexico",
    terms: "Libre Uso MX, as the publisher's portal states it; not seen on this file itself",
    date: "2004-2022",
    files: [{ name: RETC, rows }],
    rowsRead: rows,
    kept: establishments.length,
    merged: counts.rowsMerged,
    rejected: counts.rejections.list(),
    notes: [
      `Rows are facility-years of ${thousands(counts.facilities)} facilities; ${thousands(establishments.length)} are kept, one row each, their other years merged into it.`,
      repairsNote(establishments),
      `${counts.offshore} oil and gas installations stand in the waters off their state and have no region. ${counts.olderPosition} took an older position because the newest needed a typing error undone.`,
      `Industry: ${thousands(industryFrom.code)} state a SCIAN code (${depths(counts.industryDigits)}); ${industryFrom.activity} report only in years without codes and are classed by what nine in ten others with their stated activity are, ${industryFrom.sector} likewise by sector.`,
      `Names: ${thousands(names.company)} with a company form, ${thousands(names["public body"])} public bodies, ${names["trade name"]} plants by trade name; ${names.hidden} withheld because they may be a person's.`,
      `Industrial parks: ${thousands(parks.named)} establishments in ${thousands(parks.names)} named parks; of the others ${thousands(parks.nothingStated)} state none, ${parks.notAPark} state something else, ${parks.noName} a kind of area without a name, ${parks.bareName} a name no other establishment of the municipality calls a park.`,
      counts.municipalityUnmatched.length === 0
        ? `All municipalities matched INEGI's (${thousands(counts.municipalityMatched)} establishments).`
        : `Municipality not matched: ${counts.municipalityUnmatched
            .slice(0, 10)
            .map(([name, n]) => `${name} (${n})`)
            .join("; ")}.`,
      duplicatesNote(establishments),
      "Years are report years, not founding years.",
    ],
  });
}

/** The greenhouse gas list's part of the report. */
export function reportGhgrp(
  context: BuildContext,
  { establishments, counts }: { establishments: Establishment[]; counts: GhgrpCounts },
  merged: number,
): void {
  const rows = context.readCsv(GHGRP).length;
  context.report({
    id: "ghgrp",
    title: "Greenhouse Gas Reporting Program, facilities 2023",
    publisher: "US Environmental Protection Agency",
    terms: "Public domain",
    date: "2023, report years 2010-2023",
    files: [{ name: GHGRP, rows }],
    rowsRead: rows,
    kept: establishments.length,
    merged: 0,
    rejected: counts.rejections.list(),
    notes: [
      `${merged} of the kept facilities are in the RMP list too and carry both numbers.`,
      repairsNote(establishments),
      `${counts.offshore} platforms stand in the waters off their state and have no region.`,
      broughtForwardNote(counts.broughtForward),
      "Producers, gatherers and gas networks report a whole basin or network as one facility, located at an office: most of those outside their stated state are such, and others within it cannot be told apart.",
      duplicatesNote(establishments),
      "The file of facility-years was read for comparison and not used: it has the same first and last years and no position this one lacks.",
    ],
  });
}

/** The risk management list's part of the report. */
export function reportRmp(
  context: BuildContext,
  { establishments, counts }: { establishments: Establishment[]; counts: RmpCounts },
  merged: number,
): void {
  const rows = context.readCsv(RMP).length;
  context.report({
    id: "rmp",
    title: "Risk Management Program, plans received 2023-07 to 2025-04",
    publisher: "US Environmental Protection Agency, via the Data Liberation Project",
    terms: "CC BY-SA 4.0",
    date: "2023-07 to 2025-04",
    files: [{ name: RMP, rows }],
    rowsRead: rows,
    kept: establishments.length - merged,
    merged,
    rejected: counts.rejections.list(),
    notes: [
      `${merged} facilities are merged into the establishment of the greenhouse gas list that they are.`,
      repairsNote(establishments),
      `${thousands(counts.employmentKnown)} state full-time employees above 0; 0 is taken as not known.`,
      `${counts.severalCodes} list several industries, sorted by number and not by weight: the first is kept, or the most detailed code that refines it; ${counts.codesDropped} codes are left out.`,
      broughtForwardNote(counts.broughtForward),
      duplicatesNote(establishments),
      "A slice of 21 months; a quarter of it are farm suppliers. The year is the one the plan was received.",
    ],
  });
}

function repairsNote(rows: readonly Establishment[]): string {
  const count = (bit: number) => thousands(rows.filter(({ repairs }) => repairs & bit).length);
  const { unsigned, swapped, rewritten, nearState } = REPAIR_BITS;
  return `Coordinates: ${count(unsigned)} given the sign of west, ${count(swapped)} with their columns swapped back, ${count(rewritten)} with a typing error undone, ${count(nearState)} up to 5 km outside the outline of their state or of the land.`;
}

function duplicatesNote(rows: readonly Establishment[]): string {
  const seen = new Map<string, number>();
  for (const { lon, lat, name } of rows) {
    if (name === "") continue;
    const key = `${lon} ${lat} ${fold(name)}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const repeated = [...seen.values()].filter((n) => n > 1).reduce((sum, n) => sum + n - 1, 0);
  return `${thousands(repeated)} have the coordinate and the name of another under a number of their own; they are kept.`;
}

function broughtForwardNote(codes: ReadonlyMap<string, number>): string {
  const list = [...codes].sort(([, a], [, b]) => b - a).map(([code, n]) => `${code} (${n})`);
  return `Codes of other NAICS vintages brought to 2017: ${list.join(", ")}.`;
}

function depths(byDigits: Readonly<Record<string, number>>): string {
  return Object.entries(byDigits)
    .sort(([a], [b]) => Number(b) - Number(a))
    .map(([digits, n]) => `${thousands(n)} found to ${digits} digits`)
    .join(", ");
}

function thousands(n: number): string {
  return n.toLocaleString("en-US");
}
