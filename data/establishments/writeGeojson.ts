import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Feature, Point } from "geojson";
import { registerNumbersText } from "#firms/atlasRegister.ts";
import { REPAIR_BITS, SOURCE_BITS } from "#firms/firmTable.ts";
import type { IndustryTree } from "#industries/industryTree.ts";
import type { BuildContext } from "#data/context.ts";
import type { Establishment } from "./establishment.ts";

/**
 * Writes establishments.geojson, one feature a line: to `data/out` of the checkout, or beside the atlas where that was sent
 * elsewhere. It is for exchange and not part of what the page loads.
 */
export function writeGeojson(context: BuildContext, rows: readonly Establishment[], tree: IndustryTree): void {
  const isDefault = basename(resolve(context.out, "..")) === "public";
  const directory = isDefault ? resolve(context.out, "..", "..", "data", "out") : context.out;
  mkdirSync(directory, { recursive: true });
  const features = rows.map((row) => JSON.stringify(establishmentFeature(row, tree)));
  const text = `{"type":"FeatureCollection","features":[\n${features.join(",\n")}\n]}\n`;
  writeFileSync(join(directory, "establishments.geojson"), text);
  context.log(`  establishments.geojson ${(text.length / 1024).toFixed(0)} KB in ${directory}`);
}

/** One establishment as a Point feature with named properties; what is not known is left out. */
export function establishmentFeature(row: Establishment, tree: IndustryTree): Feature<Point> {
  const properties: Record<string, unknown> = {
    id: registerNumbersText(row.id),
    sources: namesOf(SOURCE_BITS, row.source),
    name: row.name,
    company: row.company,
    industry: tree.id[row.industry],
    industry_title: tree.en[row.industry] ?? tree.es[row.industry],
    employment: row.employment === null ? "" : Math.round(row.employment),
    first_year: row.firstYear,
    last_year: row.lastYear,
    place: row.place,
    park: row.park,
    region: row.region,
    repairs: namesOf(REPAIR_BITS, row.repairs),
  };
  for (const [name, value] of Object.entries(properties))
    if (value === "" || (Array.isArray(value) && value.length === 0)) delete properties[name];
  return { type: "Feature", geometry: { type: "Point", coordinates: [row.lon, row.lat] }, properties };
}

function namesOf(bits: Readonly<Record<string, number>>, value: number): string[] {
  return Object.keys(bits).filter((name) => value & bits[name]);
}
