/**
 * Families of industries, few enough for colours that all eyes keep apart: what a mark on the map is coloured and lettered by. A family's
 * place in the list is its colour and its letter.
 */
export const FAMILIES = ["technology", "trade", "fibres", "machines", "visitors", "business", "energy"] as const;

export type Family = (typeof FAMILIES)[number];
