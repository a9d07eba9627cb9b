import { afterAll, describe, expect, it } from "vitest";
import { basemapArchive } from "#tests/basemapArchive.ts";
import { App } from "./app.ts";

let app: App;

/** One browser for all: each test goes on where the one before left it. */
afterAll(() => app.end());

const HOBBY = "airport:William%20P%20Hobby%20Airport@Houston,%20HOU";

/** A sea over all of Kansas, and whom it is owed to with markup that nobody must read as such. */
const SEA = basemapArchive({
  attribution: '<a href="https://example.org" onclick="alert(1)">&copy; Sea of Kansas</a>',
  features: {
    water: [
      {
        type: "Feature",
        properties: { kind: "ocean" },
        geometry: {
          type: "Polygon",
          coordinates: [
            [
              [-110, 30],
              [-80, 30],
              [-80, 45],
              [-110, 45],
              [-110, 30],
            ],
          ],
        },
      },
    ],
  },
});

describe("layers of points", () => {
  it("are off until a link or the list of layers asks for them, and are kept in the link", async () => {
    app = await App.open({ hash: "map=11/29.6454/-95.2789" });
    await app.waitForMap();
    expect(app.fetchedPaths()).not.toContain("/atlas/amenities.json");
    await app.page.getByRole("button", { name: "Map layers" }).click();
    await app.page.getByRole("checkbox", { name: "Airports with scheduled flights" }).click();
    await expect.poll(() => app.hash()).toContain("show=airports");
    await expect.poll(() => app.fetchedPaths()).toContain("/atlas/amenities.json");
    await app.press("Escape");
  });

  it("say what a point is, and open its profile on a click", async () => {
    await expect.poll(() => app.tooltip()).toBe("William P Hobby Airport\nAirport · Houston, HOU");
    await app.clickMapCentre();
    await expect.poll(() => app.profileTitle()).toBe("William P Hobby Airport");
    await expect.poll(() => app.profileText()).toContain("An airport with scheduled flights.");
    expect(app.hash()).toContain(`at=amenity:${HOBBY}`);
    await expect.poll(() => app.title()).toMatch(/^William P Hobby Airport/);
    await app.closeProfile();
  });

  it("are found by a link without a camera, and one that names nothing says so", async () => {
    await app.follow(`show=airports&at=amenity:${HOBBY}`);
    await expect.poll(() => app.zoom()).toBeCloseTo(11, 1);
    await app.follow("at=amenity:port:Atlantis@Nowhere");
    await expect.poll(() => app.profileText()).toContain("The atlas has no such place.");
    await app.closeProfile();
  });

  it("can be opened from the list by keyboard, with what stands at the same place", async () => {
    await app.go("show=research,ports&map=9/29.95/-90.1");
    await app.openList();
    const points = app.page.locator(".list-points");
    await points.locator("summary").focus();
    await app.press("Enter");
    const tulane = points.getByRole("button", { name: "Tulane University", exact: true });
    await tulane.focus();
    await app.press("Enter");
    await expect.poll(() => app.profileTitle()).toBe("Tulane University");
    await expect.poll(() => app.profileText()).toContain("At the same place");
    await app.page.locator("#profile").getByRole("button", { name: "Loyola University New Orleans" }).click();
    await expect.poll(() => app.profileTitle()).toBe("Loyola University New Orleans");
    await app.closeProfile();
    await app.closeList();
  });
});

describe("layers of one map", () => {
  const box = (name: string) => app.page.getByRole("checkbox", { name: new RegExp(`^${name}`) });
  const legend = () => app.page.getByRole("region", { name: "Legend" }).innerText();

  it("show clusters known, found and declared over a measure, each with its key", async () => {
    await app.go("view=clusters&industry=3363&show=declared,measure&map=5/27/-102");
    await expect.poll(legend).toMatch(/Location quotient.*Spatial clusters.*parks.*196.*Filled: strong/s);
    await app.page.getByRole("button", { name: "Map layers" }).click();
    for (const name of ["Clusters", "Found clusters", "Industrial parks", "Regions by a measure"])
      await expect.poll(() => box(name).isChecked()).toBe(true);
    expect(await box("Establishments").isChecked()).toBe(false);
  });

  it("are taken away one at a time, which the link keeps, and are there again with their view", async () => {
    const all = await app.picture();
    await box("Clusters").click();
    await expect.poll(() => app.hash()).toContain("show=declared,measure,-marks");
    await expect.poll(legend).not.toContain("Filled: strong");
    await expect.poll(() => app.picture()).not.toBe(all);
    await app.press("Escape");
    await app.showView("Regions");
    await app.showView("Clusters");
    await expect.poll(() => app.hash()).toContain("show=declared,measure&");
    await expect.poll(() => app.picture()).toBe(all);
  });

  it("say which of them is off where it would draw what is selected, and turn it on", async () => {
    await app.go("at=park:MX-08037%20parque%20industrial%20aztecas&map=13/31.6757/-106.4525");
    await expect.poll(() => app.notices()).toEqual(["What is selected is not on the map: its layer is off."]);
    await app.page.getByRole("button", { name: "Show it" }).click();
    await expect.poll(() => app.hash()).toContain("show=declared");
    expect(await app.notices()).toEqual([]);
    await app.closeProfile();
  });
});

