import { existsSync } from "node:fs";
import { join } from "node:path";
import { sourcesDirectory } from "#data/sourceFiles.ts";

/** Whether every one of the files is there: tests that need sources skip where it is false. */
export function hasSources(files: readonly string[], directory = sourcesDirectory()): boolean {
  return files.every((file) => existsSync(join(directory, file)));
}
