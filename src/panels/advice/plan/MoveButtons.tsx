import "./plan.css";
import { useWords } from "#i18n/I18n.tsx";
import { Icon } from "#ui/Icon.tsx";

/** Moves something one place up or down. */
export function MoveButtons(props: { title: string; isFirst: boolean; isLast: boolean; onMove: (by: -1 | 1) => void }) {
  const w = useWords("recommendations");
  const move = (event: MouseEvent & { currentTarget: HTMLButtonElement }, by: -1 | 1) => {
    const button = event.currentTarget;
    const other = button.nextElementSibling ?? button.previousElementSibling;
    props.onMove(by);
    // Moved elements lose the focus; at an end the button is of no more use.
    requestAnimationFrame(() => {
      const next = button.disabled ? other : button;
      if (next instanceof HTMLElement) next.focus();
    });
  };
  return (
    <span class="plan-move">
      <button
        type="button"
        class="icon-button"
        disabled={props.isFirst}
        aria-label={w().plan.up(props.title)}
        title={w().plan.up(props.title)}
        onClick={(event) => move(event, -1)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        class="icon-button"
        disabled={props.isLast}
        aria-label={w().plan.down(props.title)}
        title={w().plan.down(props.title)}
        onClick={(event) => move(event, 1)}
      >
        <Icon name="down" />
      </button>
    </span>
  );
}
