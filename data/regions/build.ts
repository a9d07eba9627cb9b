import type { RegionFile } from "#regions/regionFile.ts";
import { economyOf, levelOf } from "#economies/economies.ts";
import { parentRegion, regionParts } from "#regions/regionId.ts";
import type { BuildContext } from "#data/context.ts";
import {
  mergedOutlines,
  japaneseOutlines,
  municipalityOutlines,
  type Outline,
  outlines,
  sa3Outlines,
} from "#data/geometry/outlines.ts";
import { boundsOf, labelPoint, round } from "#data/geometry/topologies.ts";
import { RENUMBERED } from "#data/ssdse/build.ts";
import { nzOutlines } from "#data/statsNz/regions.ts";
import { metropolitanAreas } from "#data/statcan/metropolitanAreas.ts";
import { type Areas, readAreas } from "./areas.ts";

const COUNTIES = "us-counties.csv.gz";
const MUNICIPALITIES = "mx-municipalities.csv.gz";

/** Postal letters of the territories the county list does not have. */
const TERRITORIES = ["US-60 AS", "US-66 GU", "US-69 MP", "US-72 PR", "US-78 VI"].map((line) => line.split(" "));

/** Names of the Australian states and territories, which the first digit of an area's code stands for. */
const AU_STATES: Readonly<Record<string, string>> = {
  "AU-1": "New South Wales",
  "AU-2": "Victoria",
  "AU-3": "Queensland",
  "AU-4": "South Australia",
  "AU-5": "Western Australia",
  "AU-6": "Tasmania",
  "AU-7": "Northern Territory",
  "AU-8": "Australian Capital Territory",
  "AU-9": "Other Territories",
};

interface Region {
  id: string;
  name: string;
  population: number | null;
  lon: number | null;
  lat: number | null;
  bounds: [number, number, number, number] | null;
}

