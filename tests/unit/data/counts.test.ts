import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { agreement, reliability } from "#data/counts/calibration.ts";
import type { PublishedClasses } from "#data/counts/classDraws.ts";
import { clusterColumns } from "#data/counts/clusterColumns.ts";
import { type ClusterDraws, drawClusters } from "#data/counts/clusterDraws.ts";
import { type PlacesOfLevel, type RegionClusters, regionClusters } from "#data/counts/clusterLevels.ts";
import { complete } from "#data/counts/complete.ts";
import { parseBureauFile, withBureauTables } from "#data/counts/fetched.ts";
import type { HiddenCells } from "#data/counts/hiddenCells.ts";
import type { Margins } from "#data/counts/margins.ts";
import { drawPosterior } from "#data/counts/posterior.ts";
import type { Published } from "#data/counts/published.ts";
import { rake } from "#data/counts/rake.ts";
import { roundTable } from "#data/counts/roundTable.ts";
import { shownChances } from "#data/counts/shownChances.ts";
import { STRONG, strongChances } from "#data/counts/strongChance.ts";
import calibration from "#data/counts/calibration.json" with { type: "json" };
import validation from "#data/counts/validation.json" with { type: "json" };
import { wholeClusters } from "#data/counts/wholeClusters.ts";
import { readClusterFile } from "#regions/counts/clusterFile.ts";
import { ROOT } from "#scripts/ready.mjs";
import { createRandom } from "#spatial/random.ts";

const OPTIONS = { seed: 1, burn: 60, draws: 40, every: 2 };
const nothingNamed = (cells: number) => ({
  establishments: new Uint8Array(cells),
  employees: new Float64Array(cells),
});

describe("raking and rounding to exact margins", () => {
  it("scales rows and columns to their sums and keeps a zero", () => {
    const value = Float64Array.of(1, 1, 1, 0);
    rake({ rows: 2, columns: 2, value }, [6, 2], [5, 3]);
    [3, 3, 2, 0].forEach((expected, at) => expect(value[at]).toBeCloseTo(expected, 4));
  });

  const tables = fc
    .record({ rows: fc.integer({ min: 1, max: 7 }), columns: fc.integer({ min: 1, max: 7 }), seed: fc.nat() })
    .map(({ rows, columns, seed }) => {
      const random = createRandom(seed);
      // Whole numbers give margins that a table with these zeros can meet.
      const truth = Array.from({ length: rows * columns }, () =>
        random() < 0.3 ? 0 : Math.floor(random() ** 4 * 500),
      );
      const value = Float64Array.from(truth, (n) => (n === 0 ? 0 : n * Math.exp(random() - 0.5)));
      const row = Array.from({ length: rows }, (_, r) => sum(truth.slice(r * columns, (r + 1) * columns)));
      const column = Array.from({ length: columns }, (_, k) => sum(truth.filter((_, at) => at % columns === k)));
      return { rows, columns, value, row, column };
    });

  it("rounds a raked table to whole numbers with the same sums, each within one of its value", () => {
    fc.assert(
      fc.property(tables, ({ rows, columns, value, row, column }) => {
        rake({ rows, columns, value }, row, column, { rounds: 20_000, tolerance: 1e-9 });
        const whole = roundTable({ rows, columns, value }, row, column);
        for (let r = 0; r < rows; r++) expect(sum([...whole.subarray(r * columns, (r + 1) * columns)])).toBe(row[r]);
        for (let k = 0; k < columns; k++) expect(sum([...whole].filter((_, at) => at % columns === k))).toBe(column[k]);
        whole.forEach((n, at) => expect(Math.abs(n - value[at])).toBeLessThan(1.01));
      }),
    );
  });
});

