import { afterAll, describe, expect, it } from "vitest";
import { TOUR_STEPS } from "#state/tourSteps.ts";
import { App } from "./app.ts";

/** A place with the doors beside it. */
const HERE = "view=clusters&map=6/42.3/-83.2";

let app: App;
const tour = () => app.page.getByRole("dialog");
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
});
