import type { Locator } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { App } from "./app.ts";

let app: App | undefined;
/** Presses of the pointer and of Enter; what is typed is not counted. */
let clicks: number;

afterAll(() => app?.end());

const profile = () => app!.page.getByRole("region", { name: "Profile" });
async function says(text: RegExp): Promise<void> {
  await expect.poll(() => profile().innerText()).toMatch(text);
}

/** All come one after the other to the same window, each with nothing chosen. */
async function come(): Promise<void> {
  app ??= await App.open({ atStart: true });
  await app.go("");
  clicks = 0;
}
async function click(part: Locator): Promise<void> {
  clicks++;
  await part.click();
}
/** Types what somebody has in mind, and takes the first answer. */
async function find(text: string, box = app!.page.getByRole("combobox").first()): Promise<void> {
  clicks++;
  await box.fill(text);
  await box.press("Enter");
}
async function goTo(part: string): Promise<void> {
  clicks++;
  await app!.goToPart(part);
}

it("a development officer finds what is strong in Wayne County, how surely, and what to do about it", async () => {
  await come();
  await click(app!.page.getByRole("button", { name: /^My region/ }));
  await find(
    "wayne county",
    app!.page.getByRole("combobox", { name: "Find a region by its name, its code or a town in it" }),
  );
  await says(/Wayne County[^]*Strong, chance 100%\s+Automotive\s+41,984 jobs\s+8\.52×/);
  expect(clicks).toBe(2);
  await goTo("Recommendations");
  await says(/pieces of advice from 44 rules[^]*Government \d/);
  expect(clicks).toBe(3);
});

it("a development officer of Nuevo León finds its strong industries, and what the figures leave out", async () => {
  await come();
  await find("nuevo leon");
  await says(
    /Strong, chance 100%\s+Primary Metal Manufacturing\s+267 establishments\s+5\.82×[^]*between 3\.78 and 8\.65/,
  );
  expect(clicks).toBe(1);
  await goTo("Coverage");
  await says(/counts establishments by sector[^]*has no jobs/);
  expect(clicks).toBe(2);
});

it("a cluster manager finds who is in aerospace in Wichita", async () => {
  await come();
  await find("aerospace in wichita");
  await says(/Aerospace Vehicles and Defense is strong in Wichita, KS/);
  await click(profile().getByRole("button", { name: "Its establishments" }));
  await click(app!.page.getByRole("button", { name: "List" }).first());
  await expect.poll(() => app!.page.locator("#list").innerText()).toMatch(/Spirit|Textron|Cessna/i);
  expect(await app!.profileTitle()).toContain("Aerospace Vehicles and Defense in Wichita");
  expect(clicks).toBe(3);
  await click(app!.page.getByRole("button", { name: "List" }).first());
});

it("a cluster manager in Querétaro learns what the atlas knows of aerospace there, and where it is coarser", async () => {
  await come();
  await find("aerospace in querétaro");
  await says(/figures are those of Transportation Equipment Manufacturing[^]*is strong in Querétaro/);
  expect(clicks).toBe(1);
  await goTo("Peers");
  await says(/Regions most like Querétaro/);
  expect(clicks).toBe(2);
});

it("a furniture maker in High Point finds the cluster, what is related, and where that is strong", async () => {
  await come();
  await find("furniture in high point");
  await says(/Furniture is strong in Greensboro-High Point, NC/);
  expect(clicks).toBe(1);
  await goTo("Related");
  await says(/Wood Products[^;]*;[^]*nearest strong: /);
  expect(clicks).toBe(2);
});

it("a shoe maker in León finds it in Spanish, and others like it", async () => {
  await come();
  await find("zapatos en leon");
  await says(/Leather and Allied Product Manufacturing is strong in León[^]*4,628/);
  expect(clicks).toBe(1);
  await goTo("Peers");
  await says(/Guadalajara/);
});

it("a researcher has every region's quotient with its interval as a file, and the command that repeats it", async () => {
  await come();
  await find("automotive");
  await says(/npx agglomera atlas --cluster automotive/);
  await goTo("Regions");
  const download = app!.page.waitForEvent("download");
  await click(profile().getByRole("button", { name: "Download CSV" }));
  expect((await download).suggestedFilename()).toMatch(/automotive.*\.csv$/);
  expect(clicks).toBe(3);
});

it("a first visitor opens a cluster from the list, and copies the link to it", async () => {
  await come();
  await click(app!.page.getByRole("button", { name: /Business services · Washington/ }).first());
  await says(/Business Services is strong in Washington/);
  await app!.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await click(profile().getByRole("button", { name: "Copy the link to this view" }));
  expect(await app!.page.evaluate(() => navigator.clipboard.readText())).toContain(
    "at=regional:cluster/business-services@US-A47900",
  );
  expect(clicks).toBe(2);
});
