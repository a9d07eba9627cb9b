import { afterAll, describe, expect, it } from "vitest";
import { App } from "./app.ts";

let app: App;

/** One browser for all: each test goes on where the one before left it. */
afterAll(() => app.end());

const HOBBY = "airport:William%20P%20Hobby%20Airport@Houston,%20HOU";

describe("layers of points", () => {
  it("are off until a link or the list of layers asks for them, and are kept in the link", async () => {
    app = await App.open({ hash: "map=11/29.6454/-95.2789" });
    await app.waitForMap();
    expect(app.fetchedPaths()).not.toContain("/atlas/amenities.json");
    await app.page.getByRole("button", { name: "Map layers" }).click();
    await app.page.getByRole("checkbox", { name: "Airports with scheduled flights" }).click();
    await expect.poll(() => app.hash()).toContain("show=airports");
    await expect.poll(() => app.fetchedPaths()).toContain("/atlas/amenities.json");
    await app.press("Escape");
  });

  it("say what a point is, and open its profile on a click", async () => {
    await expect.poll(() => app.tooltip()).toBe("William P Hobby Airport\nAirport · Houston, HOU");
    await app.clickMapCentre();
    await expect.poll(() => app.profileTitle()).toBe("William P Hobby Airport");
    expect(await app.profileText()).toContain("An airport with scheduled flights.");
    expect(app.hash()).toContain(`at=amenity:${HOBBY}`);
    await expect.poll(() => app.title()).toMatch(/^William P Hobby Airport/);
    await app.closeProfile();
  });

  it("are found by a link without a camera, and one that names nothing says so", async () => {
    await app.follow(`show=airports&at=amenity:${HOBBY}`);
    await expect.poll(() => app.zoom()).toBeCloseTo(11, 1);
    await app.follow("at=amenity:port:Atlantis@Nowhere");
    await expect.poll(() => app.profileText()).toContain("The atlas has no such place.");
    await app.closeProfile();
  });

  it("can be opened from the list by keyboard, with what stands at the same place", async () => {
    await app.go("show=research,ports&map=9/29.95/-90.1");
    await app.openList();
    const points = app.page.locator(".list-points");
    await points.locator("summary").focus();
    await app.press("Enter");
    const tulane = points.getByRole("button", { name: "Tulane University", exact: true });
    await tulane.focus();
    await app.press("Enter");
    await expect.poll(() => app.profileTitle()).toBe("Tulane University");
    expect(await app.profileText()).toContain("At the same place");
    await app.page.locator("#profile").getByRole("button", { name: "Loyola University New Orleans" }).click();
    await expect.poll(() => app.profileTitle()).toBe("Loyola University New Orleans");
    await app.closeProfile();
    await app.closeList();
  });
});
