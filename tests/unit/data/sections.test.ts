import { describe, expect, it } from "vitest";
import { atlasFolder, findAtlas } from "#cli/atlas/atlasFolder.ts";
import { countedCodes } from "#data/sections/build.ts";
import { sectionTable } from "#data/sections/sectionTable.ts";
import { ECONOMY_IDS } from "#economies/economies.ts";
import type { SectionFile } from "#industries/isicSections.ts";
import { atlasCounts } from "#regions/atlasCounts.ts";

const files = atlasFolder(findAtlas()!);
const counts = await atlasCounts(files);
const file = await files.json<SectionFile>("sections.json");
const table = sectionTable();
const of = (id: string) => file.find((economy) => economy.id === id)!;
const sectionOf = (id: string, section: string) => of(id).sections.find((own) => own.section === section)!;

describe("sections of ISIC", () => {
  it("are of all six economies, and shares of each sum to one", () => {
    expect(file.map(({ id }) => id)).toEqual(ECONOMY_IDS);
    for (const { id, sections } of file) {
      const sum = sections.reduce((all, { share }) => all + (share ?? 0), 0);
      expect([id, Math.round(1e4 * sum)]).toEqual([id, 1e4]);
    }
  });

  it.each(counts.economies.filter(({ system }) => table.has(system)))(
    "have a row for every code of $name, which add up to what is counted",
    async (economy) => {
      const codes = await countedCodes(counts, economy, table.get(economy.system)!);
      const { total, untold, year, sections } = of(economy.id);
      expect(codes.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      expect(year).toBe(economy.years.at(-1));
      const manufacturing = codes.filter(({ section }) => section === "C").reduce((sum, { count }) => sum + count, 0);
      expect(sections[2].share).toBeCloseTo(manufacturing / (total - untold), 5);
    },
  );

  it("are told with what they hold of others, or in which they are, where a code holds several", () => {
    expect(sectionOf("CA", "K").with).toEqual(["L", "N"]);
    expect(sectionOf("CA", "L")).toMatchObject({ share: null, within: ["K"] });
    expect(sectionOf("JP", "O")).toMatchObject({ share: null, within: [] });
    for (const { judged } of file) for (const { reason } of judged) expect(reason.length).toBeGreaterThan(10);
  });

  it("are of the United States by the Bureau's concordance, codes of several sections divided", () => {
    expect(of("US")).toMatchObject({ total: 128_331_455, untold: 0, judged: [] });
    expect(of("US").divided).toBeCloseTo(5_834_680 / 128_331_455, 5);
  });

  // Sums of the published files: manufacturing of all, in persons, jobs or places of business.
  it.each([
    ["CA", "C", 1_162_900 / 13_344_800],
    ["JP", "C", 8_803_565 / 57_937_011],
    ["NZ", "A", 66_606 / 628_752],
    ["MX", "I", 696_978 / 5_428_556],
    ["AU", "B", 166_847 / 9_735_155],
  ])("give %s in section %s the share its own file does", (id, section, share) => {
    expect(sectionOf(id, section).share).toBeCloseTo(share, 5);
  });
});
