import { describe, expect, it } from "vitest";
import type { App } from "./app.ts";
import { sharedApp } from "./sharedApp.ts";

const shared = sharedApp();

const SIZES = [
  [1280, 720],
  [1440, 900],
  [1920, 1080],
  [390, 844],
  [844, 390],
] as const;

/** Pairs of parts of the screen that lie over each other, of those that are shown. */
function overlapping(boxes: Awaited<ReturnType<App["boxes"]>>): string[] {
  const shown = Object.entries(boxes);
  return shown.flatMap(([name, a], at) =>
    shown
      .slice(at + 1)
      .filter(([, b]) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map(([other]) => `${name} and ${other}`),
  );
}

describe.each(SIZES)("a window of %i by %i pixels", (width, height) => {
  it.each([
    ["a measure of regions", "view=regions&measure=lq-shrunk&industry=3363&map=5/41/-86"],
    ["a profile", "view=regions&industry=3363&at=region:US-26163"],
  ])("shows its parts beside each other: %s", async (_, hash) => {
    const app = await shared({ hash });
    await app.resize(width, height);
    await app.reload();
    await app.waitForMap();
    if (width >= 1024) await app.waitForRegions(); // narrower ones have no room for the card between two panels
    const boxes = await app.boxes();
    expect(Object.keys(boxes)).toContain("controls");
    if (!hash.includes("at=")) expect(Object.keys(boxes)).toEqual(expect.arrayContaining(["attribution", "scale"]));
    // The sheet of a phone lies over the lower half of the map, its foot too.
    if (width < 768 && boxes.profile) for (const name of ["attribution", "scale"]) delete boxes[name];
    expect(overlapping(boxes)).toEqual([]);
  });
});
