import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { dbscan } from "../../src/spatial/density/dbscan";
import { kDistance } from "../../src/spatial/density/kDistance";
import { type Comparison, timed } from "./comparison";
import { points } from "./scaleRegister";

const MODULE = "src/spatial/density/dbscan.ts";
const CROWD = 100_000;
const LARGE = 1_000_000;

/** The same call on as many establishments that stand apart and that stand on one coordinate. */
function crowdComparison(name: string, call: (lon: Float64Array, lat: Float64Array) => unknown): Comparison {
  return {
    name: `${name}: 100,000 on one coordinate`,
    peer: "as many spread",
    unit: "ms",
    atLeast: 0.2,
    rounds: 5,
    sides: ({ seed }) => {
      const { longitude, latitude } = points(CROWD, seed);
      const [lon, lat] = [new Float64Array(CROWD).fill(-99.1), new Float64Array(CROWD).fill(19.4)];
      return Promise.resolve({ ours: timed(() => call(lon, lat)), peer: timed(() => call(longitude, latitude)) });
    },
  };
}

export const densityComparisons: readonly Comparison[] = [
  crowdComparison("dbscan, 500 m, 10 points", (lon, lat) => dbscan(lon, lat, 500, 10)),
  crowdComparison("k-distance, 10 points", (lon, lat) => kDistance(lon, lat, 10)),
  {
    name: "dbscan of 1,000,000: peak, an establishment",
    peer: "as it was",
    unit: "bytes",
    atLeast: 0.75,
    rounds: 5,
    sides: ({ seed, base }) => {
      if (typeof base === "string") return Promise.resolve(base);
      const was = base.file(MODULE);
      if (was === undefined) return Promise.resolve(`${base.revision} has no ${MODULE}`);
      if (!existsSync("/proc/self/clear_refs")) return Promise.resolve("a peak can be set back on Linux only");
      const now = fileURLToPath(new URL(`../../${MODULE}`, import.meta.url));
      const peak = (module: string) => () => peakOf(module, seed);
      return Promise.resolve({
        ours: peak(now),
        peer: peak(was),
        note: "each in a process of its own, result included",
      });
    },
  },
];

async function peakOf(module: string, seed: number): Promise<number> {
  const script = fileURLToPath(new URL("./clusterPeak.ts", import.meta.url));
  const args = ["--expose-gc", "--import", "tsx", script, module, LARGE, seed, 500, 10].map(String);
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return Number(stdout) / LARGE;
}
