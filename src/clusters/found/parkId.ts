import { foldText } from "#industries/foldText.ts";

/** A park in a region: its name with case, accents and punctuation aside, for registers spell it in many ways. "" without a name. */
export function parkId(region: string, name: string): string {
  const folded = foldText(name)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  return folded === "" ? "" : `${region} ${folded}`.trim();
}
