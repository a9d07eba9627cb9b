import type { Theme } from "#state/ThemeContext.tsx";

/** One pattern for each reason a region has no figure, in the order of the feature states -1, -2, -3. */
export const MISSING_PATTERNS = ["withheld", "not-published", "no-data"] as const;
/** Laid over the colour of a class where the claim is open: stripes of land, the other way round than withheld. */
export const OPEN_PATTERN = "open";
export const PATTERNS = [...MISSING_PATTERNS, OPEN_PATTERN] as const;
export type Pattern = (typeof PATTERNS)[number];

const SIZE = 16;
const INKS: Record<Theme, { ground: [number, number, number]; mark: [number, number, number] }> = {
  light: { ground: [245, 241, 230], mark: [120, 116, 102] },
  dark: { ground: [35, 44, 49], mark: [130, 143, 149] },
};

/**
 * Diagonal lines for withheld, dots for not published, bare ground for not covered; for open, see-through with stripes of the
 * ground. 16 px tiles at twice the density.
 */
export function patternImage(pattern: Pattern, theme: Theme): ImageData {
  const { ground, mark } = INKS[theme];
  const image = new ImageData(SIZE, SIZE);
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const isInk = isMark(pattern, x, y);
      const ink = pattern === OPEN_PATTERN || !isInk ? ground : mark;
      image.data.set([...ink, pattern === OPEN_PATTERN && !isInk ? 0 : 255], (y * SIZE + x) * 4);
    }
  }
  return image;
}

function isMark(pattern: Pattern, x: number, y: number): boolean {
  if (pattern === "withheld") return (x + y) % 8 < 2;
  if (pattern === "not-published") return x % 8 < 2 && y % 8 < 2 && x < 8 === y < 8;
  if (pattern === OPEN_PATTERN) return (x - y + SIZE) % 8 < 5;
  return false;
}
