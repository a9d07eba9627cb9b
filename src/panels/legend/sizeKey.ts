/**
 * Weights to draw in a bubble-size key, largest first: round numbers (1, 2 or 5 times a power of ten) near the whole, a
 * quarter and a twentieth of the largest bubble. Empty when there is no bubble.
 */
export function sizeKey(largest: number): number[] {
  if (!(largest >= 1)) return [];
  return [largest, largest / 4, largest / 20].filter((weight) => weight >= 1).map(roundedDown);
}

function roundedDown(weight: number): number {
  const power = 10 ** Math.floor(Math.log10(weight) + 1e-9);
  const step = [5, 2, 1].find((factor) => factor * power <= weight) ?? 1;
  return step * power;
}
