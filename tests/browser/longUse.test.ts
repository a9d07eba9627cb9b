import { afterAll, describe, expect, it } from "vitest";
import { App } from "./app.ts";

const START = "map=5/38/-90";
let app: App;

/** One browser for all: each test goes on where the one before left it. */
afterAll(() => app.end());

const VIEWS = [
  "view=regions&industry=3363&map=5/38/-90",
  "view=clusters&industry=3363&show=declared,borders,labels&map=5/38/-90",
  "view=guidelines&map=5/38/-90",
  START,
];
const CYCLES = 2;
/** What one cycle may leave behind: one part of a profile that stayed is 120 nodes, the answers of the workers 110 promises. */
const SLACK = { nodes: 20, listeners: 3, promises: 20 };

/** A region with all its parts, a search, the list, and each view once; it ends where it began. */
async function useEverything(): Promise<void> {
  await app.follow("at=region:US-26163&map=5/38/-90");
  await expect.poll(() => app.profileTitle()).toMatch(/Wayne/);
  await app.openEveryPart();
  await app.closeProfile();
  await app.search("detroit");
  await expect.poll(() => app.foundCount()).toBeGreaterThan(0);
  await app.search("");
  await expect.poll(() => app.foundCount()).toBe(0);
  await app.openList();
  await app.closeList();
  for (const view of VIEWS) await app.go(view);
}

describe("used for long", () => {
  it("holds no node, listener or promise of what was closed", async () => {
    app = await App.open({ hash: START });
    await useEverything(); // code is fetched once, and the templates of its markup stay
    await useEverything();
    const before = await app.living();
    for (let i = 0; i < CYCLES; i++) await useEverything();
    const grown = async (what: keyof typeof SLACK) => ((await app.living())[what] - before[what]) / CYCLES;
    await expect.poll(() => grown("nodes"), { message: "nodes a cycle" }).toBeLessThan(SLACK.nodes);
    await expect.poll(() => grown("listeners"), { message: "listeners a cycle" }).toBeLessThan(SLACK.listeners);
    await expect.poll(() => grown("promises"), { message: "promises a cycle" }).toBeLessThan(SLACK.promises);
  });

  it("prints the first 100 rows of an open list, and how many more there are", async () => {
    await app.openList();
    const { rows, leftOut } = await app.printedList();
    expect(rows).toBe(100);
    expect(leftOut).toMatch(/^These are the first 100; [\d,]+ more are left out on paper\./);
    await app.closeList();
  });

  it("draws the map anew where the browser takes its graphics away for good", async () => {
    await app.go("view=regions&industry=3363&map=5/38/-90");
    await app.waitForRegions();
    await app.loseGraphics();
    await expect.poll(() => app.notices()).toEqual([expect.stringContaining("took the map's graphics memory away")]);
    await expect.poll(() => app.notices()).toEqual([]);
    await app.waitForMap();
    await app.waitForRegions();
    await app.go("view=clusters&industry=3363&map=5/38/-90");
    await app.go("view=regions&industry=3363&map=5/38/-90");
    await app.waitForRegions();
  });
});
