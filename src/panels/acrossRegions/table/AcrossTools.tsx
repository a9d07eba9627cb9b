import "#panels/clusterInRegion/regional.css";
import "#panels/frame/profile.css";
import "#panels/frame/profileTable.css";
import { useWords } from "#i18n/I18n.tsx";
import { TableSearch } from "#panels/frame/TableSearch.tsx";

/** What can be done with the table of regions: search it, widen it, save it. */
export function AcrossTools(props: {
  text: string;
  onText: (text: string) => void;
  allColumns: boolean;
  onAllColumns: (all: boolean) => void;
  onSave: () => void;
}) {
  const w = useWords("regionalProfile");
  const words = useWords("profile");
  return (
    <div class="profile-table-tools regional-tools">
      <TableSearch label={w().across.filter} text={props.text} onText={(text) => props.onText(text)} />
      <button
        type="button"
        class="button profile-wide"
        aria-pressed={props.allColumns}
        onClick={() => props.onAllColumns(!props.allColumns)}
      >
        {props.allColumns ? words().fewerColumns : words().allColumns}
      </button>
      <button type="button" class="button" onClick={() => props.onSave()}>
        {w().across.download}
      </button>
    </div>
  );
}