describe("draws of hidden cells", () => {
  it("hold known truths in nine of ten of their 90% bands", () => {
    let [within, all] = [0, 0];
    for (let seed = 1; seed <= 6; seed++) {
      const { hidden, margins, truth } = madeUpEconomy(seed);
      const draws: Float64Array[] = [];
      drawPosterior(hidden, margins, { seed, burn: 150, draws: 100, every: 6 }, ({ jobs }) => draws.push(jobs.slice()));
      for (let j = 0; j < hidden.length; j++) {
        const drawn = Float64Array.from(draws, (jobs) => jobs[j]).sort();
        all++;
        within += Number(truth[j] >= drawn[5] && truth[j] <= drawn[94]);
      }
    }
    expect(all).toBe(6 * 120);
    expect(within / all).toBeGreaterThan(0.87);
    expect(within / all).toBeLessThan(0.95);
  });

  it("give chances that come true as often as they say", () => {
    const [chances, isTrue]: number[][] = [[], []];
    for (let seed = 11; seed <= 30; seed++) {
      const { hidden, margins, truth } = madeUpEconomy(seed, () => 150);
      const draws: Float64Array[] = [];
      drawPosterior(hidden, margins, { seed, burn: 100, draws: 50, every: 4 }, ({ jobs }) => draws.push(jobs.slice()));
      for (let j = 0; j < hidden.length; j++) {
        // More jobs than four of five establishments of the industry have.
        const cut = [20, 80, 500][hidden.industry[j]];
        chances.push(draws.filter((jobs) => jobs[j] >= cut).length / draws.length);
        isTrue.push(Number(truth[j] >= cut));
      }
    }
    const bins = reliability(chances, isTrue, [0, 0.1, 0.3, 0.5, 0.7, 0.9]);
    console.table(bins);
    expect(sum(bins.map(({ cells }) => cells))).toBe(20 * 120);
    for (const { cells, said, strong } of bins) {
      expect(cells).toBeGreaterThan(20);
      expect(Math.abs(said - strong)).toBeLessThan(0.02 + 2.6 * Math.sqrt((said * (1 - said)) / cells));
    }
  });

  it("are the same for the same seed", () => {
    const { hidden, margins } = madeUpEconomy(3);
    const run = () => {
      const sums: number[] = [];
      drawPosterior(hidden, margins, { seed: 5, burn: 20, draws: 5, every: 1 }, ({ jobs }) =>
        sums.push(sum([...jobs])),
      );
      return sums;
    };
    expect(run()).toEqual(run());
  });
});

