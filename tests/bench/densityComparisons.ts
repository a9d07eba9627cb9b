import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { clusterStudy } from "#clusters/found/clusterStudy.ts";
import { delineate } from "#clusters/found/delineate.ts";
import { dbscan } from "#spatial/density/dbscan.ts";
import { kDistance } from "#spatial/density/kDistance.ts";
import { type Comparison, timed } from "./comparison.ts";
import { mulberry32, points, scaleTable } from "./scaleRegister.ts";

const MODULE = "src/spatial/density/dbscan.ts";
const CROWD = 100_000;
const LARGE = 1_000_000;

type Places = [lon: Float64Array, lat: Float64Array];

const onOneCoordinate = (rows: number): Places => [
  new Float64Array(rows).fill(-99.1),
  new Float64Array(rows).fill(19.4),
];

/** Gaussian around one centre, as far as a large city reaches. */
function inOneCity(rows: number, seed: number): Places {
  const random = mulberry32(seed);
  const around = (centre: number) => {
    let sum = 0;
    for (let k = 0; k < 12; k++) sum += random();
    return centre + 0.08 * (sum - 6);
  };
  return [
    Float64Array.from({ length: rows }, () => around(-99.1)),
    Float64Array.from({ length: rows }, () => around(19.4)),
  ];
}

/** Clusters with outlines and with what they cover, as the command line finds them. */
function delineated([lon, lat]: Places): () => number {
  const table = { ...scaleTable(lon.length), lon, lat };
  const rows = Uint32Array.from(lon.keys());
  return timed(() =>
    delineate(
      table,
      clusterStudy(table, rows, () => true),
      { filter: {}, method: "dbscan", eps: 2000, minPts: 10 },
    ),
  );
}

/** All clusters of a crowded register beside those of one as large whose establishments stand apart. */
function delineationComparison(
  crowd: string,
  rows: number,
  places: (rows: number, seed: number) => Places,
): Comparison {
  return {
    name: `clusters: ${rows.toLocaleString("en")} ${crowd}`,
    peer: "as many spread",
    unit: "ms",
    atLeast: 0.2,
    rounds: 3,
    sides: ({ seed }) => {
      const { longitude, latitude } = points(rows, seed);
      return Promise.resolve({ ours: delineated(places(rows, seed)), peer: delineated([longitude, latitude]) });
    },
  };
}

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
      const [lon, lat] = onOneCoordinate(CROWD);
      return Promise.resolve({ ours: timed(() => call(lon, lat)), peer: timed(() => call(longitude, latitude)) });
    },
  };
}

export const densityComparisons: readonly Comparison[] = [
  crowdComparison("dbscan, 500 m, 10 points", (lon, lat) => dbscan(lon, lat, 500, 10)),
  crowdComparison("k-distance, 10 points", (lon, lat) => kDistance(lon, lat, 10)),
  delineationComparison("on one coordinate", CROWD, onOneCoordinate),
  delineationComparison("in one city", LARGE, inOneCity),
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
