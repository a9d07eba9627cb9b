/** Bytes as a stream in pieces of `size`. */
export async function* registerBytes(content: string | Uint8Array, size = 1 << 20): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
