import { createRequire } from "node:module";
import type { Amenity, AmenitySource } from "#data/amenities/build.ts";
import { createLocator } from "#data/geometry/locate.ts";
import { outlines } from "#data/geometry/outlines.ts";
import { cities } from "#data/places/cities.ts";
import type { SourceReport } from "#firms/atlasReport.ts";
import { Rejections } from "#data/report.ts";
import { createCoast } from "./coast.ts";
import { ADDED, MISPLACED, NO_PORT, SAME_HARBOUR, WATERWAYS } from "./portFacts.ts";

interface PackagePort {
  name: string;
  country: string;
  coordinates?: [number, number] | [];
}

/** Country codes of UN/LOCODE that belong to the United States or Mexico, and what their region ids begin with. */
const COUNTRIES: Readonly<Record<string, string>> = {
  US: "US",
  PR: "US",
  VI: "US",
  GU: "US",
  AS: "US",
  MP: "US",
  MX: "MX",
};
const COAST_KM = 30;
/** Metres a quay may be off a state's outline. */
const OFF_SHORE = 10_000;

/** Ports of the package that stand where a port can be, and those it lacks. */
export function ports(): AmenitySource {
  const coast = createCoast();
  const locator = createLocator();
  const { usStates, mxStates } = outlines();
  const states = new Map([...usStates, ...mxStates].map(({ id, name }) => [id, name]));
  const at = (name: string, lon: number, lat: number, water: string): Amenity => {
    const state = states.get(locator.stateAt(lon, lat, { within: OFF_SHORE })) ?? "";
    return { name, detail: water === "" ? state : `${state}, ${water}`, lon, lat };
  };

  const listed = createRequire(import.meta.url)("sea-ports/lib/ports.json") as Record<string, PackagePort>;
  const codes = Object.keys(listed);
  const rejections = new Rejections();
  const fromPackage: Amenity[] = [];
  let merged = 0;
  for (const code of codes) {
    const { name, country, coordinates } = listed[code];
    const example = `${name} (${code})`;
    const [lon, lat] = coordinates ?? [];
    const home = COUNTRIES[code.slice(0, 2)];
    const water = WATERWAYS[code] ?? "";
    if (home === undefined) rejections.add("of another country", `${example}, ${country}`);
    else if (lon === undefined || lat === undefined) rejections.add("without a position", example);
    else if (code in NO_PORT) rejections.add("near a coast but no port", `${example}: ${NO_PORT[code]}`);
    else if (code in MISPLACED) rejections.add("position of another place", `${example}: ${MISPLACED[code]}`);
    else if (!locator.stateAt(lon, lat, { within: OFF_SHORE }).startsWith(home)) {
      rejections.add("position in another country or over 10 km out at sea", `${example} at ${lon}, ${lat}`);
    } else if (water === "" && !coast.isWithin(COAST_KM, lon, lat)) {
      rejections.add("over 30 km from the coast and on no river or lake port we know", example);
    } else if (code in SAME_HARBOUR) merged++;
    else fromPackage.push(at(name, lon, lat, water));
  }

  const towns = cities().all;
  const additions = ADDED.map(({ name, town, country, admin, water }) => {
    const found = towns.find((city) => city.name === town && city.country === country && city.admin === admin);
    if (!found) throw new Error(`ports: expected a town ${town} in ${country} ${admin} in GeoNames, got none`);
    if (water === "" && !coast.isWithin(COAST_KM, found.lon, found.lat)) {
      throw new Error(`ports: expected ${town} within ${COAST_KM} km of the coast, or its river or lake`);
    }
    return at(name, found.lon, found.lat, water);
  });
  return {
    amenities: [...fromPackage, ...additions],
    reports: [
      packageReport(codes.length, fromPackage.length, merged, rejections),
      {
        id: "ports-added",
        title: "Ports the list lacks",
        publisher: "Agglomera, positions of towns by GeoNames",
        terms: "names: public facts; positions: CC BY 4.0",
        date: "2017",
        files: [{ name: "portFacts.ts", rows: ADDED.length }],
        rowsRead: ADDED.length,
        kept: additions.length,
        merged: 0,
        rejected: [],
        notes: ["Positions are those of the town."],
      },
    ],
  };
}

function packageReport(rows: number, kept: number, merged: number, rejections: Rejections): SourceReport {
  return {
    id: "sea-ports",
    title: "Sea and river ports",
    publisher: "marchah and contributors, package sea-ports",
    terms: "MIT; its own source is not stated",
    date: "not stated, licence of 2016",
    files: [{ name: "sea-ports ports.json", rows }],
    rowsRead: rows,
    kept,
    merged,
    rejected: rejections.list(),
    notes: [
      "The package says that not all of its positions are right; many are those of the city. Los Angeles is 30 km from its harbour.",
    ],
  };
}
