import type { Rule, Stage, Step, Thresholds } from "./guidelineModel.ts";

/** What a card says, with the thresholds in force in place of those in braces. */
export interface RuleWords {
  title: string;
  advice: string;
  /** For the cluster's stage; undefined where the rule has none for it. */
  stageAdvice?: string;
  reason: string;
  firstSteps: Step[];
  whatWouldChange: string;
}

/** The words of a rule for a cluster of some stage. Throws if a text names a threshold that has no value. */
export function ruleWords(rule: Rule, thresholds: Thresholds, stage?: Stage): RuleWords {
  const filled = (text: string) =>
    text.replace(/\{([^}]*)\}/g, (_, id: string) => {
      const value = thresholds.get(id);
      if (value === undefined) throw new Error(`${rule.id}: expected a value for the threshold "${id}", got none.`);
      return String(value);
    });
  const stageText = stage && rule.stages[stage];
  return {
    title: filled(rule.title),
    advice: filled(rule.advice),
    stageAdvice: stageText && filled(stageText),
    reason: filled(rule.reason),
    firstSteps: rule.firstSteps.map((step) => ({ ...step, action: filled(step.action) })),
    whatWouldChange: filled(rule.whatWouldChange),
  };
}
