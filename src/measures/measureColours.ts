import { interpolateCividis } from "d3-scale-chromatic";
import type { MeasureScale } from "./classBreaks.ts";

/** Brown to blue-green, safe for the common forms of colour blindness. The low arm is the quieter one: the map is about where things concentrate. */
const DIVERGING = {
  light: ["#cb9560", "#ddb88d", "#eddcc2", "#ebe8e0", "#add6d0", "#51a69d", "#01544d"],
  dark: ["#8f6c40", "#6d5639", "#544b3d", "#414a50", "#245a53", "#2f9388", "#7ae3d2"],
} as const;

/** Ends of cividis that are used: on paper many is dark, on a dark ground many is bright. */
const SEQUENTIAL = { light: [0.94, 0.02], dark: [0.12, 1] } as const;

/** What holds nowhere, or is not said: a ground that is neither land nor a pattern. */
const QUIET = { light: "#e4dfd1", dark: "#39444a" } as const;

/** The upper arm of the diverging colours: as with quotients, the more of it the stronger. */
const STRENGTH = {
  light: [QUIET.light, "#76b8ae", "#26847a", "#00453f"],
  dark: [QUIET.dark, "#2f7d72", "#4fc0af", "#b9f7ed"],
} as const;

/** Strong where a rule has no stars: less than three of them, so that it does not glare. */
const STRONG = { light: "#01544d", dark: "#5cc9b8" } as const;

/** As stars, for a share of what is strong. */
const SHARE = {
  light: [QUIET.light, "#c6dbd1", "#a0cac0", "#76b8ae", "#4a9e94", "#1f7c72", "#00453f"],
  dark: [QUIET.dark, "#33585a", "#2f7d72", "#3f9e90", "#4fc0af", "#85dccf", "#b9f7ed"],
} as const;

/** The accent, from nowhere upwards: where a rule of the recommendation model fires. */
const FIRING = {
  light: [QUIET.light, "#b5d2df", "#86b6cb", "#5797b3", "#2c7897", "#0b5a78", "#04364a"],
  dark: [QUIET.dark, "#2d5c72", "#327491", "#418fae", "#62abc8", "#96cce2", "#dbf2fb"],
} as const;

/** Hue says what the region itself has, lightness whether its neighbours are alike: none, high among high, low among high, low among low, high among low. */
const QUADRANT = {
  light: [QUIET.light, "#b93a06", "#94c4ea", "#0f4f8f", "#f5b45c"],
  dark: [QUIET.dark, "#ff8a4f", "#2d5f8c", "#6cbcff", "#8d5420"],
} as const;

/** As the marks of the families, paler, so that marks and names stand out on them; none is quiet. */
const FAMILY = {
  light: [QUIET.light, "#8fbfdc", "#f3cf85", "#8fd0bb", "#eeb78b", "#e5bcd3", "#bcdff5", "#f4ec9a"],
  dark: [QUIET.dark, "#1f5c80", "#80611d", "#1d6650", "#864c1d", "#7d5169", "#3d6f8c", "#7f7930"],
} as const;

/** What fills a region without a figure; the pattern carries the meaning, the colours only follow the theme. */
export const MISSING_COLOURS = {
  light: { ground: "#f3f0e7", mark: "#8f8a7b", edge: "#a9a595" },
  dark: { ground: "#1e272c", mark: "#77858c", edge: "#66757d" },
} as const;

type Theme = "light" | "dark";

/** The colours of each scale, lowest class first. */
const COLOURS: Record<MeasureScale, (theme: Theme, classes: number) => string[]> = {
  quotient: diverging,
  change: diverging,
  count: sequential,
  share: (theme, classes) => spread(SHARE[theme], classes),
  firing: (theme, classes) => spread(FIRING[theme], classes),
  strong: (theme) => [QUIET[theme], STRONG[theme]],
  stars: (theme) => [...STRENGTH[theme]],
  family: (theme) => [...FAMILY[theme]],
  quadrant: (theme) => [...QUADRANT[theme]],
  spot: (theme) => [QUADRANT[theme][0], QUADRANT[theme][1], QUADRANT[theme][3]],
};

/**
 * Colours of the classes of a measure, lowest first.
 *
 * @param classes how many; quotients and changes diverge from a middle and take an odd number up to 7, kinds always have all of theirs
 */
export function measureColours(scale: MeasureScale, classes: number, theme: Theme): string[] {
  return COLOURS[scale](theme, classes);
}

function sequential(theme: Theme, classes: number): string[] {
  const [low, high] = SEQUENTIAL[theme];
  if (classes === 1) return [hex(interpolateCividis((low + high) / 2))];
  return Array.from({ length: classes }, (_, i) => hex(interpolateCividis(low + ((high - low) * i) / (classes - 1))));
}

function diverging(theme: Theme, classes: number): string[] {
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

/** So many of the colours, from the first to the last. */
function spread(colours: readonly string[], classes: number): string[] {
  const step = (colours.length - 1) / Math.max(1, classes - 1);
  return Array.from({ length: classes }, (_, i) => colours[Math.round(i * step)]);
}

/** `rgb(1, 2, 3)` as `#010203`, which every renderer reads. */
function hex(colour: string): string {
  const parts = colour.match(/\d+/g) ?? [];
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`;
}
