import { shippedModel } from "#engine/regions/shippedModel.ts";
import type { GuidelineModel } from "#guidelines/model/guidelineModel.ts";
import { modelSaying } from "#guidelines/model/modelTexts.ts";
import { useI18n } from "#i18n/I18n.tsx";
import { type Answer, createAnswer } from "#state/createAnswer.ts";
import { loadPart } from "#state/parts/pageParts.ts";

/** The recommendation model, which says its texts in the reader's language, once it is wanted. */
export function createModelSpoken(isWanted: () => boolean): Answer<string, GuidelineModel> {
  const { spoken, loadWords, words } = useI18n();
  return createAnswer(
    () => (isWanted() ? spoken().id : undefined),
    async () => {
      const [model] = await loadPart(() => Promise.all([shippedModel(), loadWords(["model"])]));
      return modelSaying(model, words("model"));
    },
  );
}
