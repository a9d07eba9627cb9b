/** Radius of the smallest and the largest bubble of a zoom, in pixels. */
export const BUBBLE_RADIUS = { smallest: 8, largest: 28 } as const;

/** Radius in pixels of a bubble of `weight` where the zoom's largest is `largest`: the area above the smallest grows with the weight. */
export function bubbleRadius(weight: number, largest: number): number {
  const size = largest > 0 ? Math.sqrt(Math.max(0, weight) / largest) : 0;
  return BUBBLE_RADIUS.smallest + (BUBBLE_RADIUS.largest - BUBBLE_RADIUS.smallest) * size;
}
