import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { arealBench } from "./arealBench";
import { browserFigures } from "./browser";
import { clusterBench } from "./clusterBench";
import { engineBench, type Figure } from "./engineBench";
import { guidelinesBench } from "./guidelinesBench";
import { regionalBench } from "./regionalBench";

const { values: args } = parseArgs({
  allowNegative: true,
  options: {
    /** Where to write the figures as JSON; nothing is written without it. */
    json: { type: "string" },
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
  },
});

if (!globalThis.gc) throw new Error("run with node --expose-gc: memory is measured after collection");

const sizes = args.rows.split(",").map(Number);
const seed = Number(args.seed);
const busy = loadavg()[0];
line(`${process.version}, ${cpus().length} cores, ${cpus()[0]?.model}`);
if (busy > 1) line(`the machine is busy (load ${busy.toFixed(1)}): times are longer than they would be`);

const figures: Figure[] = [];
for (const rows of sizes) {
  const measured = await engineBench(rows, seed, Number(args.runs));
  print(rows, measured);
  figures.push(...measured);
}
if (args.clusters) {
  const { figures: measured, absent } = await clusterBench(seed, Number(args.runs));
  printByRows(measured);
  if (absent.length > 0) line(`  not installed: ${absent.join(", ")}`);
  figures.push(...measured);
}
if (args.regions) {
  const runs = Number(args.runs);
  for (const { figures: measured, absent } of [await regionalBench(runs), await arealBench(seed, runs)]) {
    printByRows(measured);
    if (absent.length > 0) line(`  not installed: ${absent.join(", ")}`);
    figures.push(...measured);
  }
  const measured = await guidelinesBench(runs);
  printByRows(measured);
  figures.push(...measured);
}
if (args.browser) {
  const measured = await browserFigures(sizes, seed);
  if (typeof measured === "string") line(`\nbrowser: ${measured}`);
  else {
    printByRows(measured);
    figures.push(...measured);
  }
}
const failed = figures.filter((figure) => !holds(figure));
line(failed.length > 0 ? `${failed.length} of the limits do not hold` : "all limits hold");
if (args.json) {
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, load: busy };
  writeFileSync(args.json, `${JSON.stringify({ machine, seed, figures }, null, 2)}\n`);
}
process.exitCode = failed.length > 0 ? 1 : 0;

function holds({ value, limit, isAtLeast }: Figure): boolean {
  return limit === undefined || (isAtLeast ? value >= limit : value <= limit);
}

function printByRows(measured: Figure[]): void {
  for (const rows of new Set(measured.map((figure) => figure.rows)))
    print(
      rows,
      measured.filter((figure) => figure.rows === rows),
    );
}

function print(rows: number, measured: Figure[]): void {
  line(`\n${rows.toLocaleString("en")} rows, seed ${seed}, medians`);
  for (const figure of measured) {
    const { name, value, unit, limit, isAtLeast, note } = figure;
    const shown = `${value.toFixed(value < 100 ? 2 : 0)} ${unit}`.padStart(12);
    const target = limit === undefined ? "" : `${isAtLeast ? ">=" : "<="} ${limit} ${holds(figure) ? "ok" : "NOT MET"}`;
    line(`  ${name.padEnd(44)}${shown}  ${target.padEnd(16)}${note ?? ""}`.trimEnd());
  }
}

function line(text: string): void {
  process.stdout.write(`${text}\n`);
}
