import type { Audience, AudienceId, Point, Rule, Source, Theme } from "#guidelines/model/guidelineModel.ts";
import { conditionLeaves } from "#guidelines/model/conditionLeaves.ts";
import { type ConditionTerms, conditionProblems, type Located } from "./conditionProblems.ts";
import { labelProblems } from "./labelProblems.ts";
import { wordingProblems } from "./wordingProblems.ts";

/** What a rule may refer to. */
export interface RuleTerms extends ConditionTerms {
  audiences: ReadonlyMap<AudienceId, Audience>;
  themes: ReadonlyMap<string, Theme>;
  points: ReadonlyMap<string, Point>;
  sources: ReadonlyMap<string, Source>;
  /** Id of the news release that labels of the APEC kinds rest on. */
  release: string;
}

/** Checks a rule's references, label, gate, conditions and wording. */
export function ruleProblems(rule: Rule, terms: RuleTerms): Located[] {
  const found: Located[] = [];
  const tell = (at: string | (string | number)[], message: string) => found.push({ at: [at].flat(), message });

  const theme = terms.themes.get(rule.theme);
  if (!theme) tell("theme", `expected a theme of themes.json, got "${rule.theme}"`);
  if (!rule.id.startsWith(`${rule.theme}-`))
    tell("theme", `expected the theme that ${rule.id} begins with, got "${rule.theme}"`);
  const letter = terms.audiences.get(rule.audience)?.letter;
  if (rule.id[4] !== letter) {
    const right = [...terms.audiences.values()].find((audience) => audience.letter === rule.id[4]);
    tell(
      "audience",
      `expected the audience of ${rule.id}, ${right ? `"${right.id}"` : "which has no letter of one"}, got "${rule.audience}"`,
    );
  }

  rule.citations.forEach((id, i) => {
    if (!terms.sources.has(id)) tell(["citations", i], `expected a source of sources.json, got "${id}"`);
    if (rule.citations.indexOf(id) !== i) tell(["citations", i], `cites "${id}" twice`);
  });
  found.push(...labelProblems(rule, theme, terms));

  const leaves = conditionLeaves(rule.when);
  if (!leaves.some(({ leaf }) => leaf.as !== "setting"))
    tell(
      "when",
      "expected at least one shortfall or opportunity, got settings only: nothing would call for the advice",
    );
  if (rule.gate === "none" && (rule.theme !== "GOV" || rule.audience !== "government"))
    tell(
      "gate",
      `only restraint (theme GOV, audience government) may do without a gate, got ${rule.theme}, ${rule.audience}`,
    );
  if (rule.gate !== "none" && leaves.some(({ leaf }) => "gate" in leaf))
    tell("when", `a rule behind the gate "${rule.gate}" cannot ask for a failed gate`);

  found.push(...conditionProblems(rule, rule.id, terms));
  found.push(...wordingProblems(rule, (id) => terms.thresholds.has(id)));
  return found;
}
