export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A mark that is drawn, in pixels. */
export interface Disc {
  x: number;
  y: number;
  radius: number;
}

export interface LabelWish {
  /** The mark that is named. */
  disc: Disc;
  width: number;
  height: number;
  /** Whether it may stand apart from its mark, tied to it by a line. */
  isTied?: boolean;
}

export interface LabelPlace extends Box {
  /** Which end of a line is at the mark. */
  anchor: "start" | "middle" | "end";
  /** From the rim of the mark to the label, where it stands apart. */
  tie?: Tie;
}

interface Tie {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

const GAP = 3;
/** How far apart labels may stand that are tied to their marks, in pixels. */
const APART = [14, 26, 40];
/** A text keeps this far from other marks, whose name it could be taken for; of large ones it may graze the rim by so much. */
const CLEAR = 1.5;
const GRAZE = 3;
const LARGE = 12;
/** Pixels from one point of a tie to the next, for what it must not cross. */
const TIE_STEP = 4;

/**
 * Where labels go so that none covers another, a mark or what is blocked: each in turn takes the first free of eight places
 * around its mark (Imhof 1975: right first), then farther out where it may be tied to it by a line, or none.
 *
 * @param wishes the most important first
 * @param discs every mark drawn
 * @param bounds labels stay within
 * @returns a place for each wish, undefined where there is none
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  discs: readonly Disc[],
  bounds: Box,
  blocked: readonly Box[] = [],
): (LabelPlace | undefined)[] {
  const taken = [...blocked];
  return wishes.map((wish) => {
    const others = discs.filter((disc) => disc !== wish.disc);
    const isFree = (box: Box) =>
      isInside(box, bounds) &&
      !taken.some((other) => overlaps(box, other)) &&
      !others.some((disc) =>
        isNear(box, disc, disc.radius >= LARGE && disc.radius > wish.disc.radius ? -GRAZE : CLEAR),
      );
    const near = candidates(wish, 0).find(isFree);
    if (near) {
      taken.push(near);
      return near;
    }
    for (const far of wish.isTied ? APART.flatMap((apart) => candidates(wish, apart)) : []) {
      if (!isFree(far)) continue;
      const line = tie(wish.disc, far);
      const dots = alongTie(line);
      if (dots.some((dot) => taken.some((box) => overlaps(dot, box)) || others.some((disc) => isNear(dot, disc, 0))))
        continue;
      taken.push(far, ...dots);
      return { ...far, tie: line };
    }
    return undefined;
  });
}

function alongTie({ x1, y1, x2, y2 }: Tie): Box[] {
  const count = Math.max(1, Math.floor(Math.hypot(x2 - x1, y2 - y1) / TIE_STEP));
  return Array.from({ length: count }, (_, i) => {
    const share = i / count;
    return { left: x1 + share * (x2 - x1) - 0.5, top: y1 + share * (y2 - y1) - 0.5, width: 1, height: 1 };
  });
}

function tie({ x, y, radius }: Disc, box: LabelPlace): Tie {
  const x2 = Math.max(box.left - 1, Math.min(box.left + box.width + 1, x));
  const y2 = Math.max(box.top, Math.min(box.top + box.height, y));
  const length = Math.hypot(x2 - x, y2 - y) || 1;
  return { x1: x + ((x2 - x) * radius) / length, y1: y + ((y2 - y) * radius) / length, x2, y2 };
}

function candidates({ disc: { x, y, radius }, width, height }: LabelWish, apart: number): LabelPlace[] {
  const middle = y - height / 2;
  const reach = radius + apart;
  const slant = reach * Math.SQRT1_2 + GAP / 2;
  const box = (left: number, top: number, anchor: LabelPlace["anchor"]) => ({ left, top, width, height, anchor });
  return [
    box(x + reach + GAP, middle, "start"),
    box(x - reach - GAP - width, middle, "end"),
    box(x - width / 2, y - reach - GAP - height, "middle"),
    box(x - width / 2, y + reach + GAP, "middle"),
    box(x + slant, y - slant - height, "start"),
    box(x + slant, y + slant, "start"),
    box(x - slant - width, y - slant - height, "end"),
    box(x - slant - width, y + slant, "end"),
  ];
}

function isInside(box: Box, bounds: Box): boolean {
  return (
    box.left >= bounds.left &&
    box.top >= bounds.top &&
    box.left + box.width <= bounds.left + bounds.width &&
    box.top + box.height <= bounds.top + bounds.height
  );
}

/** Whether two boxes share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}

/** Whether a disc is nearer to a box than `clearance`; below zero, whether it reaches that far into it. */
function isNear(box: Box, { x, y, radius }: Disc, clearance: number): boolean {
  const dx = x - Math.max(box.left, Math.min(x, box.left + box.width));
  const dy = y - Math.max(box.top, Math.min(y, box.top + box.height));
  return Math.hypot(dx, dy) < radius + clearance;
}
