import { expect, it } from "vitest";
import { type PartPage, PartMissing, createPartLoader } from "#engine/parts/partLoader.ts";

const GONE = new TypeError("Failed to fetch dynamically imported module: http://localhost/assets/ListPanel-a1.js");

/** A page of version "old" whose server answers with `published`; what happens to it is written down. */
function scriptedPage(published: string | undefined | Error, changes: Partial<PartPage> = {}) {
  const happened: string[] = [];
  let last: string | null = null;
  const page: PartPage = {
    version: "old",
    publishedVersion: async () => {
      if (published instanceof Error) throw published;
      return published;
    },
    restoreStyles: async () => void happened.push("styles"),
    wouldLose: () => false,
    reloadedFor: () => last,
    reloadFor: (version) => {
      last = version;
      happened.push(`reload for ${version}`);
    },
    ...changes,
  };
  return { loadPart: createPartLoader(page), happened };
}

const rejected = (load: Promise<unknown>) =>
  load.then(
    () => "nothing",
    (error: unknown) => error,
  );
/** The calls that are waiting get their turn. */
const settled = () => new Promise((done) => setTimeout(done));

const CAUSES: [cause: string, error: Error, published: string | undefined | Error, fault: string, file?: string][] = [
  ["no connection, Chromium", GONE, new TypeError("Failed to fetch"), "offline", "ListPanel-a1.js"],
  ["the same version", GONE, "old", "file", "ListPanel-a1.js"],
  ["an answer without a version", GONE, undefined, "file", "ListPanel-a1.js"],
  [
    "Firefox",
    new TypeError("error loading dynamically imported module: http://localhost/assets/MapView-b2.js?x"),
    "old",
    "file",
    "MapView-b2.js",
  ],
  ["Safari", new TypeError("Importing a module script failed."), "old", "file"],
  ["a style sheet", new Error("Unable to preload CSS for /assets/about-c3.css"), "old", "file", "about-c3.css"],
  ["a file that was cut", new SyntaxError("Unexpected end of input"), "old", "file"],
];

it.each(CAUSES)("names the cause of a missing part: %s", async (_, error, published, fault, file) => {
  const { loadPart, happened } = scriptedPage(published);
  const found = await rejected(loadPart(() => Promise.reject(error)));
  expect(found).toBeInstanceOf(PartMissing);
  expect(found).toMatchObject({ fault, file, cause: error });
  expect(happened).toEqual(["styles"]);
});

it("loads the page anew once for a newer version and then says so", async () => {
  const { loadPart, happened } = scriptedPage("new");
  const load = () => Promise.reject(GONE);
  void loadPart(load);
  await settled();
  expect(happened).toEqual(["styles", "reload for new"]);
  expect(await rejected(loadPart(load))).toMatchObject({ fault: "version" });
  expect(happened).toEqual(["styles", "reload for new", "styles"]);
});

it.each<[why: string, changes: Partial<PartPage>, wanted: "now" | "ahead"]>([
  ["something would be lost", { wouldLose: () => true }, "now"],
  ["nothing can be remembered", { reloadedFor: () => undefined }, "now"],
  ["nobody waits for the part", {}, "ahead"],
])("loads no page anew while %s", async (_, changes, wanted) => {
  const { loadPart, happened } = scriptedPage("new", changes);
  expect(await rejected(loadPart(() => Promise.reject(GONE), { wanted }))).toMatchObject({ fault: "version" });
  expect(happened).toEqual(["styles"]);
});

it("asks again after a failure and lets errors of the part's own code through", async () => {
  const { loadPart } = scriptedPage("old");
  let asked = 0;
  const load = async () => {
    if (++asked === 1) throw GONE;
    return "part";
  };
  expect(await rejected(loadPart(load))).toBeInstanceOf(PartMissing);
  expect(await loadPart(load)).toBe("part");
  const own = new TypeError("Cannot read properties of undefined");
  expect(await rejected(loadPart(() => Promise.reject(own)))).toBe(own);
});
