import { open } from "node:fs/promises";
import { fileTrouble, Refusal } from "./refusal.ts";
import { STANDARD } from "./standardStreams.ts";

/** Bytes read at a time. */
const CHUNK = 1 << 20;

/** What sentences call a register: its path, or where else it comes from. */
export function registerName(path: string): string {
  return path === STANDARD ? "standard input" : path;
}

/** The bytes of a file, or of standard input for `-`. `onRead` hears the share read so far, of standard input never. Refuses what cannot be read. */
export async function* registerBytes(
  path: string,
  onRead: (share: number) => void = () => {},
): AsyncGenerator<Uint8Array> {
  const refuse = (error: unknown): never => {
    throw new Refusal(`${registerName(path)} cannot be read: ${fileTrouble(error)}.`, { cause: error });
  };
  if (path === STANDARD) {
    const chunks = process.stdin[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    try {
      for (;;) {
        const { value, done } = await chunks.next().catch(refuse);
        if (done === true) return;
        yield value;
      }
    } finally {
      process.stdin.destroy(); // whoever still writes into it is to stop
    }
  }
  const file = await open(path).catch(refuse);
  try {
    const { size } = await file.stat();
    let read = 0;
    for (;;) {
      const { bytesRead, buffer } = await file.read({ buffer: Buffer.allocUnsafe(CHUNK), length: CHUNK }).catch(refuse);
      if (bytesRead === 0) return;
      read += bytesRead;
      onRead(size > 0 ? Math.min(1, read / size) : 1);
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
