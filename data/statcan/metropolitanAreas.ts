import { cities } from "#data/places/cities.ts";
import { round } from "#data/geometry/topologies.ts";
import type { BuildContext } from "#data/context.ts";

export const SURVEY = "ca-cma-sector-employment-2001-2020.csv.gz";

/** Parts of an area that lies in two provinces, which the file has beside the whole. */
const IS_PART = / part, /;

/** GeoNames' number of a province, by its name in the survey. */
const PROVINCES: Readonly<Record<string, string>> = {
  Alberta: "01",
  "British Columbia": "02",
  Manitoba: "03",
  "New Brunswick": "04",
  "Newfoundland and Labrador": "05",
  "Nova Scotia": "07",
  Ontario: "08",
  "Ontario/Quebec": "08",
  Quebec: "10",
  Saskatchewan: "11",
};

/** A census metropolitan area; a point, since the atlas has no outline of it. */
export interface MetropolitanArea {
  /** "CA-A559" */
  id: string;
  /** "Windsor, Ontario" */
  name: string;
  lon: number;
  lat: number;
}

/** The number of an area, which is the end of its geographic identifier ("2011S0503559"); undefined for a part of one. */
export function areaCode({ cma, dguid }: { cma: string; dguid: string }): string | undefined {
  if (IS_PART.test(cma)) return undefined;
  const [, code] = /^2011S0503(\d{3})$/.exec(dguid) ?? [];
  if (code === undefined)
    throw new Error(`Canada: ${cma} has the identifier ${dguid}, expected 2011S0503 and three digits`);
  return code;
}

/** The areas, each where the town stands that its name begins with. Throws where there is none. */
export function metropolitanAreas(context: BuildContext): MetropolitanArea[] {
  const towns = cities().all.filter(({ country }) => country === "CA");
  const names = new Map<string, string>();
  for (const { cma, dguid } of context.readCsv(SURVEY)) {
    const code = areaCode({ cma, dguid });
    if (code !== undefined) names.set(code, cma);
  }
  return Array.from(names, ([code, name]) => {
    const [own, province] = name.split(", ");
    const here = towns.filter(
      (town) => town.admin === PROVINCES[province] && (own === town.name || own.startsWith(`${town.name}-`)),
    );
    const town = here.toSorted((a, b) => b.name.length - a.name.length || b.population - a.population)[0];
    if (!town) throw new Error(`Canada: no town of ${name}`);
    return { id: `CA-A${code}`, name, lon: round(town.lon, 3), lat: round(town.lat, 3) };
  }).sort((a, b) => (a.id < b.id ? -1 : 1));
}
