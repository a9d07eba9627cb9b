/** Words between what and where. */
const IN = /\s(?:in|en|near|around|at|cerca de|within|,)\s/giu;
const OF = /\s(?:of|from|de|del|of the)\s/giu;

/** A way to read a text as what and where; `rank` is added where it is less plainly said. */
export interface Split {
  what: string;
  where: string;
  rank: number;
}

/** Added without a word such as "in" between what and where. */
const UNSAID = 0.1;
/** Words of a text that are tried in every way. */
const MOST_WORDS = 8;

/** The ways to read "aerospace in wichita", "zapatos de León", "automotive detroit", "detroit automotive"; none of a text that names something `best` well already, unless it has an "in". */
export function splitMeeting(text: string, best: number): Split[] {
  const said = between(text, IN, 0);
  if (said.length > 0) return best === 0 ? [] : said;
  if (best < 2.5) return [];
  const words = text.trim().split(/[\s,]+/);
  if (words.length < 2 || words.length > MOST_WORDS) return between(text, OF, UNSAID);
  const splits = between(text, OF, UNSAID);
  for (let at = 1; at < words.length; at++) {
    const [first, second] = [words.slice(0, at).join(" "), words.slice(at).join(" ")];
    if (first.length < 2 || second.length < 2) continue;
    splits.push({ what: first, where: second, rank: UNSAID }, { what: second, where: first, rank: UNSAID });
  }
  return splits;
}

function between(text: string, word: RegExp, rank: number): Split[] {
  return [...text.matchAll(word)].map(({ index, 0: { length } }) => ({
    what: text.slice(0, index),
    where: text.slice(index + length),
    rank,
  }));
}
