import "#panels/clusterInRegion/regional.css";
import { For, Show } from "solid-js";
import { IntervalMark } from "#charts/interval/IntervalMark.tsx";
import { axisPosition, quotientAxis } from "#charts/quotientMark.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { isPartlyEstimated } from "#regions/counts/coverage.ts";
import type { QuotientInputs } from "#clusters/answers/regionalMeeting.ts";
import type { RegionalFigure, Estimate } from "#clusters/tables/regionalFigures.ts";
import type { Words } from "#i18n/words.ts";
import type { Claim } from "#clusters/strength/quotientClaim.ts";

const WIDTH = 240;

/** The location quotient in plain words with its interval, and what it rests on where that is not a plain count. */
export function QuotientStatement(props: { figure: RegionalFigure; inputs: QuotientInputs }) {
  const w = useWords("regionalProfile");
  const { ratio, percent } = useI18n();
  const words = () => w().quotient;
  const sentences = () => quotientSentences(props.figure.quotient, props.figure.claim, words(), ratio);
  const mark = () => {
    const { value, lower, upper } = props.figure.quotient;
    return Number.isFinite(lower) && Number.isFinite(upper)
      ? words().mark(Number.isFinite(value) ? ratio(value) : w().unknown, ratio(lower), ratio(upper))
      : undefined;
  };
  const axis = () => quotientAxis([props.figure.quotient]);
  const notes = () => {
    const { estimated, status, quotientEstablishments: by } = props.figure;
    const said: string[] = [];
    if (props.inputs.denominator === "traded") said.push(words().traded);
    if (status === "partly withheld") said.push(words().partly);
    if (isPartlyEstimated(estimated))
      said.push(isPartlyEstimated(1 - estimated) ? words().published(percent(1 - estimated)) : words().nonePublished);
    if (props.inputs.basis === "employment" && Number.isFinite(by.value))
      said.push(words().byEstablishments(ratio(by.value), ratio(by.lower), ratio(by.upper)));
    return said;
  };
  return (
    <div class="regional-quotient">
      <p>
        <For each={sentences()}>
          {(sentence, i) => (
            <Show when={i() > 0} fallback={sentence}>
              {" "}
              <strong>{sentence}</strong>
            </Show>
          )}
        </For>
      </p>
      <Show when={mark()}>
        {(label) => (
          <>
            <IntervalMark
              value={props.figure.quotient.value}
              low={props.figure.quotient.lower}
              high={props.figure.quotient.upper}
              label={label()}
              width={WIDTH}
              axis={axis()}
            />
            <p
              class="regional-quotient-axis"
              aria-hidden="true"
              style={{ "--at-one": `${100 * axisPosition(1, axis())}%` }}
            >
              <span>{words().axis(ratio(axis().low))}</span>
              <span>{words().axis(ratio(1))}</span>
              <span>{words().axis(ratio(axis().high))}</span>
            </p>
          </>
        )}
      </Show>
      <Show when={notes().length > 0}>
        <p class="note">{notes().join(" ")}</p>
      </Show>
    </div>
  );
}

/** A quotient in plain words: how many times, between what, and whether that says anything. */
export function quotientSentences(
  { value, lower, upper }: Estimate,
  claim: Claim,
  words: Words["regionalProfile"]["quotient"],
  ratio: (value: number) => string,
): string[] {
  const hasInterval = Number.isFinite(lower) && Number.isFinite(upper);
  const open = claim === "open" ? [words.open] : [];
  if (Number.isFinite(value))
    return [
      hasInterval ? words.sentence(ratio(value), ratio(lower), ratio(upper)) : words.noInterval(ratio(value)),
      ...open,
    ];
  return hasInterval ? [words.band(ratio(lower), ratio(upper)), ...open] : [words.unknown];
}
