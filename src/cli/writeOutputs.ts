import { access, constants, open, realpath, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileTrouble, Refusal } from "./refusal.ts";
import { OutputClosed, STANDARD, writeStdout } from "./standardStreams.ts";

export interface Output {
  /** `-` is standard output. */
  path: string;
  /** The text, in pieces. */
  pieces: Iterable<string>;
}

/** Letters gathered before they are written. */
const WRITTEN_AT_ONCE = 1 << 20;

/**
 * Refuses outputs that could not be written, before any work is done: a folder that is not there, something that is neither a file nor
 * a stream, two outputs or an input of one name, and a file that is there already unless `existing` ones are to be replaced.
 */
export async function checkOutputs(
  outputs: Record<string, string>,
  { inputs, existing }: { inputs: readonly string[]; existing: "refuse" | "replace" },
): Promise<void> {
  const taken = new Map<string, string>();
  for (const input of inputs)
    if (input !== STANDARD) taken.set(await realpath(input).catch(ifMissing(resolve(input))), "the register itself");
  for (const [option, path] of Object.entries(outputs)) {
    const trouble = (why: string) => new Refusal(`${option}: ${path} cannot be written: ${why}.`);
    try {
      const kind = path === STANDARD ? "stream" : await kindOf(path);
      const target = kind === "stream" ? path : await targetOf(path);
      const other = taken.get(target);
      if (other !== undefined) throw trouble(`it is ${other}`);
      taken.set(target, `also ${option}`);
      if (kind === "folder") throw trouble("it is a folder");
      if (kind === "device") throw trouble("it is a device");
      if (kind === "stream") continue;
      if (kind === "file" && existing === "refuse") throw trouble("it is there already; --force overwrites it");
      if (kind === "file") await access(target, constants.W_OK);
      await access(dirname(target), constants.W_OK);
    } catch (error) {
      throw error instanceof Refusal ? error : trouble(fileTrouble(error));
    }
  }
}

/**
 * Writes all outputs or none: each beside its target under a temporary name, all renamed when the last is complete; what is a stream is
 * written as it is, after the files and before they are renamed. A signal to stop and an error while writing remove what was begun.
 */
export async function writeOutputs(outputs: readonly Output[]): Promise<void> {
  const begun: { target: string; temporary: string }[] = [];
  const undo = () => Promise.all(begun.map(({ temporary }) => unlink(temporary).catch(ifMissing(undefined))));
  let isStopped = false;
  const stop = (signal: NodeJS.Signals) => {
    isStopped = true;
    void undo().finally(() => {
      for (const name of SIGNALS) process.off(name, stop);
      process.kill(process.pid, signal);
    });
  };
  for (const name of SIGNALS) process.on(name, stop);
  let at = "";
  try {
    const streams: Output[] = [];
    for (const output of outputs) {
      at = output.path;
      if (isStopped) return await new Promise(() => {});
      if (at === STANDARD || (await kindOf(at)) === "stream") {
        streams.push(output);
        continue;
      }
      const target = await targetOf(at);
      const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
      begun.push({ target, temporary });
      await writeFile(temporary, output.pieces);
    }
    for (const { path, pieces } of streams) {
      at = path;
      if (path !== STANDARD) await writeFile(path, pieces);
      else for (const text of gathered(pieces)) await writeStdout(text);
    }
    if (isStopped) return await new Promise(() => {});
    for (const { target, temporary } of begun) await rename(temporary, target);
  } catch (error) {
    await undo();
    if (error instanceof Refusal || error instanceof OutputClosed) throw error;
    throw new Refusal(`${at} cannot be written: ${fileTrouble(error)}.`, { cause: error });
  } finally {
    for (const name of SIGNALS) process.off(name, stop);
  }
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

async function writeFile(path: string, pieces: Iterable<string>): Promise<void> {
  const file = await open(path, "w");
  try {
    for (const text of gathered(pieces)) await file.writeFile(text);
  } finally {
    await file.close();
  }
}

function* gathered(pieces: Iterable<string>): Generator<string> {
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length < WRITTEN_AT_ONCE) continue;
    yield text;
    text = "";
  }
  yield text;
}

/** What a path leads to. A stream takes text as it comes: a pipe, a terminal, /dev/null. */
async function kindOf(path: string): Promise<"none" | "file" | "folder" | "stream" | "device"> {
  const found = await stat(path).catch(ifMissing(undefined));
  if (!found) return "none";
  if (found.isFile()) return "file";
  if (found.isDirectory()) return "folder";
  return found.isFIFO() || found.isCharacterDevice() ? "stream" : "device";
}

/** Where a path ends, links followed. */
async function targetOf(path: string): Promise<string> {
  const folder = await realpath(dirname(path));
  return realpath(path).catch(ifMissing(join(folder, basename(path))));
}

/** Another answer where there is no such file; any other trouble stays one. */
function ifMissing<T>(otherwise: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === "ENOENT") return otherwise;
    throw error;
  };
}
