import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Atlas } from "./atlas.ts";
import { ENGINES, missingPrograms } from "./engines.ts";

/** What a map that is drawn has at least: land, sea, and marks with their edges. A blank one has one colour. */
const COLOURS = 8;

for (const engine of ENGINES) {
  const missing = missingPrograms(engine);
  if (missing.length > 0)
    console.log(`absent: ${engine.name} (${missing.join(", ")}; Debian's packages ${engine.packages.join(", ")})`);

  describe.skipIf(missing.length > 0)(`in ${engine.name}`, () => {
    let atlas: Atlas;
    beforeAll(async () => {
      atlas = await Atlas.start(engine);
    });
    afterEach(async () => {
      expect(await atlas.trouble()).toEqual([]);
    });
    afterAll(() => atlas?.end());

    it("opens on all establishments, on a map with land and sea", async () => {
      await atlas.open("");
      await expect.poll(() => atlas.title()).toContain("Agglomera");
      await expect.poll(async () => (await atlas.counts()).matched).toBeGreaterThan(20_000);
      const { matched, total } = await atlas.counts();
      expect(matched).toBe(total);
      await expect.poll(async () => (await atlas.mapColours()).length).toBeGreaterThan(COLOURS);
      await expect.poll(async () => (await atlas.mapColours())[1]).toBeGreaterThan(0.05);
    });

    it("shows the figures and the strong clusters of a region", async () => {
      await atlas.open("at=region:US-26163");
      await expect.poll(() => atlas.profileTitle()).toContain("Wayne County");
      await expect.poll(() => atlas.strongClusters()).toContain("Automotive");
      expect(await atlas.profileText()).toContain("623,082");
      await expect.poll(async () => (await atlas.mapColours()).length).toBeGreaterThan(COLOURS);
    });

    it("finds the clusters of an industry and shows one of them", async () => {
      await atlas.open("economy=MX&industry=3363");
      await atlas.showView("Clusters");
      await expect
        .poll(() => atlas.clusterNames())
        .toEqual(expect.arrayContaining(["Juárez", "Apodaca", "Ramos Arizpe"]));
      const { all, withArrows } = await atlas.numberFields();
      expect(all).toBeGreaterThan(0);
      expect(withArrows).toBe(0);
      await atlas.openCluster("Ramos Arizpe");
      await expect.poll(() => atlas.profileTitle()).toContain("Ramos Arizpe");
      await expect.poll(() => atlas.profileText()).toContain("Saltillo");
      await expect.poll(async () => (await atlas.mapColours()).length).toBeGreaterThan(COLOURS);
    });
  });
}
