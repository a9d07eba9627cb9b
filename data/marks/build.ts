import { keptFigures } from "#clusters/answers/keptFigures.ts";
import { clusterMarks, markSteps, mergedMarks } from "#clusters/marks/clusterMarks.ts";
import type { MarkFile } from "#clusters/marks/markFile.ts";
import { regionalAtlas } from "#clusters/tables/regionalAtlas.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import { builtFiles } from "#data/builtFiles.ts";
import type { BuildContext } from "#data/context.ts";
import { round } from "#data/geometry/topologies.ts";
import { cities } from "#data/places/cities.ts";
import { type EconomyId, LEADING, levelOf, outlined } from "#economies/economies.ts";
import { FAMILIES } from "#industries/families.ts";
import { type AtlasFiles, atlasCounts } from "#regions/atlasCounts.ts";
import { regionNeighbours } from "#regions/regionNeighbours.ts";
import { principalPlaces } from "./principalPlaces.ts";
import { MARK_SUBJECTS } from "#industries/markSubjects.ts";

/** The project's own rule over the longest window, as the app opens. */
const SETTINGS: Omit<RegionalSettings, "level"> = {
  rule: "labour-market",
  moved: {},
  certainty: "probably",
  year: LEADING.years[LEADING.years.length - 1],
  baseYear: LEADING.years[0],
};
/**
 * How many marks of an economy the first view may show, about half of which find room there. Jobs and establishments are not ranked
 * together: each has its share of the room.
 */
const AT_FIRST: Record<EconomyId, number> = { US: 100, MX: 32, AU: 32, JP: 32, NZ: 12, CA: 16 };
/** Digits of quotients and of the ends of their intervals: as many as the interface shows, which rounds them no second time. */
const DIGITS = 3;

/** Writes marks.json: where the clusters of every economy are strong or probably strong, by the engine itself. */
export async function build(context: BuildContext): Promise<void> {
  context.writeJson("marks.json", await markFile(builtFiles(context)));
}

/** What `marks.json` holds, of the other files of an atlas. */
export async function markFile(files: AtlasFiles): Promise<MarkFile> {
  const counts = await atlasCounts(files);
  const atlas = regionalAtlas(counts);
  const kept = keptFigures(atlas);
  const placeOf = principalPlaces(
    counts.regions,
    await Promise.all(outlined(counts.economies).map(({ id }) => counts.outlines(id))),
    (region) => counts.economy(counts.regions.economy[region]).hasOwnNames === true,
    cities().all.filter(({ country }) => counts.economies.some(({ countries }) => countries.includes(country))),
  );
  const file: MarkFile = {
    economies: [],
    subjects: [],
    regions: { id: [], name: [], lon: [], lat: [] },
    subject: [],
    region: [],
    size: [],
    quotient: [],
    lower: [],
    upper: [],
    strong: [],
    step: [],
    leader: [],
  };
  const subjectAt = new Map<string, number>();
  const regionAt = new Map<number, number>();
  for (const { id, basis, defaultLevel, levels } of counts.economies) {
    const scope = atlas.scope(id, defaultLevel, SETTINGS);
    const ruled = await kept.ruled(atlas.mainSystem(scope), scope, {
      ...SETTINGS,
      level: LEADING.defaultLevel as never,
    });
    const marks = clusterMarks(ruled);
    const from = file.subject.length;
    const level = levelOf({ levels }, defaultLevel);
    const rows = [...new Set(marks.map(({ region }) => region))].sort((a, b) => a - b);
    const places = new Map(rows.map((region, place) => [region, place]));
    const touching = regionNeighbours(await counts.outlines(id), counts.regions, level, rows);
    const leader = mergedMarks(marks, (region) => touching[places.get(region)!].map((place) => rows[place]));
    const leading = marks.flatMap((_, place) => (leader[place] === place ? [place] : []));
    const steps = markSteps(
      leading.map((place) => marks[place]),
      AT_FIRST[id],
    );
    const stepOf = new Map(leading.map((place, at) => [place, steps[at]]));
    marks.forEach((mark, place) => {
      file.subject.push(subjectPlace(ruled.table.subjects[mark.slot]));
      file.region.push(regionPlace(mark.region, defaultLevel));
      file.size.push(Math.round(mark.size));
      file.quotient.push(Number.isNaN(mark.quotient) ? null : significant(mark.quotient));
      file.lower.push(significant(mark.lower));
      file.upper.push(significant(mark.upper));
      file.strong.push(Number(mark.isStrong));
      file.step.push(stepOf.get(leader[place])!);
      file.leader.push(from + leader[place]);
    });
    file.economies.push({ id, basis, year: ruled.table.year, rows: marks.length });
  }
  return file;

  function subjectPlace(id: string): number {
    const known = subjectAt.get(id);
    if (known !== undefined) return known;
    const found = MARK_SUBJECTS.find((subject) => subject.id === id);
    if (!found) throw new Error(`marks: ${id} has no short name in src/industries/markSubjects.ts`);
    subjectAt.set(id, file.subjects.length);
    return file.subjects.push({ id, name: found.name, family: FAMILIES.indexOf(found.family) }) - 1;
  }

  function regionPlace(region: number, level: Parameters<typeof placeOf>[1]): number {
    const known = regionAt.get(region);
    if (known !== undefined) return known;
    const { name, lon, lat } = placeOf(region, level);
    regionAt.set(region, file.regions.id.length);
    file.regions.name.push(name);
    file.regions.lon.push(round(lon, 2));
    file.regions.lat.push(round(lat, 2));
    return file.regions.id.push(counts.regions.id[region]) - 1;
  }
}

const significant = (value: number) => (value < 1000 ? Number(value.toPrecision(DIGITS)) : Math.round(value));
