import type { BuildContext } from "#data/context.ts";
import { Rejections } from "#data/report.ts";
import type { RegionFile } from "#regions/regionFile.ts";
import { anzsicClasses, anzsicNumber } from "./anzsic.ts";
import { buildSizes } from "./sizes.ts";

const CELLS = "au-sa2-anzsic-subdivision-employment-2011-2016.csv.gz";
const [FIRST, LAST] = [2011, 2016];
/** Statistical areas of level 2 have nine digits, of which the first five are those of their area of level 3. */
const AREA = /^\d{9}$/;

/**
 * Writes au-sa3-2016.parquet (every SA3 by every subdivision, 0 where nobody is counted) and au-sa3-comparable.parquet: both years over the
 * areas of level 2 that have the same code in both, which is what changes can be counted over.
 */
export function build(context: BuildContext): void {
  buildSizes(context);
  const rows = context.readCsvColumns(CELLS, {
    year: "number",
    sa2_2016_code: "text",
    sa2_name: "text",
    anzsic_subdivision: "text",
    employment: "number",
  });
  const known = new Set(context.readJson<RegionFile>("regions.json").id);
  const industries = new Map(
    anzsicClasses().flatMap(({ code, division, title }) => (division ? [[title, anzsicNumber(code)] as const] : [])),
  );
  const areas = { [FIRST]: new Set<string>(), [LAST]: new Set<string>() } as Record<number, Set<string>>;
  for (let row = 0; row < rows.rows; row++) areas[rows.year[row]].add(rows.sa2_2016_code[row]);
  const isJoined = (area: string) => areas[FIRST].has(area) && areas[LAST].has(area);

  const rejections = new Rejections();
  const whole = new Counts();
  const joined = { [FIRST]: new Counts(), [LAST]: new Counts() } as Record<number, Counts>;
  const jobs = { [FIRST]: 0, [LAST]: 0, withoutCode: 0, withoutPlace: 0 } as Record<string, number>;
  const lost = new Set<string>();
  let kept = 0;
  for (let row = 0; row < rows.rows; row++) {
    const [year, area, name] = [rows.year[row], rows.sa2_2016_code[row], rows.sa2_name[row]];
    const [title, employment] = [rows.anzsic_subdivision[row], rows.employment[row]];
    const industry = industries.get(title);
    if (industry === undefined) throw new Error(`ANZSIC: no code for ${title}; add it to data/abs/anzsic.csv`);
    jobs[year] += employment;
    if (!AREA.test(area)) {
      lost.add(name);
      jobs.withoutCode += employment;
      if (name.startsWith("POW ")) jobs.withoutPlace += employment;
      rejections.add(`area of ${FIRST} without a code of ${LAST}`, name);
      continue;
    }
    const sa3 = area.slice(0, 5);
    if (!known.has(`AU-${sa3}`)) {
      rejections.add("area not known", area);
      continue;
    }
    kept++;
    if (year === LAST) whole.add(sa3, industry, employment);
    if (isJoined(area)) joined[year].add(sa3, industry, employment);
  }
  const sa3s = [...whole.regions].sort();
  const numbers = [...industries.values()].sort((a, b) => a - b);
  const every = numbers.flatMap((industry) => sa3s.map((sa3) => ({ sa3, industry })));
  const both = every.filter(({ sa3 }) => joined[FIRST].regions.has(sa3) && joined[LAST].regions.has(sa3));
  const columns = (cells: typeof every) => [
    { name: "sa3", data: Int32Array.from(cells, ({ sa3 }) => Number(sa3)), type: "INT32" as const, nullable: false },
    {
      name: "anzsic",
      data: Int32Array.from(cells, ({ industry }) => industry),
      type: "INT32" as const,
      nullable: false,
    },
  ];
  const figures = (name: string, cells: typeof every, of: Counts) => ({
    name,
    data: Int32Array.from(cells, ({ sa3, industry }) => of.at(sa3, industry)),
    type: "INT32" as const,
    nullable: false,
  });
  const source = `ABS, Census of Population and Housing, place of work`;
  context.writeParquet("au-sa3-2016.parquet", [...columns(every), figures("employment", every, whole)], { source });
  context.writeParquet(
    "au-sa3-comparable.parquet",
    [
      ...columns(both),
      figures(`employment_${FIRST}`, both, joined[FIRST]),
      figures(`employment_${LAST}`, both, joined[LAST]),
    ],
    { source, areas: `of level 2 that have the same code in ${FIRST} and ${LAST}` },
  );
  const say = (value: number) => value.toLocaleString("en");
  context.report({
    id: "abs-census",
    title: "Jobs by place of work, SA2 and subdivision of ANZSIC, 2011 and 2016",
    publisher: "Australian Bureau of Statistics, Census of Population and Housing",
    terms: "CC BY 4.0",
    date: "2011, 2016",
    files: [{ name: CELLS, rows: rows.rows }],
    rowsRead: rows.rows,
    kept,
    merged: 0,
    rejected: rejections.list(),
    notes: [
      `${say(jobs[LAST])} jobs in ${LAST} in ${sa3s.length} areas of level 3; ${say(jobs[FIRST])} in ${FIRST}.`,
      `${lost.size} areas of ${FIRST} (${say(jobs.withoutCode)} jobs) have no code of ${LAST}: areas that were divided, and ${say(jobs.withoutPlace)} jobs whose place is known by city or state only. In ${LAST} every job has a place.`,
      `Changes are over areas with the same code in both years: ${say(joined[FIRST].sum)} jobs in ${FIRST}, ${say(joined[LAST].sum)} in ${LAST}. Part of that growth is the jobs that had no place in ${FIRST}.`,
      "Small cells are randomly adjusted by the Bureau, so counts are added up to areas of level 3; sums do not agree exactly with other tables of the Census.",
      "19 remainders (“not further defined”) are jobs known of a division only. They count in every total and are no industry of their own.",
    ],
  });
}

/** Jobs by region and industry. */
class Counts {
  readonly #cells = new Map<string, number>();
  readonly regions = new Set<string>();
  sum = 0;

  add(region: string, industry: number, jobs: number): void {
    const key = `${region} ${industry}`;
    this.#cells.set(key, this.at(region, industry) + jobs);
    this.regions.add(region);
    this.sum += jobs;
  }

  at(region: string, industry: number): number {
    return this.#cells.get(`${region} ${industry}`) ?? 0;
  }
}
