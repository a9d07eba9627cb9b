import { chromium } from "playwright-core";
import { serve } from "/work/wt/me/scripts/serve.mjs";
const { server, address } = await serve({ port: 0, folder: "/work/wt/me/dist" });
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: [
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--ignore-gpu-blocklist",
    "--no-sandbox",
    "--disable-quic",
  ],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
page.on("console", (m) => {
  if (m.type() === "error") console.log("ERR", m.text());
});
page.on("pageerror", (e) => console.log(String(e)));
const t0 = Date.now();
await page.goto(
  address +
    "#view=regions&measure=moran&group=clusters&industry=3315,us:332114,3361,us:336211,3363,us:336992,us:336999&level=county&map=5/41/-86",
);
let last = "";
for (let i = 0; i < 60; i++) {
  await page.waitForTimeout(2000);
  const l = page.locator(".region-legend");
  if (await l.count()) {
    const t = (await l.innerText()) + " busy=" + (await l.getAttribute("data-busy"));
    if (t !== last) {
      last = t;
      console.log((Date.now() - t0) / 1000, JSON.stringify(t));
    }
  }
}
await page.screenshot({ path: "/tmp/agg/s/moran.png" });
await browser.close();
server.close();
