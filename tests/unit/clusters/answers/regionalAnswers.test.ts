import { describe, expect, it } from "vitest";
import { atlasEngine } from "#engine/regions/atlasEngine.ts";
import type { RegionsQuery } from "#engine/regions/regionsProtocol.ts";
import { clusterGroups } from "#industries/benchmarkClusters.ts";
import { selectionMask } from "#industries/industrySelection.ts";
import { industryTree } from "#industries/industryTree.ts";
import type { RegionFile } from "#regions/regionFile.ts";
import { featureNumber, levelOfFeature } from "#regions/regionId.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import type { SpatialSettings } from "#clusters/answers/regionalPattern.ts";
import { atlasJson, atlasOnDisk } from "#tests/atlasFile.ts";

const tree = industryTree(atlasJson("industries.json"));
const groups = clusterGroups(atlasJson("clusters.json"), tree);
const engine = atlasEngine(() => atlasOnDisk);
await engine.load("");

const settings: RegionalSettings = {
  rule: "us-75",
  moved: {},
  certainty: "probably",
  level: "county",
  year: 2021,
  baseYear: 2017,
};
const spatial: SpatialSettings = {
  weights: "contiguity",
  k: 6,
  km: 100,
  permutations: 99,
  seed: 1,
  alpha: 0.05,
  maxShare: 0.1,
};
const WAYNE = "US-26163";
const AUTOMOTIVE = "cluster/automotive";
const nodes = groups.nodes[groups.clusters.findIndex(({ id }) => id === "automotive")];
const query = (measure: RegionsQuery["measure"], more: Partial<RegionsQuery> = {}): RegionsQuery => ({
  measure,
  mask: selectionMask(tree, nodes),
  subject: AUTOMOTIVE,
  settings,
  spatial,
  ...more,
});
const sum = (values: Iterable<number>) => [...values].reduce((all, value) => all + value, 0);

