import { spawn } from "node:child_process";
import type { Page, Route } from "playwright-core";
import { expect } from "vitest";
import type { App } from "./app.ts";

/** Milliseconds a slowed process runs at a time, and how many times as long as it ran it then stands still. */
const RUNS = 4;
const STANDS = 19;
/** Loops that say how slow workers are. */
const LOOPS = 8;

/** What a person meets when files, workers or the machine fail. */
export class FaultsDriver {
  private readonly app: App;
  private readonly page: Page;

  constructor(app: App) {
    this.app = app;
    this.page = app.page;
  }

  private get profile() {
    return this.page.locator("#profile");
  }

  /** Breaks a file of the atlas until the returned function mends it. */
  async breakFile(name: string, how: "missing" | "damaged" | "hanging"): Promise<() => Promise<void>> {
    this.app.expectTrouble(/Failed to load resource/);
    const answer = async (route: Route) => {
      if (how === "missing") return route.fulfill({ status: 404, body: "Not found" });
      if (how === "hanging") return undefined;
      const response = await route.fetch();
      const body = await response.body();
      body[body.length >> 1] ^= 0xff;
      return route.fulfill({ response, body });
    };
    const address = `**/atlas/${name}`;
    await this.page.context().route(address, answer);
    return () => this.page.context().unroute(address, answer);
  }

  /** What stands in the profile in place of an answer. */
  async failure(): Promise<string> {
    await this.profile.getByRole("button", { name: "Try again" }).first().waitFor();
    return this.profile.innerText();
  }

  async tryAgain(): Promise<void> {
    await this.profile.getByRole("button", { name: "Try again" }).first().click();
  }

  parts(): Promise<string[]> {
    return this.app.anchors().allInnerTexts();
  }

  async choosePart(name: string): Promise<void> {
    await this.app.goToPart(name);
  }

  /** Opens a part of the profile and waits until it is all there. */
  async openPart(name: string): Promise<string> {
    await this.choosePart(name);
    return this.whole();
  }

  /** The text of the profile once nothing of it is on its way. */
  async whole(): Promise<string> {
    await expect.poll(() => this.profile.locator(".skeleton, .profile-skeleton, .spinner").count()).toBe(0);
    return this.profile.innerText();
  }

  /** Remembers every notice from now on, also those that end. */
  async watchNotices(): Promise<void> {
    await this.page.evaluate(() => {
      const page = window as unknown as { told: string[] };
      page.told = [];
      const bar = document.querySelector(".notice-list")!;
      new MutationObserver(() => page.told.push(bar.textContent ?? "")).observe(bar, {
        childList: true,
        subtree: true,
        characterData: true,
      });
    });
  }

  toldNotices(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as { told: string[] }).told.filter((text) => text !== ""));
  }

  /** How many times slower than the reference a loop in workers of the page runs, as their own signs of life say: the quickest, and the mean. */
  async slowness(): Promise<{ quickest: number; mean: number }> {
    const found: number[] = [];
    for (let k = 0; k < LOOPS; k++) found.push(await this.slownessOfOne());
    return { quickest: Math.min(...found), mean: found.reduce((sum, value) => sum + value, 0) / LOOPS };
  }

  private slownessOfOne(): Promise<number> {
    return this.page.evaluate(async () => {
      const { workers } = window as unknown as { workers: { address: string }[] };
      const worker = new Worker(workers[0].address, { type: "module" });
      const slowness = await new Promise<number>((resolve) =>
        worker.addEventListener("message", ({ data }: MessageEvent<{ sign?: string; slowness: number }>) => {
          if (data.sign === "ready") resolve(data.slowness);
        }),
      );
      worker.terminate();
      return slowness;
    });
  }

  /**
   * Lets the page and its workers run one part of twenty, by stopping and continuing their process: the browser's own throttling slows the
   * page alone. Until the returned function is called.
   */
  async slowDown(): Promise<() => Promise<void>> {
    const session = await this.page.context().browser()!.newBrowserCDPSession();
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    const pids = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
    const child = spawn(process.execPath, ["-e", STOPPER, JSON.stringify({ pids, runs: RUNS, stands: STANDS })], {
      stdio: ["pipe", "ignore", "inherit"],
    });
    return async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.stdin.end();
      await ended;
    };
  }
}

/** Timers come late on a busy machine: it measures how long it let them run. Ends, with the processes running, when its input does. */
const STOPPER = `
const { pids, runs, stands } = JSON.parse(process.argv[1]);
const send = (signal) => pids.forEach((pid) => { try { process.kill(pid, signal); } catch {} });
let isOver = false;
process.stdin.on("close", () => { isOver = true; }).resume();
let began = performance.now();
const stop = () => { if (isOver) process.exit(); send("SIGSTOP"); setTimeout(go, stands * (performance.now() - began)); };
const go = () => { began = performance.now(); send("SIGCONT"); if (isOver) process.exit(); setTimeout(stop, runs); };
process.on("exit", () => send("SIGCONT"));
stop();
`;
