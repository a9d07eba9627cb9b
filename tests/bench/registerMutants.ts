import { fork } from "node:child_process";
import { join } from "node:path";
import { type MutantOutcome, SOUND } from "./mutantReader.ts";

/** Damaged registers of each format that are tried. */
const MUTANTS = 5000;
/** Milliseconds one may take. */
const PATIENCE = 5000;

/** What became of the mutants of a format. */
export interface MutantTally {
  format: string;
  read: number;
  refused: number;
  /** What went wrong, with the number of the mutant, by which it is made again. */
  wrong: string[];
}

/**
 * Reads thousands of damaged registers of every format in a process of its own: each must give a result with the rows a reference reader counts, or one
 * sentence, within five seconds. One that goes silent is ended, and the mutant it was at is counted as wrong.
 */
export async function registerMutants(seed: number, mutants = MUTANTS): Promise<MutantTally[]> {
  const tallies = Object.keys(SOUND).map((format): MutantTally => ({ format, read: 0, refused: 0, wrong: [] }));
  const waiting = [...tallies];
  async function lane(): Promise<void> {
    for (let tally = waiting.shift(); tally; tally = waiting.shift()) {
      const { format } = tally;
      for (let from = 0; from < mutants;) from = await someMutants({ seed, format, from, mutants }, tally);
    }
  }
  await Promise.all([lane(), lane()]);
  return tallies;
}

/** Reads mutants until all are or one hangs; resolves with the number to go on with. */
function someMutants(
  work: { seed: number; format: string; from: number; mutants: number },
  tally: MutantTally,
): Promise<number> {
  const reader = fork(join(import.meta.dirname, "mutantReader.ts"), [JSON.stringify(work)], {
    execArgv: ["--import", "tsx"],
  });
  let at = work.from;
  return new Promise((resolve, reject) => {
    let watchdog: NodeJS.Timeout | undefined;
    const watch = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => {
        tally.wrong.push(`${at}: no answer in ${PATIENCE / 1000} s`);
        reader.kill("SIGKILL");
        resolve(at + 1);
      }, PATIENCE);
    };
    reader.on("message", (message) => {
      const { mutant, outcome, why } = message as MutantOutcome;
      at = mutant + 1;
      if (outcome === "wrong") tally.wrong.push(`${mutant}: ${why}`);
      else tally[outcome]++;
      if (at < work.mutants) watch();
      else {
        clearTimeout(watchdog);
        reader.kill();
        resolve(at);
      }
    });
    reader.on("error", (error) => {
      clearTimeout(watchdog);
      reject(error);
    });
  });
}
