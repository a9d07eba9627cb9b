/**
 * What a region is known for, for lists and first lines: jobs (or establishments) times the logarithm of the quotient's lower end. Large
 * and surely above its share comes before either alone; 0 where the interval reaches down to the nation's share.
 */
export function knownFor(size: number, lowerQuotient: number): number {
  return lowerQuotient > 1 ? (size || 0) * Math.log(lowerQuotient) : 0;
}
