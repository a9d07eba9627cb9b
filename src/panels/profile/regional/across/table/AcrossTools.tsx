import { Show } from "solid-js";
import { useI18n } from "../../../../../i18n/I18n";
import { useRegionalProfileWords } from "../../../../../i18n/regionalProfileWords";
import { Icon } from "../../../../../ui/Icon";

/** What can be done with the table of regions: search it, widen it, save it. */
export function AcrossTools(props: {
  text: string;
  onText: (text: string) => void;
  allColumns: boolean;
  onAllColumns: (all: boolean) => void;
  onSave: () => void;
}) {
  const w = useRegionalProfileWords();
  const { t } = useI18n();
  return (
    <div class="profile-table-tools across-tools">
      <div class="field" data-size="small">
        <Icon name="search" />
        <input
          type="search"
          value={props.text}
          aria-label={w().across.filter}
          placeholder={w().across.filter}
          onInput={(event) => props.onText(event.currentTarget.value)}
        />
        <Show when={props.text}>
          <button
            type="button"
            class="icon-button"
            aria-label={t().profile.clearFilter}
            onClick={() => props.onText("")}
          >
            <Icon name="close" />
          </button>
        </Show>
      </div>
      <button
        type="button"
        class="button profile-wide"
        aria-pressed={props.allColumns}
        onClick={() => props.onAllColumns(!props.allColumns)}
      >
        {props.allColumns ? t().profile.fewerColumns : t().profile.allColumns}
      </button>
      <button type="button" class="button" onClick={() => props.onSave()}>
        {w().across.download}
      </button>
    </div>
  );
}
