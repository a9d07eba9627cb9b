/**
 * Whether a longitude lies between two others going east, in degrees and whatever turn each is written in: a map shows -190 to -160, a link
 * 170 to -140. All of the world where they are a turn or more apart.
 */
export function liesBetween(lon: number, west: number, east: number): boolean {
  const span = east < west ? east + 360 - west : east - west;
  return (((lon - west) % 360) + 360) % 360 <= span;
}

/**
 * The shorter way round of west and east about some longitudes of -180 to 180 degrees: over the antimeridian `east` runs on past 180.
 *
 * @param signed the westernmost and easternmost of all, the westernmost from 0 up and the easternmost below 0 (infinite where there is none)
 */
export function shorterSpan(signed: {
  west: number;
  east: number;
  leastFromZero: number;
  mostBelowZero: number;
}): [west: number, east: number] {
  const { west, east, leastFromZero, mostBelowZero } = signed;
  const over = mostBelowZero + 360 - leastFromZero;
  return over < east - west ? [leastFromZero, mostBelowZero + 360] : [west, east];
}
