import { writeOutputs } from "#cli/writeOutputs.ts";

/** Endless text, so that whoever started this can stop it while it writes. */
function* endless(): Generator<string> {
  for (let piece = 0; ; piece++) {
    if (piece === 3) process.stdout.write("writing\n");
    yield "x".repeat(1 << 20);
  }
}

const [out, labels] = process.argv.slice(2);
await writeOutputs([
  { path: out, pieces: ["complete"] },
  { path: labels, pieces: endless() },
]);
