import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContext, type CDPSession, type Locator, type Page, chromium } from "playwright-core";
import type axeCore from "axe-core";
import { expect, inject } from "vitest";
import { CHROMIUM_ARGS, findChromium } from "#scripts/chromium.mjs";
import { PATIENCE } from "#scripts/watchdog.mjs";

/** Picks a choice by its visible label: the click waits until nothing moves and lands on it alone. */
export async function pick(radio: Locator): Promise<void> {
  await radio.locator("xpath=..").click();
  await expect.poll(() => radio.isChecked()).toBe(true);
}

export interface OpenOptions {
  /** Time zone of the visitor. */
  zone?: string;
  hash?: string;
  /** Where the app is served, if not by the server of the run. */
  address?: string;
  device?: "desk" | "phone";
  webgl?: "present" | "missing";
  /** Lets every tile of land and regions wait this long, in ms: a slow machine. */
  tilesAfter?: number;
  /** Lets the browser's database fail as `sessionStorage.fault` says: "refused", "silent" or "full". */
  faults?: boolean;
  /** Brings axe along for `accessibilityViolations`. */
  audit?: boolean;
  /** Comes back with the page, before the map is drawn and the register loaded. */
  early?: boolean;
  /** Leaves the doors where they are; otherwise views and filters are opened first. */
  atStart?: boolean;
}

/** The window of a desk, in pixels. */
export const DESK = { width: 1440, height: 900 };
const SIZES = { desk: DESK, phone: { width: 390, height: 844 } };

/** The only file that knows Playwright: what a person does with Agglomera, in Agglomera's words. */
export class App {
  private readonly trouble: string[] = [];
  private readonly expected: RegExp[] = [];
  private readonly fetched = new Set<string>();

  private readonly browser: Browser;
  /** Ends what was opened for it. */
  private readonly close: () => Promise<void>;
  private readonly context: BrowserContext;
  /** What a driver or a test of one part looks at itself. */
  readonly page: Page;
  private readonly base: string;
  private readonly isAtStart: boolean;
  private devtools?: CDPSession;

  private constructor(
    browser: Browser,
    close: () => Promise<void>,
    context: BrowserContext,
    page: Page,
    { base, isAtStart }: { base: string; isAtStart: boolean },
  ) {
    this.browser = browser;
    this.close = close;
    this.context = context;
    this.page = page;
    this.base = base;
    this.isAtStart = isAtStart;
  }

  /** Opens the app in a fresh browser profile and waits until the register is loaded. */
  static async open(options: OpenOptions = {}): Promise<App> {
    const webgl = options.webgl === "missing" ? ["--disable-gpu", "--disable-3d-apis"] : [];
    const browser = await chromium.launch({
      executablePath: findChromium(),
      args: [...CHROMIUM_ARGS, ...webgl],
      timeout: PATIENCE,
    });
    return App.in(browser, options, () => browser.close());
  }

  /** Opens the app for somebody else in the same browser: nothing that is kept here is there. */
  async elsewhere(options: OpenOptions): Promise<App> {
    return App.in(this.browser, options);
  }

  private static async in(browser: Browser, options: OpenOptions, close?: () => Promise<void>): Promise<App> {
    const base = options.address ?? inject("baseUrl");
    const device = options.device ?? "desk";
    const context = await browser.newContext({
      viewport: SIZES[device],
      deviceScaleFactor: 0.5, // the map is drawn in software: a quarter of the pixels, and the same layout
      hasTouch: device === "phone",
      reducedMotion: "reduce",
      locale: "en-US",
      timezoneId: options.zone ?? "America/New_York", // the map opens in its economy
      serviceWorkers: "block", // what a service worker fetches is not seen by a test that answers requests
    });
    // As an init script it comes through the debugger: the page's policy stays as it is.
    if (options.audit) await context.addInitScript({ path: fileURLToPath(import.meta.resolve("axe-core/axe.min.js")) });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const app = new App(browser, close ?? (() => context.close()), context, page, {
      base,
      isAtStart: options.atStart ?? false,
    });
    await app.watch();
    if (options.faults) await app.injectFaults();
    if (options.tilesAfter) await app.delayTiles(options.tilesAfter);
    await page.goto(base + (options.hash ? `#${options.hash}` : ""));
    if (!options.early) await app.ready();
    return app;
  }

