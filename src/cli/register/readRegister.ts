import { open } from "node:fs/promises";
import { basename } from "node:path";
import { type ReadAsk, readRegister, type RegisterRead } from "../../firms/formats/readRegister";
import { UnreadableRegister } from "../../firms/formats/unreadableRegister";
import { fileTrouble, Refusal } from "../refusal";

/** Bytes read at a time. */
const CHUNK = 1 << 20;

/** Reads a register from a file. `onRead` hears the share read so far. Refuses what cannot be opened or read. */
export async function readRegisterFile(
  path: string,
  ask: Omit<ReadAsk, "name">,
  onRead?: (share: number) => void,
): Promise<RegisterRead> {
  try {
    return await readRegister(fileBytes(path, onRead), { ...ask, name: basename(path) });
  } catch (error) {
    if (error instanceof UnreadableRegister) throw new Refusal(error.message, { cause: error });
    throw error;
  }
}

async function* fileBytes(path: string, onRead: (share: number) => void = () => {}): AsyncGenerator<Uint8Array> {
  const trouble = (error: unknown) => new Refusal(`${path} cannot be read: ${fileTrouble(error)}.`, { cause: error });
  const file = await open(path).catch((error: unknown) => {
    throw trouble(error);
  });
  try {
    const { size } = await file.stat();
    let done = 0;
    for (;;) {
      const { bytesRead, buffer } = await file
        .read({ buffer: Buffer.allocUnsafe(CHUNK), length: CHUNK })
        .catch((error: unknown) => {
          throw trouble(error);
        });
      if (bytesRead === 0) return;
      done += bytesRead;
      onRead(size > 0 ? Math.min(1, done / size) : 1);
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
