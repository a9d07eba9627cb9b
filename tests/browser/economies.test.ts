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
  expect(app!.fetchedPaths().filter((path) => /\/(au|jp|nz|ca)-/.test(path))).toEqual([]);
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

it("finds the iron ore of the Pilbara by its everyday name, how strongly, and its mines on the map", async () => {
  await open({ hash: "show=heavy&plants=mine" });
  await app!.search("iron ore in pilbara");
  await app!.chooseFound(/Metal Ore Mining in East Pilbara/);
  await expect.poll(() => app!.profileText()).toMatch(/Metal Ore Mining is strong in East Pilbara/);
  expect(app!.hash()).toContain("at=regional:industry/au:08@AU-51002");
  await app!.page.locator("main").getByRole("button", { name: "List", exact: true }).click();
  await app!.page.locator(".list-points summary").click();
  await expect.poll(() => app!.page.locator(".list-points").innerText()).toMatch(/Yandi|Newman|Whaleback/);
});

it("goes to an economy without counts, says so, and shows the heavy industry that was asked for", async () => {
  const { page } = await open({ atStart: true });
  await app!.search("steel in korea");
  await app!.chooseFound(/Steel plants in Korea\s+Economy · heavy industry only/);
  await expect.poll(() => app!.hash()).toMatch(/show=heavy&plants=steel&of=KR&map=/);
  await page.getByText("Of an economy without counts the atlas has heavy industry only.").waitFor();
  await expect
    .poll(() => page.locator(".legend-plants").getByRole("combobox").locator("option:checked").innerText())
    .toBe("Korea (37): heavy industry only");
  await app!.search("shoes in vietnam");
  await app!.chooseFound(/Viet Nam.*Footwear: not counted in Viet Nam here/s);
  await expect.poll(() => app!.hash()).toContain("of=VN");
});

it("offers New Zealand's establishments where a map of jobs has nothing of it", async () => {
  const { page } = await open({ early: true, hash: "view=regions&industry=au:12&map=6/-40/174" });
  const legend = page.locator("#legend");
  await expect.poll(() => legend.innerText()).toContain("New Zealand: the source counts establishments, not jobs.");
  await legend.getByRole("button", { name: "Show: Location quotient, establishments" }).click();
  await expect.poll(() => app!.hash()).toContain("measure=lq-establishments");
  await expect.poll(() => legend.innerText()).toMatch(/Stats NZ/);
  expect(await legend.innerText()).not.toContain("No region has a figure");
});

it("finds Windsor among the points of Canada, whose every part says what it has or why not", async () => {
  await open({ early: true, hash: "view=regions&industry=ca:31-33&measure=lq-employment&map=7/42.3/-83.017" });
  await expect.poll(() => app!.fetchedPaths().some((path) => path.endsWith("ca-regions.topo.json"))).toBe(true);
  await expect.poll(() => app!.page.locator("#legend").innerText()).toMatch(/Statistics Canada.*by residence/);
  expect(await app!.page.locator("#legend").innerText()).toContain("Location quotient, jobs, 2020");
  await app!.waitForRegions();
  await app!.clickMapCentre();
  await expect.poll(() => app!.profileTitle()).toBe("Windsor, Ontario");
  await app!.openEveryPart();
  const said = await app!.profileText();
  expect(said).toMatch(/Manufacturing stands out most: 36,700 jobs, 2\.81 times the national share/);
  expect(said).toContain("The atlas locates no establishments in Canada");
  expect(said).toContain("employed persons where they live");
  expect(said).toContain("fewer than 1,500 persons");
  expect(said).not.toMatch(/NaN|undefined/);
});
