/**
 * Milliseconds of each of `runs` calls. Garbage is collected before each where `node --expose-gc` allows it, or once before
 * all of them: for a call that allocates nothing and is made many times in a row, as a slider makes it, a collection
 * between would only empty the caches.
 */
export async function times(runs: number, call: () => unknown, collect: "each" | "once" = "each"): Promise<number[]> {
  const taken: number[] = [];
  for (let run = 0; run < runs; run++) {
    if (collect === "each" || run === 0) globalThis.gc?.();
    const before = performance.now();
    await call();
    taken.push(performance.now() - before);
  }
  return taken;
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Bytes held after collection: JavaScript objects and array buffers. */
export async function heldBytes(): Promise<number> {
  for (let turn = 0; turn < 3; turn++) {
    globalThis.gc?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
