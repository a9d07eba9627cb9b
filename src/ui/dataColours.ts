/** Okabe and Ito's colours without black, the vermilion lighter so that a number on it reads without red: safe for the common forms of colour blindness, strongest first. */
export const CLASS_COLOURS = ["#0072b2", "#e69f00", "#009e73", "#dd6e16", "#cc79a7", "#56b4e9", "#f0e442"] as const;

/** The letter of each, in marks and legend: what tells them apart without colour. */
export const CLASS_LETTERS = ["A", "B", "C", "D", "E", "F", "G"] as const;

const WHITE = "#ffffff";
const BLACK = "#0a0e10";

/** Numbers that read on each of them, 4.5:1 or more. */
export const CLASS_INK = [WHITE, BLACK, BLACK, BLACK, BLACK, BLACK, BLACK] as const;

/** The ring of each on the map: its own hue, as dark (light) as it takes to stand out 3:1 from land and water. */
export const CLASS_RINGS = {
  light: ["#0072b2", "#a16f00", "#008e68", "#c06226", "#ad678e", "#3c7ea3", "#847d24"],
  dark: ["#1a80ba", "#e69f00", "#009e73", "#dd6e16", "#cc79a7", "#56b4e9", "#f0e442"],
} as const;

/** Numbers on a pale bubble, through which the sheet shows: 4.5:1 on land and on water. */
export const PALE_INK = {
  light: [BLACK, BLACK, BLACK, BLACK, BLACK, BLACK, BLACK],
  dark: [WHITE, WHITE, WHITE, WHITE, WHITE, WHITE, BLACK],
} as const;

/** Everything outside the classes. */
export const OTHER_COLOUR = "#8c8f8d";
export const OTHER_INK = BLACK;
export const OTHER_RING = { light: "#777a78", dark: "#8c8f8d" } as const;
export const OTHER_PALE_INK = { light: BLACK, dark: WHITE } as const;

/** Share of a bubble below which its leading industry is drawn pale: not even a third of it. */
export const CLEAR_LEAD = 1 / 3;
/** How much of its colour a pale bubble keeps. */
export const PALE = 0.55;
