import { rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, beforeEach, expect } from "vitest";

// Written at once, so that a test which never gives way is named too.
const folder = process.env.AGGLOMERA_UNDER_WAY;
if (folder) {
  const file = join(folder, String(process.pid));
  const path = relative(process.cwd(), expect.getState().testPath ?? "a file of tests").replaceAll("\\", "/");
  writeFileSync(file, path);
  beforeEach(({ task }) => writeFileSync(file, `${path} "${task.name}"`));
  afterAll(() => rmSync(file, { force: true }));
}
