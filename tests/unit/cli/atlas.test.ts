import { beforeAll, describe, expect, test } from "vitest";
import { atlasAnswer, atlasCommand } from "#cli/atlas/atlasCommand.ts";
import { atlasFolder, findAtlas } from "#cli/atlas/atlasFolder.ts";
import { type AtlasRequest, atlasRequest } from "#cli/atlas/atlasRequest.ts";
import { type ClusterReport, clusterReport } from "#cli/atlas/report/clusterReport.ts";
import type { MeetingReport } from "#cli/atlas/report/meetingReport.ts";
import { type RegionReport, regionReport } from "#cli/atlas/report/regionReport.ts";
import { clusterSheet } from "#cli/atlas/sheet/clusterSheet.ts";
import { regionSheet } from "#cli/atlas/sheet/regionSheet.ts";
import { Refusal } from "#cli/refusal.ts";
import { type RegionalAtlas, regionalAtlas } from "#clusters/tables/regionalAtlas.ts";
import { atlasCounts } from "#regions/atlasCounts.ts";

let atlas: RegionalAtlas;
beforeAll(async () => {
  atlas = regionalAtlas(await atlasCounts(atlasFolder(findAtlas()!)));
});

const asked = (line: string) => atlasRequest(line.split(" ")) as AtlasRequest;
const about = (request: AtlasRequest) => (request.about.kind === "meeting" ? "" : request.about.text);
const region = (line: string) => {
  const request = asked(`--region ${line}`);
  return regionReport(atlas, request, about(request));
};
const cluster = (line: string) => {
  const request = asked(`--cluster ${line}`);
  return clusterReport(atlas, request, about(request));
};
/** Of all counties, with the quotients of what is mostly estimated too: reports give their range alone. */
const countyTable = () => atlas.table("clusters", atlas.scope("US", "county", { year: 2021, baseYear: 2017 }));
const strong = ({ clusters }: RegionReport) =>
  clusters.filter(({ traded, verdict }) => traded !== false && verdict.strong === "yes");
