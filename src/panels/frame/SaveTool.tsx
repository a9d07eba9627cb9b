import { csvText, type CsvCell } from "#firms/formats/table/csvText.ts";
import { useWords } from "#i18n/I18n.tsx";
import { saveText } from "#state/saveText.ts";
import { Icon } from "#ui/Icon.tsx";

/** Saves the figures of a profile as a file, from its title row; `rows` are undefined while they are on their way. */
export function SaveTool(props: { name: string; rows: (() => CsvCell[][]) | undefined }) {
  const words = useWords("profile");
  const save = () => {
    const rows = props.rows?.();
    if (rows) saveText(csvText(rows), `${props.name}.csv`, "text/csv");
  };
  return (
    <button
      type="button"
      class="icon-button"
      disabled={!props.rows}
      aria-label={words().saveFigures}
      title={words().saveFigures}
      onClick={save}
    >
      <Icon name="save" />
    </button>
  );
}
