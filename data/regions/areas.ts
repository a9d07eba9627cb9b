import type { BuildContext } from "#data/context.ts";
import { regionId } from "#regions/regionId.ts";
import { economyOf, type EconomyId, type LevelId, levelOf } from "#economies/economies.ts";

/** Which area of a level the counties and municipalities are part of, and what the areas are called. */
export interface Areas {
  economy: EconomyId;
  level: LevelId;
  /** By id of a county or municipality; those in no area are missing. */
  of: ReadonlyMap<string, string>;
  /** By id of an area. */
  names: ReadonlyMap<string, string>;
  /** Whether a county or municipality in no area is one by itself. */
  hasLone: boolean;
}

const CBSA = "us-county-cbsa-2018.csv.gz";
const ECONOMIC_AREAS = "us-county-bea-economic-area.csv.gz";
const ZONES = "mx-conapo-metropolitan-zones-2015.csv.gz";

/** A zone is numbered within its state: "09.01". No municipality's three last digits begin with 9. */
const zoneCode = (text: string) => Number(text.replace(".", "9"));
/** The 179 areas of the Bureau of Economic Analysis; the file writes 57 before their number. */
const bureauCode = (text: string) => Number(text) - 57_000;

/**
 * Metropolitan and micropolitan areas and economic areas of the United States, metropolitan zones of Mexico. Throws where a code is
 * of two names, or is that of a county or municipality which is an area by itself.
 */
export function readAreas(context: BuildContext): Areas[] {
  const cbsa = context.readCsv(CBSA);
  const economic = context.readCsv(ECONOMIC_AREAS);
  const zones = context.readCsv(ZONES);
  return [
    areasOf("US", "market", cbsa, (row) => ({ part: row.fips, code: Number(row.cbsa), name: row.cbsa_title })),
    areasOf("US", "economic-area", economic, (row) => ({
      part: row.fips,
      code: bureauCode(row.ea),
      name: row.ea_title,
    })),
    areasOf("MX", "market", zones, (row) => ({
      part: row.CVE_MUN,
      code: zoneCode(row.CVE_ZM),
      name: row.NOM_ZM.replace(/(?<=[ -])\p{Ll}(?=\p{Ll}{3})/gu, (letter) => letter.toUpperCase()),
    })),
  ];
}

/** The id of the area a county or municipality is by itself. */
export function loneArea({ economy, level }: Pick<Areas, "economy" | "level">, part: string): string {
  return regionId(economy, levelOf(economyOf(economy), level), Number(part.slice(part.indexOf("-") + 1)));
}

function areasOf(
  economy: EconomyId,
  level: LevelId,
  rows: Record<string, string>[],
  read: (row: Record<string, string>) => { part: string; code: number; name: string },
): Areas {
  const definition = levelOf(economyOf(economy), level);
  const parts = levelOf(economyOf(economy), definition.sumOf!);
  const of = new Map<string, string>();
  const names = new Map<string, string>();
  const lone: string[] = [];
  for (const row of rows) {
    const { part, code, name } = read(row);
    const id = regionId(economy, parts, Number(part));
    if (name === "") {
      lone.push(id);
      continue;
    }
    const area = regionId(economy, definition, code);
    if ((names.get(area) ?? name) !== name)
      throw new Error(`${area}: expected one name, got ${names.get(area)} and ${name}`);
    names.set(area, name);
    of.set(id, area);
  }
  const areas = { economy, level, of, names, hasLone: level === "market" };
  for (const id of [...lone, ...of.keys()]) {
    if (names.has(loneArea(areas, id)))
      throw new Error(`${loneArea(areas, id)}: expected an area or ${id} by itself, got both`);
  }
  return areas;
}
