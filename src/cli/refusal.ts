/** Something the person at the command line can mend: its message is the one sentence they read, and the program ends with code 2. */
export class Refusal extends Error {
  override name = "Refusal";
}

/** What the system says of a file, as the end of a sentence: "there is no such file". */
export function fileTrouble(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? "";
  return TROUBLES[code] ?? (error instanceof Error ? error.message : String(error));
}

const TROUBLES: Record<string, string> = {
  ENOENT: "there is no such file or folder",
  EACCES: "it may not be opened (permission denied)",
  EPERM: "it may not be opened (operation not permitted)",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is not a folder",
  ENOSPC: "the disk is full",
  EROFS: "the disk is read-only",
  ENAMETOOLONG: "the name is too long",
};
