import type Papa from "papaparse";

/** Rows of a table as text, whatever it is divided by. Throws one sentence on text that is no table. */
export function readRows(text: string, papa: Pick<typeof Papa, "parse">): string[][] {
  const { data, errors } = papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: false });
  // One column is a table too: papaparse only says that it found nothing to divide by.
  const broken = errors.find(({ type }) => type === "Quotes");
  if (broken)
    throw new Error(`The table cannot be read: a quotation mark is not closed, near row ${(broken.row ?? 0) + 1}.`);
  return data;
}
