import { useProfileWords } from "#i18n/profileWords.ts";

/** Publisher, work and years of the regional figures above it. */
export function SourceLine(props: { economy: "US" | "MX"; years: readonly number[] }) {
  const words = useProfileWords();
  const span = () => {
    const first = props.years[0];
    const last = props.years[props.years.length - 1];
    return first === last ? `${first}` : `${first}–${last}`;
  };
  return (
    <p class="note profile-source">
      {words().sourceLine(props.economy === "US" ? words().cbp(span()) : words().denue)}
    </p>
  );
}
