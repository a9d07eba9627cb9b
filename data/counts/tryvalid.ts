import { writeFileSync } from "node:fs";
import { buildContext } from "#data/context.ts";
import { sourcesDirectory } from "#data/sourceFiles.ts";
import { readPublished } from "./published.ts";
import { readStanding } from "./standing.ts";
import { findAgain, takeAway } from "./validation.ts";
const context = buildContext(sourcesDirectory(), "/tmp/agg/counts-out", { geojson: false });
const p = readPublished(context);
const found = findAgain(
  p,
  readStanding(context, p),
  takeAway(p, 7),
  {
    seed: 2,
    burn: Number(process.argv[2]),
    draws: Number(process.argv[3]),
    every: 2,
    widen: Number(process.argv[4] ?? 1.1),
  },
  (line) => console.log(line),
);
console.log(found);
writeFileSync("/tmp/agg/counts-out/validation.json", JSON.stringify(found, null, 1));
