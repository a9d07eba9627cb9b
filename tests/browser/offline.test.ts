import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { atlasJson } from "#tests/atlasFile.ts";
import { Relay } from "./relay.ts";
import { StartBrowser, type VisitedPage } from "./startDriver.ts";

let browser: StartBrowser;
beforeAll(async () => {
  browser = await StartBrowser.launch();
});
afterAll(() => browser.close());

/** A person's first visit to the app at a path of a host of its own. */
async function at(path: string, journey: (visited: VisitedPage, relay: Relay) => Promise<void>) {
  const relay = await Relay.start(inject("baseUrl"), path);
  const visited = await browser.visit({ copy: "allowed", at: relay.address });
  try {
    await journey(visited, relay);
  } finally {
    await visited.close();
    await relay.cut();
  }
}

/** What all files of the atlas weigh, as the page says it. */
function atlasSize(): string {
  const { files } = atlasJson<{ files: Record<string, { bytes: number }> }>("atlas.json");
  const bytes = Object.values(files).reduce((sum, file) => sum + file.bytes, 0);
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

const expectReady = async (visited: VisitedPage) => {
  await expect.poll(() => visited.copyText()).toContain("Ready for use without a connection since");
};

it("keeps a copy by itself and opens without a connection what was never opened before", () =>
  at("/", async (visited, relay) => {
    await visited.loadWhole();
    await expectReady(visited);
    const before = await visited.matched();
    await relay.cut();
    await visited.loadWhole();
    expect(await visited.matched()).toBe(before);
    await visited.go("view=regions&at=region:US-48201");
    const profile = visited.page.locator("#profile");
    await expect.poll(() => profile.innerText()).toContain("Harris County");
    await expect.poll(() => profile.innerText()).toContain("1,980,669");
    await expect.poll(() => visited.page.locator("#legend").innerText()).toContain("Leading cluster");
    await expectReady(visited);
    expect(await visited.missing()).toEqual([]);
  }));

it("offers a newer version, changes to it when the person chooses, and tells the other window", () =>
  at("/atlas/", async (visited, relay) => {
    await visited.loadWhole();
    await expectReady(visited);
    relay.version = "newer";
    await visited.loadWhole();
    await expect.poll(() => visited.notices()).toContain("A newer version of Agglomera is ready.");
    const other = await visited.another();
    await other.loadWhole();
    await expect.poll(() => other.notices()).toContain("A newer version of Agglomera is ready.");
    const before = visited.timesLoaded();
    await visited.press("Reload the page", ".notice-list");
    await expect.poll(() => visited.timesLoaded()).toBe(before + 1);
    await visited.counted();
    await expectReady(visited);
    expect(await visited.notices()).toEqual([]);
    await expect
      .poll(() => other.notices())
      .toEqual(["Another window has changed to a newer version of Agglomera. Reload this one when you are ready."]);
    expect(other.timesLoaded()).toBe(1);
  }));

it("makes no copy where it is skipped, makes it when asked, and removes all of it", () =>
  at("/", async (visited, relay) => {
    relay.hold("atlas/us-cluster-splits.parquet");
    await visited.loadWhole();
    await visited.page
      .locator(".explore-copy")
      .getByText(/^Keeping a copy for use offline: \d+% of \d+\.\d MB$/)
      .waitFor();
    await visited.press("Skip", ".explore-copy");
    relay.release("atlas/us-cluster-splits.parquet");
    await expect.poll(() => visited.copyText()).toContain("No copy is kept here.");
    await visited.loadWhole();
    await expect.poll(() => visited.copyText()).toContain("No copy is kept here.");
    await expect.poll(() => visited.kept()).toEqual({ caches: ["agglomera-precache"], worker: true });
    await visited.press(`Keep a copy (${atlasSize()})`);
    await expectReady(visited);
    await visited.press("Remove the copy");
    await expect.poll(() => visited.kept()).toEqual({ caches: [], worker: false });
    await visited.loadWhole();
    await expect.poll(() => visited.copyText()).toContain("No copy is kept here.");
    expect(await visited.kept()).toEqual({ caches: [], worker: false });
  }));
