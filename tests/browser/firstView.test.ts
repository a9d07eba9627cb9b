import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { ROOT } from "../../scripts/ready.mjs";
import { App } from "./app";

const KB = 1024;
const isMapLibre = (path: string) => path.includes("maplibre");

it("loads at most 130 KB of script beside MapLibre and 1.5 MB of atlas", async () => {
  const app = await App.open();
  await app.waitForMap();
  const paths = app.fetchedPaths();
  await app.end();
  const weigh = (path: string) => gzipSync(readFileSync(join(ROOT, "dist", path)), { level: 9 }).length;
  const sum = (wanted: (path: string) => boolean) =>
    paths.filter(wanted).reduce((bytes, path) => bytes + weigh(path), 0);
  const script = sum((path) => path.endsWith(".js") && !isMapLibre(path));
  const atlas = sum((path) => path.startsWith("/atlas/"));
  expect(script).toBeGreaterThan(20 * KB);
  expect(script).toBeLessThanOrEqual(130 * KB);
  expect(atlas).toBeGreaterThan(500 * KB);
  expect(atlas).toBeLessThanOrEqual(1.5 * KB * KB);
});
