import type { JSX } from "solid-js";

const SHAPES = {
  close: "M6 6l12 12M18 6L6 18",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  home: "M4 11l8-7 8 7M6 10v9h12v-9",
  layers: "M12 4l9 5-9 5-9-5zM3 14l9 5 9-5",
  search: "M11 4a7 7 0 1 0 0 14a7 7 0 0 0 0-14M16 16l4.5 4.5",
  sun: "M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6L19 19M5 19l1.4-1.4M17.6 6.4L19 5",
  moon: "M20 14.5A8 8 0 0 1 9.5 4a8 8 0 1 0 10.5 10.5z",
  system: "M4 5h16v11H4zM9 20h6M12 16v4",
  chevron: "M9 6l6 6-6 6",
  down: "M6 9l6 6 6-6",
  up: "M6 15l6-6 6 6",
  info: "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 11v5M12 7.5v.5",
  sort: "M8 5v14M5 8l3-3 3 3M16 19V5M13 16l3 3 3-3",
  filter: "M4 5h16l-6 8v5l-4 2v-7z",
  place: "M12 21c-4-5-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6-6 11zM12 8.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 0 0 0-3",
  industry: "M3 20V9l6 4V9l6 4V4h6v16z",
  list: "M8 6h12M8 12h12M8 18h12M4 6v.01M4 12v.01M4 18v.01",
  link: "M10 14a4 4 0 0 0 5.7 0l3.6-3.6a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.6 3.6a4 4 0 0 0 5.7 5.7l1.6-1.6",
  check: "M5 12.5l4.5 4.5L19 7.5",
  full: "M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5",
  beside: "M4 9h5V4M20 9h-5V4M4 15h5v5M20 15h-5v5",
  compare: "M4 20V9h5v11zM15 20V4h5v16zM2 20h20",
  save: "M12 4v10M8 10.5l4 4 4-4M5 19h14",
  print: "M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z",
  back: "M15 6l-6 6 6 6",
} as const;

export type IconName = keyof typeof SHAPES;

/** A line drawing that says nothing by itself: the control around it carries the name. */
export function Icon(props: { name: IconName; class?: string }): JSX.Element {
  return (
    <svg class={`icon ${props.class ?? ""}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={SHAPES[props.name]} />
    </svg>
  );
}
