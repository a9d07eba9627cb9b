import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Browser, type CDPSession, type Page, chromium } from "playwright-core";
import { CHROMIUM_ARGS, findChromium } from "#scripts/chromium.mjs";
import { ROOT } from "#scripts/ready.mjs";
import { serve } from "#scripts/serve.mjs";
import { baseTree } from "./baseTree.ts";
import type { Comparison } from "./comparison.ts";

/** The commit before the atlas opened on clusters. */
const BEFORE = "64f5eac";

/** What is measured: from the address or from a link that is followed until something stands on the page. */
interface Stretch {
  name: string;
  /** Followed once the map is drawn, in the view that is open, which had another name; left out: measured from the address. */
  link?: { ours: string; peer: string };
  /** What has to stand, asked in the page. */
  until: () => boolean;
  /** Processor time unless said: how long tasks kept the page from answering, what each took beyond 50 ms. */
  of?: "blocking";
  atLeast: number;
}

/** The map says that it draws no more. */
const isIdle = () => document.querySelector("canvas[role=region]")?.getAttribute("aria-busy") === "false";

const STRETCHES: readonly Stretch[] = [
  {
    name: "start: to what is there first",
    // A cluster's name; before, how many establishments there are.
    until: () =>
      document.querySelector(".marks-first li") !== null ||
      /\d/.test(document.querySelector("[data-testid=match-count]")?.textContent ?? ""),
    atLeast: 1,
  },
  { name: "start: to the first idle of the map", until: isIdle, atLeast: 0.83 },
  { name: "start: the page kept from answering until that", until: isIdle, of: "blocking", atLeast: 1 },
  {
    name: "start: from a link to a region's profile",
    link: { ours: "view=clusters&at=region:US-26163", peer: "at=region:US-26163" },
    until: () => /\d/.test(document.querySelector("#profile dd, #profile .figure")?.textContent ?? ""),
    atLeast: 0.8,
  },
];

let before: string | undefined;

/** The folder of the app as it was, built once a run; a sentence says why there is none. */
function builtBefore(): { folder: string } | string {
  if (before) return { folder: before };
  const tree = baseTree(BEFORE);
  if (typeof tree === "string") return tree;
  process.once("exit", tree.remove);
  const folder = dirname(tree.file("package.json")!);
  const { status, stderr } = spawnSync(process.execPath, ["scripts/build.mjs"], { cwd: folder, encoding: "utf8" });
  if (status !== 0) return `${BEFORE} could not be built: ${stderr.slice(-200)}`;
  before = join(folder, "dist");
  return { folder: before };
}

/**
 * The start of the built app beside the same as it was, in the processor time of all of the browser's processes: what else the machine does
 * makes it longer too, but not as much as time by the clock.
 */
export const startComparisons: readonly Comparison[] = STRETCHES.map((stretch) => ({
  name: stretch.name,
  peer: "as it was",
  unit: "ms",
  atLeast: stretch.atLeast,
  rounds: 3,
  sides: async () => {
    const executablePath = findChromium();
    if (!executablePath) return "no Chromium or Chrome found";
    if (!existsSync(join(ROOT, "dist", "index.html"))) return "the app is not built (npm run build)";
    const built = builtBefore();
    if (typeof built === "string") return built;
    const side = (folder: string, link?: string) => async () => {
      const { server, address } = await serve({ port: 0, folder });
      const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
      try {
        return await measured(browser, address, stretch, link);
      } finally {
        await browser.close();
        server.close();
      }
    };
    return {
      ours: side(join(ROOT, "dist"), stretch.link?.ours),
      peer: side(built.folder, stretch.link?.peer),
      note: stretch.of === "blocking" ? "by the clock, software WebGL" : "processor time, software WebGL",
    };
  },
}));

async function measured(browser: Browser, address: string, { until, of }: Stretch, link?: string): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  // The compiler that runs this file marks functions with `__name`, those that go to the page too.
  await page.addInitScript({ content: "globalThis.__name = (named) => named" });
  if (of === "blocking") return blocked(page, address, until);
  if (link === undefined) return stretched(session, () => page.goto(address), page, until);
  await page.goto(address);
  await page.waitForFunction(isIdle, undefined, { timeout: 180_000 });
  return stretched(session, () => page.evaluate((hash) => void (location.hash = hash), link), page, until);
}

async function blocked(page: Page, address: string, until: () => boolean): Promise<number> {
  await page.addInitScript(() => {
    const told = globalThis as unknown as { blocked: number };
    told.blocked = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) told.blocked += duration - 50;
    }).observe({ type: "longtask", buffered: true });
  });
  await page.goto(address);
  await page.waitForFunction(until, undefined, { timeout: 180_000 });
  return Math.max(1, await page.evaluate(() => (globalThis as unknown as { blocked: number }).blocked));
}

async function stretched(session: CDPSession, start: () => Promise<unknown>, page: Page, until: () => boolean) {
  const from = await processorTime(session);
  await start();
  await page.waitForFunction(until, undefined, { timeout: 180_000 });
  return (await processorTime(session)) - from;
}

/** Milliseconds that all processes of a browser have had of a processor. */
async function processorTime(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  return 1000 * processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}
