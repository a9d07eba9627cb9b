import { chromium } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHROMIUM_ARGS, findChromium } from "#scripts/chromium.mjs";
import { serve } from "#scripts/serve.mjs";
import { PATIENCE } from "#scripts/watchdog.mjs";

let browser: Awaited<ReturnType<typeof chromium.launch>>;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
});
afterAll(() => browser.close());

test.each(["/", "/atlas/"])(
  "the app served under %s shows its map and counts, misses nothing, and takes no text for markup or a program",
  async (base) => {
    const { server, address } = await serve({ port: 0, base });
    expect(new URL(address).pathname).toBe(base);
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    const trouble: string[] = [];
    page.on("pageerror", (error) => trouble.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") trouble.push(message.text());
    });
    page.on("response", (response) => {
      if (response.status() >= 400) trouble.push(`${response.status()} ${response.url()}`);
    });
    page.on("request", (request) => {
      if (request.url().startsWith("http") && !request.url().startsWith(address))
        trouble.push(`outside: ${request.url()}`);
    });
    await page.goto(address);
    await page.getByTestId("match-count").waitFor();
    await expect.poll(() => page.getByTestId("match-count").textContent()).toMatch(/[1-9][\d,]* /);
    await page.locator("canvas.maplibregl-canvas").waitFor();
    expect(trouble).toEqual([]);
    const sinks = await page.evaluate(() => {
      const uses: (() => unknown)[] = [
        () => document.createRange().createContextualFragment("<b>text</b>"),
        () => new Worker("./start.js"),
        () => new Worker("./assets/../start.js"),
        () => new Worker("https://elsewhere.example/assets/worker.js"),
        () => navigator.serviceWorker.register("./start.js"),
      ];
      const outcome = async (use: () => unknown) => {
        try {
          await use();
          return "taken";
        } catch (error) {
          return (error as Error).name;
        }
      };
      return Promise.all(uses.map(outcome));
    });
    expect(sinks).toEqual(sinks.map(() => "TypeError"));
    await page.close();
    await new Promise((closed) => server.close(closed));
  },
);
