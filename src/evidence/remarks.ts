import { PLACELESS } from "#clusters/tables/subjectColumns.ts";
import type { ChangeRemarks } from "#clusters/tables/changeWindow.ts";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";
import type { YearWindow } from "#economies/economies.ts";
import type { Basis } from "#economies/economy.ts";
import type { EvidenceWriter } from "./evidenceWriter.ts";

/** Shares from here on would be written as 100.0%. */
const WHOLE = 0.9995;

/** What is to be said of a change in a region or of one of its subjects: what its cells hold, a break, the pandemic. */
export function remarksInWords(
  { held, heldOf, broken, pandemic }: ChangeRemarks,
  { basis, year, baseYear }: YearWindow & { basis: Basis },
  writer: EvidenceWriter,
): string[] {
  const words = writer.words.remarks;
  const said: string[] = [];
  const isWhole = held >= WHOLE;
  if (isWhole) said.push(words.whole[basis](baseYear, year));
  else if (Number.isFinite(held)) said.push(words.held[heldOf][basis](writer.percent(held), baseYear, year));
  if (broken && !isWhole) said.push(words.broken(broken.year, writer.number(broken.cells)));
  if (pandemic) said.push(words.pandemic(writer.change(pandemic.change), pandemic.since, year));
  return said;
}

/** What is to be said of the quotient of a figure whose nation is partly in no region. */
export function placelessInWords({ placeless, subject }: RegionalFigure, writer: EvidenceWriter): string[] {
  return placeless >= PLACELESS
    ? [writer.words.remarks.placeless(writer.title(subject), writer.percent(placeless))]
    : [];
}

/** The same of a list of figures up to a year: which of them the pandemic distorts, and whose quotients are too low. */
export function listRemarks(figures: readonly RegionalFigure[], year: number, writer: EvidenceWriter): string[] {
  const distorted = figures.filter(({ growth }) => growth.remarks.pandemic);
  const [first] = distorted;
  const said = figures.flatMap((figure) => placelessInWords(figure, writer));
  if (first) {
    const names = distorted.map(({ subject }) => writer.title(subject));
    const { since } = first.growth.remarks.pandemic!;
    said.unshift(writer.words.remarks.pandemicIn(names, since, year));
  }
  return said;
}
