import "./thresholdField.css";
import { Show, createSignal, createUniqueId } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { useModel } from "#panels/model/ModelContext.tsx";

/** A number that decides, to be changed within its range: whose it is, what it stands for, and the way back to the model's own. */
export function ThresholdField(props: { id: string; name: string; before: string; after: string }) {
  const w = useWords("guidelines");
  const { model, thresholds } = useModel();
  const id = createUniqueId();
  const [typed, setTyped] = createSignal<string>();
  const setting = () => model.thresholds.get(props.id)!;
  const value = () => thresholds.inForce().get(props.id)!;
  const isChanged = () => thresholds.isChanged(props.id);
  const source = () => model.sources.get(setting().source);
  const full = () => `${props.name} ${props.before}`.trim();
  const settle = (input: HTMLInputElement) => {
    const number = input.valueAsNumber;
    if (Number.isFinite(number) && setting().from <= number && number <= setting().to) {
      setTyped(undefined);
      thresholds.set(props.id, number, full());
    } else setTyped(input.value === "" ? undefined : input.value);
    if (input.value === "") input.value = String(value());
  };
  const reset = () => {
    setTyped(undefined);
    thresholds.set(props.id, setting().value, full());
  };

  return (
    <>
      <span class="threshold-field" data-changed={isChanged() ? "" : undefined}>
        <input
          type="number"
          class="number-field"
          aria-label={w().threshold.field(props.name, props.before, props.after)}
          aria-describedby={`${id}-note`}
          aria-invalid={typed() !== undefined}
          min={setting().from}
          max={setting().to}
          step="any"
          inputmode="decimal"
          value={typed() ?? value()}
          onChange={(event) => settle(event.currentTarget)}
        />
        {props.after}
      </span>
      <Show when={typed() !== undefined}>
        <span class="threshold-field-problem" role="alert">
          {w().threshold.outside(thresholds.write(setting().from), thresholds.write(setting().to), typed() ?? "")}
        </span>
      </Show>
      <span class="threshold-field-note" id={`${id}-note`}>
        <Show when={isChanged()}>
          <strong>{w().threshold.default(thresholds.write(setting().value))}</strong>{" "}
          <button
            type="button"
            class="text-button"
            aria-label={w().threshold.resetOne(props.name, thresholds.write(setting().value))}
            onClick={reset}
          >
            {w().threshold.reset}
          </button>{" "}
        </Show>
        {setting().note}{" "}
        <span title={source()?.title ?? w().threshold.ownHint}>
          ({source()?.publisher ?? w().threshold.own},{" "}
          {w().threshold.range(thresholds.write(setting().from), thresholds.write(setting().to))})
        </span>
      </span>
    </>
  );
}
