/**
 * The region a code in a table means: an id of the atlas ("US-26163", "MX-19"), or a code of the United States as people write it (26163
 * for a county, 26 for a state, also without the leading zero a spreadsheet drops). Undefined for anything else.
 */
export function regionCode(code: string): string | undefined {
  const text = code.trim().toUpperCase();
  if (/^(US|MX)-(\d{2}|\d{5})$/.test(text)) return text;
  if (/^\d{4,5}$/.test(text)) return `US-${text.padStart(5, "0")}`;
  return /^\d{1,2}$/.test(text) ? `US-${text.padStart(2, "0")}` : undefined;
}
