import { parseArgs } from "node:util";
import { epsChooser } from "#clusters/found/chosenSettings.ts";
import { clusterStudy } from "#clusters/found/clusterStudy.ts";
import { atlasRegister } from "#firms/atlasRegister.ts";
import { type IndustryFile, industryTree } from "#industries/industryTree.ts";
import { createClusterTest } from "#spatial/pattern/clusterTest.ts";
import { createRandom, sampleWithoutReplacement } from "#spatial/random.ts";
import { shareOf } from "./shareOf.ts";
import { atlasBytes, atlasJson } from "#tests/atlasFile.ts";

/** Maps of random labels over the real establishments, each tested as an industry would be: how many show a significant cluster. */
const { values: args } = parseArgs({
  options: {
    maps: { type: "string", default: "600" },
    permutations: { type: "string", default: "99" },
    seed: { type: "string", default: "1" },
    /** Establishments, kilometres ("auto": chosen from the data, anew for each map) and points of a core of the settings that take turns. */
    settings: { type: "string", default: "100,40,4 300,20,5 1000,10,5 300,auto,5" },
  },
});

const ALPHA = 0.05;

const table = await atlasRegister(
  atlasBytes("establishments.parquet").buffer,
  industryTree(atlasJson<IndustryFile>("industries.json")),
);
const { lon, lat, length } = table;
const everySite = Uint32Array.from({ length }, (_, row) => row);

const maps = Number(args.maps);
const permutations = Number(args.permutations);
const settings = args.settings.split(" ").map((text) => text.split(",").map(Number));
const random = createRandom(Number(args.seed));
line(
  `${maps} maps of random labels over ${length.toLocaleString("en")} establishments, ${permutations} permutations, seed ${args.seed}`,
);

const tally = settings.map(() => ({ maps: 0, significant: 0, clusters: 0, seconds: 0 }));
for (let map = 0; map < maps; map++) {
  const turn = map % settings.length;
  const [establishments, kilometres, minPts] = settings[turn];
  const selected = sampleWithoutReplacement(length, establishments, random);
  const begun = performance.now();
  const eps = Number.isNaN(kilometres) ? chooser(selected, minPts) : kilometres * 1000;
  const test = createClusterTest({ lon, lat, selected, eps, minPts, permutations, random });
  while (!test.step());
  tally[turn].seconds += (performance.now() - begun) / 1000;
  tally[turn].maps++;
  tally[turn].clusters += test.observed.count;
  if (test.result().p.some((p) => p <= ALPHA)) tally[turn].significant++;
}

settings.forEach(([establishments, kilometres, minPts], turn) => {
  const { maps, significant, clusters, seconds } = tally[turn];
  const distance = Number.isNaN(kilometres) ? "chosen" : `${kilometres} km`;
  const name = `${establishments} establishments, ${distance}, ${minPts} points`;
  const details = `${(clusters / maps).toFixed(1)} clusters and ${(seconds / maps).toFixed(2)} s a map`;
  line(`  ${name.padEnd(38)}${shareOf(significant, maps).text}  ${details}`);
});
const significant = tally.reduce((sum, { significant }) => sum + significant, 0);
const { lower, text } = shareOf(significant, maps);
line(`  ${"all".padEnd(38)}${text}  ${lower <= ALPHA ? "ok" : "NOT MET"}: at most ${ALPHA * 100}%`);
process.exitCode = lower <= ALPHA ? 0 : 1;

function chooser(selected: Uint32Array, minPts: number): (lon: Float64Array, lat: Float64Array) => number {
  const isSelected = new Uint8Array(length);
  for (const row of selected) isSelected[row] = 1;
  return epsChooser(
    clusterStudy(table, everySite, (row) => isSelected[row] === 1),
    minPts,
  );
}

function line(text: string): void {
  process.stdout.write(`${text}\n`);
}
