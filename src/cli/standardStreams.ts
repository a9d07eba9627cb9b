import { fileTrouble, Refusal } from "./refusal.ts";

/** What stands for standard input or standard output where a file is named. */
export const STANDARD = "-";

/** Whoever read standard output has closed it: the program ends without a word, as one that a broken pipe ends. */
export class OutputClosed extends Error {
  override name = "OutputClosed";
}

/** Writes to standard output and waits until it is taken. Throws `OutputClosed`; refuses what cannot be written for another reason. */
export function writeStdout(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error?: NodeJS.ErrnoException | null) => {
      if (!error) resolve();
      else if (error.code === "EPIPE") reject(new OutputClosed("Standard output is closed.", { cause: error }));
      else reject(new Refusal(`The answer cannot be written: ${fileTrouble(error)}.`, { cause: error }));
    });
  });
}

/** What a command says when it has run. */
export interface Printed {
  stdout?: string;
  stderr?: string;
}
