import { For } from "solid-js";
import type { CoverageNote, RegionProfile } from "../../../engine/regions/regionsProtocol";
import { useI18n } from "../../../i18n/I18n";
import type { Messages } from "../../../i18n/en";
import { SourceLine } from "../SourceLine";

/** What the sources do and do not say about this region. */
export function RegionCoverage(props: { profile: RegionProfile; economy: "US" | "MX" }) {
  const { t } = useI18n();
  return (
    <div class="profile-body profile-coverage">
      <section>
        <h3>{t().profile.statistics}</h3>
        <ul>
          <For each={props.profile.notes}>{(note) => <li>{noteInWords(note, t())}</li>}</For>
        </ul>
        <SourceLine economy={props.economy} years={props.profile.years} />
        <p class="note">{props.economy === "US" ? t().profile.populationUS : t().profile.populationMX}.</p>
      </section>
      <section class="profile-section">
        <h3>{t().profile.registers}</h3>
        <ul>
          <For each={t().profile.registerNotes}>{(note) => <li>{note}</li>}</For>
        </ul>
        <p class="note profile-source">
          {t().profile.sourceLine(props.economy === "US" ? t().profile.registersUS : t().profile.registersMX)}
        </p>
      </section>
    </div>
  );
}

function noteInWords(note: CoverageNote, t: Messages): string {
  const { notes } = t.profile;
  switch (note.kind) {
    case "withheldCells":
      return notes.withheldCells(note.cells, note.establishments);
    case "stateIsSumOfCounties":
      return notes.stateIsSumOfCounties(note.counties);
    case "incompleteRows":
      return notes.incompleteRows(note.rows);
    default:
      return notes[note.kind];
  }
}
