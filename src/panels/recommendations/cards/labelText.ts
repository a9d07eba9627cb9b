import type { GuidelineModel, Rule } from "../../../guidelines/model/guidelineModel";
import type { RecommendationWords } from "../../../i18n/recommendations.en";

/** What is known of a rule's origin, in a sentence. */
export function labelText(label: Rule["label"], model: GuidelineModel, words: RecommendationWords["label"]): string {
  const themeName = (id: string) => model.themes.get(id)?.name ?? id;
  if (label.kind === "apec-area") return words.area(themeName(label.area));
  if (label.kind === "apec-purpose") return words.purpose(themeName(label.area));
  if (label.kind === "apec-point") return words.point(label.point, model.points.get(label.point)?.text ?? "");
  return label.kind === "other-source" ? words.other : words.own;
}
