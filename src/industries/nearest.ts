import { foldText } from "./foldText.ts";

/** The candidate that was probably meant: it holds the text or differs in at most a third of its letters; undefined if none does. */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  const wanted = foldText(text.trim());
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const folded = foldText(candidate.trim());
    const isPart = Math.min(wanted.length, folded.length) > 1 && (folded.includes(wanted) || wanted.includes(folded));
    const distance = isPart ? 0.5 : slips(wanted, folded);
    const allowed = isPart ? 1 : Math.ceil(Math.max(wanted.length, folded.length) / 3);
    if (distance > allowed || distance >= least) continue;
    best = candidate;
    least = distance;
  }
  return best;
}

/** Letters to insert, delete, replace or exchange with the next to get from one text to the other (Damerau-Levenshtein, each place once). */
export function slips(from: string, to: string): number {
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, k) => k);
  for (let i = 0; i < from.length; i++) {
    const row = [i + 1];
    for (let k = 0; k < to.length; k++) {
      const least = Math.min(row[k] + 1, above[k + 1] + 1, above[k] + (from[i] === to[k] ? 0 : 1));
      const isExchanged = i > 0 && k > 0 && from[i] === to[k - 1] && from[i - 1] === to[k];
      row.push(isExchanged ? Math.min(least, before[k - 1] + 1) : least);
    }
    [before, above] = [above, row];
  }
  return above[to.length];
}
