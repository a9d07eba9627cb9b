import { loadPart } from "../../../state/parts/pageParts";

/** Rows of a table as text, whatever it is divided by. Throws one sentence on text that is no table. */
export async function readRows(text: string): Promise<string[][]> {
  const { default: papa } = await loadPart(() => import("papaparse"));
  const { data, errors } = papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: false });
  // One column is a table too: papaparse only says that it found nothing to divide by.
  const broken = errors.find(({ type }) => type === "Quotes");
  if (broken)
    throw new Error(`The table cannot be read: a quotation mark is not closed, near row ${(broken.row ?? 0) + 1}.`);
  return data;
}
