/** A figure of which less than this share is published is told as a range, without a number in it. */
const LEAST_PUBLISHED = 0.5;

/** Shares below would be written as 0.0%. */
const HARDLY = 5e-4;

/** Whether a figure is known so little that only its range is told. @param estimated share of it that is estimated, 0 to 1 */
export function isRangeOnly(estimated: number): boolean {
  return estimated > 1 - LEAST_PUBLISHED;
}

/** Whether so much of a figure is estimated that it is marked. @param estimated share of it, 0 to 1 */
export function isPartlyEstimated(estimated: number): boolean {
  return estimated >= HARDLY;
}
