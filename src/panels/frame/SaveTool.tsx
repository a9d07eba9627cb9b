import { type CsvCell, csvText } from "#firms/formats/table/csvText.ts";
import { faultOf } from "#engine/fault.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { faultSentence } from "#state/faultSentence.ts";
import { useNotices } from "#state/NoticesContext.tsx";
import { saveText } from "#state/saveText.ts";
import { Icon } from "#ui/Icon.tsx";

/** Saves the figures of a profile as a file, from its title row; `rows` are undefined while they are on their way, a promise where they are fetched first. */
export function SaveTool(props: { name: string; rows: (() => CsvCell[][] | Promise<CsvCell[][]>) | undefined }) {
  const { t } = useI18n();
  const words = useWords("profile");
  const { tell, dismiss } = useNotices();
  const save = () => {
    const name = props.name;
    Promise.resolve(props.rows?.()).then(
      (rows) => {
        if (rows) saveText(csvText(rows), `${name}.csv`, "text/csv");
        dismiss("save");
      },
      (reason: unknown) =>
        tell({ key: "save", tone: "problem", text: `${words().saveFailed} ${faultSentence(t(), faultOf(reason))}` }),
    );
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
