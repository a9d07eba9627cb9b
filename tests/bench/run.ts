import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { arealBench } from "./arealBench.ts";
import { BASE, baseTree } from "./baseTree.ts";
import { browserFigures } from "./browser.ts";
import { clusterBench } from "./clusterBench.ts";
import { compare, type Compared, isMet } from "./comparison.ts";
import { COMPARISONS } from "./comparisons.ts";
import { engineBench, type Figure } from "./engineBench.ts";
import { guidelinesBench } from "./guidelinesBench.ts";
import { runProperties } from "./properties.ts";
import { regionalBench } from "./regionalBench.ts";
import { registerMutants } from "./registerMutants.ts";

const { values: args } = parseArgs({
  allowNegative: true,
  options: {
    /** Where to write the figures as JSON; nothing is written without it. */
    json: { type: "string" },
    /** The commit whose code is "as it was". */
    base: { type: "string", default: BASE },
    /** Only the comparisons whose name holds this text, or only the "properties" or the "mutants". */
    only: { type: "string" },
    /** Sizes of the seeded register. */
    rows: { type: "string", default: "100000,1000000" },
    seed: { type: "string", default: "1" },
    /** Times each load is run; medians are printed. */
    runs: { type: "string", default: "3" },
    /** Measure the built app too. */
    browser: { type: "boolean", default: true },
    /** Measure density clustering beside its peers too. */
    clusters: { type: "boolean", default: true },
    /** Measure regional statistics beside their peers, and the recommendation model. */
    regions: { type: "boolean", default: true },
    /** Try every property of the unit tests with ten times as many cases. */
    properties: { type: "boolean", default: true },
    /** Read thousands of damaged registers of every format. */
    mutants: { type: "boolean", default: true },
    /** Seed of those cases; by chance without it. */
    "properties-seed": { type: "string" },
  },
});

if (!globalThis.gc) throw new Error("run with node --expose-gc: memory is measured after collection");

const sizes = args.rows.split(",").map(Number);
const seed = Number(args.seed);
const runs = Number(args.runs);
const busy = loadavg()[0];
line(`${process.version}, ${cpus().length} cores, ${cpus()[0]?.model}`);
if (busy > 1) line(`the machine is busy (load ${busy.toFixed(1)}): times are longer than they would be`);

const compared = args.only === "properties" || args.only === "mutants" ? [] : await comparisons();
const figures: Figure[] = [];
let isPropertyFalse = false;
if (args.only === undefined) {
  for (const rows of sizes) report(await engineBench(rows, seed, runs));
  if (args.clusters) reportWithPeers(await clusterBench(seed, runs));
  if (args.regions) {
    reportWithPeers(await regionalBench(runs));
    reportWithPeers(await arealBench(seed, runs));
    report(await guidelinesBench(runs));
  }
  if (args.browser) {
    const measured = await browserFigures(sizes, seed);
    if (typeof measured === "string") line(`\nbrowser: ${measured}`);
    else report(measured);
  }
}
if (args.only === "properties" || (args.only === undefined && args.properties)) {
  line("\nevery property, ten times as many cases");
  isPropertyFalse = !(await runProperties(args["properties-seed"]));
}

let areMutantsWrong = false;
if (args.only === "mutants" || (args.only === undefined && args.mutants)) {
  line("\ndamaged registers: read, refused in a sentence, wrong");
  for (const { format, read, refused, wrong } of await registerMutants(seed)) {
    line(`  ${format.padEnd(44)}${`${read}, ${refused}, ${wrong.length}`.padStart(12)}`);
    for (const why of wrong.slice(0, 5)) line(`    ${why}`);
    areMutantsWrong ||= wrong.length > 0;
  }
}

const missed = compared.filter((one) => !isMet(one)).length + figures.filter((figure) => !holds(figure)).length;
line(missed > 0 ? `\n${missed} of the ratios do not hold` : "\nall ratios hold that were measured");
if (isPropertyFalse) line("not every property holds: keep its counterexample as an example");
if (args.json) {
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, load: busy };
  writeFileSync(args.json, `${JSON.stringify({ machine, seed, compared, figures }, null, 2)}\n`);
}
process.exitCode = missed > 0 || isPropertyFalse || areMutantsWrong ? 1 : 0;

/** Measures the comparisons that are asked for, beside the project as it was. */
async function comparisons(): Promise<Compared[]> {
  const asked = COMPARISONS.filter(({ name }) => name.includes(args.only ?? ""));
  const base = baseTree(args.base);
  line(`\nbeside a peer, in turn; "as it was" is ${typeof base === "string" ? `absent: ${base}` : base.revision}`);
  try {
    const found: Compared[] = [];
    for (const comparison of asked) {
      const one = await compare(comparison, { seed, base });
      printCompared(one);
      found.push(one);
    }
    return found;
  } finally {
    if (typeof base !== "string") base.remove();
  }
}

function printCompared(one: Compared): void {
  const { name, peer, unit, atLeast, absent, ours, theirs, ratio, note } = one;
  if (absent !== undefined || ours === undefined || theirs === undefined || ratio === undefined)
    return line(`  ${name.padEnd(44)}${peer}: absent, ${absent}`);
  const pair = `${shown(ours)} ${unit}, ${peer} ${shown(theirs)}`;
  const verdict = `${shown(ratio)} x, >= ${atLeast} ${isMet(one) ? "ok" : "NOT MET"}`;
  line(`  ${name.padEnd(44)}${verdict.padEnd(22)}${[pair, note].filter(Boolean).join("; ")}`);
}

function holds({ value, limit }: Figure): boolean {
  if (!limit) return true;
  return "least" in limit ? value >= limit.least : value <= limit.most;
}

function reportWithPeers({ figures: measured, absent }: { figures: Figure[]; absent: string[] }): void {
  report(measured);
  if (absent.length > 0) line(`  not installed: ${absent.join(", ")}`);
}

function report(measured: Figure[]): void {
  figures.push(...measured);
  for (const rows of new Set(measured.map((figure) => figure.rows))) {
    line(`\n${rows.toLocaleString("en")} rows, seed ${seed}, medians`);
    for (const figure of measured.filter((one) => one.rows === rows)) {
      const { name, value, unit, limit, note } = figure;
      const bound = limit && ("least" in limit ? `>= ${limit.least}` : `<= ${limit.most}`);
      const target = bound ? `${bound} ${holds(figure) ? "ok" : "NOT MET"}` : "";
      line(
        `  ${name.padEnd(44)}${`${shown(value)} ${unit}`.padStart(12)}  ${target.padEnd(16)}${note ?? ""}`.trimEnd(),
      );
    }
  }
}

function shown(value: number): string {
  return value.toFixed(value < 100 ? 2 : 0);
}

function line(text: string): void {
  process.stdout.write(`${text}\n`);
}