/** Writes regions.json: names, populations and points of states, areas, counties and municipalities, joined to geometry by code. */
export function build(context: BuildContext): void {
  const counties = context.readCsv(COUNTIES);
  const municipalities = context.readCsv(MUNICIPALITIES);
  const { counties: countyShapes, usStates } = outlines();
  const municipalityShapes = municipalityOutlines(context);
  const mxStates = mergedOutlines(municipalityShapes, parentRegion);
  const sa3Shapes = sa3Outlines(context);
  const auStates = mergedOutlines(sa3Shapes, parentRegion);
  const japaneseRows = new Map(
    context
      .readCsv("jp-municipality-names.csv.gz")
      .filter(({ code }) => !(code in RENUMBERED))
      .map((row) => [`JP-${row.code}`, row]),
  );
  const japaneseShapes = japaneseOutlines(context, new Set(japaneseRows.keys()));
  const japaneseShape = new Map(japaneseShapes.map((shape) => [shape.id, shape]));
  const prefectures = mergedOutlines(japaneseShapes, parentRegion);
  const prefectureNames = new Map([...japaneseRows].map(([id, row]) => [id.slice(0, 5), row.prefecture]));
  const areas = readAreas(context);
  const unmatched: { id: string; name: string; why: string }[] = [];

  const countyRows = new Map(counties.map((row) => [`US-${row.fips}`, row]));
  const shapes = new Map(
    [...countyShapes, ...usStates, ...municipalityShapes, ...mxStates].map((shape) => [shape.id, shape]),
  );
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
  const municipalityRows = new Map(municipalities.map((row) => [`MX-${row.municipality}`, row]));
  const populationOfMunicipality = (id: string) => Number(municipalityRows.get(id)!.population);

  const populationOf = (id: string) =>
    municipalityRows.has(id) ? populationOfMunicipality(id) : populationOfCounty(id);
  const known = new Set([...countyIds, ...municipalityRows.keys()]);
  const regions: Region[] = [
    ...areas.flatMap(({ of, names }) =>
      mergedOutlines([...countyShapes, ...municipalityShapes], (id) => of.get(id)).map((shape) => {
        const parts = [...of].filter(([id, area]) => area === shape.id && known.has(id));
        const people = parts.flatMap(([id]) => populationOf(id) ?? []);
        return placed(shape, names.get(shape.id)!, people.length === 0 ? null : people.reduce((sum, n) => sum + n, 0));
      }),
    ),
    ...usStates.map((shape) => placed(shape, shape.name, sumWhere(shape.id, countyRows.keys(), populationOfCounty))),
    ...[...mxNames].map(([id, name]) =>
      placed(shapes.get(id), name, sumWhere(id, municipalityRows.keys(), populationOfMunicipality), id),
    ),
    ...countyIds.map((id) =>
      placed(shapes.get(id), countyRows.get(id)?.name ?? shapes.get(id)!.name, populationOfCounty(id), id),
    ),
    ...[...municipalityRows].map(([id, row]) => placed(shapes.get(id), row.name, Number(row.population), id)),
    ...auStates.map((shape) => placed(shape, AU_STATES[shape.id], null)),
    ...nzOutlines().map((shape) => placed(shape, shape.name, null)),
    ...metropolitanAreas(context).map((area) => ({ ...area, population: null, bounds: null })),
    ...sa3Shapes.map((shape) => placed(shape, shape.name, null)),
    ...prefectures.map((shape) => placed(shape, prefectureNames.get(shape.id)!, null)),
    ...[...japaneseRows].map(([id, row]) => {
      const region = placed(japaneseShape.get(id), row.municipality, null, id);
      if (region.bounds) return region;
      // Without an outline it stands where its town hall does.
      return { ...region, lon: round(Number(row.office_longitude), 3), lat: round(Number(row.office_latitude), 3) };
    }),
  ];
  const rank = new Map(
    ["state", "prefecture", "economic-area", "market", "county", "municipality", "sa3", "region"].map((level, at) => [
      level,
      at,
    ]),
  );
  const place = ({ id }: Region) => rank.get(regionParts(id).level)!;
  regions.sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
  const letters = new Map([
    ...TERRITORIES.map(([id, text]) => [id, text] as const),
    ...counties.map((row) => [`US-${row.fips.slice(0, 2)}`, row.state] as const),
  ]);
  context.writeJson(
    "regions.json",
    columns(regions, areas, (id) => letters.get(id) ?? ""),
  );

  const matched = [...countyRows.keys(), ...mxNames.keys()].filter((id) => shapes.has(id)).length;
  context.reportRegions({ matched, unmatched: unmatched.sort((a, b) => (a.id < b.id ? -1 : 1)) });
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
    ],
  });
}

function placed(shape: Outline | undefined, name: string, population: number | null, id = shape!.id): Region {
  if (!shape) return { id, name, population, lon: null, lat: null, bounds: null };
  const { lon, lat } = labelPoint(shape.geometry);
  const bounds = boundsOf(shape.geometry).map((degrees) => round(degrees, 2)) as [number, number, number, number];
  return { id, name, population, lon: round(lon, 3), lat: round(lat, 3), bounds };
}

function columns(regions: Region[], areas: readonly Areas[], lettersOf: (id: string) => string): RegionFile {
  const index = new Map(regions.map(({ id }, i) => [id, i]));
  const states = regions.filter(({ id }) => regionParts(id).level === "state");
  const partOf: NonNullable<RegionFile["partOf"]> = {};
  for (const { economy, level, of, hasLone } of areas) {
    const parts = levelOf(economyOf(economy), level).sumOf;
    const column = (partOf[level] ??= regions.map(() => -1));
    regions.forEach(({ id }, at) => {
      const own = regionParts(id);
      if (own.economy !== economy || own.level !== parts) return;
      const area = of.get(id);
      if (area !== undefined) column[at] = index.get(area)!;
      else if (hasLone) column[at] = at;
    });
  }
  return {
    id: regions.map(({ id }) => id),
    name: regions.map(({ name }) => name),
    parent: regions.map(({ id }) => index.get(parentRegion(id) ?? "") ?? -1),
    level: regions.map(({ id }) => regionParts(id).level),
    partOf,
    letters: states.map(({ id }) => lettersOf(id)),
    population: regions.map(({ population }) => population),
    lon: regions.map(({ lon }) => lon),
    lat: regions.map(({ lat }) => lat),
    bounds: regions.map(({ bounds }) => bounds),
  };
}
