const plural = new Intl.PluralRules("en");

/** 1 plant, 12 plants: a number with its noun, as English has it. */
export const count = (n: number, one: string, other: string) =>
  `${n.toLocaleString("en")} ${plural.select(n) === "one" ? one : other}`;
