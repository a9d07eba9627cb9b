import { afterAll, describe, expect, it } from "vitest";
import { App } from "./app.ts";

let app: App;
afterAll(() => app?.end());

const FILE = "/atlas/heavy-industry.json";
const key = () => app.page.locator(".legend-plants");
const count = (kind: string) =>
  key().locator(".legend-plant-kind", { hasText: kind }).locator(".legend-count").innerText();

describe("heavy industry", () => {
  it("is fetched when its layer is turned on, and its key counts it", async () => {
    app = await App.open({ hash: "view=clusters&map=5/-22.5/118.5" });
    await app.waitForMap();
    expect(app.fetchedPaths()).not.toContain(FILE);
    await app.page.getByRole("button", { name: "Map layers" }).click();
    await app.page.getByRole("checkbox", { name: "Heavy industry of APEC" }).click();
    await expect.poll(() => app.hash()).toContain("show=heavy");
    await expect.poll(() => app.fetchedPaths()).toContain(FILE);
    await app.press("Escape");
    await expect.poll(() => count("Mines")).toBe("4,724");
  });

  it("is filtered by economy and kind, in the link too; an economy without counts is said to have no more than this", async () => {
    const economies = key().getByRole("combobox", { name: "Economy" });
    expect(await economies.locator("option[value=CL]").innerText()).toBe("Chile (100): heavy industry only");
    expect(await economies.locator("option[value=MX]").innerText()).toBe("Mexico (171)");
    await economies.selectOption("AU");
    await expect.poll(() => count("Mines")).toBe("421");
    await key().getByRole("checkbox", { name: "Mines" }).click();
    await expect.poll(() => app.hash()).toContain("plants=smelter,cement,steel&of=AU");
    await app.follow("show=heavy&plants=cement&of=CN,VN&map=4/25/110");
    await expect.poll(() => count("Cement plants")).toBe("1,118");
    expect(await economies.locator("option:checked").innerText()).toBe("China, Viet Nam (1,118)");
  });

  it("opens a plant's page on a click: what it is, whose, how large, since when, from whom", async () => {
    await app.go("show=heavy&map=12/-34.5021/139.029");
    await expect.poll(() => app.tooltip()).toBe("Angaston Cement Plant\nCement plant · Australia");
    await app.clickMapCentre();
    await expect.poll(() => app.profileTitle()).toBe("Angaston Cement Plant");
    expect(app.hash()).toContain("at=plant:P100000123432");
    for (const said of ["Adelaide Brighton Cement Ltd", "0.28 million tonnes of cement a year", "1952", "CC BY 4.0"])
      expect(await app.profileText()).toContain(said);
    await expect.poll(() => app.title()).toMatch(/^Angaston Cement Plant/);
    await app.closeProfile();
  });

  it("is found by a link from across the date line, and one that names nothing says so", async () => {
    await app.go("show=heavy&map=5/60/-175");
    await app.follow("show=heavy&at=plant:ICMM09440");
    await expect.poll(() => app.profileTitle()).toContain("Amaam");
    await expect.poll(() => app.zoom()).toBeCloseTo(11, 1);
    await expect.poll(() => app.profileText()).toContain("Heavy industry only: of Russia");
    await app.follow("at=plant:ICMM00000");
    await expect.poll(() => app.profileText()).toContain("The atlas has no such plant.");
    await app.closeProfile();
  });

  it("is searched by name, and what is found turns its layer on", async () => {
    await app.go("");
    await app.page.getByRole("combobox").first().fill("escondida");
    await app.page.getByRole("option", { name: "Escondida" }).click();
    await expect.poll(() => app.profileTitle()).toBe("Escondida");
    expect(app.hash()).toContain("show=heavy");
    await expect.poll(() => app.profileText()).toContain("Its source states neither owner");
    await app.closeProfile();
  });

  it("can be opened from the list by keyboard", async () => {
    await app.go("show=heavy&map=7/33.3/-111");
    await app.openList();
    const points = app.page.locator(".list-points");
    await points.locator("summary").focus();
    await app.press("Enter");
    await points.getByRole("button", { name: "Morenci", exact: true }).focus();
    await app.press("Enter");
    await expect.poll(() => app.profileTitle()).toBe("Morenci");
    await expect.poll(() => app.profileText()).toContain("Its source states neither owner");
  });
});
