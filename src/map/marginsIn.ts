import type { Padding } from "#state/clearRoom.ts";

/** Pixels around what is framed, where the room has them. */
const MARGIN = 20;
/** Of the room's width and height a margin takes this at most. */
const MOST = 0.25;

/**
 * The margins something is framed with in a room, beyond the padding the map has: both together leave the room. They are negative where the
 * room reaches beyond that padding, so that the map's middle, which a link tells, is the same with and without something framed.
 */
export function marginsIn(window: { width: number; height: number }, room: Padding, padding: Padding): Padding {
  const across = Math.max(0, Math.min(MARGIN, MOST * (window.width - room.left - room.right)));
  const down = Math.max(0, Math.min(MARGIN, MOST * (window.height - room.top - room.bottom)));
  return {
    top: down + room.top - padding.top,
    right: across + room.right - padding.right,
    bottom: down + room.bottom - padding.bottom,
    left: across + room.left - padding.left,
  };
}
