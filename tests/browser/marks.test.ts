import { afterEach, expect, it } from "vitest";
import { App, type OpenOptions } from "./app.ts";

let app: App | undefined;
const open = async (options?: OpenOptions) => (app = await App.open({ audit: true, ...options }));

afterEach(async () => {
  await app?.end();
  app = undefined;
});

it("opens on clusters: their names stand before the map is drawn, the list has them, and a click opens one", async () => {
  const { page } = await open({ tilesAfter: 15_000, early: true });
  const first = page.getByRole("button", { name: "Business services · Washington" });
  await expect.poll(() => first.isVisible()).toBe(true);
  expect(await page.locator("main canvas[role=region]").getAttribute("aria-busy")).not.toBe("false");
  expect(await page.title()).toBe("Agglomera, an atlas of industrial clusters");

  await page.getByRole("button", { name: "List" }).first().click();
  const rows = page.getByRole("table").getByRole("row");
  await expect.poll(() => rows.nth(1).innerText()).toMatch(/Business services.*Washington.*2\.12.*2\.01 to/s);
  expect(await rows.count()).toBeGreaterThan(60);
  await first.click();
  await expect.poll(() => page.getByRole("region", { name: "Profile" }).innerText()).toContain("Business Services");
  expect(app!.hash()).toContain("view=clusters");
  expect(app!.hash()).toMatch(/at=regional:cluster\/business-services@US-A47900/);
  await expect.poll(() => app!.zoom()).toBeGreaterThan(7);
});

it("opens the cluster of the mark a person clicks, and narrows the marks by what is chosen", async () => {
  const { page } = await open({ hash: "view=clusters&map=6/37.69/-97.34" });
  await app!.waitForMap();
  await expect.poll(() => app!.tooltip()).toMatch(/Aerospace · Wichita.*21\.1 times the national share/s);
  await app!.clickMapCentre();
  await expect.poll(() => app!.hash()).toContain("at=regional:cluster/aerospace-vehicles-and-defense@US-A48620");
  await app!.go("view=clusters&industry=316&map=4/30/-99");
  await page.getByRole("button", { name: "List" }).first().click();
  const names = async () =>
    (await page.getByRole("table").getByRole("rowheader").allInnerTexts()).map((name) => name.trim());
  await expect.poll(async () => new Set(await names())).toEqual(new Set(["Leather and shoes", "Shoes"]));
});

it("has a mark and a name on a phone, and nothing that axe finds", async () => {
  const { page } = await open({ device: "phone" });
  await app!.waitForMap();
  await page.getByRole("button", { name: "Explore" }).click();
  await expect.poll(() => page.getByRole("button", { name: /Leather and shoes · León/ }).isVisible()).toBe(true);
  expect(await app!.hasSidewaysScroll()).toBe(false);
  expect(await app!.accessibilityViolations()).toEqual([]);
});
