/** Edges of the window that are covered, in pixels. */
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** A part of the screen that lies over the map, by its edges in pixels from the window's left and top. */
export type Covered = Padding;

/** Whether two boxes have room in common. */
export const reachesInto = (a: Covered, b: Covered): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Pixels in which hardly anything can be shown: a narrower room is none. */
const LEAST = 120;

/**
 * The room between what lies over the map: of the rectangles no box reaches into, the one that is worth most, as the edges that are left
 * out. Undefined where no such room is wide and high enough to show anything.
 *
 * @param worth of a room so many pixels wide and high; its area unless something of a certain shape is to be shown
 */
export function clearRoom(
  window: { width: number; height: number },
  boxes: readonly Covered[],
  worth = (width: number, height: number) => width * height,
): Padding | undefined {
  const lefts = [0, ...boxes.map(({ right }) => right)];
  const tops = [0, ...boxes.map(({ bottom }) => bottom)];
  const rights = [window.width, ...boxes.map(({ left }) => left)];
  const bottoms = [window.height, ...boxes.map(({ top }) => top)];
  let best: Padding | undefined;
  let most = 0;
  for (const left of lefts)
    for (const right of rights)
      for (const top of tops)
        for (const bottom of bottoms) {
          const [width, height] = [right - left, bottom - top];
          const value = width < LEAST || height < LEAST ? 0 : worth(width, height);
          if (value <= most) continue;
          if (boxes.some((box) => reachesInto(box, { top, right, bottom, left }))) continue;
          most = value;
          best = { top, right: window.width - right, bottom: window.height - bottom, left };
        }
  return best;
}
