import type { TextColumn } from "./firmTable.ts";

/** Stores each distinct text once, in order of first appearance. */
export function textColumn(texts: ArrayLike<string>): TextColumn {
  const values: string[] = [];
  const codes = new Uint32Array(texts.length);
  const known = new Map<string, number>();
  for (let i = 0; i < texts.length; i++) {
    let code = known.get(texts[i]);
    if (code === undefined) {
      code = values.push(texts[i]) - 1;
      known.set(texts[i], code);
    }
    codes[i] = code;
  }
  return { values, codes };
}
