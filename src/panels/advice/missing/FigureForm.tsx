import { Show, createSignal, createUniqueId } from "solid-js";
import type { GuidelineModel, Indicator } from "#guidelines/model/guidelineModel.ts";
import type { EnteredValue } from "#guidelines/notebook/notebook.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { figureText } from "#panels/advice/evidence/figureText.ts";
import { FIRST_YEAR, type FigureProblems, type ReadFigure, readFigure } from "./readFigure.ts";
import "./entry.css";

/** A field for a figure in its unit, with its year and who says so; what is wrong is said at the field. */
export function FigureForm(props: {
  indicator: Indicator;
  model: GuidelineModel;
  /** The figure that is edited. */
  entered?: EnteredValue;
  /** For which place it holds. */
  scope: string;
  onKeep: (figure: ReadFigure) => void;
  onCancel?: () => void;
}) {
  const w = useWords("recommendations");
  const { language } = useI18n();
  const id = createUniqueId();
  const thisYear = new Date().getFullYear();
  // eslint-disable-next-line solid/reactivity -- how the fields start; what is typed stays
  const [value, setValue] = createSignal(props.entered === undefined ? "" : String(props.entered.value));
  // eslint-disable-next-line solid/reactivity -- as above
  const [year, setYear] = createSignal(String(props.entered?.year ?? thisYear - 1));
  // eslint-disable-next-line solid/reactivity -- as above
  const [source, setSource] = createSignal(props.entered?.source ?? "");
  const [problems, setProblems] = createSignal<FigureProblems>({});
  const words = () => w().entry;
  const isYesNo = () => props.indicator.unit === "yesNo";

  const range = () => {
    const { minimum, maximum, unit } = props.indicator;
    const written = (bound: number) => figureText(bound, unit, w().evidence, language());
    if (minimum === undefined)
      return maximum === undefined ? words().problem.number : words().problem.atMost(written(maximum));
    return maximum === undefined
      ? words().problem.atLeast(written(minimum))
      : words().problem.between(written(minimum), written(maximum));
  };
  const valueProblem = () => {
    const problem = problems().value;
    return problem && (problem === "range" ? range() : words().problem[problem]);
  };
  const keep = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const fields = { value: value(), year: year(), source: source() };
    const read = readFigure(fields, props.indicator, props.model, thisYear);
    if ("figure" in read) {
      props.onKeep(read.figure);
      return;
    }
    setProblems(read.problems);
    const form = event.currentTarget;
    queueMicrotask(() => form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };
  return (
    <form
      class="entry-form entry-figure-form"
      onSubmit={keep}
      aria-label={words().form(props.indicator.name)}
      novalidate
    >
      <p class="note">{props.scope}</p>
      <div class="entry-figure-fields">
        <Show
          when={!isYesNo()}
          fallback={
            <div>
              <Segmented
                label={props.indicator.name}
                value={value()}
                options={[
                  { value: "1", label: w().evidence.yes },
                  { value: "0", label: w().evidence.no },
                ]}
                onChange={setValue}
              />
            </div>
          }
        >
          <label>
            {words().value}
            <span class="entry-unit">
              <input
                class="text-field"
                type="text"
                inputmode="decimal"
                autocomplete="off"
                value={value()}
                aria-invalid={problems().value !== undefined}
                aria-describedby={`${id}-value`}
                aria-label={`${props.indicator.name}, ${words().unit[props.indicator.unit] || words().value.toLowerCase()}`}
                onInput={(event) => setValue(event.currentTarget.value)}
              />
              <span class="note">{words().unit[props.indicator.unit]}</span>
            </span>
          </label>
        </Show>
        <label>
          {words().year}
          <input
            class="text-field"
            type="text"
            inputmode="numeric"
            autocomplete="off"
            value={year()}
            aria-invalid={problems().year !== undefined}
            aria-describedby={`${id}-year`}
            onInput={(event) => setYear(event.currentTarget.value)}
          />
        </label>
      </div>
      <Problem id={`${id}-value`} text={valueProblem()} />
      <Problem id={`${id}-year`} text={problems().year && words().problem.year(FIRST_YEAR, thisYear)} />
      <label class="entry-source">
        {words().source}
        <input
          class="text-field"
          type="text"
          maxlength="400"
          autocomplete="off"
          placeholder={words().sourceHint}
          value={source()}
          aria-invalid={problems().source !== undefined}
          aria-describedby={`${id}-source`}
          onInput={(event) => setSource(event.currentTarget.value)}
        />
      </label>
      <Problem id={`${id}-source`} text={problems().source && words().problem.source} />
      <p class="entry-actions">
        <button type="submit" class="button">
          {props.entered ? words().save : words().enter}
        </button>
        <Show when={props.onCancel}>
          <button type="button" class="button" data-kind="quiet" onClick={() => props.onCancel?.()}>
            {words().cancel}
          </button>
        </Show>
      </p>
    </form>
  );
}

function Problem(props: { id: string; text: string | undefined }) {
  return (
    <p class="entry-problem" id={props.id} role={props.text ? "alert" : undefined}>
      {props.text}
    </p>
  );
}
