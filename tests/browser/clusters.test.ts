import { afterEach, describe, expect, it } from "vitest";
import { App, type OpenOptions } from "./app.ts";

const opened: App[] = [];
async function open(options?: OpenOptions): Promise<App> {
  const app = await App.open(options);
  opened.push(app);
  return app;
}

afterEach(async () => {
  for (const app of opened.splice(0)) await app.end();
});

describe("spatial clusters", () => {
  it("are found where motor vehicle parts are known to be made, tested, and the same in a second page", async () => {
    const app = await open({ hash: "economy=MX" });
    await app.showView("Clusters");
    await app.search("3363");
    await app.chooseFound(/3363/);
    await expect.poll(() => app.clusterNames()).toContain("Ramos Arizpe");
    const names = await app.clusterNames();
    expect(names).toEqual(expect.arrayContaining(["Juárez", "Apodaca", "Ramos Arizpe", "San Luis Potosí"]));

    await app.openCluster("Ramos Arizpe");
    await expect.poll(() => app.profileTitle()).toContain("Ramos Arizpe");

    await app.testClusters("99");
    await expect
      .poll(() => app.testResult())
      .toMatch(/ of \d+ clusters (is|are) more than activity in general .*99 permutations, seed 1/);
    const figures = await app.clusterRows();
    expect(figures.join()).toContain("p 0.01");

    const other = await open({ hash: app.hash() });
    await expect.poll(() => other.testResult()).toBe(await app.testResult());
    expect(await other.clusterRows()).toEqual(figures);
    expect(await other.profileTitle()).toBe(await app.profileTitle());
  });

  it("come and go with the other views on one map", async () => {
    const app = await open({ hash: "industry=3363&map=3.6/34/-98" });
    const establishments = await app.picture();
    for (const name of ["Clusters", "Regions", "Clusters"] as const) {
      await app.showView(name);
      await expect.poll(() => app.picture()).not.toBe(establishments);
    }
    await app.showView("Establishments");
    await expect.poll(() => app.picture()).toBe(establishments);
  });

  it("keeps what a cancelled test has found so far", async () => {
    const app = await open({ hash: "view=clusters&industry=3363" });
    await expect.poll(() => app.clusterNames()).toContain("Ramos Arizpe");
    await app.testClusters("9,999");
    await app.cancelTest();
    await expect.poll(() => app.testResult()).toMatch(/^Cancelled after [\d,]+ of 9,999 simulated maps/);
  });
});
