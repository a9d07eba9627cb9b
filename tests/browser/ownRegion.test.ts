import { afterAll, describe, expect, it } from "vitest";
import { App } from "./app.ts";
import { OwnRegionDriver } from "./ownRegionDriver.ts";

let app: App;
let own: OwnRegionDriver;
/** One browser for all: each test goes on where the one before left it. */
afterAll(() => app.end());

const sumOf = (members: { jobs: number }[]) => members.reduce((sum, { jobs }) => sum + jobs, 0);
let motorCities = { jobs: 0, establishments: 0 };

describe("a region of one's own", () => {
  it("is put together of counties on the map and in the list, and has what they add up to", async () => {
    app = await App.open({ hash: "view=regions&level=county&map=7.5/42.5/-83.3", audit: true });
    own = new OwnRegionDriver(app);
    await own.begin();
    await own.clickOnMap("Oakland County", -21, -56);
    await own.clickOnMap("Macomb County", 83, -66);
    await own.find("wayne michigan");
    await own.addFound("Wayne County, Michigan");
    await own.find("26161; MX-19039; 26115");
    await expect.poll(() => own.notFound()).toBe("Not found: MX-19039.");
    await own.press("Enter");
    await expect.poll(async () => (await own.members()).length).toBe(5);
    await own.takeOut("Monroe County");
    await expect.poll(async () => (await own.total()).parts).toBe("4 counties in 2021");

    const members = await own.members();
    expect(members.map(({ name }) => name)).toEqual(
      ["Oakland", "Wayne", "Macomb", "Washtenaw"].map((name) => `${name} County Michigan`),
    );
    motorCities = await own.total();
    expect(Math.abs(motorCities.jobs - sumOf(members))).toBeLessThanOrEqual(2); // each is rounded
    expect(await own.nameProposed()).toBe("Oakland County and 3 others");
    expect(await app.accessibilityViolations()).toEqual([]);
    await own.name("Motor cities");
    await own.save();
    await expect.poll(() => app.profileTitle()).toBe("Motor cities");
    expect(await app.notices()).toEqual(["“Motor cities” is saved."]);
    expect([await own.figure("Jobs, 2021"), await own.figure("Establishments, 2021")]).toEqual([
      motorCities.jobs,
      motorCities.establishments,
    ]);
    await expect.poll(() => own.about()).toContain("out of 4 counties. It is compared with labour markets");
  });

  it("is kept by this browser and by the link, and found by its name", async () => {
    expect(decodeURIComponent(app.hash())).toMatch(/at=region:US-X\d{8}&own=US-26099,26125,26161,26163@Motor cities/);
    await app.reload();
    await expect.poll(() => app.profileTitle()).toBe("Motor cities");
    await expect.poll(() => own.kept()).toEqual(["Motor cities"]);
    await expect.poll(() => own.about()).toContain("It is kept in this browser and in the link.");
    await app.closeProfile();
    expect(app.hash()).not.toContain("own=");
    await app.search("motor cit");
    await app.chooseFound(/Motor cities.*Region of your own/s);
    await expect.poll(() => app.profileTitle()).toBe("Motor cities");
    expect(await app.accessibilityViolations()).toEqual([]);
  });

  it("has clusters like any other region", async () => {
    await own.openStrongCluster("Automotive");
    await expect.poll(() => app.profileTitle()).toBe("Automotive in Motor cities");
    expect(decodeURIComponent(app.hash())).toMatch(/at=regional:cluster\/automotive@US-X\d{8}&own=US-26099,/);
    await app.back();
    await expect.poll(() => app.profileTitle()).toBe("Motor cities");
  });

  it("is opened by its link where nothing is kept, on a phone too, and can be kept there", async () => {
    const there = await app.elsewhere({ hash: app.hash().replace("view=regions&", ""), device: "phone", audit: true });
    const theirs = new OwnRegionDriver(there);
    await expect.poll(() => there.profileTitle()).toBe("Motor cities");
    expect(await theirs.figure("Jobs, 2021")).toBe(motorCities.jobs);
    await expect.poll(() => theirs.about()).toContain("It is in the link, and not kept in this browser.");
    await theirs.way("Keep in this browser");
    await expect.poll(() => theirs.about()).toContain("It is kept in this browser and in the link.");
    await theirs.way("Rename or change");
    await expect.poll(async () => (await theirs.total()).jobs).toBe(motorCities.jobs);
    expect(await theirs.smallestTarget()).toBeGreaterThanOrEqual(24);
    expect(await there.accessibilityViolations()).toEqual([]);
    await theirs.cancel();
    await expect.poll(() => theirs.kept()).toEqual(["Motor cities"]);
    await there.end();
  });

  it("is renamed with what it consists of, deleted, and brought back", async () => {
    await own.changeKept("Motor cities");
    await own.takeOut("Washtenaw County");
    await own.name("Three counties");
    await own.save();
    await expect.poll(() => app.profileTitle()).toBe("Three counties");
    expect(await own.kept()).toEqual(["Three counties"]);
    expect(await own.figure("Jobs, 2021")).toBeLessThan(motorCities.jobs);
    await own.deleteKept("Three counties");
    await expect.poll(() => own.kept()).toEqual([]);
    await own.undo();
    await expect.poll(() => own.kept()).toEqual(["Three counties"]);
  });

  it("takes parts of one kind alone, and says so, in a link too", async () => {
    await app.closeProfile();
    await app.search("detroit");
    await app.chooseFound(/Detroit-Warren-Dearborn, MI.*Labour market/s);
    await own.way("Make a region of your own with it");
    await own.find("ann arbor");
    await own.press("Enter");
    await expect.poll(async () => (await own.total()).parts).toBe("2 labour markets in 2021");
    await own.find("26163; 26");
    await expect.poll(() => own.notFound()).toBe("Not found: 26163, 26.");
    await own.cancel();
    await app.page.evaluate(() => (location.hash = "at=region:US-X00000001&own=US-26163,26,MX-19@Mixed"));
    await expect.poll(() => app.profileText()).toContain("its parts are of several countries");
  });
});
