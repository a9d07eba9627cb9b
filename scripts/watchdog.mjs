import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./ready.mjs";

/** Milliseconds a whole run of `npm test` may take: three times what it takes on two quiet cores, and less than CI's 90 minutes. */
export const RUN_LIMIT = 75 * 60_000;

/**
 * Milliseconds a journey waits for what has to come before it says that it did not: far beyond what the slowest machine
 * needs, so only what is broken waits as long.
 */
export const PATIENCE = 5 * 60_000;

const UNDER_WAY = join(ROOT, "node_modules", ".agglomera", "under-way");

/**
 * Programs that may run for `limit` milliseconds altogether. `run` resolves with the exit code of a program whose output is shown, or
 * kept in the open file `output`; with undefined when the time was up: then the program has been ended with all that it started, and so
 * is every later one at once. `late` says so in one sentence. Each process that runs tests holds a file in `folder` with the name of the test under way
 * (`tests/underWay.ts`).
 */
export function watchdog(limit, folder = UNDER_WAY) {
  const end = Date.now() + limit;
  const isWindows = process.platform === "win32";
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });

  const running = new Set(); // one program may run beside another

  const run = (program, args, environment = {}, output = /** @type {number | string} */ ("inherit")) =>
    new Promise((resolve) => {
      if (Date.now() >= end) return resolve(undefined);
      const child = spawn(program, args, {
        cwd: ROOT,
        stdio: ["ignore", output, output],
        env: { ...process.env, AGGLOMERA_UNDER_WAY: folder, ...environment },
        shell: isWindows,
        detached: !isWindows, // a process group of its own, that can be ended as a whole
      });
      const stop = () => {
        if (isWindows) child.kill();
        else if (child.pid) process.kill(-child.pid, "SIGKILL");
      };
      const interrupted = () => {
        for (const stopOne of running) stopOne();
        process.exit(130);
      };
      running.add(stop);
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        stop();
      }, end - Date.now());
      process.on("SIGINT", interrupted).on("SIGTERM", interrupted);
      child.on("error", (error) => console.error(`${program} cannot be started: ${error.message}`));
      child.on("close", (code) => {
        clearTimeout(timer);
        running.delete(stop);
        process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
        resolve(isLate ? undefined : (code ?? 1));
      });
    });

  const late = (step) => {
    const tests = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
    const named = tests.length > 0 ? `; under way: ${tests.sort().join(", ")}` : "";
    return `The run was ended after ${(limit / 60_000).toLocaleString("en")} minutes, in ${step}${named}.`;
  };

  return { run, late };
}
