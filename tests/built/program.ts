import { type ChildProcess, spawn, type StdioOptions } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const REGISTERS = join(ROOT, "tests", "registers");
/** The command line as it is shipped. */
export const PROGRAM = join(ROOT, "dist-cli", "agglomera.mjs");

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a program with Node in a folder; `input` is what it reads from its standard input. */
export function runNode(
  args: readonly string[],
  { input, folder = ROOT }: { input?: string; folder?: string } = {},
): Promise<Run> {
  const child = begin(args, ["pipe", "pipe", "pipe"], folder);
  child.stdin!.on("error", (error: NodeJS.ErrnoException) => expect(error.code).toBe("EPIPE"));
  child.stdin!.end(input ?? "");
  return ended(child);
}

/** `agglomera` with these arguments. */
export function agglomera(...args: string[]): Promise<Run> {
  return runNode([PROGRAM, ...args]);
}

/** Starts Node with standard streams of one's own. */
export function begin(args: readonly string[], stdio: StdioOptions, folder = ROOT): ChildProcess {
  return spawn(process.execPath, args, { cwd: folder, stdio });
}

/** What a process wrote and its exit code, once it has ended. */
export function ended(child: ChildProcess): Promise<Run> {
  return new Promise((resolve, reject) => {
    const run = { stdout: "", stderr: "" };
    child.stdout?.setEncoding("utf8").on("data", (text: string) => (run.stdout += text));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (run.stderr += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ ...run, code }));
  });
}

/** One sentence on stderr, nothing on stdout, exit code 2. */
export function expectRefusal({ code, stdout, stderr }: Run, sentence: RegExp): void {
  expect(stderr).toMatch(sentence);
  expect(stderr).toMatch(/^[^\n]+[.?]\n$/);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
}
