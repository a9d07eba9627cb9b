import { type ParentProps, Show, createSignal } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import type { ChartTable, TableAction } from "./frame/chartTable.ts";
import { NumbersTable } from "./frame/NumbersTable.tsx";

/** The button under a chart that opens the table behind it: one that is passed, or the children. */
export function ShowNumbers(props: ParentProps<{ table?: ChartTable; actions?: readonly TableAction[] }>) {
  const chart = useWords("chart");
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
        {isOpen() ? chart().hideNumbers : chart().showNumbers}
      </button>
      <Show when={isOpen()}>
        <Show when={props.table} fallback={props.children}>
          {(table) => <NumbersTable table={table()} actions={props.actions} />}
        </Show>
      </Show>
    </>
  );
}
