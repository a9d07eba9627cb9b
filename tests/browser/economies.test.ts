import { afterEach, expect, it } from "vitest";
import { App, type OpenOptions } from "./app.ts";

let app: App | undefined;
const open = async (options?: OpenOptions) => (app = await App.open(options));

afterEach(async () => {
  await app?.end();
  app = undefined;
});

const firstMarks = () => app!.page.locator(".marks-first button").allInnerTexts();

it.each([
  ["Australia/Sydney", /Coal mining · Bowen Basin - North/],
  ["Asia/Tokyo", /Manufacturing · Toyota/],
  ["America/Mexico_City", /Leather and shoes · León/],
])("opens in the economy of %s, and fetches nothing of others but their marks", async (zone, known) => {
  await open({ atStart: true, zone });
  await app!.waitForMap();
  await expect.poll(async () => (await firstMarks()).join("\n")).toMatch(known);
  expect(app!.fetchedPaths().filter((path) => /\/(au|jp)-/.test(path))).toEqual([]);
});

it("is turned to an economy by its chip, and says what its regions are known for", async () => {
  const { page } = await open({ atStart: true });
  await app!.waitForMap();
  await page.getByRole("group", { name: "Economies" }).getByRole("button", { name: "Japan" }).click();
  await expect.poll(async () => (await firstMarks()).join("\n")).toMatch(/Information · Minato/);
});

it("finds Barossa, whose every part says what it has or why not", async () => {
  await open();
  await app!.search("Barossa");
  await app!.chooseFound(/Barossa.*South Australia/s);
  await expect.poll(() => app!.profileTitle()).toBe("Barossa");
  await expect
    .poll(() => app!.profileText())
    .toMatch(/Strong 1(, probably \d)? of 52 tradable industries, with \d\d\.\d% of all jobs/);
  expect(await app!.profileText()).not.toMatch(/Establishments, 2016|payroll|NaN|undefined/);
  await app!.openEveryPart();
  const said = await app!.profileText();
  expect(said).toContain("The atlas locates no establishments in Australia");
  expect(said).toContain("It does not count establishments");
  expect(said).toContain("80 areas of 2011 (1,008,814 jobs) have none");
});

it("finds Toyota by its Japanese name", async () => {
  await open();
  await app!.search("豊田市");
  await app!.chooseFound(/Toyota.*Aichi/s);
  await expect.poll(() => app!.profileTitle()).toBe("Toyota");
  await expect.poll(() => app!.profileText()).toMatch(/Manufacturing\s+114,018 jobs/);
});

it("follows a link to a map of Australian regions", async () => {
  await open({ early: true, hash: "view=regions&industry=au:06&measure=lq-employment&map=4/-25/145" });
  await expect.poll(() => app!.fetchedPaths().some((path) => path.endsWith("au-regions.topo.json"))).toBe(true);
  await expect.poll(() => app!.page.locator("#legend").innerText()).toMatch(/Australian Bureau of Statistics/);
});
