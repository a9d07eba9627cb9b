import { afterAll, describe, expect, it } from "vitest";
import { App } from "#tests/browser/app.ts";
import { FaultsDriver } from "#tests/browser/faultsDriver.ts";

let app: App;
let faults: FaultsDriver;
let restore: () => Promise<void> = async () => {};

/** Every part of a profile opens while page and workers get one part in twenty of their time, and no worker is taken for dead. */
describe("on a machine twenty times as slow", () => {
  afterAll(async () => {
    await restore();
    await app.end();
  });

  it("a loop in a worker takes more than ten times as long", async () => {
    app = await App.open();
    faults = new FaultsDriver(app);
    await faults.watchNotices();
    const { quickest } = await faults.slowness();
    restore = await faults.slowDown();
    const { mean } = await faults.slowness();
    expect(mean / quickest).toBeGreaterThan(10);
  });

  it("a region's profile opens, with the regions' worker just begun", async () => {
    await app.follow("at=region:US-26163");
    await expect.poll(() => app.profileTitle()).toContain("Wayne");
    expect(await faults.whole()).not.toContain("could not be loaded");
  });

  it("its clusters are computed", async () => {
    expect(await faults.openPart("Clusters")).toMatch(/strong/);
  });

  it("a cluster in a region opens with every part", async () => {
    await app.follow("at=regional:cluster/automotive@US-26163");
    await expect.poll(() => app.profileTitle()).toContain("Automotive in Wayne");
    for (const part of await faults.parts()) expect(await faults.openPart(part)).not.toContain("could not be loaded");
  });

  it("no worker was taken for dead", async () => {
    // Of the browser's store, which has a patience of its own, a notice may come beside the unit tests.
    expect((await faults.toldNotices()).filter((text) => /started again/.test(text))).toEqual([]);
  });
});
