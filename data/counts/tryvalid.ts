import { buildContext } from "#data/context.ts";
import { sourcesDirectory } from "#data/sourceFiles.ts";
import { readPublished } from "./published.ts";
import { findAgain, takeAway } from "./validation.ts";
const t0 = performance.now();
const context = buildContext(sourcesDirectory(), "/tmp/agg/counts-out", { geojson: false });
const p = readPublished(context);
const taken = takeAway(p, 7);
console.log(
  findAgain(
    p,
    taken,
    { seed: 2, burn: Number(process.argv[2]), draws: Number(process.argv[3]), every: 2, widen: 1 },
    (l) => console.log(((performance.now() - t0) / 1000).toFixed(0), l),
  ),
);