describe("regional clusters of the atlas", () => {
  it("are the same where map, region, cluster and both meet", async () => {
    const [map, strong, portfolio, across, meeting] = await Promise.all([
      engine.measure(query("lq-employment")),
      engine.measure(query("strong")),
      engine.portfolio(WAYNE, settings),
      engine.across(AUTOMOTIVE, settings),
      engine.meeting(WAYNE, AUTOMOTIVE, settings),
    ]);
    const inPortfolio = portfolio!.figures.find(({ subject }) => subject === AUTOMOTIVE);
    const inAcross = across!.figures.find(({ region }) => region === WAYNE);
    expect(inPortfolio).toEqual(meeting!.figure);
    expect(inAcross).toEqual(meeting!.figure);
    const at = map.feature.indexOf(featureNumber(WAYNE));
    expect(map.value[at]).toBe(meeting!.figure.quotient.value);
    expect([map.interval!.lower[at], map.interval!.upper[at]]).toEqual([
      meeting!.figure.quotient.lower,
      meeting!.figure.quotient.upper,
    ]);
    const { rule } = strong.byEconomy.US;
    expect(rule!.strong + rule!.probably).toBe(across!.counts.strong);
    const isUS = (row: number) => levelOfFeature(strong.feature[row]).economy.id === "US";
    const inUS = strong.value.filter((_, row) => isUS(row));
    expect(sum(inUS.filter((value) => value === 1))).toBe(across!.counts.strong);
    const inMexico = strong.value.filter((_, row) => !isUS(row));
    const ofMexico = strong.byEconomy.MX.rule!;
    expect(sum(inMexico.filter((value) => value === 1))).toBe(ofMexico.strong + ofMexico.probably);
    expect(meeting!.compared.strong).toBe(across!.counts.strong);
  });

  it("name the nearest region where what is related is strong", async () => {
    const file = atlasJson<RegionFile>("regions.json");
    const radians = (degrees: number) => (degrees * Math.PI) / 180;
    const at = (id: string) => {
      const row = file.id.indexOf(id);
      return [radians(file.lon[row]!), radians(file.lat[row]!)];
    };
    /** By the spherical law of cosines. */
    const apart = ([lonA, latA]: number[], [lonB, latB]: number[]) =>
      6371.0088 * Math.acos(Math.sin(latA) * Math.sin(latB) + Math.cos(latA) * Math.cos(latB) * Math.cos(lonA - lonB));
    const { related } = (await engine.meeting(WAYNE, AUTOMOTIVE, settings))!;
    expect(related.length).toBeGreaterThan(3);
    for (const { subject, nearest } of related) {
      const { figures } = (await engine.across(subject, settings))!;
      const strong = figures.filter(({ region, verdict }) => verdict.strong === "yes" && region !== WAYNE);
      const all = strong.map(({ region }) => apart(at(WAYNE), at(region)));
      expect(nearest!.km).toBeCloseTo(Math.min(...all), 3);
      expect(nearest!.region).toBe(strong[all.indexOf(Math.min(...all))].region);
    }
  });

  it("have a quotient that its own inputs give again", async () => {
    const { figure, inputs } = (await engine.meeting(WAYNE, AUTOMOTIVE, settings))!;
    const { local, localTotal, national, nationalTotal } = inputs;
    expect(inputs.denominator).toBe("traded");
    expect(local / localTotal / (national / nationalTotal)).toBeCloseTo(figure.quotient.value, 12);
    expect(figure.quotient.lower).toBeLessThan(figure.quotient.value);
    expect(figure.quotient.upper).toBeGreaterThan(figure.quotient.value);
  });

  it("pass and fail the rule by their chance, and each condition by their best figure", async () => {
    const { figures } = (await engine.across(AUTOMOTIVE, settings))!;
    expect(new Set(figures.map(({ verdict }) => verdict.class))).toEqual(new Set(["strong", "probably", "open", "no"]));
    for (const { verdict } of figures) {
      const { chance } = verdict;
      expect(verdict.strong).toBe(chance >= 0.5 ? "yes" : "no");
      expect(verdict.class).toBe(chance >= 0.9 ? "strong" : chance >= 0.5 ? "probably" : chance >= 0.1 ? "open" : "no");
      // What every way to complete the counts says, the best figures say.
      const holds = verdict.conditions.every(({ passed }) => passed === "yes");
      if (chance === 0 || chance === 1) expect([verdict, holds]).toEqual([verdict, chance === 1]);
      for (const { value, threshold, comparison, passed } of verdict.conditions) {
        const holds = comparison === ">" ? value > threshold : value >= threshold;
        expect(passed).toBe(Number.isNaN(value) ? "unknown" : holds ? "yes" : "no");
      }
    }
  });

  it("flip when a threshold moves, as the sensitivity foretold", async () => {
    const foretold = (await engine.sensitivity(AUTOMOTIVE, settings))!;
    const step = foretold.conditions
      .find(({ condition }) => condition === "specialisation")!
      .steps.find(({ threshold }) => threshold === 0.9)!;
    const moved = { ...settings, moved: { specialisation: 0.9 } };
    const [before, after] = await Promise.all([engine.across(AUTOMOTIVE, settings), engine.across(AUTOMOTIVE, moved)]);
    const strong = (found: typeof before) =>
      new Set(found!.figures.filter(({ verdict }) => verdict.strong === "yes").map(({ region }) => region));
    const lost = [...strong(before)].filter((region) => !strong(after).has(region));
    expect(after!.counts.strong).toBe(step.passing);
    expect(new Set(step.lost.map(({ region }) => region))).toEqual(new Set(lost));
    expect(step.gained).toEqual([]);
  });

  it("lose what is only probably strong where strong is asked for", async () => {
    const plain = { ...settings, rule: "candidate" };
    const [estimate, interval, foretold] = await Promise.all([
      engine.across(AUTOMOTIVE, plain),
      engine.across(AUTOMOTIVE, { ...plain, certainty: "strong" }),
      engine.sensitivity(AUTOMOTIVE, plain),
    ]);
    expect(estimate!.counts.strong - interval!.counts.strong).toBe(foretold!.uncertain.length);
    expect(foretold!.uncertain.length).toBeGreaterThan(0);
    for (const { verdict } of interval!.figures) expect(verdict.strong === "yes").toBe(verdict.chance >= 0.9);
  });

  it("add up: shift-share to the change, the strong to their share", async () => {
    const portfolio = (await engine.portfolio(WAYNE, settings))!;
    const { shift, shiftBySubject, figures, strength } = portfolio;
    expect(shift.national + shift.mix + shift.regional).toBeCloseTo(shift.after - shift.before, 6);
    expect(shift.competitive + shift.allocation).toBeCloseTo(shift.regional, 6);
    for (const part of ["before", "after", "national", "mix", "regional"] as const)
      expect(sum(shiftBySubject.map(({ parts }) => parts[part]))).toBeCloseTo(shift[part], 6);
    const traded = figures.filter(
      ({ subject }) => groups.clusters.find(({ id }) => `cluster/${id}` === subject)!.traded,
    );
    const strong = traded.filter(({ verdict }) => verdict.strong === "yes");
    expect(strong).toHaveLength(strength.strong);
    expect(sum(strong.map(({ share }) => share))).toBeCloseTo(strength.share, 12);
    expect(sum(traded.map(({ share }) => share || 0))).toBeCloseTo(1, 9);
  });

  it("count states as the sums of their counties, in tables of their own", async () => {
    const states = (await engine.across(AUTOMOTIVE, { ...settings, level: "state" }))!;
    const counties = (await engine.across(AUTOMOTIVE, settings))!;
    const michigan = states.figures.find(({ region }) => region === "US-26")!;
    const parts = counties.figures.filter(({ region }) => region.startsWith("US-26"));
    expect(sum(parts.map(({ employment }) => employment.value || 0))).toBeCloseTo(michigan.employment.value, 6);
    expect(states.counts.regions).toBe(51);
  });

  it("change over the shortest window where the first year is asked for, which has none before it", async () => {
    const years = { year: 2019, baseYear: 2017 };
    const [first, shortest] = await Promise.all([
      engine.meeting(WAYNE, AUTOMOTIVE, { ...settings, year: 2017 }),
      engine.meeting(WAYNE, AUTOMOTIVE, { ...settings, ...years }),
    ]);
    expect(first).toEqual(shortest);
    expect(first!.years).toEqual([2017, 2018, 2019]);
  });

  it("change as their lines do, on the map and in the profile", async () => {
    for (const baseYear of [2017, 2018])
      for (const year of [2019, 2020, 2021]) {
        const asked = { ...settings, year, baseYear };
        const [change, { figure }, across] = await Promise.all([
          engine.measure(query("change", { settings: asked })),
          engine.meeting(WAYNE, AUTOMOTIVE, asked).then((found) => found!),
          engine.across(AUTOMOTIVE, asked).then((found) => found!),
        ]);
        const { series, growth, shift } = figure;
        expect(series).toHaveLength(year - baseYear + 1);
        expect(growth.value).toBeCloseTo(series.at(-1)! / series[0] - 1, 12);
        expect(change.value[change.feature.indexOf(featureNumber(WAYNE))]).toBe(growth.value);
        expect(sum(Object.values(shift))).toBeCloseTo(series.at(-1)! - series[0], 6);
        const { nation, figures } = across;
        expect(nation.growth).toBeCloseTo(nation.series.at(-1)! / nation.series[0] - 1, 12);
        expect(growth.national).toBe(nation.growth);
        // Winston County, Alabama, makes mobile homes and in 2021 no part of a car: it has a line and no figure.
        const winston = (await engine.meeting("US-01133", AUTOMOTIVE, asked))!.figure;
        expect([winston.employment.value, figures.some(({ region }) => region === "US-01133")]).toEqual([NaN, false]);
        series.forEach((_, at) =>
          expect(
            (sum(figures.map((there) => there.series[at] || 0)) + (winston.series[at] || 0)) / nation.series[at],
          ).toBeCloseTo(1, 9),
        );
      }
  });

  it("are counted in establishments in Mexico, and say what the source cannot tell", async () => {
    const leon = (await engine.portfolio("MX-19", settings))!;
    expect([leon.basis, leon.years, leon.complexity]).toEqual(["establishments", [2015, 2019], undefined]);
    expect(leon.figures.every(({ employment }) => Number.isNaN(employment.value))).toBe(true);
    const conditions = new Set(leon.figures.flatMap(({ verdict }) => verdict.conditions.map(({ figure }) => figure)));
    expect(conditions).toEqual(new Set(["quotient", "establishments"]));
    expect(await engine.meeting("MX-19", AUTOMOTIVE, settings)).toBeUndefined();
    expect(await engine.portfolio("US-99", settings)).toBeUndefined();
    expect(await engine.across("cluster/nothing", settings)).toBeUndefined();
  });

  it("have local statistics by seed, with the permutations one region alone needs", async () => {
    const ask = () => engine.pattern(AUTOMOTIVE, settings, spatial, () => {});
    const first = (await ask())!;
    const other = (await engine.pattern(AUTOMOTIVE, settings, { ...spatial, weights: "nearest" }, () => {}))!;
    const again = (await ask())!;
    expect(again.quadrant).toEqual(first.quadrant);
    expect(other.quadrant).not.toEqual(first.quadrant);
    expect(1 / (first.settings.permutations + 1)).toBeLessThanOrEqual(0.05 / (2 * first.regions) + 1e-12);
    const map = await engine.measure(query("moran"));
    const detroit = map.feature.indexOf(featureNumber(WAYNE));
    expect(map.value[detroit]).toBe(first.quadrant[first.region.indexOf(WAYNE)]);
    expect(first.quadrant.some((code) => code === 1)).toBe(true);
  });

  it("stop a scan where it is told to", async () => {
    const running = engine.scan(AUTOMOTIVE, settings, { ...spatial, permutations: 99_999 }, () =>
      engine.cancelRegional(),
    );
    const stopped = (await running)!;
    expect(stopped.isCancelled).toBe(true);
    expect(stopped.permutations).toBeLessThan(99_999);
    expect(stopped.clusters[0].p).toBeGreaterThanOrEqual(1 / (stopped.permutations + 1));
  });
});