const jobs = ({ employment }: { employment: { value: number } }) => employment.value || 0;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("a region of the atlas on the command line", () => {
  let wayne: RegionReport;
  beforeAll(async () => {
    wayne = await region("26163");
  });

  test("has its strong clusters, and their share of the jobs in traded ones", () => {
    expect(strong(wayne).map(({ title }) => title)).toContain("Automotive");
    expect(wayne.strength.strong + wayne.strength.probably).toBe(strong(wayne).length);
    // Jobs in traded clusters of Wayne County, as us-clusters-2021-county.parquet has them.
    expect(wayne.strength.share).toBeCloseTo(sum(strong(wayne).map(jobs)) / 262_454, 10);
    for (const { verdict } of strong(wayne))
      expect(verdict.conditions.map(({ id }) => id)).toEqual([
        "specialisation",
        "floor",
        "share",
        "above",
        "establishments",
        "size",
      ]);
    for (const { verdict } of strong(wayne).filter((found) => found.verdict.chance === 1))
      expect(verdict.conditions.slice(-2).map(({ passed }) => passed)).toEqual(["yes", "yes"]);
  });

  test("has a shift-share that adds up, over all and over its clusters", () => {
    const { before, after, national, mix, regional, competitive, allocation, clusters } = wayne.shift;
    expect(national + mix + regional).toBeCloseTo(after - before, 6);
    expect(competitive + allocation).toBeCloseTo(regional, 6);
    expect(sum(clusters.map((part) => part.regional))).toBeCloseTo(regional, 6);
  });

  test("has more statistics, which are what their definitions say", async () => {
    const { theil, theilBetween, theilWithin, diversity, meanUbiquity, ...yearly } = wayne.statistics;
    expect(theilBetween + theilWithin).toBeCloseTo(theil, 9);
    const { table, cellOf, quotients, traded } = await countyTable();
    const here = atlas.counts.regions.index.get("US-26163")!;
    const present = [...traded!.keys()].filter((slot) => {
      const cell = cellOf(slot, here);
      return traded![slot] === 1 && quotients.quotient[cell] >= 1 && table.establishments[cell] >= 10;
    });
    expect(diversity).toBe(present.length);
    expect(meanUbiquity).toBeGreaterThan(1);
    // Steps are of the same cells, so they chain to the change over all years.
    expect(sum(Object.values(yearly))).toBeCloseTo(wayne.shift.after - wayne.shift.before, 6);
    expect(yearly.yearlyRegional).not.toBeCloseTo(wayne.shift.regional, 0);
    expect(regionSheet(wayne)).toMatch(/\nMore statistics\n {2}Theil index of its industries: 0\.\d+\n {4}How far /);
  });

  test("prints each strong cluster with why it is, and the related ones that are missing", () => {
    const sheet = regionSheet(wayne);
    expect(sheet).toMatch(
      /\nStrong: \d+(, probably \d+)? of 51 traded clusters, with [\d.]+% of the jobs in traded clusters\. Rule: Labour markets/,
    );
    expect(sheet).toMatch(
      /\nAutomotive +[\d,]+ +[\d.]+ +[\d.]+ to [\d.]+ +[+-][\d.]+% +\w+ +strong \(1\.00\)\n {2}either LQ ≈?[\d.]+ >= [\d.]+ \(quantile 0\.75\): yes and LQ /,
    );
    expect(sheet).toMatch(/\nRelated to Automotive\n {2}here: .*\n {2}less than its share: .*\n {2}missing: /);
    expect(sheet).not.toContain("complexity");
    expect(sheet).toMatch(/\n {2}US-26125 Oakland County, Michigan +[\d.]+% apart/);
    expect(sheet).not.toContain("NaN");
  });

  test("takes the interval seriously and another threshold where it is told to", async () => {
    const sure = await region("26163 --certainty strong");
    const stricter = await region("26163 --threshold specialisation=0.9 --threshold size=5000");
    const titles = (report: RegionReport) => strong(report).map(({ title }) => title);
    const open = strong(wayne).filter(({ verdict }) => verdict.class === "probably");
    expect(titles(sure)).toEqual(titles(wayne).filter((title) => open.every((cell) => cell.title !== title)));
    expect(titles(wayne)).toEqual(expect.arrayContaining(titles(stricter)));
    expect(titles(stricter).length).toBeLessThan(titles(wayne).length);
    expect(stricter.settings.thresholds).toEqual({ specialisation: 0.9, size: 5000 });
    expect(regionSheet(stricter)).toContain(
      "(labour-market), specialisation at 0.9, size at 5000; counted: strong or probably strong (chance of 0.5).",
    );
  });

  test("counts from the years it is told", async () => {
    const later = await region("US-26 --year 2020 --since 2019");
    expect(later.settings).toMatchObject({ year: 2020, since: 2019 });
    expect(regionSheet(later)).toContain("Change of jobs 2019-2020, over what is known in every year");
  });

  test("is by industries and establishments in Mexico, with openings and closures", async () => {
    const leon = await region("MX-19");
    expect(leon.basis).toBe("establishments");
    expect(leon.clusters.every(({ id, traded }) => id.startsWith("industry/") && traded !== undefined)).toBe(true);
    expect(regionSheet(leon)).toContain(
      ` of ${leon.clusters.filter(({ traded }) => traded).length} tradable industries`,
    );
    expect(leon.clusters.filter(({ traded, verdict }) => !traded && verdict.strong === "yes")).toEqual([]);
    const { openings, closures, residual } = leon.turnover!;
    expect(openings - closures + residual).toBeCloseTo(leon.shift.after - leon.shift.before, 6);
    expect(regionSheet(leon)).toMatch(
      /\nStrong: \d+(, probably \d+)? of \d+ tradable industries, with [\d.]+% of the establishments\./,
    );
  });

  test("says so where nothing of its clusters is counted", async () => {
    const adjuntas = await region("72001");
    expect(regionSheet(adjuntas)).toContain("\nNo figure of a benchmark cluster is published here.\n");
    const json = JSON.parse(await atlasAnswer(atlas, asked("--region 72001 --json"))) as RegionReport;
    expect(json.clusters).toHaveLength(67);
    expect(json.clusters[0].quotient).toEqual({ value: null, lower: null, upper: null });
    expect(json.clusters[0].stage.stage).toBeNull();
    expect(json).toMatchObject({
      related: null,
      strength: { strong: 0, share: null },
      shift: { before: null },
      peers: [],
    });
  });
});

