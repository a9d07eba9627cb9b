import { dbscan } from "../../src/spatial/density/dbscan";
import { points } from "./scaleRegister";

/** Prints the bytes by which `dbscan` raises the peak of this process: `clusterPeak.ts ROWS SEED EPS MINPTS`. */
const [rows, seed, eps, minPts] = process.argv.slice(2).map(Number);
const { longitude, latitude } = points(rows, seed);
globalThis.gc?.();
const before = process.memoryUsage.rss();
const { count } = dbscan(longitude, latitude, eps, minPts);
const peak = process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify({ bytes: Math.max(0, peak - before), count }));
