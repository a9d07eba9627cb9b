import { basename } from "node:path";
import { type ClusterStudy, clusterStudy } from "#clusters/found/clusterStudy.ts";
import { type Delineated, delineate } from "#clusters/found/delineate.ts";
import { OUTLINE_SHAPES } from "#clusters/found/clusterOutline.ts";
import { testClusters } from "#clusters/found/testClusters.ts";
import type { FirmTable } from "#firms/firmTable.ts";
import { selectIndustry } from "#firms/formats/codes/selectIndustry.ts";
import { type RegisterRead, type ReadAsk, readRegister } from "#firms/formats/readRegister.ts";
import { type PlaceNames, placeNames } from "#clusters/found/placeNames.ts";
import type { PlaceFile, RegionFile } from "#regions/regionFile.ts";
import { regionTable } from "#regions/regionTable.ts";
import type { Topology } from "topojson-specification";
import { atlasFolder, findAtlas } from "#cli/atlas/atlasFolder.ts";
import { SIGNIFICANCE } from "#clusters/found/clusterSpec.ts";
import { clusterOutlines } from "./clusterOutlines.ts";
import { CLUSTERS_HELP } from "./clustersHelp.ts";
import { type ClustersRequest, clustersRequest } from "./clustersRequest.ts";
import { VERSION } from "#cli/options.ts";
import { makeProgress, type TerminalProgress } from "#cli/progress.ts";
import { registerName, registerBytes } from "#cli/registerBytes.ts";
import { Refusal } from "#cli/refusal.ts";
import { type Printed, STANDARD } from "#cli/standardStreams.ts";
import { checkOutputs, writeOutputs } from "#cli/writeOutputs.ts";
import { NOISE } from "#spatial/density/dbscan.ts";
import { type CsvCell, csvText } from "#firms/formats/table/csvText.ts";
import { UnreadableRegister } from "#firms/formats/unreadableRegister.ts";

/** What became of the rows that were looked at. */
interface RowClusters {
  /** [row] cluster from 0, `NOISE`, `IN_AREA` or `NOT_SELECTED`; any for rejected rows. */
  cluster: Int32Array;
  /** [row] 1 for core points. */
  core: Uint8Array;
}

const NOT_SELECTED = -2;
const IN_AREA = -3;

/** Rows written in one piece. */
const AT_ONCE = 4096;

/** The label file in pieces of many lines: a header, then one line a row of the register, in its order. */
function* clusterLabels(register: RegisterRead, { cluster, core }: RowClusters): Generator<string> {
  const label = (row: number): readonly CsvCell[] => {
    const rejected = register.rejected[row];
    if (rejected > 0) return ["", "rejected", register.reasons[rejected - 1]];
    if (cluster[row] === NOT_SELECTED)
      return ["", "not selected", register.codes[register.industry[row]] === "" ? "no industry" : "another industry"];
    if (cluster[row] === IN_AREA) return ["", "area", "wider than a cluster may be"];
    if (cluster[row] === NOISE) return ["", "noise", ""];
    return [cluster[row] + 1, core[row] === 1 ? "core" : "border", ""];
  };
  yield csvText([["row", "cluster", "role", "reason"]], "\n");
  for (let from = 0; from < register.rows; from += AT_ONCE) {
    const count = Math.min(AT_ONCE, register.rows - from);
    yield csvText(
      Array.from({ length: count }, (_, k) => [from + k + 1, ...label(from + k)]),
      "\n",
    );
  }
}

/** `agglomera clusters`: reads a register, finds and tests its clusters, writes them, and prints the figures. */
export async function clustersCommand(args: string[]): Promise<Printed> {
  const request = clustersRequest(args);
  if (request === "help") return { stdout: CLUSTERS_HELP };
  if (request === "version") return { stdout: VERSION };
  const progress = makeProgress();
  const summary = await findClusters(request, progress).finally(progress.end);
  const isTaken = request.out === STANDARD || request.labels === STANDARD;
  return { [isTaken ? "stderr" : "stdout"]: `${JSON.stringify(summary, undefined, 2)}\n` };
}