describe("a completed country", () => {
  const completed = (published: Published) => {
    const { hidden, cells } = complete(published, nothingNamed(published.earlier.length), OPTIONS, () => {});
    const [I, S] = [published.industries.length, published.sectors.length];
    const now = published.years.get(2021)!;
    const sums = {
      nation: published.industries.map((_, i) => sum([...now.jobs].filter((__, cell) => cell % I === i))),
      nationCount: published.industries.map((_, i) =>
        sum([...now.establishments].filter((__, cell) => cell % I === i)),
      ),
      states: Array.from({ length: published.states.length * S }, () => 0),
      statesCount: Array.from({ length: published.states.length * S }, () => 0),
      stateIndustry: Array.from({ length: published.states.length * I }, () => 0),
    };
    published.counties.forEach((_, c) =>
      published.industries.forEach((__, i) => {
        sums.states[published.stateOf[c] * S + published.sectorOf[i]] += now.jobs[c * I + i];
        sums.statesCount[published.stateOf[c] * S + published.sectorOf[i]] += now.establishments[c * I + i];
        sums.stateIndustry[published.stateOf[c] * I + i] += now.jobs[c * I + i];
      }),
    );
    for (let j = 0; j < hidden.length; j++) {
      sums.nation[hidden.industry[j]] += cells.jobs[j];
      sums.nationCount[hidden.industry[j]] += cells.establishments[j];
      sums.states[hidden.state[j] * S + hidden.sector[j]] += cells.jobs[j];
      sums.statesCount[hidden.state[j] * S + hidden.sector[j]] += cells.establishments[j];
      sums.stateIndustry[hidden.state[j] * I + hidden.industry[j]] += cells.jobs[j];
    }
    return { hidden, cells, sums };
  };

  it("meets nation and states to the job and the establishment, each figure in its band, none of three establishments", () => {
    const published = madeUpCountry();
    const { hidden, cells, sums } = completed(published);
    expect(sums.nation).toEqual([...published.nation.jobs]);
    expect(sums.nationCount).toEqual([...published.nation.establishments]);
    expect(sums.states).toEqual([...published.stateSector.jobs]);
    expect(sums.statesCount).toEqual([...published.stateSector.establishments]);
    for (let j = 0; j < hidden.length; j++) {
      expect(cells.low[j]).toBeLessThanOrEqual(cells.jobs[j]);
      expect(cells.high[j]).toBeGreaterThanOrEqual(cells.jobs[j]);
      if (hidden.county[j] >= 0) expect(cells.establishments[j]).toBeLessThan(3);
    }
  });

  it("finds the one large plant that a county's sector has room for", () => {
    const published = madeUpCountry();
    const { hidden, cells } = completed(published);
    const of = (fips: string, naics: number) => {
      for (let j = 0; j < hidden.length; j++)
        if (published.counties[hidden.county[j]] === fips && published.industries[hidden.industry[j]] === naics)
          return { jobs: cells.jobs[j], high: cells.high[j] };
      throw new Error(`${fips} ${naics} is not hidden`);
    };
    expect(of("01005", 3361).jobs).toBeGreaterThan(2000);
    expect(of("02003", 3361).high).toBeLessThan(2000);
  });

  it("takes the bureau's table of states in place of the estimate", () => {
    const header = "fipstate,naics,lfo,emp_nf,emp,est";
    const states = parseBureauFile(
      [header, "01,3361//,-,G,3900,3", "01,3363//,-,G,330,10", "02,3361//,-,G,600,4"].join("\n"),
      "cbp21st.txt",
    );
    const { sums } = completed(withBureauTables(madeUpCountry(), states, undefined));
    expect(sums.stateIndustry.slice(0, 2)).toEqual([3900, 330]);
    expect(sums.stateIndustry[3]).toBe(600);
  });

  it("takes county totals of the bureau's table of counties, brought to the year by their state's", () => {
    const counties = parseBureauFile(
      [
        "fipstate,fipscty,naics,emp_nf,emp,est",
        "01,001,------,G,2000,20",
        "01,003,------,G,1000,9",
        "01,005,------,G,4000,5",
        "01,005,31----,G,3900,2",
        "01,999,5411//,G,30,7",
      ].join("\n"),
      "cbp22co.txt",
    );
    const before = madeUpCountry();
    const after = withBureauTables(before, undefined, counties);
    const now = before.stateSector.jobs[0] + before.stateSector.jobs[1];
    expect(after.countyTotal.jobs[0]).toBeCloseTo((2000 * now) / 7000, 6);
    expect(after.countySector[2 * 2]).toBe(3900);
    expect(after.inNone[2]).toBe(7);
  });
});

describe("published cells taken away, estimated and compared", () => {
  it("lie in their 90% bands in 85 to 95 of 100, and nearer than a division in proportion", () => {
    for (const kind of [validation.few, validation.any]) {
      expect(kind.cells).toBeGreaterThan(3000);
      expect(kind.within).toBeGreaterThanOrEqual(0.85);
      expect(kind.within).toBeLessThanOrEqual(0.95);
      expect(kind.error).toBeLessThan(0.8 * kind.proportional);
    }
  });

  it("are what the README says of them", () => {
    const readme = readFileSync(join(ROOT, "data/counts/README.md"), "utf8").replaceAll(/ +/g, " ");
    const percent = (share: number, digits: number) => `${(100 * share).toFixed(digits)}%`;
    for (const { cells, within, error, proportional } of [validation.few, validation.any])
      expect(readme).toContain(
        `| ${cells.toLocaleString("en")} | ${percent(within, 1)} | ${percent(error, 0)} | ${percent(proportional, 0)} |`,
      );
    const { above, below } = validation.few;
    expect(readme).toContain(
      `Of the first, ${percent(above, 0)} lie above their band and ${percent(below, 0)} below it.`,
    );
  });
});

