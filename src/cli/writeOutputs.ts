import { access, constants, open, realpath, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileTrouble, Refusal } from "./refusal";

export interface Output {
  path: string;
  /** The text, in pieces. */
  pieces: Iterable<string>;
}

/** Letters gathered before they are written. */
const WRITTEN_AT_ONCE = 1 << 20;

/**
 * Refuses outputs that could not be written, before any work is done: a folder that is not there, something that is no regular file,
 * two outputs or an input of one name.
 */
export async function checkOutputs(outputs: Record<string, string>, inputs: readonly string[]): Promise<void> {
  const taken = new Map<string, string>();
  for (const input of inputs) taken.set(await realpath(input).catch(() => resolve(input)), "the register itself");
  for (const [option, path] of Object.entries(outputs)) {
    const trouble = (why: string) => new Refusal(`${option}: ${path} cannot be written: ${why}.`);
    try {
      const target = await targetOf(path);
      const other = taken.get(target);
      if (other) throw trouble(`it is ${other}`);
      taken.set(target, `also ${option}`);
      const known = await stat(target).catch(() => undefined);
      if (known && !known.isFile()) throw trouble(known.isDirectory() ? "it is a folder" : "it is no regular file");
      if (known) await access(target, constants.W_OK);
      await access(dirname(target), constants.W_OK);
    } catch (error) {
      throw error instanceof Refusal ? error : trouble(fileTrouble(error));
    }
  }
}

/**
 * Writes all outputs or none: each beside its target under a temporary name, all renamed when the last is complete. A signal to stop
 * and an error while writing remove what was begun.
 */
export async function writeOutputs(outputs: readonly Output[]): Promise<void> {
  const begun: { target: string; temporary: string }[] = [];
  const undo = () => Promise.all(begun.map(({ temporary }) => unlink(temporary).catch(() => undefined)));
  let isStopped = false;
  const stop = (signal: NodeJS.Signals) => {
    isStopped = true;
    void undo().then(() => {
      for (const name of SIGNALS) process.off(name, stop);
      process.kill(process.pid, signal);
    });
  };
  for (const name of SIGNALS) process.on(name, stop);
  let at = "";
  try {
    for (const { path, pieces } of outputs) {
      at = path;
      if (isStopped) return await new Promise(() => {});
      const target = await targetOf(path);
      const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
      begun.push({ target, temporary });
      await writePieces(temporary, pieces);
    }
    if (isStopped) return await new Promise(() => {});
    for (const { target, temporary } of begun) await rename(temporary, target);
  } catch (error) {
    await undo();
    throw new Refusal(`${at} cannot be written: ${fileTrouble(error)}.`, { cause: error });
  } finally {
    for (const name of SIGNALS) process.off(name, stop);
  }
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

async function writePieces(path: string, pieces: Iterable<string>): Promise<void> {
  const file = await open(path, "w");
  try {
    let text = "";
    for (const piece of pieces) {
      text += piece;
      if (text.length < WRITTEN_AT_ONCE) continue;
      await file.writeFile(text);
      text = "";
    }
    await file.writeFile(text);
  } finally {
    await file.close();
  }
}

/** Where a path ends, links followed. */
async function targetOf(path: string): Promise<string> {
  const folder = await realpath(dirname(path));
  return realpath(path).catch(() => join(folder, basename(path)));
}
