import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, unlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./ready.mjs";

/**
 * Runs a script of this folder. Where the checkout's own path has a #, at which Vite takes the path of a file to end, it
 * is run through a link with a plain name, in a process of its own that looks behind no link.
 */
export async function runScript(name) {
  if (ROOT.includes("?")) {
    console.error(
      `The path ${ROOT} has a question mark, at which the tools take a file's name to end: rename the folder.`,
    );
    process.exit(2);
  }
  if (!ROOT.includes("#")) {
    await import(`./${name}.mjs`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "agglomera-"));
  const link = join(folder, "checkout");
  symlinkSync(ROOT, link, "junction");
  const unseeing = "--preserve-symlinks --preserve-symlinks-main";
  const { status } = spawnSync(process.execPath, [join(link, "scripts", `${name}.mjs`)], {
    cwd: link,
    stdio: "inherit",
    env: { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} ${unseeing}`.trim() },
  });
  unlinkSync(link);
  rmSync(folder, { recursive: true });
  process.exitCode = status ?? 1;
}
