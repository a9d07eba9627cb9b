import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "#scripts/ready.mjs";

/** What "today" is unless another commit is named: the commit before issue 9. */
export const BASE = "f423761";

/** The project as it was at a commit, in a folder of its own with this one's packages. */
export interface BaseTree {
  /** Short name of the commit. */
  revision: string;
  /** Path of one of its files in the file system, or undefined where it had none. */
  file: (path: string) => string | undefined;
  /** One of its modules, by its path from the project's folder, or undefined where it had none. */
  load: <Module>(path: string) => Promise<Module | undefined>;
  remove: () => void;
}

/** Checks out `revision` as a git worktree in a temporary folder, or says why it cannot be had. */
export function baseTree(revision: string): BaseTree | string {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
  let short: string;
  try {
    short = git("rev-parse", "--short", "--verify", `${revision}^{commit}`).toString().trim();
  } catch {
    return `commit ${revision} is not in this clone`;
  }
  const parent = mkdtempSync(join(tmpdir(), "agglomera-base-"));
  const folder = join(parent, "tree");
  git("worktree", "add", "--detach", "--force", folder, short);
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
  const file = (path: string) => {
    const full = join(folder, path);
    return existsSync(full) ? full : undefined;
  };
  return {
    revision: short,
    file,
    load: async (path) => {
      const full = file(path);
      return full === undefined ? undefined : import(pathToFileURL(full).href);
    },
    remove: () => {
      rmSync(join(folder, "node_modules"), { force: true });
      git("worktree", "remove", "--force", folder);
      rmSync(parent, { recursive: true, force: true });
    },
  };
}
