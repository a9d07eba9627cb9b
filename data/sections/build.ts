import { builtFiles } from "#data/builtFiles.ts";
import type { BuildContext } from "#data/context.ts";
import { figuresYear } from "#economies/economies.ts";
import type { CountedEconomy } from "#economies/countedEconomies.ts";
import { codeIn } from "#industries/industryCodes.ts";
import { type EconomySections, ISIC_SECTIONS, type SectionFile } from "#industries/isicSections.ts";
import { type AtlasCounts, atlasCounts } from "#regions/atlasCounts.ts";
import { slotSums } from "#regions/counts/slotSums.ts";
import { type CodeSection, sectionTable } from "./sectionTable.ts";

const NATION = "us-census-cbp-national-naics6-2021.csv.gz";
const CONCORDANCE = "naics2017-isic4.csv.gz";
/** Decimals of a share. */
const DECIMALS = 5;

/** A code with what is counted of it. */
interface CountedCode extends CodeSection {
  code: string;
  title: string;
  count: number;
}

/** Writes sections.json: shares of the sections of ISIC in every economy, of the year its figures are of. */
export async function build(context: BuildContext): Promise<void> {
  const counts = await atlasCounts(builtFiles(context));
  const table = sectionTable();
  const file: SectionFile = [];
  for (const economy of counts.economies) {
    const own = table.get(economy.system);
    file.push(own ? ofCodes(economy, await countedCodes(counts, economy, own)) : byConcordance(context, economy));
  }
  context.writeJson("sections.json", file);
  const rows = context.readCsv(CONCORDANCE).length;
  context.report({
    id: "isic-concordance",
    title: "NAICS 2017 to ISIC Rev. 4",
    publisher: "US Census Bureau, through a concordance package",
    terms: "package: MIT; the concordance: public domain",
    date: "2017",
    files: [{ name: CONCORDANCE, rows }],
    rowsRead: rows,
    kept: rows,
    merged: 0,
    rejected: [],
    notes: [
      "A code of several sections is divided equally between the rows the concordance has of it.",
      "Of the other classifications a reviewed table of our own tells the section of each code, with the reason where it is a judgement.",
    ],
  });
}

/** What an economy counts by its own codes, with their sections. Throws for a code the table does not have. */
export async function countedCodes(
  counts: AtlasCounts,
  economy: CountedEconomy,
  sections: ReadonlyMap<string, CodeSection>,
): Promise<CountedCode[]> {
  const { tree } = counts;
  const level = await counts.level(economy.id, economy.levels.find(({ sumOf }) => sumOf === undefined)!.id);
  const sums = slotSums(await level.completed())[economy.basis];
  return [...level.source.slots].map((node, slot) => {
    const code = codeIn(tree, node, economy.system)!;
    const found = sections.get(code);
    if (!found) throw new Error(`sections.csv: ${economy.system} ${code} is not in it`);
    return { code, title: tree.en[node] ?? tree.es[node] ?? code, count: sums[slot], ...found };
  });
}

function ofCodes(economy: CountedEconomy, codes: readonly CountedCode[]): EconomySections {
  const sum = (of: readonly CountedCode[]) => of.reduce((all, { count }) => all + count, 0);
  const [total, told] = [sum(codes), codes.filter(({ section }) => section !== "")];
  return {
    id: economy.id,
    year: figuresYear(economy),
    total,
    untold: total - sum(told),
    divided: 0,
    sections: ISIC_SECTIONS.map((section) => {
      const own = told.filter((code) => code.section === section);
      return {
        section,
        share: own.length === 0 ? null : rounded(sum(own) / sum(told)),
        with: distinct(own.flatMap(({ also }) => also)),
        within:
          own.length > 0 ? [] : distinct(told.filter(({ also }) => also.includes(section)).map((code) => code.section)),
      };
    }),
    judged: codes
      .filter(({ reason, count }) => reason !== "" && count > 0)
      .map(({ code, title, section, reason }) => ({ code, title, section, reason })),
  };
}

/** The United States, by the classes of six digits of the nation and the Bureau's own concordance. */
function byConcordance(context: BuildContext, economy: CountedEconomy): EconomySections {
  const rows = new Map<string, string[]>();
  for (const row of context.readCsv(CONCORDANCE))
    rows.set(row.NAICS2017_6d, [...(rows.get(row.NAICS2017_6d) ?? []), row.ISIC4_1d]);
  const sums = new Map<string, number>();
  let [total, divided] = [0, 0];
  for (const { naics, employment } of context.readCsv(NATION)) {
    const sections = rows.get(naics);
    if (!sections) throw new Error(`${CONCORDANCE}: expected NAICS ${naics}`);
    total += Number(employment);
    if (new Set(sections).size > 1) divided += Number(employment);
    for (const section of sections) sums.set(section, (sums.get(section) ?? 0) + Number(employment) / sections.length);
  }
  return {
    id: economy.id,
    year: figuresYear(economy),
    total,
    untold: 0,
    divided: rounded(divided / total),
    sections: ISIC_SECTIONS.map((section) => {
      const own = sums.get(section);
      return { section, share: own === undefined ? null : rounded(own / total), with: [], within: [] };
    }),
    judged: [],
  };
}

const rounded = (share: number) => Number(share.toFixed(DECIMALS));
const distinct = (sections: readonly string[]) => [...new Set(sections)].sort();
