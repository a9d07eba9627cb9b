import { describe, expect, it } from "vitest";
import { ATLAS_FILE_ROWS } from "./atlasFileRows.ts";
import { WORKER_ROWS } from "./workerRows.ts";

describe.each([
  ["atlas files", ATLAS_FILE_ROWS],
  ["workers", WORKER_ROWS],
])("faults of %s", (_, rows) => {
  it.each(rows.map((row) => [row.what, row.how, row] as const))("%s, %s", async (_what, _how, { ends, right }) => {
    expect(await ends()).toBe(right);
  });
});