describe("a detailed basemap of one's own", () => {
  const words = () => app.page.locator(".map-layers-file");
  const foot = () => app.page.locator(".map-foot").innerText();
  const choose = (name: string, bytes: Uint8Array) =>
    words()
      .locator("input[type=file]")
      .setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
  let [bare, drawn] = ["", ""];

  it("is drawn from a file under everything else, and owed to somebody in text", async () => {
    await app.go("map=7/38.5/-98");
    bare = await app.picture();
    await app.page.getByRole("button", { name: "Map layers" }).click();
    await choose("sea.pmtiles", SEA);
    await expect.poll(() => words().innerText()).toContain("sea.pmtiles is drawn until the page is closed");
    await expect.poll(() => app.picture()).not.toBe(bare);
    drawn = await app.picture();
    expect(await foot()).toContain("© Sea of Kansas");
    expect(await foot()).not.toContain("<");
    expect(await app.page.locator(".map-foot a").count()).toBe(0);
  });

  it("is removed again", async () => {
    await words().getByRole("button", { name: "Remove" }).click();
    await expect.poll(() => foot()).not.toContain("Kansas");
    await expect.poll(() => app.picture()).not.toBe(drawn);
  });

  it.each([
    ["notes.pmtiles", new TextEncoder().encode("no archive"), "notes.pmtiles is not a PMTiles archive"],
    ["photo.pmtiles", basemapArchive({ tileType: 2 }), "photo.pmtiles holds pictures"],
    [
      "other.pmtiles",
      basemapArchive({ layers: ["transportation"] }),
      "it lacks one of the layers earth, water and roads",
    ],
    ["half.pmtiles", SEA.slice(0, -9), "half.pmtiles is shorter than it says"],
  ])("says in one sentence what is wrong with %s", async (name, bytes, sentence) => {
    await choose(name, bytes);
    await expect.poll(() => words().getByRole("alert").innerText()).toContain(sentence);
  });

  it("is kept by its handle over a reload, and says so when the file has gone", async () => {
    await app.page.evaluate(async (bytes) => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle("kept.pmtiles", { create: true });
      const writer = await handle.createWritable();
      await writer.write(Uint8Array.from(bytes));
      await writer.close();
      Object.assign(window, { showOpenFilePicker: () => Promise.resolve([handle]) });
    }, Array.from(SEA));
    await words().getByRole("button", { name: "Open a file" }).click();
    await expect.poll(() => words().innerText()).toContain("This browser keeps the way to it");
    await app.reload();
    await expect.poll(() => foot()).toContain("© Sea of Kansas");
    await app.page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry("kept.pmtiles"));
    await app.reload();
    await app.page.getByRole("button", { name: "Map layers" }).click();
    await expect.poll(() => words().innerText()).toContain("kept.pmtiles can no longer be read");
    await words().getByRole("button", { name: "Remove" }).click();
    await expect.poll(() => words().innerText()).toContain("It is read here and sent nowhere.");
  });

  it("is found beside the page that names it", async () => {
    const { origin } = new URL(app.page.url());
    await app.page.route(`${origin}/`, async (route) => {
      const response = await route.fetch();
      const named = '<meta name="agglomera-basemap" content="basemap.pmtiles"></head>';
      await route.fulfill({ response, body: (await response.text()).replace("</head>", named) });
    });
    await app.page.route(`${origin}/basemap.pmtiles`, async (route) => {
      const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec((await route.request().headerValue("range")) ?? "") ?? [];
      const body = Buffer.from(SEA.slice(Number(from), Number(to) + 1));
      await route.fulfill({ status: 206, body, contentType: "application/vnd.pmtiles" });
    });
    await app.reload();
    await expect.poll(() => foot()).toContain("© Sea of Kansas");
  });
});
