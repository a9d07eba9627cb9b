import { foldText } from "#industries/foldText.ts";

/** A piece of text, and whether it is what was looked for. */
export interface TextPart {
  text: string;
  isMatch: boolean;
}

/** Cuts a text where the words of a query occur in it, accents and case folded as the searches do. The parts join to the text. */
export function highlightParts(text: string, query: string): TextPart[] {
  const words = foldText(query)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return text === "" ? [] : [{ text, isMatch: false }];
  // Folding can change how many units a character has: `start[i]` is where the folded unit i stands in the text.
  let folded = "";
  const start: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = foldText(character);
    for (let i = 0; i < plain.length; i++) start.push(at);
    folded += plain;
    at += character.length;
  }
  start.push(text.length);

  const marked = new Uint8Array(text.length);
  for (const word of words) {
    for (let from = folded.indexOf(word); from >= 0; from = folded.indexOf(word, from + word.length)) {
      marked.fill(1, start[from], start[from + word.length]);
    }
  }
  const parts: TextPart[] = [];
  for (let from = 0, to = 0; from < text.length; from = to) {
    while (to < text.length && marked[to] === marked[from]) to++;
    parts.push({ text: text.slice(from, to), isMatch: marked[from] === 1 });
  }
  return parts;
}
