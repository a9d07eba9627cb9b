import { readFileSync, writeFileSync } from "node:fs";
import { buildContext } from "#data/context.ts";
import { sourcesDirectory } from "#data/sourceFiles.ts";
import { type Concordances, industryCodes } from "#industries/industryCodes.ts";
import { type IndustryFile, industryTree } from "#industries/industryTree.ts";
import type { ClusterFile } from "#industries/benchmarkClusters.ts";
import { readPublished } from "./published.ts";
import { readClasses } from "./classes.ts";
import { drawGroups } from "./classDraws.ts";
import type { HiddenCells } from "./hiddenCells.ts";
const out = "/tmp/agg/counts-out/";
const t0 = performance.now();
const lap = (s: string) => console.log(((performance.now() - t0) / 1000).toFixed(1), s);
const context = buildContext(sourcesDirectory(), out, { geojson: false });
const p = readPublished(context);
lap("read");
const buf = (n: string) => {
  const b = readFileSync(out + n);
  return b.buffer.slice(b.byteOffset, b.byteOffset + b.byteLength);
};
const meta = JSON.parse(readFileSync(out + "meta.json", "utf8"));
const h = {
  county: new Int32Array(buf("h-county")),
  state: new Int32Array(buf("h-state")),
  industry: new Int32Array(buf("h-industry")),
} as unknown as HiddenCells;
h.length = h.county.length;
const kept = {
  count: meta.draws as number,
  jobs: new Float32Array(buf("k-jobs")),
  establishments: new Uint16Array(buf("k-est")),
};
const tree = industryTree(context.readJson<IndustryFile>("industries.json"));
const codes = industryCodes(tree, context.readJson<Concordances>("concordances.json"));
const { clusters, clusterOf, subclusterOf } = context.readJson<ClusterFile>("clusters.json");
const key = (naics: number) => {
  const { node } = codes.resolve(String(naics), "naics");
  return clusterOf[node] * 1000 + subclusterOf[node];
};
const cl = readClasses(context, p, (list) => new Set(list.map(key)).size > 1);
lap("classes " + cl.jobs.filter((a) => a.length > 0).length);
const groupOf = cl.classes.map((list, i) =>
  cl.jobs[i].length > 0
    ? list.map((n) => clusterOf[codes.resolve(String(n), "naics").node])
    : [clusterOf[codes.resolve(String(list[0]), "naics").node]],
);
console.log("negative groups", groupOf.flat().filter((g) => g < -1).length);
const g = drawGroups(p, cl, h, kept, groupOf, clusters.length, 5);
lap("groups");
const w = (n: string, a: ArrayBufferView) =>
  writeFileSync(out + n, new Uint8Array(a.buffer, a.byteOffset, a.byteLength));
w("g-jobs", g.jobs);
w("g-est", g.establishments);
w("g-total", g.total);
const nat = new Float64Array(clusters.length);
for (const row of context.readCsv("us-census-cbp-national-naics6-2021.csv.gz")) {
  const c = clusterOf[codes.resolve(row.naics, "naics").node];
  if (c >= 0) nat[c] += Number(row.employment);
}
writeFileSync(
  out + "g-meta.json",
  JSON.stringify({ clusters: clusters.map((c) => ({ id: c.id, name: c.name, traded: c.traded })), nation: [...nat] }),
);
