import { writeFileSync } from "node:fs";
import { buildContext } from "#data/context.ts";
import { sourcesDirectory } from "#data/sourceFiles.ts";
import { readPublished } from "./published.ts";
import { readStanding } from "./standing.ts";
import { complete, DRAWS } from "./complete.ts";
const out = "/tmp/agg/counts-out/";
const context = buildContext(sourcesDirectory(), out, { geojson: false });
const p = readPublished(context);
const r = complete(
  p,
  readStanding(context, p),
  { ...DRAWS, burn: Number(process.argv[2] ?? 120), draws: Number(process.argv[3] ?? 100) },
  console.log,
);
const w = (n: string, a: ArrayBufferView) =>
  writeFileSync(out + n, new Uint8Array(a.buffer, a.byteOffset, a.byteLength));
const h = r.hidden;
w("h-county", h.county);
w("h-state", h.state);
w("h-industry", h.industry);
w("k-jobs", r.kept.jobs);
w("k-est", r.kept.establishments);
w("c-jobs", r.cells.jobs);
w("c-est", r.cells.establishments);
w("c-low", r.cells.low);
w("c-high", r.cells.high);
const y = p.years.get(2021)!;
w("p-jobs", y.jobs);
w("p-est", y.establishments);
writeFileSync(
  out + "meta.json",
  JSON.stringify({
    counties: p.counties,
    states: p.states,
    industries: p.industries,
    sectors: p.sectors,
    areas: p.areas,
    areaOf: [...p.areaOf],
    sectorOf: [...p.sectorOf],
    stateOf: [...p.stateOf],
    draws: r.kept.count,
    nation: [...p.nation.jobs],
    nationEst: [...p.nation.establishments],
  }),
);
for (const f of ["jobs", "establishments"] as const) {
  const mm = r.margins[f];
  w(`m-${f}-target`, mm.target);
  w(`m-${f}-spread`, mm.spread);
  w(`m-${f}-off`, mm.offsets);
  w(`m-${f}-of`, mm.of);
  writeFileSync(out + `m-${f}-kind.json`, JSON.stringify(mm.kind));
}
console.log("done", process.memoryUsage().rss / 1e6);
