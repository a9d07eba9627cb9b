import { useI18n } from "../../i18n/I18n";

/** Publisher, work and years of the regional figures above it. */
export function SourceLine(props: { economy: "US" | "MX"; years: readonly number[] }) {
  const { t } = useI18n();
  const span = () => {
    const first = props.years[0];
    const last = props.years[props.years.length - 1];
    return first === last ? `${first}` : `${first}–${last}`;
  };
  return (
    <p class="note profile-source">
      {t().profile.sourceLine(props.economy === "US" ? t().profile.cbp(span()) : t().profile.denue)}
    </p>
  );
}
