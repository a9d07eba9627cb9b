import { describe, expect, it } from "vitest";
import { colocation, colocationOfPairs } from "#clusters/answers/clusterRelatedness.ts";
import { industryIntervals } from "#clusters/answers/industryIntervals.ts";
import { regionalAnswers } from "#clusters/answers/regionalAnswers.ts";
import type { RegionPortfolio } from "#clusters/answers/regionPortfolio.ts";
import { STRONG_RULES } from "#clusters/strength/strongRules.ts";
import { quotientPriors } from "#clusters/strength/shrunkQuotients.ts";
import { strongChances } from "#clusters/strength/strongChance.ts";
import { regionalAtlas, type Scope } from "#clusters/tables/regionalAtlas.ts";
import { type RegionalSettings } from "#clusters/tables/regionalRule.ts";
import { subjectColumns } from "#clusters/tables/subjectColumns.ts";
import { COUNTED_ECONOMIES } from "#economies/countedEconomies.ts";
import { atlasCounts } from "#regions/atlasCounts.ts";
import { knownColumn } from "#regions/counts/derivedFigures.ts";
import { regionIndustries, regionSummary } from "#regions/regionSummary.ts";
import { atlasOnDisk } from "#tests/atlasFile.ts";

/** Everything computed from the counts, as if the build had computed nothing, beside what reads the build's. */
const UNDERIVED = COUNTED_ECONOMIES.map((economy) => ({
  ...economy,
  courses: undefined,
  completed: economy.completed && { ...economy.completed, derived: undefined },
}));
const computed = regionalAtlas(await atlasCounts(atlasOnDisk, undefined, UNDERIVED));
const written = regionalAtlas(await atlasCounts(atlasOnDisk));
const { regions } = written.counts;
const derived = (await written.counts.derived("US"))!;
const LEVELS = ["state", "economic-area", "market", "county"] as const;
const scopeOf = (level: Scope["level"]): Scope => ({ economy: "US", level, year: 2021, baseYear: 2017 });
const SETTINGS: RegionalSettings = {
  rule: "labour-market",
  moved: {},
  certainty: "probably",
  level: "market",
  year: 2021,
  baseYear: 2017,
};
/** Labour markets of one state and of four; a county without any traded plant of size; an area; a state that is one county, all estimated. */
const REGIONS = ["US-A26420", "US-A37980", "US-48301", "US-E044", "US-11"];

/** How far two numbers are apart, in the larger; 0 where neither is known. */
const apart = (a: number, b: number) =>
  Object.is(a, b) || a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
const most = (a: ArrayLike<number>, b: ArrayLike<number>) => {
  let worst = a.length === b.length ? 0 : Infinity;
  for (let i = 0; i < a.length; i++) {
    const off = apart(a[i], b[i]);
    if (Number.isNaN(off) || off > worst) worst = Number.isNaN(off) ? Infinity : off;
  }
  return worst;
};

describe("what the build computes of the counts", () => {
  it.each(LEVELS)("are cuts and spreads of the %s the engine makes itself", async (level) => {
    const table = await computed.table("clusters", scopeOf(level));
    const known = derived.levels[level]!;
    expect(most(known.priors, quotientPriors(table.quotients, table.table.offsets))).toBeLessThan(1e-6);
    for (const slot of table.subjects.keys()) {
      if (table.traded![slot] === 0) continue;
      const draws = table.draws(slot);
      const { chance } = strongChances(STRONG_RULES[0], draws, table.pool);
      for (const [key, cuts] of draws.cuts) expect(most(knownColumn(known.cuts[key][slot]), cuts)).toBeLessThan(1e-8);
      // To the draw: no region lies on another side of a cut.
      const read = (await written.table("clusters", scopeOf(level))).draws(slot);
      expect(strongChances(STRONG_RULES[0], read, table.pool).chance).toEqual(chance);
    }
  });

  it.each(LEVELS)("are totals of the %s, and how its industries are composed", async (level) => {
    const [own, known] = [await computed.totals(scopeOf(level)), await written.totals(scopeOf(level))];
    for (const figure of ["employment", "establishments"] as const) {
      expect(known[figure].nation).toBe(own[figure].nation);
      expect(most(known[figure].region, own[figure].region)).toBe(0);
      expect(most(known[figure].halfBand, own[figure].halfBand)).toBeLessThan(1e-12);
    }
  });

  it.each(LEVELS)("are courses of clusters in the %s to a twentieth of a job a county", async (level) => {
    const [own, known] = [
      await computed.change("clusters", scopeOf(level)),
      await written.change("clusters", scopeOf(level)),
    ];
    expect(known.years).toEqual(own.years);
    expect(known.broken).toEqual(own.broken);
    const counties = new Map<number, number>();
    for (const whole of regions.partOf(level)) counties.set(whole, (counties.get(whole) ?? 0) + 1);
    const off: string[] = [];
    for (let slot = 0; slot + 1 < own.offsets.length; slot++) {
      expect(known.offsets[slot + 1]).toBe(own.offsets[slot + 1]);
      for (let cell = own.offsets[slot]; cell < own.offsets[slot + 1]; cell++) {
        const region = own.region[cell];
        const at = known.cellOf(slot, region);
        for (const year of own.years.keys())
          if (!(Math.abs(known.figures[year][at] - own.figures[year][cell]) <= 0.0501 * counties.get(region)!))
            off.push(`${slot} ${regions.id[region]} ${own.years[year]}`);
      }
      for (const year of own.years.keys())
        expect(apart(known.nation[year][slot], own.nation[year][slot])).toBeLessThan(1e-4);
    }
    expect(off).toEqual([]);
  });

  it("are the co-location of clusters in labour markets, and the nation by industry", async () => {
    const table = await computed.table("clusters", scopeOf("market"));
    const own = colocation(table);
    const known = colocationOfPairs(Math.sqrt(own.proximity.length), derived.colocation);
    const pairsOf = (matrix: Float64Array) =>
      matrix.filter((_, at) => Math.floor(at / Math.sqrt(matrix.length)) !== at % Math.sqrt(matrix.length));
    expect(most(pairsOf(known.correlation), pairsOf(own.correlation))).toBeLessThan(1e-6);
    expect(most(pairsOf(known.proximity), pairsOf(own.proximity))).toBeLessThan(1e-6);
    const nation = await (await computed.counts.level("US", "county")).nation();
    expect(derived.nation.groups.employment).toEqual([...nation.employment]);
    expect(derived.nation.groups.establishments).toEqual([...nation.establishments]);
  });

  it("are ranks of growth, rounded down", async () => {
    const table = await written.table("clusters", scopeOf("market"));
    const window = await written.change("clusters", scopeOf("market"));
    for (const id of REGIONS.filter((region) => region.startsWith("US-A"))) {
      const region = regions.index.get(id)!;
      const alone = await written.changeAlone(scopeOf("market"), region);
      const ranks = table.subjects.map((_, slot) => subjectColumns(table, window, slot).growthPercentile(region));
      expect(table.subjects.map((_, slot) => alone.percentileOf!(slot))).toEqual(ranks);
    }
  });
});