/** Finds the clusters and writes them; the figures to print. Nothing is written where no row can be used. */
async function findClusters(request: ClustersRequest, progress: TerminalProgress): Promise<object> {
  const begun = performance.now();
  const { register: path, out, labels, industry, existing } = request;
  await checkOutputs(
    { "--out": out, ...(labels !== undefined && { "--labels": labels }) },
    { inputs: [path], existing },
  );

  const name = registerName(path);
  const { lon, lat, encoding, crs } = request;
  const register = await readRegisterFile(path, { lon, lat, encoding, crs, industry: industry?.column }, (share) =>
    progress.say(`Reading ${basename(path)} ... ${Math.floor(100 * share)}%`),
  );
  if (register.rows === 0) throw new Refusal(`${name} holds no row below its header.`);
  const rejections = Object.entries(register.rejections);
  const rejected = Object.fromEntries(rejections.map(([reason, counted]) => [reason, counted.rows]));
  const { isSelected, warnings } = selectedRows(register, request);
  const rows = Uint32Array.from(register.rejected.keys()).filter((row) => register.rejected[row] === 0);
  const study = clusterStudy(register, rows, isSelected);
  if (study.selected.length === 0) throw new Refusal(nothingKept(name, { kept: rows.length, rejected, industry }));

  progress.say("Finding clusters ...");
  const found = await clustersOf(register, study, request);
  const test =
    request.test &&
    (await testClusters(found, request.test, {
      pause: () => new Promise((resolve) => setImmediate(resolve)),
      isCancelled: () => false,
      onProgress: ({ done, settings }) => progress.say(`Testing ... ${done} of ${settings.permutations} redrawn maps`),
    }));
  progress.end();

  const { clusters, areas, settings: used, unclustered } = found.delineation;
  // `footprint`: metres around core points that count as a cluster's ground when all establishments there are counted.
  const settings = {
    method: request.method,
    eps: request.method === "dbscan" ? used.eps : null,
    minPoints: used.minPts,
    maxExtentKm: request.method === "hdbscan" ? used.maxKm : null,
    footprint: used.eps,
    automatic: [
      ...(request.method === "dbscan" && request.eps === undefined ? ["eps"] : []),
      ...(request.minPoints === undefined ? ["minPoints"] : []),
    ],
    permutations: request.test?.permutations ?? null,
    seed: request.test?.seed ?? null,
    industry: industry?.codes ?? null,
  };
  const isCompared = industry !== undefined;
  await writeOutputs([
    { path: out, pieces: clusterOutlines(found.delineation, { settings, isCompared, test }) },
    ...(labels === undefined
      ? []
      : [{ path: labels, pieces: clusterLabels(register, rowClusters(register.rows, study, found)) }]),
  ]);
  return {
    rows: register.rows,
    kept: rows.length,
    rejected,
    firstRejected: Object.fromEntries(rejections.map(([reason, counted]) => [reason, counted.first])),
    repaired: register.repaired,
    warnings: [...register.warnings, ...warnings],
    reading: register.reading,
    selected: study.selected.length,
    clusters: clusters.length,
    areas: areas.length,
    noise: unclustered,
    outlines: Object.fromEntries(
      OUTLINE_SHAPES.map((shape) => [shape, clusters.filter(({ outline }) => outline === shape).length]),
    ),
    significant: test ? test.p.filter((p) => p <= SIGNIFICANCE).length : null,
    seconds: Number(((performance.now() - begun) / 1000).toFixed(3)),
    settings,
  };
}

/** Why there is nothing to look for clusters in. */
function nothingKept(
  name: string,
  { kept, rejected, industry }: { kept: number; rejected: Record<string, number> } & Pick<ClustersRequest, "industry">,
): string {
  const reasons = Object.entries(rejected).map(([reason, rows]) => `${rows} ${reason}`);
  if (kept === 0)
    return `${name}: no row has a place that can be used (${reasons.join(", ")}), and nothing is written.`;
  return `${name}: no row of industry ${industry?.codes} has a place that can be used, and nothing is written.`;
}

