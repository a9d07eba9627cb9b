import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { buildContext } from "#data/context.ts";
import { sourcesDirectory } from "#data/sourceFiles.ts";
import { DRAWS, WIDEN } from "./complete.ts";
import { readPublished } from "./published.ts";
import { readStanding } from "./standing.ts";
import { findAgain, takeAway } from "./validation.ts";

/** Takes published cells away, estimates them, and writes how well they were found again: `validation.json`. Some minutes. */
const context = buildContext(sourcesDirectory(process.argv[2]), tmpdir(), { geojson: false });
const published = readPublished(context);
const options = { ...DRAWS, seed: 2, burn: 80, draws: 60, widen: WIDEN };
const found = findAgain(published, readStanding(context, published), takeAway(published, 7), options, console.log);
writeFileSync(new URL("validation.json", import.meta.url), `${JSON.stringify(found, null, 2)}\n`);
console.log(found);
