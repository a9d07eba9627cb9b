/** The mark a key leads to along an order: arrows by one, Home and End to its ends; undefined for every other key. */
export function nextInOrder(order: readonly string[], from: string, key: string): string | undefined {
  const at = order.indexOf(from);
  const to: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: order.length - 1,
  };
  const index = to[key];
  return index === undefined ? undefined : order[Math.max(0, Math.min(order.length - 1, index))];
}
