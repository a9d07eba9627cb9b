import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Path of a program that is installed, or undefined. */
export function findProgram(name: string): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** A program that was started and runs until it is stopped. */
export interface Running {
  /** What `ready` found in what the program said. */
  found: string;
  /** Ends the program, by force after 10 s, and resolves when it is gone. */
  stop: () => Promise<void>;
}

/**
 * Starts a program and, if `ready` is given, waits until what it says matches it (its first group is what is found);
 * rejects with what it said when it ends before that. It dies with this process, whatever ends that.
 */
export async function startProgram(
  name: string,
  args: string[],
  environment: Record<string, string>,
  ready?: RegExp,
): Promise<Running> {
  const child = spawn("setpriv", ["--pdeathsig", "KILL", name, ...args], {
    env: { PATH: process.env.PATH, LANG: "C.UTF-8", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code, signal) => resolve(`ended with ${code ?? signal}`));
  });
  const stop = () => endChild(child, ended);
  let said = "";
  const found = new Promise<string>((resolve) => {
    if (!ready) resolve("");
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        said = (said + text).slice(-10_000);
        const match = ready?.exec(said);
        if (match) resolve(match[1] ?? "");
      });
  });
  const early = ended.then((how) => {
    throw new Error(`${name} ${how} before it was ready. It said:\n${said}`);
  });
  return { found: await Promise.race([found, early]), stop };
}

async function endChild(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill("SIGTERM");
  const force = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(force);
}
