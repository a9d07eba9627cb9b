import type { AudienceId, GuidelineModel, Rule } from "#guidelines/model/guidelineModel.ts";
import { foldText } from "#industries/foldText.ts";

/** Which rules are wanted. */
export interface RuleFilter {
  text: string;
  audience: AudienceId | "all";
  /** Id of a theme. */
  theme: string;
}

/** The theme of a filter that leaves none out. */
export const ALL_THEMES = "all";

/**
 * A search over the model's rules: every word must occur in the id, title, advice, theme, audience or a source of the rule, case and
 * accents folded. An empty text finds all; the order is the model's.
 */
export function ruleSearch(model: GuidelineModel): (filter: RuleFilter) => Rule[] {
  const rules = [...model.rules.values()];
  const texts = rules.map((rule) => {
    const sources = rule.citations.flatMap((id) => {
      const source = model.sources.get(id);
      return source ? [source.title, source.publisher] : [];
    });
    const theme = model.themes.get(rule.theme)?.name ?? "";
    const audience = model.audiences.get(rule.audience)?.name ?? "";
    return foldText([rule.id, rule.title, rule.advice, theme, audience, ...sources].join("\n"));
  });
  return ({ text, audience, theme }) => {
    const words = foldText(text)
      .split(/\s+/)
      .filter((word) => word !== "");
    return rules.filter(
      (rule, at) =>
        (audience === "all" || rule.audience === audience) &&
        (theme === ALL_THEMES || rule.theme === theme) &&
        words.every((word) => texts[at].includes(word)),
    );
  };
}
