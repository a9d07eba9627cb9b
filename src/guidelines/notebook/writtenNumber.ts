/** A number, or why it is none that can be told: "ambiguous" is written in a way that means two things (1,500). */
export type WrittenNumber = number | "ambiguous" | undefined;

const GROUPED = [
  { form: /^\d{1,3}([ \u00a0\u202f]\d{3})+([.,]\d+)?$/, group: /[ \u00a0\u202f]/g },
  { form: /^\d{1,3}(,\d{3})+\.\d+$/, group: /,/g },
  { form: /^\d{1,3}(,\d{3}){2,}$/, group: /,/g },
  { form: /^\d{1,3}(\.\d{3})+,\d+$/, group: /\./g },
  { form: /^\d{1,3}(\.\d{3}){2,}$/, group: /\./g },
];

/**
 * The number somebody wrote: with a decimal point or a decimal comma, thousands grouped by spaces or by the other mark. Only what can
 * mean one thing is taken: 12,5 is 12.5 and 1,234,567 is a million, but 1,500 could be either. A single point is a decimal point.
 */
export function writtenNumber(text: string): WrittenNumber {
  const [, sign, written] = /^([+\-\u2212]?)(.*)$/s.exec(text.trim())!;
  if (/^[1-9]\d{0,2},\d{3}$/.test(written)) return "ambiguous";
  const grouped = GROUPED.find(({ form }) => form.test(written));
  const digits = (grouped ? written.replace(grouped.group, "") : written).replace(",", ".");
  if (!/^\d+(\.\d+)?$/.test(digits) || !Number.isFinite(Number(digits))) return undefined;
  return sign === "" || sign === "+" ? Number(digits) : -Number(digits);
}