describe("chances of being strong", () => {
  // Two regions, the second of two counties, and a state's row in no county; one cluster; two draws.
  const draws: ClusterDraws = {
    count: 2,
    places: 4,
    clusters: 1,
    jobs: Float32Array.of(300, 200, 100, 5000, 300, 0, 0, 5000),
    establishments: Float32Array.of(10, 9, 1, 90, 10, 0, 0, 90),
    total: Float32Array.of(1000, 500, 500, 5000, 1000, 500, 500, 5000),
    published: { jobs: new Float64Array(4), establishments: new Float64Array(4) },
    parts: { jobs: [], establishments: [] },
  };
  const places: PlacesOfLevel = {
    level: "market",
    codes: [1001, 1003, 1999],
    regionOf: Int32Array.of(0, 1, 1, 2),
    isRegion: Uint8Array.of(1, 1, 0),
  };
  const chances = (rule: object, of = draws) =>
    strongChances(of, places, Float64Array.of(1000), 10_000, { ...STRONG, ...rule });

  it("are the draws in which the sums of a region reach the cut of the same draw; what is in no county has none and sets no cut", () => {
    const { strong, quotient, cuts } = chances({ percentile: 1, share: 1 });
    expect([...strong]).toEqual([1, 0.5, 0]);
    expect([...quotient].map((value) => Number(value.toFixed(6)))).toEqual([3, 1.5, 10]);
    expect(cuts.map((cut) => cut.map((value) => Number(value.toFixed(6))))).toEqual([[3, 3, 3]]);
  });

  it("are shown as they are drawn where nothing is estimated", async () => {
    const random = createRandom(4);
    const regions = 40;
    const column = (of: (r: number) => number) =>
      Float64Array.from({ length: 2 * regions }, (_, row) => of(row % regions));
    const jobs = column(() => Math.floor(2000 * random() ** 3));
    const establishments = jobs.map((count) => Math.ceil(count / 20));
    // The second cluster makes regions differ in size.
    for (let row = regions; row < 2 * regions; row++) jobs[row] += 500 * (1 + (row % 9));
    const file = parquetWriteBuffer({
      columnData: clusterColumns({
        rows: 2 * regions,
        region: Int32Array.from({ length: 2 * regions }, (_, row) => (row % regions) + 1),
        cluster: Int32Array.from({ length: 2 * regions }, (_, row) => Math.floor(row / regions)),
        employment: jobs,
        establishments,
        payroll: column(() => 0),
        published: jobs,
        jobsQuantiles: Array.from(jobs, (count) => Array(7).fill(count) as number[]),
        establishmentsQuantiles: Array.from(establishments, (count) => Array(3).fill(count) as number[]),
      }),
      statistics: false,
    });
    const { chance } = shownChances(await readClusterFile(file), () => true);
    const byRegion = (of: Float64Array) =>
      Float32Array.from({ length: 2 * regions }, (_, at) => of[(at % 2) * regions + Math.floor(at / 2)]);
    const nation = Float64Array.of(sum([...jobs.subarray(0, regions)]), sum([...jobs.subarray(regions)]));
    const { strong } = strongChances(
      {
        count: 1,
        places: regions,
        clusters: 2,
        jobs: byRegion(jobs),
        establishments: byRegion(establishments),
        total: Float32Array.from({ length: regions }, (_, r) => jobs[r] + jobs[regions + r]),
        published: { jobs: new Float64Array(0), establishments: new Float64Array(0) },
        parts: { jobs: [], establishments: [] },
      },
      {
        level: "market",
        codes: Array.from({ length: regions }, (_, r) => r + 1),
        regionOf: Int32Array.from({ length: regions }, (_, r) => r),
        isRegion: new Uint8Array(regions).fill(1),
      },
      nation,
      nation[0] + nation[1],
      STRONG,
    );
    expect([...chance]).toEqual([...jobs.keys()].map((row) => strong[(row % regions) * 2 + Math.floor(row / regions)]));
    expect(sum([...strong])).toBeGreaterThan(5);
    expect(sum([...strong])).toBeLessThan(40);
  });

  it("are none below the floors, and are had by a share of the nation's jobs as well", () => {
    expect([...chances({ establishments: 11 }).strong]).toEqual([0, 0, 0]);
    expect([...chances({ jobs: 301 }).strong]).toEqual([0, 0, 0]);
    const second = { ...draws, total: Float32Array.of(1000, 800, 700, 5000, 1000, 800, 700, 5000) };
    const of = (share: number) => [...chances({ percentile: 1, share }, second).strong];
    expect([of(0.3), of(0.31)]).toEqual([
      [1, 0.5, 0],
      [1, 0, 0],
    ]);
  });
});

