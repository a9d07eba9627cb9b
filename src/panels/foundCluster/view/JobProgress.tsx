import { useI18n, useWords } from "#i18n/I18n.tsx";
import { Progress } from "#ui/Progress.tsx";

const QUARTER = 25;

/** How far a computation is, with a way to stop it. A screen reader hears of every quarter. */
export function JobProgress(props: {
  done: number;
  of: number;
  /** What is computed. */
  label: string;
  /** Writes how much is done. */
  write: (done: string, of: string) => string;
  onCancel: () => void;
}) {
  const w = useWords("clusters");
  const { number } = useI18n();
  const quarter = () => QUARTER * Math.floor((100 * props.done) / Math.max(1, props.of) / QUARTER);
  return (
    <Progress
      done={props.done}
      of={props.of}
      label={props.label}
      cancel={w().test.cancel}
      onCancel={() => props.onCancel()}
    >
      <span aria-hidden="true">{props.write(number(props.done), number(props.of))}</span>
      <span class="visually-hidden" role="status">
        {w().test.quarter(props.label, quarter())}
      </span>
    </Progress>
  );
}
