import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { ROOT } from "#scripts/ready.mjs";
import { serve } from "#scripts/serve.mjs";
import { App } from "./app.ts";

const KB = 1024;
const isMapLibre = (path: string) => path.includes("maplibre");
/** Fetched once the page is idle, which may be before or after the map stands. */
const isForLater = (path: string) => /offlineDesk|notebookDesk|mergeNotebooks|issueText|assets\/build-/.test(path);

it("loads at most 130 KB of script beside MapLibre and 1.5 MB of atlas", async () => {
  const app = await App.open({ atStart: true });
  await app.waitForMap();
  const paths = app.fetchedPaths();
  await app.end();
  const weigh = (path: string) => gzipSync(readFileSync(join(ROOT, "dist", path)), { level: 9 }).length;
  const sum = (wanted: (path: string) => boolean) =>
    paths.filter(wanted).reduce((bytes, path) => bytes + weigh(path), 0);
  const script = sum((path) => path.endsWith(".js") && !isMapLibre(path) && !isForLater(path));
  const atlas = sum((path) => path.startsWith("/atlas/"));
  expect(script).toBeGreaterThan(20 * KB);
  expect(script).toBeLessThanOrEqual(130 * KB);
  expect(atlas).toBeGreaterThan(500 * KB);
  expect(atlas).toBeLessThanOrEqual(1.5 * KB * KB);
});

it("fetches no byte of the atlas again when it is reloaded", async () => {
  const { server, address } = await serve({ port: 0, base: "/atlas/" });
  let answered: { path: string; status: number }[] = [];
  server.on("request", ({ url }, response) =>
    response.on("finish", () => answered.push({ path: url ?? "", status: response.statusCode })),
  );
  const ofAtlas = () => answered.filter(({ path }) => path.startsWith("/atlas/atlas/"));
  const app = await App.open({ address, atStart: true });
  await app.waitForMap();
  expect(ofAtlas().filter(({ status }) => status === 200).length).toBeGreaterThan(3);
  answered = [];
  await app.reload();
  await app.waitForMap();
  expect(answered.length).toBeGreaterThan(0);
  expect(ofAtlas().filter(({ status }) => status !== 304)).toEqual([]);
  await app.end();
  await new Promise((done) => server.close(done));
});

it("makes no program of the map in a frame that draws: the page would wait for graphics to be done with the frame", async () => {
  const app = await App.open({ atStart: true, early: true });
  await app.page.addInitScript(() => {
    const page = window as unknown as { madeAfterDrawing: boolean[] };
    page.madeAfterDrawing = [];
    const graphics = WebGL2RenderingContext.prototype;
    const own = (name: "drawElements" | "linkProgram") => Reflect.get(graphics, name) as (...given: unknown[]) => void;
    const [draw, link] = [own("drawElements"), own("linkProgram")];
    const frame = () => document.timeline.currentTime;
    let drawnAt: unknown;
    graphics.drawElements = function (...given) {
      drawnAt = frame();
      draw.apply(this, given);
    };
    graphics.linkProgram = function (program) {
      page.madeAfterDrawing.push(drawnAt === frame());
      link.call(this, program);
    };
  });
  await app.reload();
  await app.waitForMap();
  const made = await app.page.evaluate(() => (window as unknown as { madeAfterDrawing: boolean[] }).madeAfterDrawing);
  expect(made.length).toBeGreaterThan(4);
  expect(made.filter(Boolean)).toEqual([]);
  await app.end();
});

it("lets nothing move without end until the map is drawn: every frame of it has the whole screen put together anew", async () => {
  const app = await App.open({ atStart: true, early: true, tilesAfter: 8000 });
  await app.page.emulateMedia({ reducedMotion: "no-preference" });
  await expect.poll(() => app.page.locator(".explore-foot .skeleton").count()).toBe(1);
  const endless = () =>
    app.page.evaluate(() => {
      const without = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations === Infinity);
      return { awaited: document.getElementById("start") !== null, endless: without.length };
    });
  expect(await endless()).toEqual({ awaited: true, endless: 0 });
  await app.waitForMap();
  await app.end();
});
