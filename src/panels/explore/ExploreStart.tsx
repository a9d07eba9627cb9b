import "./start.css";
import { useI18n } from "#i18n/I18n.tsx";

/** What a reader begins with: the doors. */
export function ExploreStart(props: { onTour: () => void }) {
  const { t } = useI18n();
  const w = () => t().explore.start;
  return (
    <div class="start">
      <button type="button" class="start-door" onClick={() => props.onTour()}>
        <strong>{w().tour}</strong>
        <span>{w().tourHint}</span>
      </button>
    </div>
  );
}
