import { afterAll, describe, expect, it } from "vitest";
import { TOUR_STEPS } from "#state/tourSteps.ts";
import { App } from "./app.ts";

/** A place with the doors beside it. */
const HERE = "view=clusters&map=6/42.3/-83.2";

let app: App;
const tour = () => app.page.getByRole("dialog");
const door = (name: RegExp) => app.page.getByRole("button", { name });
const press = (name: string) => tour().getByRole("button", { name }).click();

/** Each test goes on where the one before left it. */
afterAll(() => app.end());

describe("who comes for the first time", () => {
  it("finds doors, and views and filters behind one button", async () => {
    app = await App.open({ atStart: true, audit: true });
    await expect.poll(() => app.page.getByRole("radio", { name: "Regions" }).count()).toBe(0);
    expect(await app.accessibilityViolations()).toEqual([]);
    await app.openSettings();
    await app.page.getByRole("radio", { name: "Regions" }).waitFor();
    await app.page.getByRole("button", { name: "Back to the start" }).click();
    await expect.poll(() => app.page.getByRole("radio", { name: "Regions" }).count()).toBe(0);
  });

  it("is shown around on the real map in five steps", async () => {
    await app.page.getByRole("button", { name: /^Show me in 60 seconds/ }).click();
    const seen: string[] = [];
    for (const { id } of TOUR_STEPS) {
      await tour().waitFor();
      seen.push(`${id}: ${await app.profileTitle()}`);
      expect(await app.accessibilityViolations()).toEqual([]);
      if (id !== "advice") await press("Next");
      if (id === "map") await expect.poll(() => app.profileTitle()).toContain("Automotive in Detroit");
      if (id === "cluster") await expect.poll(() => app.profileTitle()).toMatch(/^Detroit/);
      if (id === "region") await expect.poll(() => app.profileTitle()).toBe("Automotive");
      if (id === "peers") await expect.poll(() => app.profileTitle()).toContain("Automotive in Detroit");
    }
    expect(seen).toHaveLength(5);
    await press("Done");
    await expect.poll(() => tour().count()).toBe(0);
    expect(await app.profileTitle()).toContain("Automotive in Detroit");
    await app.closeProfile();
  });

  it("may skip it by Escape, and is where it began", async () => {
    await app.go(HERE);
    await app.page.getByRole("button", { name: /^Show me in 60 seconds/ }).click();
    await press("Next");
    await expect.poll(() => app.profileTitle()).toContain("Automotive in Detroit");
    await app.press("Escape");
    await expect.poll(() => tour().count()).toBe(0);
    await expect.poll(() => app.hash()).toBe(HERE);
    expect(await app.profileTitle()).toBe("");
  });

  it("finds a region by its name behind the first door", async () => {
    await app.go(HERE);
    await door(/^My region/).click();
    await app.page.getByRole("combobox", { name: "Find a region by its name" }).fill("nuevo leon");
    await app.press("Enter");
    await expect.poll(() => app.profileTitle()).toBe("Nuevo León");
    await app.closeProfile();
  });

  it("points at a region where it does not know the name", async () => {
    await app.go(HERE);
    await app.page.getByRole("button", { name: "Point at it on the map" }).click();
    await expect.poll(() => app.notices()).toContain("Click your region on the map. Zoom in where regions are small.");
    await app.waitForRegions();
    await app.clickMapCentre();
    await expect.poll(() => app.profileTitle()).toMatch(/^Detroit/);
    expect(await app.notices()).toEqual([]);
    await app.closeProfile();
  });

  it("finds its trade in the words of every day behind the second", async () => {
    await app.go(HERE);
    await door(/^My trade/).click();
    await app.page.getByRole("combobox", { name: "Find a trade in everyday words" }).fill("zapatos");
    await app.press("Enter");
    await expect.poll(() => app.profileTitle()).toMatch(/shoe|footwear/i);
    await app.closeProfile();
  });

  it("opens an example with the figure it was told, where it is", async () => {
    await app.go(HERE);
    const example = app.page.getByRole("button", { name: /^Aerospace in Wichita/ });
    expect(await example.innerText()).toContain("21.1 times the national share, 22,618 jobs");
    await example.click();
    await expect.poll(() => app.profileTitle()).toContain("in Wichita");
    await expect.poll(() => app.page.locator("#profile").innerText()).toMatch(/22,618/);
    await expect.poll(() => app.hash()).toMatch(/map=6\/37\.\d+\/-97\./);
  });
});