/** Which rows bear the industry asked for; all without one. Refuses an industry that no row has. */
function selectedRows(
  register: RegisterRead,
  { register: from, industry }: ClustersRequest,
): { isSelected: (row: number) => boolean; warnings: string[] } {
  const path = registerName(from);
  if (!industry) return { isSelected: () => true, warnings: [] };
  const rowsOf = new Uint32Array(register.codes.length);
  for (const code of register.industry) rowsOf[code]++;
  const { isSelected: isWanted, warnings } = selectIndustry(industry.codes, register.codes, (code) => rowsOf[code]);
  if (!isWanted.includes(1)) {
    const known = register.codes.filter((code) => code !== "");
    throw new Refusal(
      known.length === 0
        ? `${path}: the column ${industry.column} is empty in every row.`
        : `${path}: no row has an industry ${industry.codes} in ${industry.column}, which holds ${known.length === 1 ? "one code" : `${known.length} codes`} in ${register.rows} rows.`,
    );
  }
  return { isSelected: (row) => isWanted[register.industry[row]] === 1, warnings };
}

/** The clusters of a study, named by regions and towns of the atlas where it is at hand. */
async function clustersOf(register: RegisterRead, study: ClusterStudy, request: ClustersRequest): Promise<Delineated> {
  const { method, eps, minPoints, maxExtent } = request;
  const spec = { filter: {}, method, eps, minPts: minPoints, maxKm: maxExtent };
  return delineate(firmTable(register), study, spec, await atlasNames());
}

/** Names of places from the atlas, where it is at hand. */
async function atlasNames(): Promise<PlaceNames> {
  const folder = findAtlas();
  if (folder === undefined) return {};
  const { json } = atlasFolder(folder);
  const [regions, outlines, places] = await Promise.all([
    json<RegionFile>("regions.json"),
    json<Topology>("regions.topo.json"),
    json<PlaceFile>("places.json"),
  ]);
  return placeNames(regionTable(regions), outlines, places);
}

/** The register as a table that knows nothing of its establishments but their places; rejected rows are NaN. */
function firmTable({ rows, lon, lat }: RegisterRead): FirmTable {
  const none = { values: [""], codes: new Uint32Array(rows) };
  const zeros = new Uint16Array(rows);
  const bits = new Uint8Array(rows);
  const employment = new Float32Array(rows).fill(Number.NaN);
  const numbers = { industry: zeros, firstYear: zeros, lastYear: zeros, source: bits, repairs: bits, employment };
  return {
    length: rows,
    lon,
    lat,
    ...numbers,
    id: none,
    name: none,
    company: none,
    place: none,
    park: none,
    region: none,
  };
}

/** The clusters of a study by row of the register. */
function rowClusters(length: number, study: ClusterStudy, found: Delineated): RowClusters {
  const cluster = new Int32Array(length).fill(NOT_SELECTED);
  const core = new Uint8Array(length);
  study.selected.forEach((site, k) => {
    const row = study.rows[site];
    cluster[row] = found.isInArea[k] === 1 ? IN_AREA : found.cluster[k];
    core[row] = found.core[k];
  });
  return { cluster, core };
}

/** Reads a register from a file or from standard input. `onRead` hears the share read so far. Refuses what cannot be opened or read. */
async function readRegisterFile(
  path: string,
  ask: Omit<ReadAsk, "name">,
  onRead?: (share: number) => void,
): Promise<RegisterRead> {
  try {
    return await readRegister(registerBytes(path, onRead), { ...ask, name: basename(registerName(path)) });
  } catch (error) {
    if (error instanceof UnreadableRegister) throw new Refusal(error.message, { cause: error });
    throw error;
  }
}
