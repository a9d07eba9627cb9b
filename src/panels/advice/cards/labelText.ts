import type { GuidelineModel, Label } from "#guidelines/model/guidelineModel.ts";
import type { Words } from "#i18n/words.ts";

/** What is known of a rule's origin, in a sentence. */
export function labelText(
  { label, citations }: { label: Label; citations: readonly unknown[] },
  model: GuidelineModel,
  words: Words["recommendations"]["label"],
): string {
  const themeName = (id: string) => model.themes.get(id)?.name ?? id;
  if (label.kind === "apec-area") return words.area(themeName(label.area));
  if (label.kind === "apec-purpose") return words.purpose(themeName(label.area));
  if (label.kind === "apec-point") return words.point(label.point, model.points.get(label.point)?.text ?? "");
  if (label.kind === "other-source") return words.other;
  return citations.length > 0 ? words.ownWith : words.own;
}
