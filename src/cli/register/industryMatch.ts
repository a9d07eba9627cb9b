/**
 * Whether a code belongs to the industry asked for: it begins with it, so that 336 holds 3361 and 336111. Several industries are
 * separated by commas; a sector's span as published ("31-33") means each sector in it. Case and blanks around do not count.
 */
export function industryMatch(asked: string): (code: string) => boolean {
  const parts = asked.split(",").map((part) => part.trim().toUpperCase());
  const beginnings = parts.filter((part) => part !== "").flatMap(sectorsOf);
  return (code) => {
    const stated = sectorsOf(code.trim().toUpperCase());
    return stated[0] !== "" && stated.every((part) => beginnings.some((beginning) => part.startsWith(beginning)));
  };
}

/** "31-33" as 31, 32, 33; anything else as it is. */
function sectorsOf(code: string): string[] {
  const span = /^(\d\d)-(\d\d)$/.exec(code);
  if (!span) return [code];
  const [from, to] = [Number(span[1]), Number(span[2])];
  return Array.from({ length: Math.max(0, to - from) + 1 }, (_, k) => String(from + k));
}