describe("a region read by itself", () => {
  const answers = { computed: regionalAnswers(computed), written: regionalAnswers(written) };

  it.each(REGIONS)("%s has the figures it has among all", async (id) => {
    const scope = answers.written.scopeOf(id, SETTINGS)!;
    const region = regions.index.get(id)!;
    const [among, alone] = await Promise.all([
      answers.written.figures("clusters", scope, SETTINGS),
      answers.written.portfolio(id, SETTINGS),
    ]);
    const slots = new Map(among.table.subjects.map((subject, slot) => [subject, slot]));
    for (const figure of alone!.figures) expect(figure).toEqual(among.figure(slots.get(figure.subject)!, region));
  });

  it.each(REGIONS)("%s has a moved floor's and a moved percentile's verdicts", async (id) => {
    const moves: Record<string, number>[] = [{ size: 1000, share: 0.01 }, { specialisation: 0.9 }];
    for (const moved of moves) {
      const settings = { ...SETTINGS, moved };
      const scope = answers.written.scopeOf(id, settings)!;
      const region = regions.index.get(id)!;
      const among = await answers.written.ruled("clusters", scope, settings);
      const alone = (await answers.written.portfolio(id, settings))!;
      for (const { subject, verdict } of alone.figures) {
        const { chance } = among.outcome(among.table.subjects.indexOf(subject));
        expect([subject, verdict.chance]).toEqual([subject, chance[region]]);
      }
    }
  });

  it.each(REGIONS)("%s has the portfolio and profile that are computed from all counts", async (id) => {
    const region = regions.index.get(id)!;
    const level = regions.level[region];
    const [own, known] = [
      await answers.computed.portfolio(id, SETTINGS),
      await answers.written.portfolio(id, SETTINGS),
    ];
    const plain = ({ structure, peers, complexity, strength, years, basis }: RegionPortfolio) => ({
      structure: Object.values(structure).map((value) => Number(value.toPrecision(5))),
      peers: peers.map(({ region: peer, differs }) => [peer, differs]),
      complexity: complexity?.rank,
      strength,
      years,
      basis,
    });
    expect(plain(known!)).toEqual(plain(own!));
    const of = async (atlas: typeof computed, window: { year: number; baseYear: number }) => {
      const counted = await atlas.counts.level("US", level);
      return {
        summary: await regionSummary(regions, counted, region, window),
        industries: await regionIndustries(regions, counted, region, window, industryIntervals),
      };
    };
    for (const window of [SETTINGS, { year: 2020, baseYear: 2018 }]) {
      const [read, made] = [await of(written, window), await of(computed, window)];
      // Payroll of earlier years is kept as courses alone.
      made.summary.courses.payrollThousandUsd = read.summary.courses.payrollThousandUsd;
      expect(read.summary).toEqual(made.summary);
      expect(read.industries.map(({ industry, employment, series }) => [industry, employment, series])).toEqual(
        made.industries.map(({ industry, employment, series }) => [industry, employment, series]),
      );
      expect(
        most(
          read.industries.map((row) => row.lqLower),
          made.industries.map((row) => row.lqLower),
        ),
      ).toBeLessThan(1e-5);
    }
  });
});
