import { interpolateCividis } from "d3-scale-chromatic";

/** Brown to blue-green, safe for the common forms of colour blindness. The low arm is the quieter one: the map is about where things concentrate. */
const DIVERGING = {
  light: ["#cb9560", "#ddb88d", "#eddcc2", "#ebe8e0", "#add6d0", "#51a69d", "#01544d"],
  dark: ["#8f6c40", "#6d5639", "#544b3d", "#414a50", "#245a53", "#2f9388", "#7ae3d2"],
} as const;

/** Ends of cividis that are used: on paper many is dark, on a dark ground many is bright. */
const SEQUENTIAL = { light: [0.94, 0.02], dark: [0.12, 1] } as const;

/** What fills a region without a figure; the pattern carries the meaning, the colours only follow the theme. */
export const MISSING_COLOURS = {
  light: { ground: "#f3f0e7", mark: "#8f8a7b", edge: "#a9a595" },
  dark: { ground: "#1e272c", mark: "#77858c", edge: "#66757d" },
} as const;

/**
 * Colours of the classes of a measure, lowest first.
 *
 * @param kind diverging for quotients and changes, sequential for counts
 * @param classes how many; diverging takes an odd number up to 7
 */
export function measureColours(kind: "diverging" | "sequential", classes: number, theme: "light" | "dark"): string[] {
  if (kind === "sequential") {
    const [low, high] = SEQUENTIAL[theme];
    if (classes === 1) return [hex(interpolateCividis((low + high) / 2))];
    return Array.from({ length: classes }, (_, i) => hex(interpolateCividis(low + ((high - low) * i) / (classes - 1))));
  }
  if (classes % 2 === 0 || classes < 1 || classes > 7)
    throw new Error(`expected 1, 3, 5 or 7 diverging classes, got ${classes}`);
  const seven = DIVERGING[theme];
  const arm = (classes - 1) / 2;
  const middle = 3;
  return Array.from(
    { length: classes },
    (_, i) => seven[arm === 0 ? middle : middle + Math.round(((i - arm) * middle) / arm)],
  );
}

/** `rgb(1, 2, 3)` as `#010203`, which every renderer reads. */
function hex(colour: string): string {
  const parts = colour.match(/\d+/g) ?? [];
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`;
}
