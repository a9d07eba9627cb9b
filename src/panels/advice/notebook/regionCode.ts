import { LEADING, REGION_ID } from "#economies/economies.ts";

/**
 * The region a code in a table means: an id of the atlas (US-26163, MX-19), or a code of the leading economy as people write it (26163
 * for a county, 26 for a state, also without the leading zero a spreadsheet drops). Undefined for anything else.
 */
export function regionCode(code: string): string | undefined {
  const text = code.trim().toUpperCase();
  if (REGION_ID.test(text)) return text;
  const level = LEADING.levels.find(({ digits }) => text.length === digits || text.length === digits - 1);
  return level && /^\d+$/.test(text) ? `${LEADING.id}-${text.padStart(level.digits, "0")}` : undefined;
}
