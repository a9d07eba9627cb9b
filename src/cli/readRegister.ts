import { basename } from "node:path";
import { type ReadAsk, readRegister, type RegisterRead } from "#firms/formats/readRegister.ts";
import { UnreadableRegister } from "#firms/formats/unreadableRegister.ts";
import { Refusal } from "./refusal.ts";
import { registerBytes, registerName } from "./registerBytes.ts";

/** Reads a register from a file or from standard input. `onRead` hears the share read so far. Refuses what cannot be opened or read. */
export async function readRegisterFile(
  path: string,
  ask: Omit<ReadAsk, "name">,
  onRead?: (share: number) => void,
): Promise<RegisterRead> {
  try {
    return await readRegister(registerBytes(path, onRead), { ...ask, name: basename(registerName(path)) });
  } catch (error) {
    if (error instanceof UnreadableRegister) throw new Refusal(error.message, { cause: error });
    throw error;
  }
}
