import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { type BuildContext, buildContext, MissingSource } from "./context.ts";
import { sourcesDirectory } from "./sourceFiles.ts";

/** Build steps in order: each is `data/<name>/build.ts` exporting `build(context)`. */
const STEPS = [
  "industries",
  "geometry",
  "water",
  "places",
  "regions",
  "cbp",
  "counts",
  "denue",
  "abs",
  "ssdse",
  "statsNz",
  "statcan",
  "establishments",
  "amenities",
  "heavyIndustry",
  "chineseTaipei",
  "further",
  "linkages",
  "derived",
  "sections",
  "marks",
];
/** The newest month any source covers; fixed by the data, so that a rebuild gives the same bytes. */
const DATA_DATE = "2025-04";
const LIMIT_BYTES = 24 * 1024 * 1024;
const HERE = dirname(fileURLToPath(import.meta.url));

const { values: options } = parseArgs({
  options: {
    sources: { type: "string" },
    only: { type: "string", multiple: true },
    geojson: { type: "boolean", default: false },
    out: { type: "string", default: join(HERE, "..", "public", "atlas") },
  },
});

const unknown = (options.only ?? []).filter((name) => !STEPS.includes(name));
if (unknown.length > 0) fail(`No build step ${unknown.join(", ")}; the steps are ${STEPS.join(", ")}`);

const out = resolve(options.out);
if (options.only === undefined) rmSync(join(out, "report.json"), { force: true });
const context = buildContext(sourcesDirectory(options.sources), out, { geojson: options.geojson });
try {
  for (const step of options.only ?? STEPS) await run(step, context);
} catch (error) {
  if (error instanceof MissingSource) fail(error.message);
  throw error;
}
writeManifest();

async function run(step: string, into: BuildContext): Promise<void> {
  const file = join(HERE, step, "build.ts");
  if (!existsSync(file)) return into.log(`${step}: no build step yet`);
  const started = performance.now();
  into.log(step);
  const { build } = (await import(pathToFileURL(file).href)) as {
    build: (context: BuildContext) => void | Promise<void>;
  };
  await build(into);
  into.log(`  ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** `atlas.json`: a version that changes when any byte does, and the size and SHA-256 of every file. Fails over the limit. */
function writeManifest(): void {
  const names = readdirSync(out)
    .filter((name) => name !== "atlas.json" && !/\.(geojson|md)$/.test(name))
    .sort();
  const hash = createHash("sha256");
  const files: Record<string, { bytes: number; sha256: string }> = {};
  let total = 0;
  for (const name of names) {
    const content = readFileSync(join(out, name));
    hash.update(name).update(content);
    files[name] = { bytes: content.length, sha256: createHash("sha256").update(content).digest("hex") };
    total += content.length;
  }
  writeFileSync(
    join(out, "atlas.json"),
    JSON.stringify({ version: hash.digest("hex").slice(0, 12), date: DATA_DATE, files }, null, 1),
  );
  console.log(
    `atlas: ${names.length} files, ${(total / 1024 / 1024).toFixed(2)} MB of at most ${LIMIT_BYTES / 1024 / 1024} MB`,
  );
  if (total > LIMIT_BYTES) throw new Error(`public/atlas holds ${total} bytes, at most ${LIMIT_BYTES} are allowed`);
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
