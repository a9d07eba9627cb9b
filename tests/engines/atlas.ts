import { expect, inject, vi } from "vitest";
import { PATIENCE } from "#scripts/watchdog.mjs";
import { Relay } from "#tests/browser/relay.ts";
import { type Display, startDisplay } from "./display.ts";
import type { Engine } from "./engines.ts";
import type { BrowserPage } from "./webDriver.ts";

const PAGE = { width: 1440, height: 900 };
/** Room above the page for the bars of a browser that cannot hide them. */
const DISPLAY = { width: PAGE.width, height: PAGE.height + 100 };

type Watched = typeof globalThis & { trouble?: string[] };

/** What a person does with Agglomera in any engine, in Agglomera's words. */
export class Atlas {
  private readonly display: Display;
  private readonly page: BrowserPage;
  private readonly stop: () => Promise<void>;
  private relay?: Relay;

  private constructor(display: Display, page: BrowserPage, stop: () => Promise<void>) {
    this.display = display;
    this.page = page;
    this.stop = stop;
  }

  /** Starts a browser of this engine on a display of its own. */
  static async start(engine: Engine): Promise<Atlas> {
    const display = await startDisplay(DISPLAY.width, DISPLAY.height);
    let end = () => display.end();
    try {
      const { page, stop } = await engine.open(display);
      const atlas = new Atlas(display, page, stop);
      end = () => atlas.end();
      await atlas.fit();
      return atlas;
    } catch (error) {
      await end();
      throw error;
    }
  }

  /** Gives the page its size. */
  private async fit(): Promise<void> {
    const [beside, above] = await this.page.ask(() => [outerWidth - innerWidth, outerHeight - innerHeight]);
    await this.page.fit(PAGE.width + beside, PAGE.height + above);
    const size = () => this.page.ask(() => ({ width: innerWidth, height: innerHeight }));
    await vi.waitFor(async () => expect(await size()).toEqual(PAGE), { timeout: PATIENCE });
  }

  /** Loads the app at a link, from an origin of its own: nothing is kept there, and its script waits for the watch. */
  async open(hash: string): Promise<void> {
    const before = this.relay;
    this.relay = await Relay.start(inject("baseUrl"), "/");
    const page = await (await fetch(inject("baseUrl"))).text();
    const [script] = /start\.js/.exec(page) ?? [];
    if (!script) throw new Error("The page has no script that begins first.");
    this.relay.hold(script);
    await this.page.load(this.relay.address + (hash && `#${hash}`), watchPage);
    this.relay.release(script);
    await before?.cut();
  }

  /** What went wrong in the page since it was opened: errors, refused by the policy, written to the console as errors. */
  trouble(): Promise<string[] | undefined> {
    return this.page.ask(() => (window as Watched).trouble);
  }

  /** Ends the browser and everything that was started for it. */
  async end(): Promise<void> {
    try {
      await this.page.end();
    } finally {
      await this.stop();
      await this.display.end();
      await this.relay?.cut();
    }
  }

  title(): Promise<string> {
    return this.page.ask(() => document.title);
  }

  /** Text of the first place of this kind that is in sight, "" when none is. */
  private text(selector: string): Promise<string> {
    return this.page.ask((wanted) => {
      const seen = [...document.querySelectorAll<HTMLElement>(wanted)].find((place) => place.checkVisibility());
      return seen?.innerText ?? "";
    }, selector);
  }

  private texts(selector: string): Promise<string[]> {
    return this.page.ask(
      (wanted) => [...document.querySelectorAll<HTMLElement>(wanted)].map((place) => place.innerText),
      selector,
    );
  }

