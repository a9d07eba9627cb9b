import "./card.css";
import { For } from "solid-js";
import type { Confidence } from "#guidelines/evaluation/confidence.ts";
import type { ConfidenceReasonId, GuidelineModel, Unit } from "#guidelines/model/guidelineModel.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { figureText } from "#panels/advice/evidence/figureText.ts";

const LEVELS = { high: 3, medium: 2, low: 1 };
const UNITS: Partial<Record<ConfidenceReasonId, Unit>> = {
  imputed: "percent",
  old: "years",
  fewEstablishments: "count",
  fewPeers: "count",
  register: "count",
  wideInterval: "ratio",
};

/** How far a card can be trusted, as bars and in words, with what lowers it. */
export function ConfidenceLine(props: { confidence: Confidence; model: GuidelineModel }) {
  const w = useWords("recommendations");
  const { language } = useI18n();
  const reasons = () =>
    props.confidence.reasons.map(({ id, value }) => {
      const text = props.model.confidence.get(id)?.text ?? id;
      const unit = UNITS[id];
      if (value === undefined || unit === undefined) return text;
      return `${text.replace(/\.$/, "")} (${figureText(value, unit, w().evidence, language())}).`;
    });
  return (
    <p class="card-confidence" data-level={props.confidence.level}>
      <svg width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">
        <For each={[0, 1, 2]}>
          {(i) => (
            <rect
              x={1 + 6 * i}
              y={9 - 4 * i}
              width="4"
              height={4 + 4 * i}
              data-earned={i < LEVELS[props.confidence.level] ? "" : undefined}
            />
          )}
        </For>
      </svg>
      <span>
        <strong>{w().cards.confidence[props.confidence.level]}.</strong>{" "}
        {reasons().length > 0 ? reasons().join(" ") : w().cards.noDoubt}
      </span>
    </p>
  );
}
