import type { GuidelineModel, Label } from "#guidelines/model/guidelineModel.ts";
import type { Words } from "#i18n/words.ts";

/** A label in a sentence, with the area or point it names. */
export function labelText(label: Label, model: GuidelineModel, { label: words }: Words["guidelines"]): string {
  switch (label.kind) {
    case "apec-area":
      return words.area(model.themes.get(label.area)?.name ?? label.area);
    case "apec-purpose":
      return words.purpose(model.themes.get(label.area)?.name ?? label.area);
    case "apec-point":
      return words.point(label.point, model.points.get(label.point)?.text ?? "");
    case "other-source":
      return words.otherSource;
    default:
      return words.own;
  }
}
