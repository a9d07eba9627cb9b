import { foldText } from "#industries/foldText.ts";
import type { RegionFile } from "#regions/regionFile.ts";
import { parentRegion, regionParts } from "#regions/regionId.ts";
import type { BuildContext } from "#data/context.ts";
import { type Outline, outlines } from "#data/geometry/outlines.ts";
import { boundsOf, labelPoint, round } from "#data/geometry/topologies.ts";
import { cities } from "#data/places/cities.ts";

const COUNTIES = "us-counties.csv.gz";
const MUNICIPALITIES = "mx-municipalities.csv.gz";

interface Region {
  id: string;
  name: string;
  population: number | null;
  lon: number | null;
  lat: number | null;
  bounds: [number, number, number, number] | null;
}

/** Writes regions.json: names, populations and points of states, counties and municipalities, joined to geometry by code. */
export function build(context: BuildContext): void {
  const counties = context.readCsv(COUNTIES);
  const municipalities = context.readCsv(MUNICIPALITIES);
  const { counties: countyShapes, usStates, mxStates } = outlines();
  const unmatched: { id: string; name: string; why: string }[] = [];

  const countyRows = new Map(counties.map((row) => [`US-${row.fips}`, row]));
  const shapes = new Map([...countyShapes, ...usStates, ...mxStates].map((shape) => [shape.id, shape]));
  for (const { id, name } of countyShapes)
    if (!countyRows.has(id)) unmatched.push({ id, name, why: "geometry-without-counts" });
  for (const [id, { name }] of countyRows)
    if (!shapes.has(id)) unmatched.push({ id, name, why: "counts-without-geometry" });

  const countyIds = [...new Set([...countyRows.keys(), ...countyShapes.map(({ id }) => id)])];
  const mxNames = new Map(municipalities.map((row) => [`MX-${row.municipality.slice(0, 2)}`, row.state]));
  for (const { id, name } of mxStates)
    if (!mxNames.has(id)) unmatched.push({ id, name, why: "geometry-without-counts" });
  for (const [id, name] of mxNames) if (!shapes.has(id)) unmatched.push({ id, name, why: "counts-without-geometry" });

  const populationOfCounty = (id: string) => {
    const row = countyRows.get(id);
    return row === undefined || row.population_thousands === "" ? null : Number(row.population_thousands) * 1000;
  };
  const sumWhere = (state: string, ids: Iterable<string>, population: (id: string) => number | null) => {
    let sum: number | null = null;
    for (const id of ids) if (parentRegion(id) === state) sum = (sum ?? 0) + (population(id) ?? 0);
    return sum;
  };
  const towns = townPoints();
  const municipalityRows = new Map(municipalities.map((row) => [`MX-${row.municipality}`, row]));
  const populationOfMunicipality = (id: string) => Number(municipalityRows.get(id)!.population);

  const regions: Region[] = [
    ...usStates.map((shape) => placed(shape, shape.name, sumWhere(shape.id, countyRows.keys(), populationOfCounty))),
    ...[...mxNames].map(([id, name]) =>
      placed(shapes.get(id), name, sumWhere(id, municipalityRows.keys(), populationOfMunicipality), id),
    ),
    ...countyIds.map((id) =>
      placed(shapes.get(id), countyRows.get(id)?.name ?? shapes.get(id)!.name, populationOfCounty(id), id),
    ),
    ...[...municipalityRows].map(([id, row]) => {
      const point = towns.get(`${row.municipality.slice(0, 2)} ${foldText(row.name)}`);
      return {
        id,
        name: row.name,
        population: Number(row.population),
        lon: point?.lon ?? null,
        lat: point?.lat ?? null,
        bounds: null,
      };
    }),
  ];
  const rank = { state: 0, county: 1, municipality: 2 };
  regions.sort((a, b) => rank[regionParts(a.id).level] - rank[regionParts(b.id).level] || (a.id < b.id ? -1 : 1));
  context.writeJson("regions.json", columns(regions));

  const matched = [...countyRows.keys(), ...mxNames.keys()].filter((id) => shapes.has(id)).length;
  context.reportRegions({ matched, unmatched: unmatched.sort((a, b) => (a.id < b.id ? -1 : 1)) });
  const placedMunicipalities = regions.filter(
    ({ id, lon }) => lon !== null && regionParts(id).level === "municipality",
  ).length;
  context.report({
    id: "regions",
    title: "US counties and Mexican municipalities, with population",
    publisher: "US Census Bureau; INEGI",
    terms: "Public domain; Terms of Free Use of Information of INEGI",
    date: "not stated",
    files: [
      { name: COUNTIES, rows: counties.length },
      { name: MUNICIPALITIES, rows: municipalities.length },
    ],
    rowsRead: counties.length + municipalities.length,
    kept: countyRows.size + municipalityRows.size,
    merged: counties.length + municipalities.length - countyRows.size - municipalityRows.size,
    rejected: [],
    notes: [
      "The population of US counties is rounded to thousands and its source is not stated; state populations are sums.",
      `${placedMunicipalities} municipalities stand at the largest town of their name in their state (approximate); ${municipalityRows.size - placedMunicipalities} have no point.`,
    ],
  });
}

function placed(shape: Outline | undefined, name: string, population: number | null, id = shape!.id): Region {
  if (!shape) return { id, name, population, lon: null, lat: null, bounds: null };
  const { lon, lat } = labelPoint(shape.geometry);
  const bounds = boundsOf(shape.geometry).map((degrees) => round(degrees, 3)) as [number, number, number, number];
  return { id, name, population, lon: round(lon, 3), lat: round(lat, 3), bounds };
}

/** The most populous Mexican town by state code and folded name. */
function townPoints(): Map<string, { lon: number; lat: number }> {
  const points = new Map<string, { lon: number; lat: number; population: number }>();
  for (const { country, admin, name, lon, lat, population } of cities().all) {
    if (country !== "MX") continue;
    const key = `${admin} ${foldText(name)}`;
    if ((points.get(key)?.population ?? -1) < population)
      points.set(key, { lon: round(lon, 3), lat: round(lat, 3), population });
  }
  return points;
}

function columns(regions: Region[]): RegionFile {
  const index = new Map(regions.map(({ id }, i) => [id, i]));
  return {
    id: regions.map(({ id }) => id),
    name: regions.map(({ name }) => name),
    parent: regions.map(({ id }) => index.get(parentRegion(id) ?? "") ?? -1),
    level: regions.map(({ id }) => regionParts(id).level),
    population: regions.map(({ population }) => population),
    lon: regions.map(({ lon }) => lon),
    lat: regions.map(({ lat }) => lat),
    bounds: regions.map(({ bounds }) => bounds),
  };
}
