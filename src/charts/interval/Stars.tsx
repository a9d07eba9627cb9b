import "./stars.css";
import { For } from "solid-js";

const SIZE = 14;
const STAR = "M7 0.9L8.85 4.95L13.3 5.45L10 8.45L10.9 12.85L7 10.65L3.1 12.85L4 8.45L0.7 5.45L5.15 4.95Z";

/** Zero to three stars, earned ones filled. */
export function Stars(props: {
  count: number;
  /** What the stars say: "2 of 3 stars: size and specialisation". */
  label: string;
  of?: number;
}) {
  const places = () => Array.from({ length: props.of ?? 3 }, (_, i) => i);
  return (
    <svg
      class="stars"
      width={SIZE * places().length}
      height={SIZE}
      viewBox={`0 0 ${SIZE * places().length} ${SIZE}`}
      role="img"
      aria-label={props.label}
    >
      <For each={places()}>
        {(i) => <path d={STAR} transform={`translate(${SIZE * i} 0)`} data-earned={i < props.count ? "" : undefined} />}
      </For>
    </svg>
  );
}
