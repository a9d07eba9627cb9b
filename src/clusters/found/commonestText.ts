import type { TextColumn } from "#firms/firmTable.ts";

/** The text most rows have, the first in code order of equals; "" if none has any. */
export function commonestText({ values, codes }: TextColumn, rows: ArrayLike<number>): string {
  const counts = new Map<number, number>();
  for (let k = 0; k < rows.length; k++) {
    const code = codes[rows[k]];
    if (values[code] !== "") counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (values[a[0]] < values[b[0]] ? -1 : 1));
  return most ? values[most[0]] : "";
}
