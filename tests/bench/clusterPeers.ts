import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { clustersDbscan } from "@turf/clusters-dbscan";
import turfPackage from "@turf/clusters-dbscan/package.json" with { type: "json" };
import { EARTH_RADIUS } from "#spatial/greatCircle.ts";

/** What another implementation took and found; undefined where it is not installed. */
export type PeerRun = { ms: number; clusters: number; noise: number; version: string } | undefined;

type Peer = (lon: Float64Array, lat: Float64Array, eps: number, minPts: number) => Promise<PeerRun>;

/** `@turf/clusters-dbscan`, features made beforehand. */
export const turf: Peer = (lon, lat, eps, minPts) => {
  const features = Array.from(lon, (east, i) => ({
    type: "Feature" as const,
    properties: {},
    geometry: { type: "Point" as const, coordinates: [east, lat[i]] },
  }));
  const before = performance.now();
  const found = clustersDbscan({ type: "FeatureCollection", features }, eps / 1000, {
    minPoints: minPts,
    mutate: true,
  });
  const ms = performance.now() - before;
  const labels = found.features.map(({ properties }) => properties.cluster ?? -1);
  return Promise.resolve({ ms, ...counted(labels), version: turfPackage.version });
};

const SKLEARN = `
import json, sys, time
import numpy, sklearn
from sklearn.cluster import DBSCAN
file, radians, points = sys.argv[1], float(sys.argv[2]), int(sys.argv[3])
at = numpy.radians(numpy.fromfile(file).reshape(2, -1).T[:, ::-1])
before = time.perf_counter()
label = DBSCAN(eps=radians, min_samples=points, metric="haversine", algorithm="ball_tree").fit(at).labels_
seconds = time.perf_counter() - before
print(json.dumps(dict(ms=1000 * seconds, clusters=int(label.max() + 1), noise=int((label == -1).sum()), version=sklearn.__version__)))
`;

/** scikit-learn's `DBSCAN` with a ball tree and the haversine metric, in the `python3` of the path. */
export const sklearn: Peer = async (lon, lat, eps, minPts) => {
  if (!answers("python3", ["-c", "import sklearn"])) return undefined;
  return withFile([lon, lat], async (file) => {
    const args = ["-c", SKLEARN, file, String(eps / EARTH_RADIUS), String(minPts)];
    const { stdout } = await promisify(execFile)("python3", args);
    return JSON.parse(stdout) as PeerRun;
  });
};

/** PostGIS's `ST_ClusterDBSCAN`, which is planar: on metres of an equirectangular projection, so its counts differ a little. */
export const postgis: Peer = async (lon, lat, eps, minPts) => {
  const psql = ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1"];
  if (!answers("psql", [...psql, "-c", "select postgis_version()"])) return undefined;
  const metres = (EARTH_RADIUS * Math.PI) / 180;
  const parallel = Math.cos((lat.reduce((sum, north) => sum + north, 0) / lat.length / 180) * Math.PI);
  const lines = Array.from(lon, (east, i) => `${east * metres * parallel}\t${lat[i] * metres}`).join("\n");
  return withFile(lines, async (file) => {
    const script = `
create temp table given (x float8, y float8);
\\copy given from '${file}'
create temp table at as select st_makepoint(x, y) as point from given;
analyze at;
select clock_timestamp() as begun \\gset
create temp table found as select st_clusterdbscan(point, ${eps}, ${minPts}) over () as c from at;
select json_build_object('ms', 1000 * extract(epoch from clock_timestamp() - :'begun'), 'clusters', count(distinct c),
  'noise', count(*) filter (where c is null), 'version', split_part(postgis_version(), ' ', 1)) from found;`;
    return JSON.parse(execFileSync("psql", psql, { input: script }).toString()) as PeerRun;
  });
};

function counted(labels: number[]): { clusters: number; noise: number } {
  return {
    clusters: labels.reduce((most, label) => Math.max(most, label + 1), 0),
    noise: labels.filter((label) => label < 0).length,
  };
}

function answers(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

async function withFile(content: string | Float64Array[], use: (file: string) => Promise<PeerRun>): Promise<PeerRun> {
  const folder = mkdtempSync(join(tmpdir(), "cluster-bench-"));
  const file = join(folder, "points");
  try {
    const bytes =
      typeof content === "string"
        ? content
        : Buffer.concat(content.map(({ buffer }) => Buffer.from(buffer as ArrayBuffer)));
    writeFileSync(file, bytes);
    return await use(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
