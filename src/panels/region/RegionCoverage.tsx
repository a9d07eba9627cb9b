import "#panels/frame/profile.css";
import { type EconomyId, economyOf } from "#economies/economies.ts";
import { useWords } from "#i18n/I18n.tsx";
import { For } from "solid-js";
import type { Words } from "#i18n/words.ts";
import { SourceLine } from "#panels/frame/SourceLine.tsx";
import type { CoverageNote, RegionSummary } from "#regions/regionSummary.ts";

/** What the sources do and do not say about this region. */
export function RegionCoverage(props: { profile: RegionSummary; economy: EconomyId }) {
  const words = useWords("profile");
  return (
    <div class="profile-body profile-coverage">
      <section>
        <h3>{words().statistics}</h3>
        <ul>
          <For each={props.profile.notes}>{(note) => <li>{noteInWords(note, words())}</li>}</For>
        </ul>
        <SourceLine economy={props.economy} years={props.profile.years} />
        <p class="note">{words().sources[props.economy].population}.</p>
      </section>
      <section class="profile-section">
        <h3>{words().registers}</h3>
        <ul>
          <For each={words().registerNotes}>{(note) => <li>{note}</li>}</For>
        </ul>
        <p class="note profile-source">{words().sourceLine(words().sources[props.economy].registers)}</p>
      </section>
    </div>
  );
}

function noteInWords(note: CoverageNote, { notes }: Words["profile"]): string {
  switch (note.kind) {
    case "withheldCells":
      return notes.withheldCells[note.economy]?.(note.cells, note.establishments) ?? "";
    case "jobsOnly":
      return notes.jobsOnly[economyOf(note.economy).jobsAt ?? "work"];
    case "sumOfParts":
      return sumInWords(note, notes);
    case "noise":
      return notes.noise[note.economy];
    case "comparableOnly":
      return notes.comparable[note.economy];
    case "incompleteRows":
      return notes.incompleteRows(note.rows);
    default:
      return notes[note.kind];
  }
}

function sumInWords(
  { level, parts }: Extract<CoverageNote, { kind: "sumOfParts" }>,
  { sumOfCounties, sumOfMunicipalities, sumOfSa3s }: Words["profile"]["notes"],
): string {
  if (level === "county") return sumOfCounties(parts);
  return level === "sa3" ? sumOfSa3s(parts) : sumOfMunicipalities(parts);
}
