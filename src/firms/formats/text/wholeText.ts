import { notText, unpacked } from "#firms/formats/notText.ts";
import { UnreadableRegister } from "#firms/formats/unreadableRegister.ts";
import { decodedText } from "./decodedText.ts";

/**
 * The text of a small file at once, read as a register is: unpacked, its encoding found out, without its byte order mark. `guessed` is the
 * encoding where its bytes alone tell of it and it is none of Unicode, so that letters beyond a to z may be others. Throws
 * `UnreadableRegister` on a file that is no text or has more than `most` letters.
 */
export async function wholeText(
  bytes: AsyncIterable<Uint8Array>,
  { name, most }: { name: string; most: number },
): Promise<{ text: string; guessed?: string }> {
  const { pieces, encoding } = decodedText(notText(unpacked(bytes, name), name), { name });
  let text = "";
  for await (const piece of pieces) {
    text += piece;
    if (text.length > most)
      throw new UnreadableRegister(`${name} was not read: it has more than ${most.toLocaleString("en")} letters.`);
  }
  const { id, from } = encoding();
  return { text, ...(from === "its bytes" && !id.startsWith("UTF-") && { guessed: id }) };
}
