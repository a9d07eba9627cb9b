import "./profile.css";
import type { EconomyId } from "#economies/economies.ts";
import { useWords } from "#i18n/I18n.tsx";

/** Publisher, work and years of the regional figures above it. */
export function SourceLine(props: { economy: EconomyId; years: readonly number[] }) {
  const words = useWords("profile");
  const span = () => {
    const first = props.years[0];
    const last = props.years[props.years.length - 1];
    return first === last ? `${first}` : `${first}–${last}`;
  };
  return <p class="note profile-source">{words().sourceLine(words().sources[props.economy].counts(span()))}</p>;
}
