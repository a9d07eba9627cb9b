import { afterAll, describe, expect, it } from "vitest";
import { App } from "./app.ts";
import { FaultsDriver } from "./faultsDriver.ts";

let app: App;
let faults: FaultsDriver;
let mendLast: () => Promise<void>;

const WAYNE = "at=region:US-26163";

describe("a file of the atlas that cannot be had", () => {
  afterAll(() => app.end());

  it("is named with its cause where it was wanted, and tried again", async () => {
    app = await App.open();
    faults = new FaultsDriver(app);
    mendLast = await faults.breakFile("amenities.json", "hanging"); // before the browser keeps it
    const mend = await faults.breakFile("regions.json", "missing");
    await app.follow(WAYNE);
    expect(await faults.failure()).toContain("The file regions.json is not on the server (it answered 404).");
    await mend();
    await faults.tryAgain();
    await expect.poll(() => app.profileTitle()).toContain("Wayne");
    expect(await app.notices()).toEqual([]);
  });

  it("is compared with its sum where it is damaged", async () => {
    const mend = await faults.breakFile("mx-municipalities.parquet", "damaged");
    await app.follow("at=region:MX-19039");
    expect(await faults.failure()).toContain(
      "The file mx-municipalities.parquet is damaged: it is not as the atlas was published.",
    );
    await mend();
    await faults.tryAgain();
    await expect.poll(() => app.profileTitle()).toContain("Monterrey");
  });

  it("is named in the part of a profile that wants it, and the rest stands", async () => {
    const mend = await faults.breakFile("au-sizes.parquet", "missing");
    await app.follow("at=region:AU-40501");
    expect(await faults.failure()).toMatch(
      /Barossa[^]*sizes of businesses could not be loaded. The file au-sizes.parquet is not on the server/,
    );
    await mend();
    await faults.tryAgain();
    await expect.poll(() => app.profileText()).toMatch(/businesses that employ somebody/);
  });

  it("is given up after 20 seconds of silence", async () => {
    await app.follow(WAYNE);
    await expect.poll(() => app.profileTitle()).toContain("Wayne");
    await faults.choosePart("Recommendations");
    expect(await faults.failure()).toContain(
      "The file amenities.json did not arrive: nothing was received for 20 seconds.",
    );
    await mendLast();
    await faults.tryAgain();
    expect(await faults.whole()).not.toContain("could not be loaded");
    expect(await app.notices()).toEqual([]);
  });
});
