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
  return west < 0 && east >= 0 && over < east - west ? [leastFromZero, mostBelowZero + 360] : [west, east];
}

/** West, south, east, north of points in degrees, one at least; over the antimeridian, where that is shorter, east runs on past 180. */
export function boundsOfPoints(
  points: readonly { lon: number; lat: number }[],
): [west: number, south: number, east: number, north: number] {
  const [lons, lats] = [points.map(({ lon }) => lon), points.map(({ lat }) => lat)];
  const [west, east] = shorterSpan({
    west: Math.min(...lons),
    east: Math.max(...lons),
    leastFromZero: Math.min(...lons.filter((lon) => lon >= 0)),
    mostBelowZero: Math.max(...lons.filter((lon) => lon < 0)),
  });
  return [west, Math.min(...lats), east, Math.max(...lats)];
}
