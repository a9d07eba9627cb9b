import "./card.css";
import { For } from "solid-js";
import { AUDIENCES, type AudienceId } from "#guidelines/model/guidelineModel.ts";
import { useWords } from "#i18n/I18n.tsx";

/** Whom the advice is for, with how much there is; arrow keys, Home and End move between them. */
export function AudienceTabs(props: {
  value: AudienceId;
  counts: Record<AudienceId, number>;
  /** Id of the element that holds the shown part. */
  controls: string;
  onChange: (audience: AudienceId) => void;
}) {
  const w = useWords("recommendations");
  const move = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const last = AUDIENCES.length - 1;
    const now = AUDIENCES.indexOf(props.value);
    const next = { ArrowRight: now === last ? 0 : now + 1, ArrowLeft: now === 0 ? last : now - 1, Home: 0, End: last }[
      event.key
    ];
    if (next === undefined) return;
    event.preventDefault();
    props.onChange(AUDIENCES[next]);
    event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };
  return (
    <div class="segmented card-tabs" role="tablist" tabindex="-1" aria-label={w().audiences.label} onKeyDown={move}>
      <For each={AUDIENCES}>
        {(audience) => (
          <button
            type="button"
            role="tab"
            id={`${props.controls}-${audience}`}
            aria-selected={audience === props.value}
            aria-controls={props.controls}
            tabindex={audience === props.value ? 0 : -1}
            title={w().audiences.long[audience]}
            onClick={() => props.onChange(audience)}
          >
            {w().audiences.tab[audience]} <span class="card-tab-count">{props.counts[audience]}</span>
          </button>
        )}
      </For>
    </div>
  );
}
