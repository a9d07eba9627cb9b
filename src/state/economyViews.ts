import { ECONOMIES, type EconomyId, LEADING } from "#economies/economies.ts";
import type { Bounds } from "./CameraContext.tsx";

/** What the map can be turned to: the economies every view has, one of the others, or all round the Pacific. */
export interface EconomyView {
  id: "north-america" | EconomyId | "apec";
  bounds: Bounds;
}

const [FIRST, OTHERS] = [
  ECONOMIES.filter(({ outlineFile }) => outlineFile === LEADING.outlineFile),
  ECONOMIES.filter(({ outlineFile }) => outlineFile !== LEADING.outlineFile),
];

/**
 * North America: the United States and Mexico without the far ends of Alaska and Hawaii, and of Canada what lies beside them, from Vancouver
 * to Halifax.
 */
const HOME: Bounds = [
  Math.min(...FIRST.map(({ home }) => home[0])),
  Math.min(...FIRST.map(({ home }) => home[1])),
  Math.max(-63, ...FIRST.map(({ home }) => home[2])),
  Math.max(53, ...FIRST.map(({ home }) => home[3])),
];

/** East of Sumatra to east of Newfoundland, over the date line. */
const ROUND_THE_PACIFIC: Bounds = [95, -47, 305, 62];

/** In the order of their chips. */
export const ECONOMY_VIEWS: readonly EconomyView[] = [
  { id: "north-america", bounds: HOME },
  ...OTHERS.map(({ id, home }): EconomyView => ({ id, bounds: [...home] })),
  { id: "apec", bounds: ROUND_THE_PACIFIC },
];

/** Where the map opens for a visitor of a time zone ("Asia/Tokyo"): the economy the zone is of, else North America. */
export function homeIn(zone: string): Bounds {
  const own = OTHERS.find(({ zones }) => zones?.test(zone));
  return own ? [...own.home] : HOME;
}
