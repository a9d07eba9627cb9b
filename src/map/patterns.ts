import type { Theme } from "../state/ThemeContext";

/** One pattern for each reason a region has no figure, in the order of the feature states -1, -2, -3. */
export const PATTERNS = ["withheld", "not-published", "no-data"] as const;
export type Pattern = (typeof PATTERNS)[number];

const SIZE = 16;
const INKS: Record<Theme, { ground: [number, number, number]; mark: [number, number, number] }> = {
  light: { ground: [245, 241, 230], mark: [120, 116, 102] },
  dark: { ground: [35, 44, 49], mark: [130, 143, 149] },
};

/** Diagonal lines for withheld, dots for not published, bare ground for not covered; 16 px tiles at twice the density. */
export function patternImage(pattern: Pattern, theme: Theme): ImageData {
  const { ground, mark } = INKS[theme];
  const image = new ImageData(SIZE, SIZE);
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const ink = isMark(pattern, x, y) ? mark : ground;
      image.data.set([...ink, 255], (y * SIZE + x) * 4);
    }
  }
  return image;
}

function isMark(pattern: Pattern, x: number, y: number): boolean {
  if (pattern === "withheld") return (x + y) % 8 < 2;
  if (pattern === "not-published") return x % 8 < 2 && y % 8 < 2 && x < 8 === y < 8;
  return false;
}