  private async watch() {
    this.page.on("pageerror", (error) => this.trouble.push(`page error: ${error.message}`));
    this.page.on("console", (message) => {
      // Of warnings, those of the program: the browser has its own, of graphics memory and of what was fetched ahead.
      const isOurs = message.type() === "warning" && message.location().url.endsWith(".js");
      if (message.type() === "error" || isOurs) this.trouble.push(`console: ${message.text()}`);
    });
    this.context.on("request", (request) => {
      const url = request.url();
      this.fetched.add(new URL(url).pathname);
      if (!url.startsWith(this.base) && !/^(data|blob):/.test(url))
        this.trouble.push(`request to another origin: ${url}`);
    });
    await this.page.addInitScript(() => {
      const page = window as unknown as { violations: string[]; workers: Worker[] };
      page.violations = [];
      page.workers = [];
      document.addEventListener("securitypolicyviolation", (event) => {
        page.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
      });
      // Remembers the real workers, so that a test can take one away.
      page.workers = [];
      window.Worker = class extends Worker {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          Object.defineProperty(this, "address", { value: String(url) });
          page.workers.push(this);
        }
      };
    });
  }

  private async injectFaults(): Promise<void> {
    await this.page.addInitScript(() => {
      const is = (fault: string) => sessionStorage.getItem("fault") === fault;
      // oxlint-disable-next-line typescript/unbound-method -- it is called with its own `this`
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = function (...asked) {
        if (is("refused")) throw new DOMException("refused", "SecurityError");
        // A request to a name nobody has, which is not the one that is waited for.
        return is("silent")
          ? new Proxy(open.call(this, "elsewhere"), { get: () => () => {} })
          : open.apply(this, asked);
      };
      // oxlint-disable-next-line typescript/unbound-method -- it is called with its own `this`
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...given) {
        if (is("full")) throw new DOMException("no room", "QuotaExceededError");
        return put.apply(this, given);
      };
    });
  }

  /** Opens the page anew in a browser whose database fails. */
  async reloadWith(fault: "none" | "refused" | "silent" | "full"): Promise<void> {
    await this.page.evaluate((name) => sessionStorage.setItem("fault", name), fault);
    await this.reload();
  }

  /** Puts something else where the entries are kept, in a database of that version. */
  async putRecord(record: unknown, version: number): Promise<void> {
    await this.page.evaluate(
      ({ content, at }) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open("agglomera", at);
          opening.addEventListener("error", () => reject(opening.error));
          opening.addEventListener("success", () => {
            const transaction = opening.result.transaction("notebook", "readwrite");
            transaction.objectStore("notebook").put(content, "own");
            transaction.addEventListener("complete", () => {
              opening.result.close();
              resolve();
            });
          });
        }),
      { content: record, at: version },
    );
  }

  private async delayTiles(milliseconds: number): Promise<void> {
    await this.page.addInitScript((wait) => {
      window.Worker = class extends Worker {
        override postMessage(...sent: unknown[]) {
          const deliver = () => super.postMessage(...(sent as [unknown]));
          const message = sent[0] as { path?: string[] } | undefined;
          if (message?.path?.[0] === "tile") setTimeout(deliver, wait);
          else deliver();
        }
      };
    }, milliseconds);
  }

  async ready(): Promise<void> {
    await expect.poll(() => this.matched()).toBeGreaterThan(0);
    if (!this.isAtStart) await this.openSettings();
  }

  /** Turns from the doors to views and filters, where the panel is in sight. */
  async openSettings(): Promise<void> {
    const turn = this.page.getByRole("button", { name: /^Views and filters/ });
    if (await turn.isVisible()) await turn.click();
  }

  /** Makes the window as large as its device has it, where a test has changed that. */
  async resetSize(device: keyof typeof SIZES = "desk"): Promise<void> {
    await this.page.setViewportSize(SIZES[device]);
  }

  /** Makes the window as large, and waits until the page was told. */
  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
    await this.page.evaluate(() => new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(told))));
  }

  /** Where the parts of the screen that lie over the map are, of those that are shown, each within the window. */
  async boxes(): Promise<Record<string, { x: number; y: number; width: number; height: number }>> {
    const parts = {
      explore: "#explore[data-open=true]",
      legend: "#legend[data-open=true]",
      profile: "#profile[data-open=true]",
      controls: ".map-controls",
      attribution: ".map-foot",
      scale: ".maplibregl-ctrl-scale",
      tabs: ".app-tabs",
      tooltip: ".map-tooltip",
      notice: ".notice",
      chips: ".economy-chips",
    };
    const { width, height } = this.page.viewportSize()!;
    const found: Awaited<ReturnType<App["boxes"]>> = {};
    for (const [name, selector] of Object.entries(parts)) {
      const part = this.page.locator(selector);
      const box = (await part.count()) === 1 && (await part.isVisible()) ? await part.boundingBox() : null;
      if (box && box.y < height && box.x < width) found[name] = box;
    }
    return found;
  }

  /** What the console will say of a fault that a test makes. */
  expectTrouble(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  /** Asserts that nothing else went wrong meanwhile, and closes the browser, or what was opened in that of another. */
  async end(): Promise<void> {
    const violations = await this.page.evaluate(() => (window as unknown as { violations: string[] }).violations);
    await this.close();
    const trouble = this.trouble.filter((text) => !this.expected.some((pattern) => pattern.test(text)));
    expect([...trouble, ...violations.map((violation) => `policy violation: ${violation}`)]).toEqual([]);
  }

  /** The "n of N" line as numbers. */
  async counts(): Promise<{ matched: number; total: number }> {
    const [text = ""] = await this.page.getByTestId("match-count").allTextContents();
    const numbers = text.replace(/,/g, "").match(/\d+/g) ?? [];
    return { matched: Number(numbers[0] ?? 0), total: Number(numbers[1] ?? 0) };
  }

  async matched(): Promise<number> {
    return (await this.counts()).matched;
  }

  /** Paths of everything that was fetched so far. */
  fetchedPaths(): string[] {
    return [...this.fetched].filter((path) => path !== "/");
  }

  hash(): string {
    return new URL(this.page.url()).hash.replace(/^#/, "");
  }

  async openSheet(name: "Explore" | "Legend" | "List" | "Profile"): Promise<void> {
    const tab = this.page.locator("nav.app-tabs").getByRole("button", { name });
    if ((await tab.getAttribute("aria-pressed")) !== "true") await tab.click();
    if (name === "Explore" && !this.isAtStart) await this.openSettings();
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole("combobox").first().fill(text);
  }

  async chooseFound(name: RegExp): Promise<void> {
    await this.page.getByRole("option", { name }).first().click();
  }

  async showView(name: "Establishments" | "Clusters" | "Regions"): Promise<void> {
    await pick(this.page.getByRole("radio", { name, exact: true }).first());
  }

  /** Names in the list of found clusters. */
  clusterNames(): Promise<string[]> {
    return this.page.locator(".clusters-row-name").allTextContents();
  }

  /** The rows of that list as they read. */
  clusterRows(): Promise<string[]> {
    return this.page.locator(".clusters-rows button").allInnerTexts();
  }

  async openCluster(name: string): Promise<void> {
    await this.page.locator(".clusters-rows button").filter({ hasText: name }).first().click();
  }

  async testClusters(permutations: "99" | "999" | "9,999"): Promise<void> {
    await pick(this.page.locator("#explore").getByRole("radio", { name: permutations, exact: true }));
    await this.page.locator("#explore .clusters-test-run").click();
  }

  async cancelTest(): Promise<void> {
    await this.page.getByRole("button", { name: "Cancel" }).first().click();
  }

  async testResult(): Promise<string> {
    return (await this.page.locator(".clusters-test-result").allInnerTexts()).join(" ").trim();
  }

  async clearFilters(): Promise<void> {
    await this.page.getByRole("button", { name: "Clear filters" }).click();
  }

  /** Title of the open profile, "" when none is. */
  async profileTitle(): Promise<string> {
    const title = this.page.locator("#profile h2").first();
    return (await title.isVisible()) ? ((await title.textContent()) ?? "") : "";
  }

  profileText(): Promise<string> {
    return this.page.locator("#profile").innerText();
  }

  async closeProfile(): Promise<void> {
    await this.page.locator("#profile").getByRole("button", { name: "Close" }).last().click();
  }

  /** The ways to the parts of the profile. */
  anchors(): Locator {
    return this.page.locator("#profile .anchor-strip-row button");
  }

  /** Goes to a part of the profile, which is there then. */
  async goToPart(name: string): Promise<void> {
    await this.anchors().getByText(name, { exact: true }).click();
    await expect.poll(() => this.page.locator("#profile .anchor-strip [aria-current]").allInnerTexts()).toEqual([name]);
  }

  /** Goes to the parts of the profile one after the other, and waits until each is there. */
  async openEveryPart(): Promise<void> {
    const profile = this.page.locator("#profile");
    const anchors = this.anchors();
    const count = await anchors.count();
    expect(count, "parts of the profile").toBeGreaterThan(1);
    for (let i = 0; i < count; i++) {
      await anchors.nth(i).click();
      await expect.poll(() => profile.locator(".skeleton, [data-busy=true]").count()).toBe(0);
    }
  }

  /** Results of the search that are shown. */
  foundCount(): Promise<number> {
    return this.page.getByRole("option").count();
  }

  async openList(): Promise<void> {
    await this.page.locator("main").getByRole("button", { name: "List" }).click();
    await expect.poll(() => this.listedEstablishments()).toBeGreaterThan(0);
  }

  async closeList(): Promise<void> {
    await this.page.locator(".list-close").click();
  }

  /** How many rows of the open list come on paper, and what is said of the others. */
  printedList(): Promise<{ rows: number; leftOut: string }> {
    return this.onPaper(async () => ({
      rows: await this.listedEstablishments(),
      leftOut: await this.page.locator(".list-left-out").innerText(),
    }));
  }

  /**
   * Nodes, listeners and promises that live, in the page or held by something, once two collections in a row leave as many nodes. A promise
   * that is waited for again and again holds all that waited.
   */
  async living(): Promise<{ nodes: number; listeners: number; promises: number }> {
    this.devtools ??= await this.context.newCDPSession(this.page);
    let before = -1;
    for (;;) {
      const promises = await this.livingPromises(this.devtools); // collects first
      const { nodes, jsEventListeners: listeners } = await this.devtools.send("Memory.getDOMCounters");
      if (nodes === before) return { nodes, listeners, promises };
      before = nodes;
    }
  }

  private async livingPromises(devtools: CDPSession): Promise<number> {
    const objectGroup = "living";
    await devtools.send("HeapProfiler.collectGarbage");
    const { result } = await devtools.send("Runtime.evaluate", { expression: "Promise.prototype", objectGroup });
    const prototypeObjectId = result.objectId ?? "";
    const { objects } = await devtools.send("Runtime.queryObjects", { prototypeObjectId, objectGroup });
    const { result: count } = await devtools.send("Runtime.callFunctionOn", {
      functionDeclaration: "function () { return this.length; }",
      objectId: objects.objectId,
      returnByValue: true,
    });
    await devtools.send("Runtime.releaseObjectGroup", { objectGroup });
    return Number(count.value);
  }

  /** Takes the map's graphics memory away, as a browser does, and does not give it back. */
  async loseGraphics(): Promise<void> {
    await this.page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>(".maplibregl-canvas");
      canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    });
  }

  /** Goes to another link, as pasting it into the address bar does. */
  async go(hash: string): Promise<void> {
    await this.follow(hash);
    await this.waitForMap();
  }

  /** Goes to a link without waiting for the map. */
  async follow(hash: string): Promise<void> {
    await this.page.evaluate(
      (next) =>
        new Promise<void>((followed) => {
          if (new URL(`#${next}`, location.href).hash === location.hash) return followed();
          addEventListener("hashchange", () => followed(), { once: true }); // heard after the app has
          location.hash = next;
        }),
      hash,
    );
  }

  title(): Promise<string> {
    return this.page.title();
  }

  /** Zoom of the map as the address has it; NaN where it was not moved yet. */
  zoom(): number {
    return Number(/\bmap=([\d.]+)/.exec(this.hash())?.[1]);
  }

  /** Follows the link for who comes by keyboard. */
  async skipToExplore(): Promise<void> {
    await this.page.locator(".app-skip").focus();
    await this.page.keyboard.press("Enter");
  }

  /** The panel the focus is on itself. */
  focusedPanel(): Promise<string | undefined> {
    return this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.panel);
  }

  /** The middle of what panels and controls leave of the map on a desk, in pixels. */
  private async mapCentre(): Promise<[x: number, y: number]> {
    const explore = await this.page.locator("#explore").boundingBox();
    const controls = await this.page.locator(".map-control-group").first().boundingBox();
    return [(explore!.x + explore!.width + controls!.x) / 2, this.page.viewportSize()!.height / 2];
  }

  /** Clicks the middle of the map, once something there answers the pointer. */
  async clickMapCentre(): Promise<void> {
    await expect.poll(() => this.tooltip()).not.toBe("");
    await this.page.mouse.click(...(await this.mapCentre()));
  }

  /** The words beside the pointer, over the middle of the map; "" where nothing is. */
  async tooltip(): Promise<string> {
    await this.waitForMap();
    const [x, y] = await this.mapCentre();
    await this.page.mouse.move(x + 3, y);
    await this.page.mouse.move(x, y);
    return (await this.page.locator(".map-tooltip").allInnerTexts()).join();
  }

  /** Waits until the map says that it is drawn. */
  async waitForMap(): Promise<void> {
    const map = this.page.getByRole("main").locator("canvas[role=region]");
    await expect.poll(async () => (await map.count()) === 1 && map.getAttribute("aria-busy")).toBe("false");
  }

  /** Waits until the region in the middle of the map answers the pointer. */
  async waitForRegions(): Promise<void> {
    await expect.poll(() => this.tooltip()).not.toBe("");
  }

  /** The map between its panels as it looks, to be compared with how it looked. */
  async picture(): Promise<string> {
    await this.waitForMap();
    const [x, y] = await this.mapCentre();
    await this.page.mouse.move(1, 1);
    const picture = await this.page.screenshot({ clip: { x: x - 200, y: y - 300, width: 400, height: 600 } });
    return createHash("sha256").update(picture).digest("hex");
  }

  async hasSidewaysScroll(): Promise<boolean> {
    return this.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  }

  async alertText(): Promise<string> {
    return (await this.page.getByRole("alert").first().textContent()) ?? "";
  }

  listedEstablishments(): Promise<number> {
    return this.page.locator("#list [data-row]").count();
  }

  async openListed(position: number): Promise<void> {
    await this.page.locator("#list [data-row]").nth(position).click();
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** What `read` finds once the page is laid out for paper. */
  async onPaper<T>(read: () => Promise<T>): Promise<T> {
    await this.page.emulateMedia({ media: "print" });
    // The page is told with the next frame; before real printing it is told at once.
    await this.page.evaluate(() => new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(told))));
    const found = await read();
    await this.page.emulateMedia({ media: null }); // "screen" would be emulated on paper too
    return found;
  }

  async useTheme(name: "Light" | "Dark"): Promise<void> {
    const theme = this.page.getByRole("radio", { name, exact: true });
    if (!(await theme.isVisible())) await this.page.getByRole("button", { name: "Map layers" }).click();
    await pick(theme);
  }

  /** Rules of WCAG 2.2 A and AA that axe finds broken, with where. */
  async accessibilityViolations(): Promise<string[]> {
    // What is being computed anew is paler, and what fades in is too, for a moment.
    await this.page.waitForFunction(() => !document.querySelector('[data-busy]:not([data-busy="false"])'));
    return this.page.evaluate(async () => {
      const fading = document
        .getAnimations()
        .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
      await Promise.allSettled(fading.map(({ finished }) => finished));
      const { axe } = window as unknown as { axe: typeof axeCore };
      const { violations } = await axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
      });
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
    });
  }

  /** Takes away the worker whose script's name holds `name`, without a word, as a crash does. */
  async killWorker(name: string): Promise<void> {
    const killed = await this.page.evaluate((part) => {
      const { workers } = window as unknown as { workers: (Worker & { address: string })[] };
      const found = workers.filter((worker) => worker.address.includes(part)).at(-1);
      found?.terminate();
      return found !== undefined;
    }, name);
    expect(killed, `a worker named ${name}`).toBe(true);
  }

  notices(): Promise<string[]> {
    return this.page.locator(".notice span").allTextContents();
  }

  async back(): Promise<void> {
    await this.page.goBack();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }
}
