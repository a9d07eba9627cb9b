import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
export const REGISTERS = join(ROOT, "tests", "registers");

export interface Run {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** Runs a TypeScript file with Node as a person would run the program; `begun` may send it signals. */
export function runScript(
  script: string,
  args: readonly string[],
  begun: (send: (signal: NodeJS.Signals) => void, stdout: string) => void = () => {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", script, ...args], { cwd: ROOT });
    const run = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      run.stdout += text;
      begun((signal) => child.kill(signal), run.stdout);
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (run.stderr += text));
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ ...run, code, signal }));
  });
}

/** What Node is given to run `agglomera` from its source. */
export const PROGRAM = ["--import", "tsx", join(ROOT, "src", "cli", "agglomera.ts")];

/** `agglomera` with these arguments. */
export function agglomera(...args: string[]): Promise<Run> {
  return runScript(PROGRAM[2], args);
}
