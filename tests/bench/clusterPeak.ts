import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type * as dbscanModule from "#spatial/density/dbscan.ts";
import { points } from "./scaleRegister.ts";

// Prints the bytes by which `dbscan` of a module raises the memory of this process: `clusterPeak.ts MODULE ROWS SEED EPS MINPTS`.
const [module, ...numbers] = process.argv.slice(2);
const [rows, seed, eps, minPts] = numbers.map(Number);
const { dbscan }: typeof dbscanModule = await import(pathToFileURL(module).href);
const { longitude, latitude } = points(rows, seed);
const few = points(20_000, seed);
for (let run = 0; run < 5; run++) dbscan(few.longitude, few.latitude, eps, minPts); // compiled, and what that needs is there
for (let turn = 0; turn < 5; turn++) {
  globalThis.gc?.();
  await new Promise((resolve) => setTimeout(resolve, 50)); // memory is given back in the background
}
writeFileSync("/proc/self/clear_refs", "5"); // from here on the highest is measured anew
const before = resident("VmRSS");
dbscan(longitude, latitude, eps, minPts);
process.stdout.write(String(Math.max(0, resident("VmHWM") - before)));

/** Bytes of this process by Linux's name for them. */
function resident(name: "VmRSS" | "VmHWM"): number {
  const line = new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(readFileSync("/proc/self/status", "utf8"));
  return 1024 * Number(line?.[1]);
}
