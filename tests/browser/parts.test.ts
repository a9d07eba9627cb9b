import { afterAll, beforeAll, expect, it } from "vitest";
import { StartBrowser, type Visit, type VisitedPage } from "./startDriver.ts";

let browser: StartBrowser;
beforeAll(async () => {
  browser = await StartBrowser.launch();
});
afterAll(() => browser.close());

async function during(visit: Visit, journey: (visited: VisitedPage) => Promise<void>) {
  const visited = await browser.visit(visit);
  try {
    await journey(visited);
  } finally {
    await visited.close();
  }
}

it("says in its place that a part was not sent, fetches it at Try again, and leaves the rest alone", () =>
  during({ hash: "#at=region:US-26163" }, async (visited) => {
    const { bringBack } = await visited.lose(/assets\/ProfilePanel-[^/]+\.js/);
    await visited.loadWhole();
    await expect.poll(() => visited.missing("#profile")).toHaveLength(1);
    expect((await visited.missing("#profile"))[0]).toMatch(
      /^This part could not be loaded: the server did not send its file ProfilePanel-\S+\.js\./,
    );
    bringBack();
    await visited.press("Try again", "#profile");
    await expect.poll(() => visited.page.locator("#profile h2").first().innerText()).toContain("Wayne");
    expect(await visited.missing()).toEqual([]);
    expect(visited.timesLoaded()).toBe(1);
  }));

it("gets the styles of a part back with it", () =>
  during({}, async (visited) => {
    const { bringBack } = await visited.lose(/assets\/AboutDialog-[^/]+\.css/);
    await visited.loadWhole();
    await visited.press("About the data");
    await expect.poll(() => visited.missing()).toHaveLength(1);
    bringBack();
    await visited.press("Try again", ".part-failed");
    const dialog = visited.page.locator(".about");
    await dialog.waitFor();
    expect(await dialog.evaluate((element) => getComputedStyle(element).position)).toBe("fixed");
  }));

it("does not blame WebGL2 for a map whose file is missing", () =>
  during({}, async (visited) => {
    const { bringBack } = await visited.lose(/assets\/maplibre-[^/]+\.js/);
    await visited.loadWhole();
    await expect.poll(() => visited.missing(".app-stage")).toHaveLength(1);
    expect(await visited.page.locator(".app-without-map").count()).toBe(0);
    bringBack();
    await visited.press("Try again", ".app-stage");
    await visited.page.getByRole("main").locator("canvas[role=region]").waitFor();
    expect(await visited.missing()).toEqual([]);
  }));

it("searches what was typed while the search itself was still on its way, and takes the Enter too", () =>
  during({}, async (visited) => {
    const letGo = await visited.holdBack(/assets\/SearchResultList-[^/]+\.js/);
    await visited.loadWhole();
    const box = visited.page.getByRole("combobox").first();
    await box.pressSequentially("Haris County");
    await box.evaluate((input: HTMLInputElement) => input.setSelectionRange(3, 3));
    letGo();
    await visited.page.locator(".search-results").waitFor();
    await visited.page.keyboard.type("r");
    await expect
      .poll(() => visited.page.getByRole("option").allInnerTexts())
      .toContainEqual(expect.stringMatching("Harris"));
    expect(await box.inputValue()).toBe("Harris County");

    const another = await visited.another();
    const letGoAgain = await another.holdBack(/assets\/SearchResultList-[^/]+\.js/);
    await another.loadWhole();
    await another.page.getByRole("combobox").first().pressSequentially("Harris County");
    await another.page.keyboard.press("Enter");
    letGoAgain();
    await expect.poll(() => another.page.locator("#profile h2").first().innerText()).toMatch(/^Harris/);
  }));

it("says that there is no connection", () =>
  during({}, async (visited) => {
    await visited.loadWhole();
    await visited.disconnect();
    await visited.press("About the data");
    await expect
      .poll(() => visited.missing())
      .toEqual(["This part could not be loaded: there is no connection. Connect to the network and try again."]);
  }));

it("loads the page anew once when a newer version is published, then says so", () =>
  during({ hash: "#at=region:US-26163" }, async (visited) => {
    await visited.lose(/assets\/AboutDialog-[^/]+\.js/);
    await visited.publishAnother();
    await visited.loadWhole();
    await visited.press("About the data");
    await expect.poll(() => visited.timesLoaded()).toBe(2);
    await visited.counted();
    expect(new URL(visited.page.url()).hash).toContain("at=region:US-26163");
    await visited.press("About the data");
    await expect.poll(() => visited.missing()).toHaveLength(1);
    expect((await visited.missing())[0]).toContain("a newer version of Agglomera was published");
    expect(visited.timesLoaded()).toBe(2);
  }));

it("says why it does not start: no program, a broken one, no script", async () => {
  await during({}, async (visited) => {
    await visited.lose(/assets\/index-[^/]+\.js/);
    await visited.load();
    await expect.poll(() => visited.startText()).toMatch(/its program \(index-\S+\.js\) could not be fetched whole/);
    await visited.page.getByRole("button", { name: "Reload the page" }).waitFor();
  });
  await during({}, async (visited) => {
    await visited.page.route(/assets\/index-[^/]+\.js/, (route) =>
      route.fulfill({ contentType: "text/javascript", body: "what ( is this" }),
    );
    await visited.load();
    await expect.poll(() => visited.startText()).toContain("its program stopped with an error in this browser");
  });
  await during({ scripting: "off" }, async (visited) => {
    await visited.load();
    expect(await visited.startText()).toContain("needs JavaScript");
  });
});