describe("a cluster of the atlas on the command line", () => {
  let automotive: ClusterReport;
  beforeAll(async () => {
    automotive = await cluster("automotive --level county");
  });

  test("has every county with a figure, the strong ones first, adding up to the nation", () => {
    const { regions, counts, nation } = automotive;
    const passed = regions.map(({ verdict }) => verdict.strong === "yes");
    expect(passed.filter(Boolean)).toHaveLength(counts.strong);
    expect(passed.lastIndexOf(true)).toBe(counts.strong - 1);
    expect(sum(regions.map(jobs))).toBeCloseTo(nation.employment, 6);
    expect(regions[0]).toMatchObject({ region: "US-26163", name: "Wayne County, Michigan" });
  });

  test("has more statistics, which are what their definitions say", async () => {
    const { theil, theilBetween, theilWithin, outstanding, outstandingFrom, ubiquity, meanDiversity } =
      automotive.statistics;
    expect(theilBetween + theilWithin).toBeCloseTo(theil, 9);
    const { table, quotients, subjects, pool } = await countyTable();
    const slot = subjects.indexOf("cluster/automotive");
    const cells = Array.from(
      { length: table.offsets[slot + 1] - table.offsets[slot] },
      (_, n) => table.offsets[slot] + n,
    ).filter((cell) => pool[table.region[cell]] === 1);
    const values = cells.map((cell) => quotients.quotient[cell]);
    expect(ubiquity).toBe(cells.filter((cell, n) => values[n] >= 1 && table.establishments[cell] >= 10).length);
    expect(meanDiversity).toBeGreaterThan(1);
    expect(outstanding).toBe(values.filter((quotient) => quotient >= outstandingFrom).length);
    const logs = values.map((quotient) => Math.log(quotient)).filter(Number.isFinite);
    const mean = sum(logs) / logs.length;
    const deviation = Math.sqrt(sum(logs.map((log) => (log - mean) ** 2)) / (logs.length - 1));
    expect(outstandingFrom).toBeCloseTo(Math.exp(mean + 1.96 * deviation), 6);
    expect(clusterSheet(automotive)).toMatch(/\nMore statistics\n {2}Theil index over the regions: 1\.\d+\n/);
  });

  test("prints concentration with its bounds, regions, parts and related clusters", () => {
    const sheet = clusterSheet(automotive);
    expect(sheet).toMatch(/^Automotive \(traded cluster, cluster\/automotive\)\n[\d,]+ jobs \(2021\)/);
    expect(sheet).toMatch(/Ellison-Glaeser [\d.]+ \(-?[\d.]+ to [\d.]+\), Maurel-Sédillot /);
    expect(sheet).toMatch(/\nUS-26163 +Wayne County, Michigan +[\d,]+ /);
    expect(sheet).toMatch(/\n {2}Motor Vehicles +[\d,]+ +[\d,]+ +[\d.]+%\n/);
    expect(sheet).toMatch(/\nClosely related: Metalworking Technology, /);
    expect(sheet).not.toContain("NaN");
  });

  test("is found by its name, its id and by the code of an industry, which may be known only broader", async () => {
    expect((await cluster("Automotive --level state")).counts.regions).toBe(51);
    expect((await cluster("cluster/automotive --level state")).cluster.title).toBe("Automotive");
    const parts = await cluster("33639 --level state");
    expect(parts.cluster).toMatchObject({ id: "industry/3363", code: "3363" });
    expect(parts.notes[0]).toMatch(
      /^The source does not tell 33639 .* figures of 3363 Motor Vehicle Parts Manufacturing/,
    );
    expect(clusterSheet(await cluster("31-33 --level state"))).toMatch(/\n {2}336 Transportation Equipment Man/);
  });
});

describe("a cluster in a region, explained on the command line", () => {
  const explain = (line: string) => atlasAnswer(atlas, asked(`${line} --explain`));

  test("says of each claim its formula with the numbers, interval, rule, settings, sources and limits", async () => {
    const sheet = await explain("--region 26163 --cluster Automotive");
    expect(sheet).toMatch(/^Automotive in Wayne County, Michigan \(cluster\/automotive, US-26163\)\n/);
    for (const title of [
      "Location quotient",
      "Strong-cluster rule",
      "Stage",
      "Growth",
      "Shift-share",
      "Related clusters",
    ])
      expect(sheet).toContain(`\n${title}: `);
    // Jobs there over all jobs there, over the same in the nation.
    expect(sheet).toContain(" = (41,984 / 623,082) / (1,015,152 / 128,331,455) = 8.52\n");
    expect(sheet).toMatch(/Natural logarithm of the quotient: 2\.14\n/);
    expect(sheet).toContain("Regions compared: Counties of the United States\n");
  });

  test("has the same in JSON, and what a setting changes", async () => {
    const report = JSON.parse(
      await explain("--region 26163 --cluster Automotive --certainty strong --json"),
    ) as MeetingReport;
    expect(
      report.inputs.local / report.inputs.localTotal / (report.inputs.national / report.inputs.nationalTotal),
    ).toBeCloseTo(report.figure.quotient.value, 9);
    expect(report.evidence.map(({ claim }) => claim)).toEqual([
      "quotient",
      "rule",
      "stage",
      "growth",
      "shift",
      "relatedness",
    ]);
    expect(report.evidence.filter(({ sections }) => sections.length < 4)).toEqual([]);
    expect(report.settings.certainty).toBe("strong");
  });

  test("needs both, and refuses both without it", () => {
    expect(() => asked("--region 26163 --explain")).toThrow("--explain needs both");
    expect(() => asked("--region 26163 --cluster Automotive")).toThrow("got both");
  });

  test("refuses what the atlas does not have", async () => {
    await expect(explain("--region 26163 --cluster 1111")).rejects.toThrow(Refusal);
  });
});