describe("chances beside what came true, and beside other chains", () => {
  it("come true in the atlas within ten hundredths, and chains agree", () => {
    for (const bins of Object.values(calibration.reliability))
      for (const { cells, said, strong } of bins)
        expect(Math.abs(said - strong)).toBeLessThan(0.1 + 2 * Math.sqrt((said * (1 - said)) / cells));
    const { said, strong, cells } = calibration.reliability["economic-area"][8];
    expect([said >= 0.8, strong >= 0.8, said <= 0.9, strong <= 0.9, cells > 200]).toEqual(Array(5).fill(true));
    for (const { overlapping, most } of calibration.chains) {
      expect(overlapping).toBeGreaterThan(0.99);
      expect(most).toBeLessThan(0.2);
    }
  });

  it("are what the README says of them", () => {
    const readme = readFileSync(join(ROOT, "data/counts/README.md"), "utf8").replaceAll(/ +/g, " ");
    const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
    for (const bins of Object.values(calibration.reliability))
      for (const { cells, said, strong } of bins)
        expect(readme).toContain(`${percent(said)} → ${percent(strong)} (${cells.toLocaleString("en")})`);
    for (const { cells, greatest, most, otherClass, overlapping } of calibration.chains)
      expect(readme).toContain(
        `| ${cells.toLocaleString("en")} | ${greatest.toFixed(2)} | ${most.toFixed(2)} | ${percent(otherClass)} | ${(100 * overlapping).toFixed(2)}% |`,
      );
  });

  it("are sorted by what they say, the last bin closed", () => {
    expect(reliability([0, 0.85, 0.8, 1, 0.9], [0, 1, 0, 1, 1], [0, 0.8, 0.9])).toEqual([
      { from: 0, cells: 1, said: 0, strong: 0 },
      { from: 0.8, cells: 2, said: 0.825, strong: 0.5 },
      { from: 0.9, cells: 2, said: 0.95, strong: 1 },
    ]);
  });

  it("differ by their greatest distance, change class where they cross one, and have bands that overlap or do not", () => {
    const a = { strong: [0, 0.4, 1, 0.95], low: [0, 100, 300, 500], high: [9, 300, 300, 600] };
    const b = { strong: [0, 0.6, 1, 0.9], low: [0, 200, 301, 100], high: [9, 400, 301, 550] };
    expect(agreement(a, b, 100)).toMatchObject({
      cells: 2,
      greatest: expect.closeTo(0.2, 9) as number,
      otherClass: 1 / 3,
      overlapping: 2 / 3,
    });
  });
});

