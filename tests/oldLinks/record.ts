/**
 * Writes into `links.json` what a link meant before: `npx tsx tests/oldLinks/record.ts CHECKOUT ADDRESS`, with a git worktree of the commit
 * that `links.json` names, and the address its `npm start` serves. The hashes, and which of them are looked at, are written by hand.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { CHROMIUM_ARGS, findChromium } from "#scripts/chromium.mjs";
import { DESK } from "#tests/browser/app.ts";
import type * as codecOfToday from "#state/query/queryCodec.ts";
import type { OldLinks } from "./oldLinks.ts";
import { type Seen, seenOn } from "./seen.ts";

type Codec = Pick<typeof codecOfToday, "decodeQuery" | "encodeQuery">;

const [checkout, address] = process.argv.slice(2);
const codec = (await import(pathToFileURL(resolve(checkout, "src/state/query/queryCodec.ts")).href)) as Codec;
const file = join(import.meta.dirname, "links.json");
const table = JSON.parse(readFileSync(file, "utf8")) as OldLinks;

const first = codec.decodeQuery("").query;
table.first = first;
for (const link of table.links) {
  const { query, broken } = codec.decodeQuery(link.hash);
  const rest = Object.entries(query).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(first[key as keyof typeof first]),
  );
  Object.assign(link, { query: Object.fromEntries(rest), broken, written: codec.encodeQuery(query) });
}

const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
const page = await browser.newPage({ viewport: DESK, reducedMotion: "reduce", locale: "en-US" });
await page.goto(address);
for (const link of table.links) {
  if (link.seen === undefined) continue;
  await page.evaluate((hash) => {
    location.hash = hash;
  }, link.hash);
  link.seen = await settled(() => seenOn(page));
  console.log(link.hash, link.seen);
}
await browser.close();
writeFileSync(file, `${JSON.stringify(table, undefined, 2)}\n`);

/** What is seen once it has stayed the same for ten seconds. */
async function settled(look: () => Promise<Seen>): Promise<Seen> {
  let before = await look();
  for (let same = 0; same < 20;) {
    await pause(500);
    const now = await look();
    same = JSON.stringify(now) === JSON.stringify(before) ? same + 1 : 0;
    before = now;
  }
  return before;
}
