import { For, Show } from "solid-js";
import type { Evidence } from "#guidelines/evaluation/evidence.ts";
import type { GuidelineModel } from "#guidelines/model/guidelineModel.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { callingRows } from "./callingEvidence.ts";
import { EvidenceChart } from "./EvidenceChart.tsx";
import { type PeerLevel, evidenceText } from "./evidenceText.ts";
import "./evidenceRows.css";

/** The figures that called for a card, each with its threshold and its peers; what only opened the gate follows in one line. */
export function EvidenceRows(props: { evidence: readonly Evidence[]; model: GuidelineModel; level: PeerLevel }) {
  const w = useWords("recommendations");
  const { language } = useI18n();
  const terms = () => ({ model: props.model, words: w().evidence, language: language(), level: props.level });
  const own = () => callingRows(props.evidence);
  /** What a row of the card says already is not said again. */
  const gates = () => {
    const said = new Set(own().map(({ indicator }) => indicator));
    return props.evidence.filter(({ gate, met, indicator }) => gate !== undefined && met && !said.has(indicator));
  };
  const sources = () => [
    ...new Set(
      own().flatMap(({ source, year, origin }) =>
        source && origin === "computed" ? [year === undefined ? source : `${source}, ${year}`] : [],
      ),
    ),
  ];
  const gate = (evidence: Evidence) => {
    const { name, value } = evidenceText(evidence, terms());
    return `${name}: ${value}`;
  };
  return (
    <div class="evidence-rows-why">
      <h5>{w().cards.why}</h5>
      <ul class="evidence-rows">
        <For each={own()}>
          {(evidence) => {
            const text = () => evidenceText(evidence, terms());
            return (
              <li data-met={evidence.met ? "yes" : "no"}>
                <span>{text().name}</span>
                <span class="evidence-rows-value">{text().value}</span>
                <EvidenceChart evidence={evidence} indicator={props.model.indicators.get(evidence.indicator)} />
                <span class="note evidence-rows-said">
                  {[text().asks, text().peers, ...text().notes].filter(Boolean).join("; ")}
                </span>
              </li>
            );
          }}
        </For>
      </ul>
      <Show when={gates().length > 0}>
        <p class="note">
          {w().cards.gates} {gates().map(gate).join("; ")}.
        </p>
      </Show>
      <Show when={sources().length > 0}>
        <p class="note">{w().cards.figures(sources())}</p>
      </Show>
    </div>
  );
}