  /** Clicks the first place of this kind with this text, once it stands still with nothing before it. */
  private async click(selector: string, text: string): Promise<void> {
    const locate = () =>
      this.page.ask(
        async (wanted, holds) => {
          const place = [...document.querySelectorAll(wanted)].find((one) => one.textContent.includes(holds));
          if (!place) return null;
          place.scrollIntoView({ block: "nearest" });
          const before = place.getBoundingClientRect();
          await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
          const { left, top, width, height } = place.getBoundingClientRect();
          const [x, y] = [left + width / 2, top + height / 2];
          const isStill = before.left === left && before.top === top;
          return isStill && place.contains(document.elementFromPoint(x, y)) ? { x, y } : null;
        },
        selector,
        text,
      );
    const message = `"${text}" stands still and can be clicked`;
    let place: { x: number; y: number } | null = null;
    await expect.poll(async () => (place = await locate()), { message }).not.toBeNull();
    await this.page.click(place!.x, place!.y);
  }

  /** "n of N establishments" as numbers. */
  async counts(): Promise<{ matched: number; total: number }> {
    const [matched = 0, total = 0] = numbersIn(await this.text("[data-testid=match-count]"));
    return { matched, total };
  }

  async showView(name: "Establishments" | "Clusters" | "Regions"): Promise<void> {
    // A link may have opened the settings, which then are on their way.
    await expect.poll(() => this.text(".explore-turn")).not.toBe("");
    if ((await this.text(".explore-turn")).includes("Views and filters"))
      await this.click(".explore-turn", "Views and filters");
    await this.click("#explore label", name);
  }

  /** Names in the list of found clusters. */
  clusterNames(): Promise<string[]> {
    return this.texts(".clusters-row-name");
  }

  async openCluster(name: string): Promise<void> {
    await this.click(".clusters-rows button", name);
  }

  profileTitle(): Promise<string> {
    return this.text("#profile h2");
  }

  profileText(): Promise<string> {
    return this.text("#profile");
  }

  /** Names of the strong clusters a region's overview lists. */
  strongClusters(): Promise<string[]> {
    return this.texts("#profile .strong-clusters-list .profile-list-name");
  }

  /** Fields for a number, and how many of them have arrows of the browser's own. */
  numberFields(): Promise<{ all: number; withArrows: number }> {
    return this.page.ask(() => {
      const all = [...document.querySelectorAll("input[type=number]")];
      return { all: all.length, withArrows: all.filter((f) => getComputedStyle(f).appearance !== "textfield").length };
    });
  }

  /** Shares of the colours seen where the map is not covered, the largest first; from 0.1% of it upwards. */
  async mapColours(): Promise<number[]> {
    const { points, above } = await this.page.ask(() => {
      const map = document.querySelector("canvas.maplibregl-canvas");
      const seen: [x: number, y: number][] = [];
      for (let y = 2; y < innerHeight; y += 4)
        for (let x = 2; x < innerWidth; x += 4) if (map && document.elementFromPoint(x, y) === map) seen.push([x, y]);
      return { points: seen, above: outerHeight - innerHeight };
    });
    const picture = await this.display.picture();
    const counts = new Map<number, number>();
    for (const [x, y] of points) {
      const colour = picture.colourAt(x, y + above);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    const shares = [...counts.values()].map((count) => count / points.length);
    return shares.filter((share) => share >= 0.001).sort((a, b) => b - a);
  }
}

const numbersIn = (text: string) => (text.replace(/,/g, "").match(/\d+/g) ?? []).map(Number);

/** Runs in the page before the app begins, so it sees nothing of this file. */
function watchPage() {
  const page = window as Watched;
  const trouble: string[] = [];
  page.trouble = trouble;
  addEventListener("error", ({ message }) => {
    // No error: what is laid out anew is drawn with the next frame.
    if (!message.startsWith("ResizeObserver loop")) trouble.push(`page error: ${message}`);
  });
  addEventListener("unhandledrejection", ({ reason }) => trouble.push(`unhandled: ${String(reason)}`));
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    trouble.push(`policy violation: ${violatedDirective} ${blockedURI}`),
  );
  const { error } = console;
  console.error = (...said: unknown[]) => {
    trouble.push(`console: ${said.map(String).join(" ")}`);
    error(...said);
  };
}
