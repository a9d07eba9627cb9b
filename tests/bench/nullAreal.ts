import { parseArgs } from "node:util";
import { empiricalBayesRates } from "#spatial/areal/empiricalBayesRates.ts";
import { falseDiscovery } from "#spatial/areal/falseDiscovery.ts";
import { getisOrd, localMoran } from "#tests/oracles/toTheEnd.ts";
import { permutationsNeeded } from "#spatial/areal/permutationP.ts";
import { sizeClasses } from "#spatial/areal/sizeClasses.ts";
import { createCaseDraws } from "#spatial/pattern/scan/caseDraws.ts";
import { growingWindows } from "#spatial/pattern/scan/growingWindows.ts";
import { createMaxima } from "#spatial/pattern/scan/simulatedMaxima.ts";
import { createRandom } from "#spatial/random.ts";
import { readCounties } from "./arealBench.ts";
import { shareOf } from "./shareOf.ts";

/**
 * Maps of real counties without any pattern, each tested as an industry would be: how many show a significant region or cluster.
 * "labels": establishments of an industry drawn from all there are. "values": real quotients dealt to the counties anew. "power" is
 * the opposite: maps with one cluster, and how many show its middle.
 */
const { values: args } = parseArgs({
  options: {
    maps: { type: "string", default: "1000" },
    /** Of the rows that only show what else would do. */
    comparisons: { type: "string", default: "200" },
    /** Simulations of each scan. */
    simulations: { type: "string", default: "99" },
    seed: { type: "string", default: "1" },
    /** Establishments of the industry in each scan, and in each map of labels. */
    establishments: { type: "string", default: "500,5000,50000" },
    /** Only the rows whose name has this. */
    only: { type: "string", default: "" },
  },
});

const ALPHA = 0.05;
/** Few of the permutations that a false discovery rate needs among so many regions. */
const FEW = 999;

const { w, sites, establishments, inIndustry } = await readCounties();
const needed = permutationsNeeded(w.length, ALPHA, "two-sided");
const sizes = args.establishments.split(",").map(Number);
const random = createRandom(Number(args.seed));
const cases = new Int32Array(w.length);
line(
  `maps of ${w.length.toLocaleString("en")} counties, seed ${args.seed}: share of them with anything significant at ${100 * ALPHA}%`,
);

const labels = sizes.map((size) => ({ size, draw: createCaseDraws(establishments, size, random) }));
/** Of each kind of test, maps of the rows that must hold and how many of them showed something. */
const tally = new Map<string, { count: number; maps: number }>();
const found = (p: Float64Array) => falseDiscovery(p, ALPHA).count > 0;
const classes = sizeClasses(establishments);
const rates = (draw: (out: Int32Array) => void, column: "raw" | "standardised") => {
  draw(cases);
  return empiricalBayesRates(cases, establishments)[column];
};
for (const { size, draw } of labels) {
  const name = `${size} labels`;
  const test = (column: "raw" | "standardised", classes?: Uint16Array) =>
    found(localMoran(rates(draw, column), w, { permutations: needed, classes, random }).pSim);
  row(`local Moran, ${name}, standardised, size classes`, "must hold", () => test("standardised", classes));
  row(`local Moran, ${name}, raw, size classes`, "for comparison", () => test("raw", classes));
  row(`local Moran, ${name}, standardised`, "for comparison", () => test("standardised"));
  row(`local Moran, ${name}, raw`, "for comparison", () => test("raw"));
}
for (const naics of [3363, 5415]) {
  const count = inIndustry(naics);
  const dealt = count.map((value, i) => value / establishments[i]);
  const deal = () => {
    for (let k = dealt.length - 1; k > 0; k--) {
      const j = Math.floor(random() * (k + 1));
      [dealt[k], dealt[j]] = [dealt[j], dealt[k]];
    }
    return dealt;
  };
  row(`local Moran, values of ${naics}`, "must hold", () =>
    found(localMoran(deal(), w, { permutations: needed, random }).pSim),
  );
  row(`local Moran, values of ${naics}, ${FEW} permutations`, "for comparison", () =>
    found(localMoran(deal(), w, { permutations: FEW, random }).pSim),
  );
  row(`local Moran, values of ${naics}, normal p`, "for comparison", () =>
    found(localMoran(deal(), w, { permutations: 0, random }).pNormal),
  );
  row(`Gi*, values of ${naics}`, "must hold", () => found(getisOrd(deal(), w, { permutations: needed, random }).pSim));
}
/** Counties large enough for a cluster there to be seen. */
const large = Uint32Array.from(establishments.keys()).filter((i) => establishments[i] >= 5000);
for (const [name, p] of [
  [`${needed} permutations, size classes`, { permutations: needed, classes }],
  [`${needed} permutations`, { permutations: needed }],
  [`${FEW} permutations, size classes`, { permutations: FEW, classes }],
] as const) {
  row(`power: 5000 labels, thrice as likely around a county, ${name}`, "for comparison", () => {
    const centre = large[Math.floor(random() * large.length)];
    const weight = establishments.slice();
    for (const i of [centre, ...w.neighbours.subarray(w.offsets[centre], w.offsets[centre + 1])]) weight[i] *= 3;
    const column = rates(createCaseDraws(weight, 5000, random), "standardised");
    const { pSim } = localMoran(column, w, { ...p, random });
    return falseDiscovery(pSim, ALPHA).isSignificant[centre] === 1;
  });
}
const simulations = Number(args.simulations);
const people = establishments.reduce((sum, value) => sum + value, 0);
const windows = growingWindows(sites, establishments, 0.1 * people);
for (const { size, draw } of labels) {
  // As `createCircularScan`, which would find the same windows for every map.
  const maximum = createMaxima(windows, size, size / people);
  const ofMap = () => {
    draw(cases);
    return maximum(cases);
  };
  row(`scan up to 10%, ${size} labels, ${simulations} simulations`, "must hold", () => {
    const observed = ofMap();
    let atLeast = 0;
    for (let k = 0; k < simulations; k++) if (ofMap() >= observed) atLeast++;
    return (atLeast + 1) / (simulations + 1) <= ALPHA;
  });
}

for (const [kind, { count, maps }] of tally) {
  const { lower, text } = shareOf(count, maps);
  const verdict = lower <= ALPHA ? "ok" : "NOT MET";
  if (verdict === "NOT MET") process.exitCode = 1;
  line(`  ${`${kind}, all that must hold`.padEnd(84)}${text.padEnd(34)}${verdict}: at most ${100 * ALPHA}%`);
}

function row(name: string, kind: "must hold" | "for comparison", isFalse: () => boolean): void {
  if (!name.includes(args.only)) return;
  const begun = performance.now();
  let count = 0;
  const maps = Number(kind === "must hold" ? args.maps : args.comparisons);
  for (let map = 0; map < maps; map++) if (isFalse()) count++;
  if (kind === "must hold") {
    const method = name.startsWith("scan") ? "scan" : "local tests";
    const before = tally.get(method) ?? { count: 0, maps: 0 };
    tally.set(method, { count: before.count + count, maps: before.maps + maps });
  }
  const seconds = ((performance.now() - begun) / 1000 / maps).toFixed(2);
  line(`  ${name.padEnd(84)}${shareOf(count, maps).text.padEnd(34)}${kind}; ${seconds} s a map`);
}

function line(text: string): void {
  process.stdout.write(`${text}\n`);
}
