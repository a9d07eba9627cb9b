import type { Accessor } from "solid-js";
import type { GuidelineModel } from "#guidelines/model/guidelineModel.ts";
import type { PlanWords } from "#guidelines/plan/planWords.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { evidenceLine, type PeerLevel } from "#panels/advice/evidence/comparedFigureText.ts";

/** The words of a plan that is written out, in the reader's language. */
export function createPlanWords(model: () => GuidelineModel, level: () => PeerLevel): Accessor<PlanWords> {
  const w = useWords("recommendations");
  const { language } = useI18n();
  return () => {
    const terms = { model: model(), words: w().evidence, language: language(), level: level() };
    return {
      ...w().plan.written,
      within: w().cards.within,
      firstSteps: w().cards.firstSteps,
      whatWouldChange: w().cards.whatWouldChange,
      evidence: w().cards.why,
      limits: w().limits,
      evidenceOf: (evidence) => evidenceLine(evidence, terms),
      labelOf: (label) => w().label.short[label.kind],
    };
  };
}
