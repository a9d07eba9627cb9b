import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBureauFile } from "#data/counts/fetched.ts";
import type { HiddenCells } from "#data/counts/hiddenCells.ts";
import type { Margins } from "#data/counts/margins.ts";
import { drawPosterior } from "#data/counts/posterior.ts";
import { rake } from "#data/counts/rake.ts";
import { roundTable } from "#data/counts/roundTable.ts";
import { createRandom } from "#spatial/random.ts";

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
      drawPosterior(hidden, margins, { seed, burn: 300, draws: 200, every: 10 }, ({ jobs }) =>
        draws.push(jobs.slice()),
      );
      for (let j = 0; j < hidden.length; j++) {
        const drawn = Float64Array.from(draws, (jobs) => jobs[j]).sort();
        all++;
        within += Number(truth[j] >= drawn[10] && truth[j] <= drawn[189]);
      }
    }
    expect(all).toBe(6 * 120);
    expect(within / all).toBeGreaterThan(0.87);
    expect(within / all).toBeLessThan(0.95);
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

/** Forty counties and three industries, cells of at most two establishments drawn from the very laws, their sums as margins. */
function madeUpEconomy(seed: number): {
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
    margins: { jobs: of(truth, (jobs) => 5 + 0.1 * jobs), establishments: of(establishments, () => 1) },
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
