import { type LabelPlace, overlaps, placeLabels } from "#charts/labels/placeLabels.ts";
import { textWidth } from "#charts/labels/textWidth.ts";
import { wrapText } from "#charts/labels/wrapText.ts";
import type { PlotArea, ScatterMark } from "./scatterMarks.ts";

export interface ScatterLabel {
  mark: ScatterMark;
  lines: string[];
  place: LabelPlace;
}

export const LABEL_LEADING = 13;
const SIZE = 12;
/** Points that are not strong are named from this radius on. */
const LARGE = 5;
const WIDEST = 122;
/** Names may run this far beyond the plot on the right, where nothing else is. */
const BEYOND = 8;
const RANK = { strong: 0, other: 1, uncertain: 2 } as const;

/**
 * Names for the most important points, as many as find room: the selected one, then strong ones, then large ones and those beyond
 * the plot, each kind by size.
 */
export function scatterLabels(
  marks: readonly ScatterMark[],
  options: { area: PlotArea; most: number; selected?: string },
): ScatterLabel[] {
  const { area, most, selected } = options;
  const isImportant = ({ point, radius, offX, offY }: ScatterMark) =>
    point.mark === selected || point.state === "strong" || radius >= LARGE || offX !== 0 || offY !== 0;
  const important = marks
    .filter(isImportant)
    .sort(
      (a, b) =>
        Number(b.point.mark === selected) - Number(a.point.mark === selected) ||
        RANK[a.point.state] - RANK[b.point.state] ||
        b.radius - a.radius,
    );
  return place(important, marks, area, selected).slice(0, most);
}

/** The name of the one mark at hand, over other marks if it must be, and the names that stay in sight around it. */
export function withNameOf(
  at: ScatterMark,
  labels: readonly ScatterLabel[],
  marks: readonly ScatterMark[],
  area: PlotArea,
): ScatterLabel[] {
  if (labels.some(({ mark }) => mark === at)) return [...labels];
  const free = place([at], marks, area, at.point.mark);
  const own = free.length > 0 ? free : place([at], [], area, at.point.mark);
  return [...labels.filter((label) => !own.some((mine) => overlaps(mine.place, label.place))), ...own];
}

function place(
  wanted: readonly ScatterMark[],
  discs: readonly ScatterMark[],
  area: PlotArea,
  bold: string | undefined,
): ScatterLabel[] {
  const wishes = wanted.map((mark) => {
    const weight = mark.point.mark === bold ? "bold" : "regular";
    const lines = wrapText(mark.point.short ?? mark.point.label, { width: WIDEST, size: SIZE, lines: 3, weight });
    return {
      disc: mark,
      lines,
      width: Math.max(...lines.map((line) => textWidth(line, SIZE, weight))) + 2,
      height: lines.length * LABEL_LEADING,
      isTied: mark.point.state === "strong" || mark.point.mark === bold,
    };
  });
  const bounds = {
    left: area.left,
    top: area.top,
    width: area.right + BEYOND - area.left,
    height: area.bottom - area.top,
  };
  return placeLabels(wishes, discs, bounds).flatMap((box, i) =>
    box ? [{ mark: wanted[i], lines: wishes[i].lines, place: box }] : [],
  );
}
