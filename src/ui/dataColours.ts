/** Okabe and Ito's colours without black, safe for the common forms of colour blindness, strongest first. */
export const CLASS_COLOURS = ["#0072b2", "#e69f00", "#009e73", "#d55e00", "#cc79a7", "#56b4e9", "#f0e442"] as const;

/** Text that reads on each of them. */
export const CLASS_INK = ["#ffffff", "#1d2428", "#ffffff", "#ffffff", "#1d2428", "#1d2428", "#1d2428"] as const;

/** Everything outside the classes. */
export const OTHER_COLOUR = "#8c8f8d";
export const OTHER_INK = "#ffffff";

/** Share of a bubble below which its leading industry is drawn pale: not even a third of it. */
export const CLEAR_LEAD = 1 / 3;
