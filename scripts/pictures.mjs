// node scripts/pictures.mjs [NAME ...]: docs/pictures as they are now, all of them or those named (region, region-phone); a build comes before.
import "./requireNode.mjs"; // first: whatever follows may need it
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { CHROMIUM_ARGS, ensureChromium } from "./chromium.mjs";
import { ensureBuilt, ensureInstalled, ROOT } from "./ready.mjs";

/** What is looked at: a link, and what a person does there. */
const SCREENS = [
  { name: "start", hash: "" },
  {
    name: "search",
    hash: "",
    sheet: "Explore",
    do: async (page) => {
      await page.getByRole("combobox").first().fill("shoes in leon");
      await page.getByRole("option").first().waitFor();
    },
  },
  { name: "region", hash: "view=clusters&at=region:US-26163", sheet: "Profile" },
  {
    name: "cluster-in-region",
    hash: "view=clusters&at=regional:cluster/aerospace-vehicles-and-defense@US-A48620",
    sheet: "Profile",
  },
  { name: "cluster", hash: "view=clusters&at=regional:cluster/automotive", sheet: "Profile" },
  { name: "mexico", hash: "view=clusters&industry=316&at=regional:industry/316@MX-A11903", sheet: "Profile" },
  { name: "measure", hash: "view=regions&measure=lq-shrunk&industry=3363&map=5/41/-86", sheet: "Legend" },
  { name: "establishments", hash: "view=establishments&map=9/42.33/-83.05", sheet: "Legend" },
  {
    name: "list",
    hash: "",
    do: async (page) => {
      await page.getByRole("button", { name: "List" }).first().click();
      await page.getByRole("table").waitFor();
    },
  },
  {
    name: "advice",
    hash: "recommendations=advice&at=regional:cluster/automotive@US-26163&for=government",
    sheet: "Profile",
  },
];
const SIZES = [
  { size: "desk", width: 1440, height: 900 },
  { size: "phone", width: 390, height: 844 },
];
const SCHEMES = ["light", "dark"];
/** Milliseconds for a machine without a graphics card to come to rest. */
const PATIENCE = 120_000;
const FOLDER = join(ROOT, "docs", "pictures");

ensureInstalled();
ensureBuilt();
const executablePath = ensureChromium();
if (!executablePath) {
  console.error("No Chromium found: install one, or name it in CHROME_PATH.");
  process.exit(2);
}
const { chromium } = await import("playwright-core");
const { serve } = await import("./serve.mjs");

/** Whether nothing that was asked for is still under way. */
const isAtRest = () => {
  const map = document.querySelector("main canvas[role=region]");
  return map?.getAttribute("aria-busy") === "false" && !document.querySelector("[aria-busy=true], #profile .skeleton");
};

const asked = process.argv.slice(2);
mkdirSync(FOLDER, { recursive: true });
const { server, address } = await serve({ port: 0 });
const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
for (const { size, ...viewport } of SIZES)
  for (const colorScheme of SCHEMES) {
    const context = await browser.newContext({
      viewport,
      colorScheme,
      reducedMotion: "reduce",
      locale: "en-US",
      timezoneId: "America/New_York",
    });
    for (const screen of SCREENS) {
      if (asked.length > 0 && !asked.includes(screen.name) && !asked.includes(`${screen.name}-${size}`)) continue;
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      await page.goto(`${address}#${screen.hash}`);
      await page.waitForFunction(isAtRest);
      const tab = screen.sheet && page.locator(".app-tabs").getByRole("button", { name: screen.sheet });
      if (tab && (await tab.isVisible()) && (await tab.getAttribute("aria-pressed")) !== "true") await tab.click();
      await screen.do?.(page);
      await page.waitForFunction(isAtRest);
      await page.screenshot({
        path: join(FOLDER, `${screen.name}-${size}-${colorScheme}.jpg`),
        type: "jpeg",
        quality: 70,
      });
      console.log(`${screen.name}, ${size}, ${colorScheme}`);
      await page.close();
    }
    await context.close();
  }
await browser.close();
server.close();
