import { afterAll, describe, expect, it } from "vitest";
import { App } from "./app.ts";
import { RecommendationsDriver } from "./recommendationsDriver.ts";

let app: App;
let advice: RecommendationsDriver;
/** One browser for all: each test goes on where the one before left it. */
afterAll(() => app.end());

const ENTRIES = "at=regional:cluster/automotive@US-26163&recommendations=entries&map=8/42.28/-83.2";
const note = { region: "US-26163", text: "Call the chamber", changed: "2026-03-01T00:00:00.000Z" };
const empty = { format: "agglomera-notebook", version: 1, values: [], marks: [], notes: [], plans: [], thresholds: [] };
const file = (changes: object) => JSON.stringify({ ...empty, ...changes });

describe("what is entered", () => {
  it("is imported as far as it fits, and what does not is named with its place", async () => {
    app = await App.open({ hash: ENTRIES, faults: true });
    advice = new RecommendationsDriver(app);
    await advice.ready();
    await advice.importFile(
      "entries.json",
      file({
        notes: [note, { ...note, region: "US-99999" }, { ...note, rule: "GONE" }],
        marks: [{ ...note, text: undefined, rule: "MKT-B1", mark: "done", changed: "2026-02-31T00:00:00Z" }],
        thresholds: [{ id: "LOC-G1.MISS", value: 3, changed: "9999-12-31T00:00:00Z" }],
      }),
    );
    const said = await advice.importSaid();
    expect(said).toContain("3 entries are new");
    expect(said).toContain("2 parts were not taken");
    expect(said).toContain("1 entry is dated in the future");
    expect(said).toContain("a place this atlas does not have: US-99999");
    expect(await advice.rejected()).toEqual([
      expect.stringMatching(/marks, entry 1, changed\s+expected a day of the calendar, got 2026-02-31/),
      expect.stringMatching(/notes, entry 3\s+expected a rule of the model, got "GONE"/),
    ]);
  });

  it("is set aside where the browser kept another shape of it, can be saved as it was, and is not in the way", async () => {
    const broken = { ...empty, notes: [note], values: null, more: [1] };
    await app.putRecord(broken, 1);
    await app.reload();
    await advice.ready();
    await expect.poll(() => app.notices()).toEqual([expect.stringContaining("2 entries kept in this browser")]);
    expect(await advice.counts()).toContain("1 note");
    const { text } = await advice.save("Save it as a file");
    expect(JSON.parse(text)).toEqual(broken);
    await app.reload();
    await advice.ready();
    expect(await advice.rescuedRecords()).toContain("2 entries did not fit");
    await advice.deleteRescued();
    await expect.poll(() => advice.rescuedRecords()).toBe("");
  });

  it.each<["refused" | "silent" | "full", RegExp]>([
    ["refused", /is not kept in this browser/],
    ["silent", /does not answer.*is not kept in this browser/],
    ["full", /no room left.*not kept in this browser/],
  ])("is not said to be kept where the browser's database is %s", async (fault, why) => {
    await app.reloadWith(fault);
    await advice.ready();
    await advice.importFile("entries.json", file({ notes: [{ ...note, rule: "MKT-B1" }] }));
    expect(await advice.importSaid()).toMatch(/Imported: 1 entry is new.*It is not kept in this browser\.$/);
    expect(await advice.keepStatus()).toMatch(why);
    expect(await app.notices()).toEqual(expect.arrayContaining([expect.stringMatching(why)]));
    const { text } = await advice.save("Export as JSON");
    expect(text).toContain("MKT-B1");
  });

  it("is there again when the browser answers again", async () => {
    await app.reloadWith("none");
    await advice.ready();
    await expect.poll(() => advice.counts()).toContain("1 note");
    expect(await app.notices()).toEqual([]);
  });

  it("is left alone where a newer Agglomera keeps it", async () => {
    await app.putRecord({ ...empty, version: 2, boards: [] }, 1);
    await app.reload();
    await advice.ready();
    await expect.poll(() => advice.keepStatus()).toMatch(/newer Agglomera.*not kept in this browser/);
    const { text } = await advice.save("Save what is there as a file");
    expect(JSON.parse(text)).toMatchObject({ version: 2, boards: [] });
  });
});
