import type { CountedEconomy } from "#economies/countedEconomies.ts";
import { DEFAULT_LEVEL, MAPPED_LEVELS } from "#economies/economies.ts";
import { countedAs, STRONG_RULES, type StrongRule } from "#clusters/strength/strongRules.ts";
import { nearest } from "#industries/nearest.ts";
import { Refusal } from "#cli/refusal.ts";
import type { AtlasRequest } from "./atlasRequest.ts";
import { CERTAINTIES, type RegionalSettings } from "#clusters/tables/regionalRule.ts";

/** The usual one first, then the finest. */
const LEVELS = [DEFAULT_LEVEL, ...MAPPED_LEVELS.toReversed().filter((level) => level !== DEFAULT_LEVEL)];

/** The settings a request means for regions of an economy. Refuses what the rule or the source does not have. */
export function requestedSettings(request: AtlasRequest, economy: CountedEconomy): RegionalSettings {
  const rule = ruleCalled(request.rule);
  return {
    rule: rule.id,
    moved: movedThresholds(request.thresholds, countedAs(rule, economy), economy),
    certainty: oneOf("--certainty", request.certainty, CERTAINTIES),
    level: oneOf("--level", request.level, LEVELS),
    ...yearsOf(request, economy),
  };
}

function ruleCalled(id: string | undefined): StrongRule {
  if (id === undefined) return STRONG_RULES[0];
  const rule = STRONG_RULES.find((candidate) => candidate.id === id);
  if (rule) return rule;
  throw new Refusal(
    `--rule: there is no rule ${JSON.stringify(id)}; ${suggestion(
      id,
      STRONG_RULES.map((candidate) => candidate.id),
    )}`,
  );
}

/** Thresholds by condition from texts such as "specialisation=0.9". */
function movedThresholds(texts: readonly string[], rule: StrongRule, economy: CountedEconomy): Record<string, number> {
  const moved: Record<string, number> = {};
  for (const text of texts) {
    const [, id, digits] = /^([^=]+)=([+-]?(?:\d+\.?\d*|\.\d+))$/.exec(text.trim()) ?? [];
    if (id === undefined)
      throw new Refusal(
        `--threshold: expected CONDITION=NUMBER such as ${rule.conditions[0].id}=0.9, got ${JSON.stringify(text)}.`,
      );
    const condition = rule.conditions.find((candidate) => candidate.id === id);
    if (!condition) {
      const known = rule.conditions.map((candidate) => candidate.id);
      const uncounted =
        economy.basis === "establishments" ? "jobs" : economy.hasEstablishments ? undefined : "establishments";
      const where = uncounted ? ` in ${economy.name}, whose source counts no ${uncounted}` : "";
      throw new Refusal(
        `--threshold: the rule ${rule.id} has no condition ${JSON.stringify(id)}${where}; ${suggestion(id, known)}`,
      );
    }
    if (Object.hasOwn(moved, id)) throw new Refusal(`--threshold: ${id} is given twice.`);
    const value = Number(digits);
    const isQuantile = "quantile" in condition.threshold;
    if (value < 0 || (isQuantile && value > 1))
      throw new Refusal(
        `--threshold ${id}: expected ${isQuantile ? "a quantile from 0 to 1" : "a number from 0 up"}, got ${digits}.`,
      );
    moved[id] = value;
  }
  return moved;
}

function yearsOf({ year, since }: AtlasRequest, economy: CountedEconomy): Pick<RegionalSettings, "year" | "baseYear"> {
  const [first, ...later] = economy.years;
  const last = later.at(-1);
  if (last === undefined) {
    for (const [option, text] of [["--year", year] as const, ["--since", since] as const])
      if (text !== undefined && text.trim() !== String(first))
        throw new Refusal(
          `${option}: the counts of ${economy.name} are of ${first} alone, got ${JSON.stringify(text)}.`,
        );
    return { year: first, baseYear: first };
  }
  if (later.length === 1) {
    for (const [option, text, only] of [["--year", year, last] as const, ["--since", since, first] as const])
      if (text !== undefined && text.trim() !== String(only))
        throw new Refusal(
          `${option}: the counts of ${economy.name} are of ${first} and ${last} alone, got ${JSON.stringify(text)}.`,
        );
    return { year: last, baseYear: first };
  }
  const chosen = yearIn("--year", year, later) ?? last;
  const earlier = economy.years.filter((candidate) => candidate < chosen);
  return { year: chosen, baseYear: yearIn("--since", since, earlier) ?? first };
}

function yearIn(option: string, text: string | undefined, years: readonly number[]): number | undefined {
  if (text === undefined) return undefined;
  const year = years.find((candidate) => String(candidate) === text.trim());
  if (year !== undefined) return year;
  const expected = years.length === 1 ? `${years[0]}` : `a year from ${years[0]} to ${years[years.length - 1]}`;
  const why = option === "--since" ? ", earlier than the year of the figures" : ", with one before it to count from";
  throw new Refusal(`${option}: expected ${expected}${why}, got ${JSON.stringify(text)}.`);
}

function oneOf<T extends string>(option: string, text: string | undefined, known: readonly T[]): T {
  if (text === undefined) return known[0];
  const found = known.find((candidate) => candidate === text);
  if (found) return found;
  throw new Refusal(`${option}: expected ${known.join(" or ")}, got ${JSON.stringify(text)}.`);
}

function suggestion(text: string, known: readonly string[]): string {
  const meant = nearest(text, known);
  return meant ? `did you mean ${meant}?` : `expected one of ${known.join(", ")}.`;
}
