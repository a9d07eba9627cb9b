/** Two sizes for a key: the largest of 1, 2 or 5 times a power of ten that is not above the largest drawn, and a tenth of it. Empty for nothing. */
export function sizeSteps(largest: number): number[] {
  if (!(largest > 0)) return [];
  const decade = 10 ** Math.floor(Math.log10(largest) + 1e-12);
  const step = ([5, 2].find((mantissa) => mantissa * decade <= largest * (1 + 1e-12)) ?? 1) * decade;
  return [step / 10, step];
}