describe("what the atlas does not have", () => {
  test.each<[line: string, sentence: RegExp]>([
    ["--region 26163 --rule us75", /no rule "us75"; did you mean us-75\?$/],
    ["--region 26163 --rule porter", /no rule "porter"; expected one of labour-market, us-75, us-90, /],
    [
      "--region 26163 --threshold special=0.9",
      /labour-market has no condition "special"; did you mean specialisation\?$/,
    ],
    ["--region 26163 --threshold specialisation=90", /specialisation: expected a quantile from 0 to 1, got 90\.$/],
    ["--region 26163 --rule lq-size --threshold size=-1", /size: expected a number from 0 up, got -1\.$/],
    ["--region 26163 --threshold 0.9", /expected CONDITION=NUMBER such as specialisation=0\.9, got "0\.9"\.$/],
    ["--region 26163 --threshold size=0.1 --threshold size=0.2", /--threshold: size is given twice\.$/],
    ["--region MX-19 --rule lq-size --threshold size=5", /no condition "size" in Mexico, whose source counts no jobs;/],
    ["--region 26163 --certainty sure", /--certainty: expected probably or strong, got "sure"\.$/],
    ["--region 26163 --year 2017", /--year: expected a year from 2018 to 2021, .*, got "2017"\.$/],
    ["--region 26163 --year 2018 --since 2019", /--since: expected 2017, earlier than the year .*, got "2019"\.$/],
    ["--region MX-19 --year 2021", /the counts of Mexico are of 2015 and 2019 alone, got "2021"\.$/],
    ["--region 26163 --level state", /--level is for --cluster;/],
    ["--region 26163 --cluster automotive", /Expected --region or --cluster, got both;/],
    ["--region 99", /no region "99"; expected a code such as US-48201, 48201 or MX-19\.$/],
    ["--region US-482011", /no region "US-482011"; those in Texas are from US-48001 to US-48507\.$/],
    ["--region 19999", /no region "19999"; expected a code such as/],
    ["--region MX-19999", /no region "MX-19999"; those in Nuevo León are from MX-19001 to MX-19051\.$/],
    [
      "--region texas_county",
      /^2 regions are called "texas county"; did you mean US-29215 Texas County, Missouri or US-40139 Texas County, Oklahoma\?$/,
    ],
    [
      "--region detroit",
      /no region "detroit"; did you mean US-A19820 Detroit-Warren-Dearborn, MI or US-E047 Detroit-Warren-Flint, MI\?$/,
    ],
    ["--region Harris County", /^Expected only options, got "County"; put names with blanks in quotes\.$/],
    ["--cluster oil and gas", /^Expected only options, got "and"; put names with blanks in quotes\.$/],
    ["-- --region", /^Expected only options, got "--region"; put names with blanks in quotes\.$/],
    ["48201", /^Expected only options, got "48201"; did you mean --region 48201\?$/],
    ["--cluster automotiv", /no cluster "automotiv"; did you mean Automotive\?$/],
    ["--cluster cars", /no cluster "cars"; did you mean Automotive or .*or 3361 /],
    ["--cluster metal", /did you mean Downstream Metal Products or .* or one of 1 more\?$/],
    ["--cluster xyzzy", /no cluster "xyzzy"; expected a benchmark cluster such as Automotive or a NAICS code/],
    ["--cluster 336399", /no industry "336399"; did you mean 33639 Other Motor Vehicle Parts Manufacturing\?$/],
    ["--cluster 99", /no industry "99"; expected a NAICS code such as 3363\.$/],
    [
      "--cluster automotive --level region",
      /--level: expected market or county or economic-area or state, got "region"\.$/,
    ],
    ["--cluster 92", /^County Business Patterns has no figures of 92 Public Administration\.$/],
  ])("is one sentence: %s", async (line, sentence) => {
    const answer = atlasCommand(line.split(" ").map((word) => word.replaceAll("_", " ")));
    await expect(answer).rejects.toBeInstanceOf(Refusal);
    await expect(answer).rejects.toThrow(sentence);
    await expect(answer).rejects.toThrow(/^[^\n]+[.?]$/);
  });
});
