import { type Browser, type BrowserContext, type Page, chromium } from "playwright-core";
import { expect, inject } from "vitest";
import { CHROMIUM_ARGS, findChromium } from "#scripts/chromium.mjs";
import { PATIENCE } from "#scripts/watchdog.mjs";

export interface Visit {
  scripting?: "on" | "off";
  /** Whether the offline copy may be made; without it every request can be answered by the test. */
  copy?: "allowed" | "blocked";
  hash?: string;
  /** Another address than that of the built app. */
  at?: string;
}

/** One browser for the journeys about what cannot be fetched; each visit is a person who was never here. */
export class StartBrowser {
  private readonly browser: Browser;

  private constructor(browser: Browser) {
    this.browser = browser;
  }

  static async launch(): Promise<StartBrowser> {
    return new StartBrowser(await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS }));
  }

  /** A page before it is loaded: what shall fail can still be said. */
  async visit({
    scripting = "on",
    copy = "blocked",
    hash = "",
    at = inject("baseUrl"),
  }: Visit = {}): Promise<VisitedPage> {
    const context = await this.browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: "reduce",
      locale: "en-US",
      javaScriptEnabled: scripting === "on",
      serviceWorkers: copy === "allowed" ? "allow" : "block",
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    return new VisitedPage(context, page, at, hash);
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** What a person sees of a page whose parts may be missing. */
export class VisitedPage {
  readonly page: Page;
  private readonly context: BrowserContext;
  private readonly base: string;
  private readonly hash: string;
  private loads = 0;

  constructor(context: BrowserContext, page: Page, base: string, hash: string) {
    this.context = context;
    this.page = page;
    this.base = base;
    this.hash = hash;
    page.on("load", () => this.loads++);
  }

  /** Lets requests for the files whose name matches fail with 404 until they are brought back: how often a browser asks differs. */
  async lose(name: RegExp): Promise<{ bringBack: () => void }> {
    let isLost = true;
    await this.page.route(name, (route) => (isLost ? route.fulfill({ status: 404 }) : route.fallback()));
    return { bringBack: () => void (isLost = false) };
  }

  /** Keeps the files whose name matches on their way until they are let go. */
  async holdBack(name: RegExp): Promise<() => void> {
    let letGo!: () => void;
    const held = new Promise<void>((done) => (letGo = done));
    await this.page.route(name, async (route) => {
      await held;
      await route.fallback();
    });
    return letGo;
  }

  /** Lets the server say that another version is published from now on. */
  async publishAnother(): Promise<void> {
    const page = '<script type="module" crossorigin src="./assets/index-another.js"></script>';
    await this.page.route(/\?published/, (route) => route.fulfill({ contentType: "text/html", body: page }));
  }

  async load(): Promise<void> {
    await this.page.goto(this.base + this.hash);
  }

  /** Loads the page and waits until the establishments are counted. */
  async loadWhole(): Promise<void> {
    await this.load();
    await this.counted();
  }

  async counted(): Promise<void> {
    await expect.poll(() => this.matched()).toMatch(/\d/);
  }

  async matched(): Promise<string> {
    const count = this.page.getByTestId("match-count");
    return (await count.count()) > 0 ? count.innerText() : "";
  }

  /** What the page about the data says about the copy for use without a connection. */
  async copyText(): Promise<string> {
    if (!(await this.page.locator(".about").isVisible())) await this.press("About the data");
    return (await this.page.locator("[data-testid=about-offline]").innerText()).replace(/\s+/g, " ");
  }

  /** Another window of the same person. */
  async another(): Promise<VisitedPage> {
    const page = await this.context.newPage();
    page.setDefaultTimeout(PATIENCE);
    return new VisitedPage(this.context, page, this.base, this.hash);
  }

  notices(): Promise<string[]> {
    return this.page.locator(".notice span").allInnerTexts();
  }

  /** Names of the caches and whether a service worker stands ready. */
  async kept(): Promise<{ caches: string[]; worker: boolean }> {
    return this.page.evaluate(async () => ({
      caches: (await caches.keys()).map((name) => name.split("-").slice(0, 2).join("-")),
      worker: (await navigator.serviceWorker.getRegistration()) !== undefined,
    }));
  }

  /** Goes to another view by the address, as a pasted link does. */
  async go(hash: string): Promise<void> {
    await this.page.evaluate((next) => {
      location.hash = next;
    }, hash);
  }

  async disconnect(): Promise<void> {
    await this.context.setOffline(true);
  }

  /** How many times the page was loaded. */
  timesLoaded(): number {
    return this.loads;
  }

  press(name: string, within = "body"): Promise<void> {
    return this.page.locator(within).getByRole("button", { name, exact: true }).first().click();
  }

  /** The sentences of parts that are missing within a part of the page. */
  missing(within = "body"): Promise<string[]> {
    return this.page.locator(within).locator(".part-failed p").allInnerTexts();
  }

  /** The text of index.html that can be seen. */
  async startText(): Promise<string> {
    const start = this.page.locator("#start");
    const box = (await start.isVisible()) ? await start.boundingBox() : null;
    const isInSight = box && box.y >= 0 && box.y + box.height <= (this.page.viewportSize()?.height ?? 0);
    return isInSight ? (await start.innerText()).replace(/\s+/g, " ").trim() : "";
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
