import { afterAll, describe, expect, it } from "vitest";
import { App } from "./app.ts";

let app: App;

/** One browser for all: each test goes on where the one before left it. */
afterAll(() => app.end());

describe("links", () => {
  it("open on the region they name, not on a speck", async () => {
    app = await App.open({ hash: "at=region:US-48201" });
    await expect.poll(() => app.title()).toBe("Harris County, Texas · Establishments – Agglomera");
    await expect.poll(() => app.zoom()).toBeGreaterThan(7);
  });

  it("move the camera inside the running app, and Back brings it again", async () => {
    await app.go("view=regions&level=county&at=region:US-26163&map=6/42.3/-83.2");
    await expect.poll(() => app.title()).toBe("Wayne County, Michigan · Regions – Agglomera");
    await app.follow("view=regions&level=county&at=region:US-48");
    await expect.poll(() => app.title()).toBe("Texas · Regions – Agglomera");
    await expect.poll(() => app.zoom()).toBeLessThan(5.9);
    await app.follow("at=establishment:GHGRP-1000001");
    await expect.poll(() => app.zoom()).toBeCloseTo(11, 1);
    await app.back();
    await app.back();
    await expect.poll(() => app.title()).toBe("Wayne County, Michigan · Regions – Agglomera");
    await expect.poll(() => app.zoom()).toBeCloseTo(6, 1);
    expect(app.hash()).toBe("view=regions&level=county&at=region:US-26163&map=6/42.3/-83.2");
  });

  it("find a spatial cluster and a park that they name without a camera", async () => {
    await app.follow("view=clusters&industry=3363&at=cluster:0");
    await expect.poll(() => app.profileTitle()).not.toBe("");
    await expect.poll(() => app.zoom()).toBeGreaterThan(5);
    await app.go("map=3/40/-100");
    await app.follow("industry=3363&show=declared&at=park:MX-08037 parque industrial aztecas");
    await expect.poll(() => app.profileTitle()).toBe("Parque Industrial Aztecas");
  });

  it.each(["explore", "explore:~:text=Industries", "section=2", "%E0%A4%A", "__proto__"])(
    "leave the view alone where #%s is another's",
    async (anchor) => {
      const view = "view=regions&industry=3363&at=region:US-26163&map=6/42.3/-83.2";
      await app.go(view);
      await app.follow(anchor);
      await expect.poll(() => app.hash()).toBe(view);
      expect(await app.title()).toMatch(/^Wayne County, Michigan · Motor Vehicle Parts/);
    },
  );

  it("are copied from the head of a profile, and open what is seen", async () => {
    await app.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await app.go("view=regions&level=county&at=region:US-26163&map=6/42.3/-83.2");
    await app.page.getByRole("button", { name: "Copy the link to this view" }).click();
    await expect.poll(() => app.profileText()).toContain("The link is copied");
    expect(await app.page.evaluate(() => navigator.clipboard.readText())).toBe(app.page.url());
    await app.follow("view=regions&level=county&at=region:US-26125&map=6/42.3/-83.2");
    await expect.poll(() => app.profileTitle()).toContain("Oakland");
    expect(await app.profileText()).not.toContain("The link is copied");
  });

  it("reach the explore panel past the map without a word in the address", async () => {
    const before = app.hash();
    await app.skipToExplore();
    expect(app.hash()).toBe(before);
    expect(await app.focusedPanel()).toBe("explore");
  });
});
