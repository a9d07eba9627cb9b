export interface PlaneMark {
  mark: string;
  x: number;
  /** Upwards. */
  y: number;
}

/**
 * The mark an arrow key leads to among points of a plane: right and left along their order across, up and down along their order
 * in height, so that each of them reaches every mark; Home and End lead to the leftmost and the rightmost. Undefined for other keys.
 */
export function nextInPlane(marks: readonly PlaneMark[], from: string, key: string): string | undefined {
  const isVertical = key === "ArrowUp" || key === "ArrowDown";
  const order = [...marks].sort((a, b) => (isVertical ? a.y - b.y || a.x - b.x : a.x - b.x || a.y - b.y));
  const at = order.findIndex(({ mark }) => mark === from);
  const to: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    Home: 0,
    End: order.length - 1,
  };
  const index = to[key];
  return index === undefined ? undefined : order[Math.max(0, Math.min(order.length - 1, index))]?.mark;
}
