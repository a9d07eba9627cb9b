import { createSignal, type ParentProps, Show } from "solid-js";
import { useI18n } from "../i18n/I18n";

/** The button under a chart that opens the table behind it. */
export function ShowNumbers(props: ParentProps) {
  const { t } = useI18n();
  const [isOpen, setIsOpen] = createSignal(false);
  return (
    <>
      <button
        type="button"
        class="button"
        data-kind="quiet"
        aria-expanded={isOpen()}
        onClick={() => setIsOpen(!isOpen())}
      >
        {isOpen() ? t().chart.hideNumbers : t().chart.showNumbers}
      </button>
      <Show when={isOpen()}>{props.children}</Show>
    </>
  );
}
