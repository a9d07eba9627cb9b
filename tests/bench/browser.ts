import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parquetWriteBuffer } from "hyparquet-writer";
import { chromium, type Page } from "playwright-core";
import { CHROMIUM_ARGS, findChromium } from "#scripts/chromium.mjs";
import { ROOT } from "#scripts/ready.mjs";
import { serve } from "#scripts/serve.mjs";
import { DEGREE_PARTS } from "#firms/atlasRegister.ts";
import { industryTree } from "#industries/industryTree.ts";
import type { Figure } from "./engineBench.ts";
import { scaleTable } from "./scaleRegister.ts";
import { median } from "./timing.ts";

/** Filters as links say them, one after another; each differs from the one before. */
const FILTERS = ["economy=MX", "source=rmp", "", "size=unknown", "reported=2010-2014", "economy=US&source=ghgrp", ""];

/** Filters before those that are measured, so that code and tiles are warm. */
const WARM = 2;

/**
 * Opens the built app in Chromium over a seeded register of each size, changes filters, and measures the longest task of the main
 * thread and the time until the count is new. Says why if it cannot.
 */
export async function browserFigures(sizes: number[], seed: number): Promise<Figure[] | string> {
  if (!existsSync(join(ROOT, "dist", "index.html"))) return "absent: the app is not built (npm run build)";
  const executablePath = findChromium();
  if (!executablePath) return "absent: no Chromium or Chrome found";
  const figures: Figure[] = [];
  for (const rows of sizes) {
    const { server, address } = await serve({ port: 0 });
    serveInstead(server, "/atlas/establishments.parquet", scaleParquet(rows, seed));
    const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
      figures.push(...(await measure(page, address, rows)));
    } finally {
      await browser.close();
      server.close();
    }
  }
  return figures;
}

async function measure(page: Page, address: string, rows: number): Promise<Figure[]> {
  // The compiler that runs this file marks functions with `__name`, those that go to the page too.
  await page.addInitScript({ content: "globalThis.__name = (named) => named" });
  const opened = performance.now();
  await page.goto(address);
  await page.waitForFunction(
    (total) => document.querySelector("[data-testid=match-count]")?.textContent?.replace(/,/g, "").includes(total),
    String(rows),
    { timeout: 180_000 },
  );
  const ready = performance.now() - opened;
  const { tasks, answers } = await page.evaluate(
    async ({ filters, warm }) => {
      const count = () => document.querySelector("[data-testid=match-count]")?.textContent;
      const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      const tasks: number[] = [];
      const answers: number[] = [];
      await pause(3000);
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      });
      for (const [at, filter] of filters.entries()) {
        if (at === warm) observer.observe({ type: "longtask" });
        const before = count();
        const asked = performance.now();
        location.hash = filter;
        while (count() === before && performance.now() - asked < 10_000) await new Promise(requestAnimationFrame);
        if (at >= warm) answers.push(performance.now() - asked);
        await pause(1500);
      }
      observer.disconnect();
      return { tasks, answers };
    },
    { filters: FILTERS, warm: WARM },
  );
  const figure = (name: string, value: number, rest: Partial<Figure> = {}): Figure => ({
    rows,
    name,
    value,
    unit: "ms",
    ...rest,
  });
  return [
    figure("browser: from address to first count", ready, { note: "software WebGL" }),
    figure("browser: filter to new count", median(answers), { note: `slowest ${Math.max(...answers).toFixed(0)} ms` }),
    figure("browser: longest main-thread task", Math.max(0, ...tasks), {
      note: `${tasks.length} tasks over 50 ms while filtering (shorter ones are not reported)`,
    }),
  ];
}

/** Lets a server answer one path with these bytes. */
function serveInstead(server: Awaited<ReturnType<typeof serve>>["server"], path: string, body: Uint8Array): void {
  const answer = server.listeners("request")[0];
  server.removeAllListeners("request");
  server.on("request", (request, response) => {
    if (request.url !== path) return answer(request, response);
    response.writeHead(200, { "content-type": "application/octet-stream", "content-length": body.byteLength });
    response.end(body);
  });
}

/** A seeded register as the file of the atlas, over the industries of the atlas. */
function scaleParquet(rows: number, seed: number): Uint8Array {
  const tree = industryTree(JSON.parse(readFileSync(join(ROOT, "dist", "atlas", "industries.json"), "utf8")));
  const table = scaleTable(rows, seed, tree);
  const text = (name: string, of: (row: number) => string) => ({
    name,
    type: "STRING" as const,
    data: Array.from({ length: rows }, (_, row) => of(row)),
  });
  const whole = (name: string, of: (row: number) => number | null) => ({
    name,
    type: "INT32" as const,
    data: Array.from({ length: rows }, (_, row) => of(row)),
  });
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        text("id", (row) => `m${row}`),
        whole("source", (row) => table.source[row]),
        text("name", (row) => table.name.values[table.name.codes[row]]),
        text("company", () => ""),
        text("industry", (row) => tree.id[table.industry[row]]),
        whole("lon", (row) => Math.round(table.lon[row] * DEGREE_PARTS)),
        whole("lat", (row) => Math.round(table.lat[row] * DEGREE_PARTS)),
        whole("employment", (row) => (table.employment[row] >= 0 ? table.employment[row] : null)),
        whole("first_year", (row) => table.firstYear[row]),
        whole("last_year", (row) => table.lastYear[row]),
        text("place", (row) => table.place.values[table.place.codes[row]]),
        text("park", () => ""),
        text("region", () => ""),
        whole("repairs", () => 0),
      ],
    }),
  );
}
