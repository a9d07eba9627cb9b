import type { Rule } from "#guidelines/model/guidelineModel.ts";
import type { Located } from "./conditionProblems.ts";

/** A text that says what the guidelines hold. */
export const CLAIM =
  /\b(?:APEC|guidelines?)\b[^.;]{0,80}?\b(?:recommend|advis|advice|require|demand|call(?:s|ed)? for|urge|prescrib|say|state|want|expect|ask)\w*/i;

/** Every text of a rule that people read, with the way to it. */
export function ruleTexts(rule: Rule): { at: (string | number)[]; text: string }[] {
  return [
    { at: ["title"], text: rule.title },
    { at: ["advice"], text: rule.advice },
    { at: ["reason"], text: rule.reason },
    ...Object.entries(rule.stages).map(([stage, text]) => ({ at: ["stages", stage], text: text ?? "" })),
    ...rule.firstSteps.map(({ action }, i) => ({ at: ["firstSteps", i, "action"], text: action })),
    { at: ["whatWouldChange"], text: rule.whatWouldChange },
  ];
}

/**
 * Checks how a rule speaks: advice begins with "Consider", no text says what the guidelines or APEC recommend unless the clause is
 * attached, and a {threshold} in braces exists.
 */
export function wordingProblems(rule: Rule, isThreshold: (id: string) => boolean): Located[] {
  const found: Located[] = [];
  if (!rule.advice.startsWith("Consider "))
    found.push({
      at: ["advice"],
      message: `expected advice that begins with "Consider", got "${rule.advice.slice(0, 30)}…"`,
    });
  for (const { at, text } of ruleTexts(rule)) {
    const claim = CLAIM.exec(text)?.[0];
    if (claim && rule.clause.trim() === "")
      found.push({
        at,
        message: `says what the guidelines hold ("${claim}") with no clause attached: fill "clause" or reword`,
      });
    for (const [, id] of text.matchAll(/\{([^}]*)\}/g))
      if (!isThreshold(id))
        found.push({ at, message: `expected a threshold of thresholds.json in braces, got "{${id}}"` });
  }
  return found;
}
