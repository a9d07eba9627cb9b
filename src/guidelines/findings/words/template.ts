type Place = string | { key: string };

/**
 * A sentence with places to fill, in braces. What stands in double brackets is said only where all of its places can be filled; of several,
 * between "||", the first of which that holds.
 */
export type TemplatePart = Place | { oneOf: Place[][] };

/** Parts of a sentence "Near: {ports}.[[ Jobs: {EMP}.|| Firms: {EST}.]]". Throws for brackets or braces that are not closed. */
export function templateParts(text: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let rest = text;
  while (rest !== "") {
    const at = rest.indexOf("[[");
    const plain = at < 0 ? rest : rest.slice(0, at);
    parts.push(...places(plain, text));
    if (at < 0) break;
    const end = rest.indexOf("]]", at);
    if (end < 0) throw new Error(`expected "]]" after "[[", got the end of "${text}"`);
    parts.push({
      oneOf: rest
        .slice(at + 2, end)
        .split("||")
        .map((one) => places(one, text)),
    });
    rest = rest.slice(end + 2);
  }
  return parts;
}

/** All places of a sentence, and those it cannot do without. */
export function templateKeys(text: string): { all: string[]; needed: string[] } {
  const all: string[] = [];
  const needed: string[] = [];
  const keyOf = (part: Place) => (typeof part === "string" ? [] : [part.key]);
  for (const part of templateParts(text)) {
    if (typeof part !== "string" && "oneOf" in part) all.push(...part.oneOf.flat().flatMap(keyOf));
    else {
      all.push(...keyOf(part));
      needed.push(...keyOf(part));
    }
  }
  return { all, needed };
}

/** Fills a sentence. Throws where a place that is needed has nothing. */
export function filledTemplate<Part>(
  text: string,
  fill: (key: string) => readonly Part[] | undefined,
): (string | Part)[] {
  const one = (part: Place): readonly (string | Part)[] | undefined =>
    typeof part === "string" ? [part] : fill(part.key);
  return templateParts(text).flatMap((part): readonly (string | Part)[] => {
    if (typeof part !== "string" && "oneOf" in part) {
      const filled = part.oneOf.map((places) => places.map(one)).find((some) => !some.includes(undefined));
      return filled?.flatMap((some) => some!) ?? [];
    }
    const filled = one(part);
    if (filled === undefined)
      throw new Error(`expected something for {${(part as { key: string }).key}}, got none: "${text}"`);
    return filled;
  });
}

function places(text: string, whole: string): Place[] {
  const parts: Place[] = [];
  let last = 0;
  for (const { 0: found, 1: key, index } of text.matchAll(/\{([^{}]+)\}/g)) {
    if (index > last) parts.push(text.slice(last, index));
    parts.push({ key });
    last = index + found.length;
  }
  if (last < text.length) parts.push(text.slice(last));
  for (const part of parts)
    if (typeof part === "string" && /[{}]|\[\[|\]\]/.test(part))
      throw new Error(`expected brackets and braces in pairs, got "${whole}"`);
  return parts;
}
