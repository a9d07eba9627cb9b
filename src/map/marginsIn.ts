import type { Padding } from "#state/clearRoom.ts";

/** Pixels around what is framed, where the room has them. */
const MARGIN = 20;
/** Of the room's width and height a margin takes this at most. */
const MOST = 0.25;

/**
 * The padding a map is set to and the margins something is framed with beyond it, so that both together leave the room. `edges` is the
 * padding the map has elsewhere: kept where the room lies within it, else the room takes its place, as two that lie apart leave nothing.
 */
export function marginsIn(
  window: { width: number; height: number },
  room: Padding,
  edges: Padding,
): { set: Padding; margins: Padding } {
  const isWithin = (["top", "right", "bottom", "left"] as const).every((side) => room[side] >= edges[side]);
  const set = isWithin ? edges : room;
  const across = Math.max(0, Math.min(MARGIN, MOST * (window.width - room.left - room.right)));
  const down = Math.max(0, Math.min(MARGIN, MOST * (window.height - room.top - room.bottom)));
  return {
    set,
    margins: {
      top: down + room.top - set.top,
      right: across + room.right - set.right,
      bottom: down + room.bottom - set.bottom,
      left: across + room.left - set.left,
    },
  };
}