describe("clusters in whole numbers", () => {
  const run = () => {
    const published = madeUpCountry();
    const { hidden, kept, cells } = complete(published, nothingNamed(published.earlier.length), OPTIONS, () => {});
    const classes = madeUpClasses(published);
    // Of 3361 and 3363 one cluster each, but half of 3363 is the third's; 5411 is in none.
    const clusterOf = [[0], [1, 2], [-1]];
    const draws = drawClusters(published, classes, hidden, kept, clusterOf, 3, 1);
    return { published, classes, draws, whole: wholeClusters(published, classes, hidden, cells, clusterOf, draws) };
  };
  const level = (regionOf: number[]): PlacesOfLevel => ({
    level: "market",
    codes: [...new Set(regionOf)].sort((a, b) => a - b),
    regionOf: Int32Array.from(regionOf, (code) => [...new Set(regionOf)].sort((a, b) => a - b).indexOf(code)),
    isRegion: new Uint8Array(regionOf.length).fill(1),
  });
  const LEVELS = [
    level([1001, 1003, 1005, 2001, 2003, 1999, 2999]),
    level([10000, 10000, 1005, 2001, 2003, 1999, 2999]),
    level([1, 1, 1, 2, 2, 1, 2]),
  ];
  const fileOf = (table: RegionClusters) =>
    readClusterFile(parquetWriteBuffer({ columnData: clusterColumns(table), statistics: false }));

  it("add up, at every level, to the nation's six-digit classes by cluster, to the job and the establishment", async () => {
    const { published, classes, draws, whole } = run();
    const nation = {
      employment: [published.nation.jobs[0], ...classes.nation.jobs[1]],
      establishments: [published.nation.establishments[0], ...classes.nation.establishments[1]],
    };
    for (const places of LEVELS) {
      const table = await fileOf(regionClusters(places, whole, new Float64Array(21), draws));
      for (const figure of ["employment", "establishments"] as const) {
        const sums = [0, 0, 0];
        for (let row = 0; row < table.rows; row++) {
          expect(Number.isInteger(table[figure][row]) && table[figure][row] >= 0).toBe(true);
          sums[table.cluster[row]] += table[figure][row];
        }
        expect(sums).toEqual(nation[figure]);
      }
    }
  });

  it("leave every county the whole numbers of its industries", () => {
    const { published, draws, whole } = run();
    const { hidden, cells } = complete(published, nothingNamed(published.earlier.length), OPTIONS, () => {});
    const now = published.years.get(2021)!;
    published.counties.forEach((_, c) => {
      let expected = now.jobs[c * 3] + now.jobs[c * 3 + 1];
      for (let j = 0; j < hidden.length; j++)
        if (hidden.county[j] === c && hidden.industry[j] < 2) expected += cells.jobs[j];
      expect(sum([...whole.jobs.subarray(c * draws.clusters, (c + 1) * draws.clusters)])).toBe(expected);
    });
  });

  it("are read as they were written: figures exactly, quantiles to a step of 2.5%, and exactly where nothing is estimated", async () => {
    const { draws, whole } = run();
    const table = regionClusters(
      LEVELS[1],
      whole,
      Float64Array.from({ length: 21 }, (_, at) => at),
      draws,
    );
    const read = await fileOf(table);
    for (const name of ["region", "cluster", "employment", "establishments", "payroll", "published"] as const)
      expect([...read[name]]).toEqual([...table[name]]);
    let known = 0;
    table.jobsQuantiles.forEach((quantiles, row) =>
      quantiles.forEach((value, k) => {
        const decoded = read.jobsQuantiles[row * 7 + k];
        expect(Math.abs(Math.log1p(decoded) - Math.log1p(value))).toBeLessThan(0.01251);
        if (quantiles.every((other) => other === table.employment[row])) {
          known++;
          expect(decoded).toBe(table.employment[row]);
        }
      }),
    );
    expect(known).toBeGreaterThan(0);
    table.establishmentsQuantiles.forEach((quantiles, row) =>
      quantiles.forEach((value, k) => {
        const decoded = read.establishmentsQuantiles[row * 3 + k];
        expect(Math.abs(decoded - value)).toBeLessThan(0.51 + 0.0126 * value);
        if (Number.isInteger(value) && value < 39) expect(decoded).toBe(value);
      }),
    );
  });
});

