/** Any content of a browser's store as JSON text: what JSON has no form for is written in words, a circle ends where it closes. */
export function rawText(raw: unknown): string {
  /** What is being written: each as it was, and as the list it is written as. */
  const above: { was: object; written: object }[] = [];
  function plain(this: unknown, _key: string, value: unknown): unknown {
    if (typeof value === "bigint" || (typeof value === "number" && !Number.isFinite(value))) return String(value);
    if (typeof value !== "object" || value === null) return value;
    while (above.length > 0 && above.at(-1)?.written !== this) above.pop();
    if (above.some(({ was }) => was === value)) return "(the same as above)";
    const written = listOf(value) ?? value;
    above.push({ was: value, written });
    return written;
  }
  return `${JSON.stringify(raw, plain, 2) ?? "null"}\n`;
}

function listOf(value: object): unknown[] | undefined {
  if (value instanceof Map || value instanceof Set) return [...value];
  if (value instanceof ArrayBuffer) return [...new Uint8Array(value)];
  return ArrayBuffer.isView(value) ? [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)] : undefined;
}
