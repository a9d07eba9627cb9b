import { basisOf } from "#evidence/claimBasics.ts";
import "#panels/clusterInRegion/regional.css";
import "#panels/frame/profile.css";
import { Show } from "solid-js";
import { quotientPosition } from "#charts/quotientMark.ts";
import { useWords } from "#i18n/I18n.tsx";
import { useEvidenceWriter } from "#panels/frame/useEvidenceWriter.ts";
import { ruleFigure } from "#evidence/ruleFigure.ts";
import { createFigureText } from "#panels/clusterInRegion/parts/createFigureText.ts";
import { isPartlyEstimated } from "#regions/counts/coverage.ts";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";
import type { ConditionFinding } from "#clusters/tables/regionalRule.ts";

/** How far a value is from what is asked: shares of the threshold, or a multiple where it is far above. */
export type Closeness =
  | { kind: "equal" }
  | { kind: "above" | "below"; share: number }
  | { kind: "times"; ratio: number };

/** From so many times the threshold a multiple says more than a percentage. */
const FAR = 3;

/** The distance of a value from a threshold; undefined where either is not known or the threshold is not above 0. */
export function closeness(value: number, threshold: number): Closeness | undefined {
  if (!(threshold > 0) || !Number.isFinite(value)) return undefined;
  if (value === threshold) return { kind: "equal" };
  const ratio = value / threshold;
  if (ratio >= FAR) return { kind: "times", ratio };
  return ratio > 1 ? { kind: "above", share: ratio - 1 } : { kind: "below", share: 1 - ratio };
}

const WIDTH = 72;
const REACH = WIDTH / 2 - 5;

/** One condition of the rule: the value, what is asked, whether that is met, and by how much. */
export function ConditionRow(props: { condition: ConditionFinding; of: RegionalFigure }) {
  const w = useWords("regionalProfile");
  const writer = useEvidenceWriter();
  const words = () => w().verdict;
  const write = (value: number) => ruleFigure(props.condition.figure, value, writer());
  const told = createFigureText();
  /** Its best figure; of a quotient and of jobs a range, where no more is told of them. */
  const value = () => {
    const { figure, value: best } = props.condition;
    if (figure === "quotient" && Number.isNaN(props.of.quotient.value)) return told.quotient(props.of.quotient);
    if (figure === "employment" && Number.isFinite(best)) return told.size(props.of, "employment").text;
    const isMarked = figure !== "establishments" && Number.isFinite(best) && isPartlyEstimated(props.of.estimated);
    return isMarked ? w().told.about(write(best)) : write(best);
  };
  const asks = () => {
    const { comparison, threshold, quantile } = props.condition;
    const asked = words().asks(comparison === ">=" ? "\u2265" : ">", write(threshold));
    return `${asked} (${quantile === undefined ? words().fixed : words().percentile(100 * quantile)})`;
  };
  const state = () => ({ yes: words().passed, no: words().failed, unknown: words().notKnown })[props.condition.passed];
  const close = () => closeness(props.condition.value, props.condition.threshold);
  const distance = () => {
    const found = close();
    if (!found) return undefined;
    if (found.kind === "equal") return words().equal[props.condition.passed];
    if (found.kind === "times") return words().times(writer().digits(found.ratio, found.ratio < 10 ? 1 : 0));
    return words()[found.kind](writer().digits(100 * found.share, found.share < 0.1 ? 1 : 0) + "%");
  };
  const at = () => {
    const { value, threshold } = props.condition;
    return WIDTH / 2 + quotientPosition(value / threshold) * REACH;
  };
  return (
    <li data-passed={props.condition.passed}>
      <span class="regional-condition-name">
        {w().figures[basisOf(props.of.region)][props.condition.figure]}
        <span class="note profile-block">{asks()}</span>
      </span>
      <svg class="regional-condition-mark" width={WIDTH} height="16" viewBox={`0 0 ${WIDTH} 16`} aria-hidden="true">
        <line class="regional-condition-axis" x1="2" x2={WIDTH - 2} y1="8" y2="8" />
        <line class="regional-condition-threshold" x1={WIDTH / 2} x2={WIDTH / 2} y1="1" y2="15" />
        <Show when={close()}>
          <line class="regional-condition-reach" x1={WIDTH / 2} x2={at()} y1="8" y2="8" />
          <circle class="regional-condition-point" cx={at()} cy="8" r="3.75" />
        </Show>
      </svg>
      <span class="regional-condition-value">
        {value()}
        <span class="note profile-block">
          {state()}
          <Show when={distance()}>{(text) => `, ${text()}`}</Show>
        </span>
      </span>
    </li>
  );
}