describe("a file as the bureau publishes it", () => {
  it("gives the rows of all legal forms, codes without filling, and withheld figures as not known", () => {
    const states = parseBureauFile(
      [
        "FIPSTATE,NAICS,LFO,EMP_NF,EMP,QP1_NF,QP1,AP_NF,AP,EST",
        "01,------,-,G,1700000,G,1,G,1,103385",
        "01,3361//,-,H,14000,G,1,G,1,12",
        "01,3361//,C,H,13000,G,1,G,1,9",
        "01,336112,-,D,0,D,0,D,0,4",
      ].join("\n"),
      "cbp21st.txt",
    );
    expect(states).toEqual({
      rows: 3,
      state: ["01", "01", "01"],
      county: ["", "", ""],
      naics: ["", "3361", "336112"],
      jobs: [1_700_000, 14_000, Number.NaN],
      establishments: [103_385, 12, 4],
    });
    const counties = parseBureauFile(
      "fipstate,fipscty,naics,emp_nf,emp,qp1,ap,est,n<5\n1,999,31----,G,12,1,1,3,N\n",
      "cbp22co.txt",
    );
    expect([counties.state, counties.county, counties.naics]).toEqual([["01"], ["999"], ["31"]]);
    expect(() => parseBureauFile("a,b\n1,2\n", "cbp21st.txt")).toThrow(
      "cbp21st.txt: expected the columns of a County Business Patterns file, fipstate, naics, emp, est are not there",
    );
  });
});

/** 3363 has two classes of six digits, one published in one county. */
function madeUpClasses({ counties, industries, areas, nation }: Published): PublishedClasses {
  const blank = (rows: number) => industries.map((naics) => new Float64Array(naics === 3363 ? 2 * rows : 0));
  const classes: PublishedClasses = {
    classes: [[336111, 336112], [336310, 336390], [541110]],
    jobs: blank(counties.length),
    establishments: blank(counties.length),
    nation: { jobs: blank(1), establishments: blank(1) },
    area: blank(areas.length),
  };
  classes.jobs[1].set([180], 0);
  classes.establishments[1].set([4], 0);
  classes.nation.jobs[1].set([nation.jobs[1] - 170, 170]);
  classes.nation.establishments[1].set([nation.establishments[1] - 5, 5]);
  return classes;
}

/** Five counties in two states, three industries; cells of three establishments and more are published, in every year. */
function madeUpCountry(): Published {
  const counties = ["01001", "01003", "01005", "02001", "02003"];
  const industries = [3361, 3363, 5411];
  const establishments = [1, 6, 8, 1, 3, 4, 1, 1, 2, 3, 5, 9, 1, 2, 1];
  const jobs = [40, 240, 90, 60, 70, 40, 3800, 20, 6, 520, 200, 110, 80, 35, 4];
  const [C, I, S] = [5, 3, 2];
  const stateOf = Int32Array.of(0, 0, 0, 1, 1);
  const sectorOf = Int32Array.of(0, 0, 1);
  const isShown = establishments.map((n) => n >= 3);
  const shown = (values: number[]) => Float64Array.from(values, (value, cell) => (isShown[cell] ? value : 0));
  const year = () => ({
    jobs: shown(jobs),
    establishments: shown(establishments),
    jobsWithheld: new Uint8Array(C * I),
  });
  const nation = (values: number[]) =>
    Float64Array.from({ length: I }, (_, i) => sum(values.filter((__, cell) => cell % I === i)));
  const bySector = (values: number[], rows: number, rowOf: (c: number) => number) => {
    const sums = new Float64Array(rows * S);
    values.forEach((value, cell) => (sums[rowOf(Math.floor(cell / I)) * S + sectorOf[cell % I]] += value));
    return sums;
  };
  const stateIndustry = new Float64Array(2 * I);
  jobs.forEach((value, cell) => (stateIndustry[stateOf[Math.floor(cell / I)] * I + (cell % I)] += 1.1 * value));
  const total = Float64Array.from(counties, (_, c) => sum(jobs.slice(c * I, c * I + I)));
  return {
    counties,
    states: ["01", "02"],
    industries,
    sectors: ["31-33", "54"],
    stateOf,
    sectorOf,
    areaOf: Int32Array.of(0, 0, -1, -1, -1),
    areas: ["10000"],
    years: new Map([2017, 2018, 2019, 2020, 2021].map((y) => [y, year()])),
    nation: { jobs: nation(jobs), establishments: nation(establishments) },
    stateSector: {
      jobs: bySector(jobs, 2, (c) => stateOf[c]),
      establishments: bySector(establishments, 2, (c) => stateOf[c]),
    },
    stateIndustry,
    area: { jobs: Float64Array.of(0, 310, 130), establishments: Float64Array.of(0, 9, 12) },
    growth: Float64Array.of(1, 1, 1),
    countyTotal: { jobs: total, floor: total.map((value) => 0.5 * value) },
    countySector: bySector(jobs, C, (c) => c),
    countySpread: { total: 0.07, sector: 0.18 },
    earlier: Float64Array.from(establishments),
    inNone: new Float64Array(2 * I),
  };
}

