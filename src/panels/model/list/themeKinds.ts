import type { Theme } from "#guidelines/model/guidelineModel.ts";

/** How the news release of 2005 names a theme, in the order areas are listed. */
export const THEME_KINDS = ["area", "purpose", "none"] as const satisfies readonly Theme["apec"][];
