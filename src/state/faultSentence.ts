import type { Fault, FaultKind } from "#engine/fault.ts";
import type { Messages } from "#i18n/en.ts";

/** A fault in the reader's language. */
export function faultSentence({ fault: words }: Pick<Messages, "fault">, fault: Fault): string {
  const kinds: Record<FaultKind, (told: Fault) => string> = words.kinds;
  return kinds[fault.kind](fault);
}