/** Forty counties and three industries, cells of at most two establishments drawn from the very laws, their sums as margins. */
function madeUpEconomy(
  seed: number,
  spreadOf = (jobs: number) => 5 + 0.1 * jobs,
): {
  hidden: HiddenCells;
  margins: { jobs: Margins; establishments: Margins };
  truth: Float64Array;
} {
  const random = createRandom(seed + 1000);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const [counties, industries] = [40, 3];
  const length = counties * industries;
  const column = (of: (j: number) => number) => Float64Array.from({ length }, (_, j) => of(j));
  const hidden: HiddenCells = {
    length,
    county: Int32Array.from({ length }, (_, j) => Math.floor(j / industries)),
    state: new Int32Array(length),
    industry: Int32Array.from({ length }, (_, j) => j % industries),
    sector: new Int32Array(length),
    most: column(() => 2),
    mean: column(() => 0.3 + random()),
    sharpness: column(() => 1),
    standing: column(() => 0),
    logSize: column((j) => Math.log([15, 60, 400][j % industries])),
    spreadBase: column(() => 0.2),
    spreadEach: column(() => 1.5),
  };
  const truth = new Float64Array(length);
  const establishments = new Float64Array(length);
  for (let j = 0; j < length; j++) {
    const weight = [1, hidden.mean[j], hidden.mean[j] ** 2 / 2];
    let [n, u] = [0, random() * sum(weight)];
    while (n < 2 && (u -= weight[n]) > 0) n++;
    establishments[j] = n;
    const variance = 0.2 + 1.5 / n;
    truth[j] = n === 0 ? 0 : n * Math.exp(hidden.logSize[j] - variance / 2 + Math.sqrt(variance) * normal());
  }
  const of = (value: Float64Array, spreadOf: (target: number) => number): Margins => {
    const target = new Float64Array(industries + counties);
    for (let j = 0; j < length; j++) {
      target[hidden.industry[j]] += value[j];
      target[industries + hidden.county[j]] += value[j];
    }
    const spread = target.map(spreadOf);
    return {
      length: target.length,
      target: target.map((sum, m) => sum + spread[m] * normal()),
      spread,
      robust: new Float64Array(target.length).fill(Infinity),
      floor: new Float64Array(target.length).fill(-Infinity),
      kind: Array.from(target, () => "county" as const),
      offsets: Uint32Array.from({ length: length + 1 }, (_, j) => 2 * j),
      of: Int32Array.from({ length: 2 * length }, (_, at) =>
        at % 2 === 0 ? hidden.industry[at >> 1] : industries + hidden.county[at >> 1],
      ),
    };
  };
  return {
    hidden,
    truth,
    margins: { jobs: of(truth, spreadOf), establishments: of(establishments, () => 1) },
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
