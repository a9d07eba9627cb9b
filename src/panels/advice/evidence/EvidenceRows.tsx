import { For, Show, createMemo } from "solid-js";
import type { ComparedFigure } from "#guidelines/evaluation/comparedFigure.ts";
import type { GuidelineModel, Indicator } from "#guidelines/model/guidelineModel.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { callingRows } from "./callingEvidence.ts";
import { type PeerLevel, comparedFigureText } from "./comparedFigureText.ts";
import "./evidenceRows.css";
import { evidenceScale } from "./evidenceScale.ts";

/** The figures that called for a card, each with its threshold and its peers; what only opened the gate follows in one line. */
export function EvidenceRows(props: { evidence: readonly ComparedFigure[]; model: GuidelineModel; level: PeerLevel }) {
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
  const gate = (evidence: ComparedFigure) => {
    const { name, value } = comparedFigureText(evidence, terms());
    return `${name}: ${value}`;
  };
  return (
    <div class="evidence-rows-why">
      <h5>{w().cards.why}</h5>
      <ul class="evidence-rows">
        <For each={own()}>
          {(evidence) => {
            const text = () => comparedFigureText(evidence, terms());
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

/**
 * A figure against its threshold on one line: the stretch in which it counts is hatched, the threshold is a stroke, the figure a dot,
 * a diamond where somebody entered it, hollow where it does not count. Silent: the row says all of it in words.
 */
function EvidenceChart(props: { evidence: ComparedFigure; indicator: Indicator | undefined }) {
  const scale = createMemo(() => evidenceScale(props.evidence, props.indicator));
  const at = (share: number) => `${(100 * share).toFixed(2)}%`;
  const width = ([from, to]: [number, number]) => ({ left: at(from), width: at(to - from) });
  return (
    <Show when={scale()}>
      {(found) => (
        <span
          class="evidence-rows-chart"
          aria-hidden="true"
          data-met={props.evidence.met ? "yes" : "no"}
          data-origin={props.evidence.origin}
        >
          <span class="evidence-rows-counts" style={width(found().counts)} />
          <Show when={found().zero !== undefined}>
            <span class="evidence-rows-zero" style={{ left: at(found().zero ?? 0) }} />
          </Show>
          <Show when={found().interval}>
            {(interval) => <span class="evidence-rows-interval" style={width(interval())} />}
          </Show>
          <span class="evidence-rows-threshold" style={{ left: at(found().threshold) }} />
          <span class="evidence-rows-point" style={{ left: at(found().value) }} />
        </span>
      )}
    </Show>
  );
}
