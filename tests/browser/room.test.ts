import { describe, expect, it } from "vitest";
import { type Covered, clearRoom, reachesInto } from "#state/clearRoom.ts";
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

type Boxes = Awaited<ReturnType<App["boxes"]>>;

const sides = ({ x, y, width, height }: Boxes[string]): Covered => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
});

/** Pairs of parts of the screen that lie over each other, of those that are shown. */
function overlapping(boxes: Boxes): string[] {
  const shown = Object.entries(boxes);
  return shown.flatMap(([name, a], at) =>
    shown
      .slice(at + 1)
      .filter(([, b]) => reachesInto(sides(a), sides(b)))
      .map(([other]) => `${name} and ${other}`),
  );
}

/** What lies over bounds of a map that is at zoom/latitude/longitude, its middle that of what panels and controls leave. */
function over(
  [west, south, east, north]: number[],
  place: string,
  size: { width: number; height: number },
  boxes: Boxes,
): string[] {
  const [zoom, lat, lon] = place.split("/").map(Number);
  const edges = ["explore", "profile", "controls", "tabs"].flatMap((name) => (boxes[name] ? [sides(boxes[name])] : []));
  const room = clearRoom(size, edges)!;
  const scale = (512 * 2 ** zoom) / 360;
  const [x, y] = [(room.left + size.width - room.right) / 2, (room.top + size.height - room.bottom) / 2];
  const mercator = (degrees: number) => (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360));
  const [right, left] = [east, west].map((degrees) => x + (degrees - lon) * scale);
  const [top, bottom] = [north, south].map((degrees) => y - (mercator(degrees) - mercator(lat)) * scale);
  expect([left > 0, top > 0, right < size.width, bottom < size.height]).not.toContain(false);
  return Object.keys(boxes).filter((name) => reachesInto(sides(boxes[name]), { left, top, right, bottom }));
}

/** Wayne County, Michigan, in degrees. */
const WAYNE = [-83.55, 42.03, -82.87, 42.45];

describe.each(SIZES)("a window of %i by %i pixels", (width, height) => {
  it.each([
    ["a measure of regions, and a notice", "view=regions&measure=lq-shrunk&industry=3363&map=5/41/-86&years=unheard"],
    ["a profile, and a notice", "view=regions&industry=3363&at=region:US-26163&map=8/42.2/-83.2&years=unheard"],
  ])("shows its parts beside each other: %s", async (_, hash) => {
    const app = await shared({ hash });
    await app.resize(width, height);
    await app.waitForMap();
    if (width >= 1024) await app.waitForRegions(); // narrower ones have no room for the card between two panels
    const boxes = await app.boxes();
    expect(Object.keys(boxes)).toEqual(expect.arrayContaining(["controls", "attribution", "scale", "notice"]));
    expect(overlapping(boxes)).toEqual([]);
  });

  it("frames a county where nothing lies over it", async () => {
    const app = await shared({ hash: "view=regions&industry=3363&map=3/40/-90" });
    await app.resize(width, height);
    await app.follow("view=regions&industry=3363&at=region:US-26163");
    await expect.poll(() => app.zoom()).toBeGreaterThan(7.5);
    await app.waitForMap();
    // The profile comes after the map has been sent there, which then makes room for it.
    await expect.poll(() => app.profileTitle()).toContain("Wayne");
    const covering = async () => {
      const place = /map=([^&]+)/.exec(app.hash())![1];
      const { tooltip: _, chips: __, ...boxes } = await app.boxes();
      return over(WAYNE, place, { width, height }, boxes);
    };
    await expect.poll(covering).toEqual([]);
  });
});

it("keeps the keys of the legend and the chosen sheet apart where the system has its own colours", async () => {
  const app = await shared({ hash: "map=4/40/-95" });
  await app.resize(390, 844);
  await app.page.emulateMedia({ forcedColors: "active" });
  await app.openSheet("Legend");
  const colours = (selector: string, property: "backgroundColor" | "borderTopColor") =>
    app.page
      .locator(selector)
      .evaluateAll((found, name) => [...new Set(found.map((one) => getComputedStyle(one)[name]))], property);
  expect(await colours(".legend-swatch-letter", "backgroundColor")).toHaveLength(8);
  expect(await colours(".app-tabs button", "borderTopColor")).toHaveLength(2);
  await app.page.emulateMedia({ forcedColors: null });
  await app.openSheet("Explore");
});

it("shows the regions of one class alone while its key is pointed at or has the focus", async () => {
  const app = await shared({ hash: "view=regions&measure=lq-shrunk&industry=3363&map=5/41/-86" });
  const all = await app.picture();
  const keys = app.page.getByRole("list", { name: "Classes of the measure" }).getByRole("button");
  await keys.last().focus();
  await expect.poll(() => app.picture()).not.toBe(all);
  await keys.last().blur();
  await expect.poll(() => app.picture()).toBe(all);
});
